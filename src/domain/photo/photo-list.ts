import { type LabelMapping, collectMapping } from '#domain/photo/label-mapping.ts';
import { namehood } from '#domain/photo/namehood.ts';
import type { PathIndex } from '#domain/photo/path-index.ts';
import { isPhotoName } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import type { TableRows } from '#domain/photo/list-tables.ts';
import { eachInSlices, filteredInSlices } from '#domain/shared/steps.ts';

/** Two photos, and what the list says of them. */
export interface ListedPair {
  readonly left: string;
  readonly right: string;
  /** As written, e.g. `1` or `Yes`; `null` where the list only names pairs. */
  readonly truth: string | null;
}

/** What a table says of photos. */
export type ListMeaning =
  | {
      readonly kind: 'labels';
      /** Best first: columns that may name the people. */
      readonly mappings: readonly LabelMapping[];
      /** Whether the first of them is surely it. */
      readonly isSure: boolean;
    }
  | { readonly kind: 'pairs'; readonly pairs: readonly ListedPair[] };

/** Heads of columns that name photos. */
const FILE_HEADS =
  /^(?:file|files|filename|filepath|fname|path|paths|image|images|imagename|imagepath|imagefile|imageid|img|imgpath|imgname|imgid|photo|photoname|photopath|picture|datei|dateiname|bild|fichier|archivo|файл|文件|文件名|图片|ファイル|ファイル名|画像|파일|파일명|사진)$/u;
/** Heads of columns that name people, without signs and numbers. */
const PERSON_HEADS = new Set(
  (
    'person,personid,personname,subject,subjectid,subjectname,label,identity,identityid,identityname,name,who,class,classname,classid,people,id,' +
    'celebrity,celeb,user,userid,username,employee,student,actor,nom,nombre,nome,persona,personne,nachname,имя,человек,姓名,名字,人物,名前,氏名,이름,사람,성명'
  ).split(','),
);
/** Heads of columns that say something else of a photo. */
const OTHER_HEADS =
  /^(?:age|gender|sex|race|ethnicity|split|partition|set|subset|fold|usage|x|y|w|h|width|height|left|top|right|bottom|bbox.*|box.*|conf.*|score.*|distance.*|similarity.*|smil.*|landmark.*|lefteye.*|righteye.*|nose.*|emotion|expression|pose|yaw|pitch|roll|date.*|time.*|year|month|url|link|source|md5|sha.*|hash|size|bytes|camera|session|quality|blur.*|note.*|comment.*|index|idx|no|nr|row|unnamed)$/u;
const TRUTH_HEADS =
  /^(?:decision|label|same|issame|sameperson|match|ismatch|matched|mated|genuine|target|truth|groundtruth|gt|actual|y|ytrue|class|result|verdict|pair|pairtype|type)$/u;

interface Column {
  readonly at: number;
  readonly head: string;
  readonly cells: readonly string[];
  /** Share of the cells that are called as photos are. */
  readonly named: number;
  /** Share of the cells that a photo of the drop answers to. */
  readonly found: number;
  /** Share of the cells that just one photo answers to. */
  readonly known: number;
  readonly distinct: number;
}

/**
 * What a table says of the photos that came with it, judged by its cells and not by its heads: one
 * column of photos and one of people, or two of photos and perhaps a third that says which are of
 * one person. `null`: something else, such as scores, or words about other things. Lists have
 * hundreds of thousands of rows: yields after each `SLICE` of them.
 */
export function* listMeaning(
  rows: TableRows,
  photos: PathIndex,
): Generator<void, ListMeaning | null> {
  const filled = yield* filteredInSlices(rows, (row) => row.some((cell) => cell.trim() !== ''));
  const width = commonWidth(filled);
  if (width < 2) return null;
  const even = filled.filter((row) => row.length >= Math.min(2, width));
  const hasHead =
    even.length > 1 &&
    !(even[0] ?? []).some((cell) => isPhotoName(cell)) &&
    (yield* hasHeads(even, photos));
  const body = hasHead ? even.slice(1) : even;
  const columns: Column[] = [];
  for (let at = 0; at < width; at++) {
    columns.push(yield* columnOf(at, hasHead ? (even[0]?.[at] ?? '') : '', body, photos));
  }
  const files = fileColumns(columns);
  const [file, other] = files;
  if (file === undefined) return null;
  if (other !== undefined) {
    return files.length === 2 ? pairsOf(file, other, columns) : null;
  }
  return yield* labelsOf(file, columns, body);
}

function* columnOf(
  at: number,
  head: string,
  body: TableRows,
  photos: PathIndex,
): Generator<void, Column> {
  const cells: string[] = [];
  const distinct = new Set<string>();
  const count = { said: 0, named: 0, found: 0, known: 0 };
  yield* eachInSlices(body, (row) => {
    const cell = (row[at] ?? '').trim();
    cells.push(cell);
    if (cell === '') return;
    distinct.add(cell);
    count.said += 1;
    if (isPhotoName(cell)) count.named += 1;
    const found = photos.find(cell).length;
    if (found > 0) count.found += 1;
    if (found === 1) count.known += 1;
  });
  const said = Math.max(1, count.said);
  return {
    at,
    head: headOf(head),
    cells,
    named: count.named / said,
    found: count.found / said,
    known: count.known / said,
    distinct: distinct.size,
  };
}

/** Whether the first row is one of heads: it names no photo where the rows below do. */
function* hasHeads(rows: TableRows, photos: PathIndex): Generator<void, boolean> {
  const head = rows[0] ?? [];
  const below = rows.slice(1);
  const isFile = (cell: string): boolean => isPhotoName(cell) || photos.find(cell).length > 0;
  const few = below.slice(0, 50);
  const mayBeHead = head.every((cell, at) => {
    const areFiles = few.filter((row) => isFile((row[at] ?? '').trim()));
    return areFiles.length < 0.5 * few.length || photos.find(cell).length === 0;
  });
  if (!mayBeHead) return false;
  const isKnown = head.some(
    (cell) =>
      PERSON_HEADS.has(headOf(cell)) ||
      OTHER_HEADS.test(headOf(cell)) ||
      TRUTH_HEADS.test(headOf(cell)),
  );
  if (isKnown) return true;
  let namesFiles = false;
  yield* eachInSlices(below, (row) => {
    namesFiles ||= row.some(isFile);
  });
  return namesFiles;
}

function headOf(cell: string): string {
  return cell.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
}

function fileColumns(columns: readonly Column[]): readonly Column[] {
  const called = columns.filter(
    ({ head, named, found }) =>
      named >= 0.9 || (named >= 0.5 && found >= 0.5) || (FILE_HEADS.test(head) && named > 0),
  );
  if (called.length > 0) return called;
  // Names without an extension: numbers of people may be names of photos by chance, but do not
  // differ from row to row.
  const stems = columns.filter(
    ({ known, distinct, cells }) => known >= 0.9 && distinct >= Math.min(cells.length, 2),
  );
  const unique = stems.filter(({ distinct, cells }) => distinct >= 0.95 * cells.length);
  return unique.length > 0 ? unique.slice(0, 2) : stems.slice(0, 2);
}

function* labelsOf(
  file: Column,
  columns: readonly Column[],
  body: TableRows,
): Generator<void, ListMeaning | null> {
  const others = columns.filter((column) => column !== file && column.distinct > 0);
  const named = others.filter(({ head }) => PERSON_HEADS.has(head));
  // `id` next to `name` is a number for the same person.
  const byHead = named.find(({ head }) => !head.endsWith('id')) ?? named[0];
  const likeliness = new Map<Column, number>();
  for (const column of others) likeliness.set(column, yield* likelinessOf(column));
  const likely = (column: Column): number => likeliness.get(column) ?? 0;
  const rest = others
    .filter(
      (column) => column !== byHead && !OTHER_HEADS.test(column.head) && mayNamePeople(column),
    )
    .toSorted((a, b) => likely(b) - likely(a));
  const ordered = byHead === undefined ? rest : [byHead, ...rest];
  if (ordered.length === 0) return null;
  const [best, next] = ordered as [Column, ...Column[]];
  const areFlags = best.distinct <= 3 && best.cells.every((cell) => /^-?\d?$/u.test(cell));
  const isClear = next === undefined || byHead !== undefined || likely(best) - likely(next) > 0.3;
  const mappings: LabelMapping[] = [];
  for (const { at } of ordered.slice(0, 3)) {
    mappings.push(yield* collectMapping(body, file.at, at));
  }
  return {
    kind: 'labels',
    mappings,
    // 0, 1 and 2 may be parts of a data set, or yes and no.
    isSure: isClear && (!areFlags || byHead !== undefined),
  };
}

/** People come back, and are no measurements. */
function mayNamePeople({ cells, distinct }: Column): boolean {
  const said = cells.filter((cell) => cell !== '');
  const areFractions = said.every((cell) => /^-?\d*[.,]\d+(?:e[-+]?\d+)?$/iu.test(cell));
  return !areFractions && (distinct >= 2 || said.some((cell) => /\p{L}/u.test(cell)));
}

function* likelinessOf({ cells, distinct }: Column): Generator<void, number> {
  let said = 0;
  const counts = new Map<string, number>();
  yield* eachInSlices(cells, (cell) => {
    if (cell === '') return;
    said += 1;
    const key = subjectKey(cell);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  let repeated = 0;
  yield* eachInSlices([...counts.values()], (count) => {
    if (count > 1) repeated += count;
  });
  const looks = [...counts.keys()].slice(0, 200).map(namehood);
  const look = looks.reduce((sum, value) => sum + value, 0) / Math.max(1, looks.length);
  const isConstant = distinct < 2 ? 1 : 0;
  return look + repeated / Math.max(1, said) + Math.min(1, distinct / 10) * 0.3 - isConstant;
}

function pairsOf(left: Column, right: Column, columns: readonly Column[]): ListMeaning | null {
  const others = columns.filter((column) => column !== left && column !== right);
  const twofold = others.filter(({ distinct }) => distinct <= 2 && distinct > 0);
  // A table of scores, which is imported and not followed.
  if (others.some(isMeasured)) return null;
  const truth = twofold.find(({ head }) => TRUTH_HEADS.test(head)) ?? twofold[0] ?? null;
  const pairs = left.cells.flatMap((cell, row): ListedPair[] => {
    const partner = right.cells[row] ?? '';
    const said = truth?.cells[row] ?? '';
    return cell === '' || partner === ''
      ? []
      : [{ left: cell, right: partner, truth: said === '' ? null : said }];
  });
  return pairs.length === 0 ? null : { kind: 'pairs', pairs };
}

/** Numbers that are neither the number of the row nor that of its fold. */
function isMeasured({ cells, distinct }: Column): boolean {
  if (distinct <= 2) return false;
  const numbers = cells.map((cell) =>
    cell === '' ? Number.NaN : Number(cell.replace(',', '.').replace('%', '')),
  );
  if (numbers.filter((value) => !Number.isNaN(value)).length < 0.9 * cells.length) return false;
  const areRising = numbers.every((value, i) => i === 0 || value >= (numbers[i - 1] as number));
  return !(areRising && numbers.every(Number.isInteger));
}

/** Number of cells that most rows have, the longest where several are as common. */
function commonWidth(rows: TableRows): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best === undefined || best[1] < 0.6 * rows.length ? 0 : best[0];
}
