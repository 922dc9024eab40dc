import { suggestLabels } from '#domain/photo/label-batch.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

import { type Cell, cellText, type RowBatch } from './cell.ts';
import { type ColumnFacts, isNumeric, isRowNumber, isText } from './column-facts.ts';
import { saysPerson, saysPhoto, saysRowNumber } from './name-words.ts';

/**
 * Which sheets make a table of pairs of scores that stand in a matrix: probes against a gallery, or
 * one after the other as SciPy's `pdist` writes the distances of n photos: (1, 2), (1, 3) ... (n -
 * 1, n).
 */
export interface MatrixCells {
  /** The sheet of the scores. */
  readonly scores: number;
  /**
   * Sheets with a name for each row and each column; `null`: the sheet of the scores has them
   * itself. Of condensed distances both are one.
   */
  readonly rows: number | null;
  readonly columns: number | null;
  readonly condensed: boolean;
}

/** A list of names along a side of a matrix. */
export interface SideList {
  /** Of the column or file; may be empty. */
  readonly name: string;
  readonly texts: readonly string[];
}

/** What is known of the rows or of the columns of a matrix. */
interface Side {
  readonly photos: readonly string[];
  readonly people: readonly string[] | null;
}

/** Columns of a sheet that hold scores, and those that name its rows. */
export function matrixColumns(facts: readonly ColumnFacts[]): {
  readonly values: readonly ColumnFacts[];
  readonly names: readonly ColumnFacts[];
} {
  const lists = facts.filter(({ vectors, filled }) => vectors > 0 && vectors >= 0.9 * filled);
  const names = facts.filter(
    (one) =>
      (isText(one) && !lists.includes(one)) ||
      (isNumeric(one) && one.whole === one.numeric && saysPerson(one.name)),
  );
  const numbers = facts.filter(
    (one, i) =>
      isNumeric(one) &&
      !names.includes(one) &&
      !(i === 0 && (isRowNumber(one) || (one.name !== '' && saysRowNumber(one.name)))),
  );
  return { values: lists.length > 0 ? lists.slice(0, 1) : numbers, names };
}

/** How many photos have so many pairs; `null` where no number has. */
export function photosOfPairs(pairs: number): number | null {
  const photos = Math.round((1 + Math.sqrt(1 + 8 * pairs)) / 2);
  return photos >= 4 && (photos * (photos - 1)) / 2 === pairs ? photos : null;
}

/** A table of the pairs in a matrix: the photos, the people where they are known, and the score. */
export interface CellTable {
  readonly columns: readonly string[];
  readonly count: number;
  readonly cell: (row: number, column: number) => Cell;
}

/**
 * @param score the score by row and column; of condensed distances by pair, in row 0.
 * @param named what the scores are called; may be empty.
 */
export function matrixCellTable(
  size: { readonly rows: number; readonly columns: number; readonly condensed: boolean },
  lists: { readonly rows: readonly SideList[]; readonly columns: readonly SideList[] },
  score: (row: number, column: number) => Cell,
  named: string,
): CellTable {
  const { rows: height, columns: width, condensed } = size;
  const [rows, columns] = sidesOf(lists.rows, lists.columns, size);
  const hasPeople = rows.people !== null && columns.people !== null;
  const starts = condensed ? pairStarts(width) : null;
  const placeOf = (row: number): readonly [number, number] => {
    if (starts === null) return [Math.floor(row / width), row % width];
    const first = firstOf(starts, row);
    return [first, first + 1 + row - starts[first]!];
  };
  return {
    columns: [
      'photo 1',
      'photo 2',
      ...(hasPeople ? ['person 1', 'person 2'] : []),
      named === '' ? 'score' : named,
    ],
    count: condensed ? (width * (width - 1)) / 2 : height * width,
    cell(row, column) {
      const [i, j] = placeOf(row);
      if (column === 0) return rows.photos[i];
      if (column === 1) return columns.photos[j];
      if (hasPeople && column === 2) return rows.people[i];
      if (hasPeople && column === 3) return columns.people[j];
      return condensed ? score(0, row) : score(i, j);
    },
  };
}

/** Number of the first pair of each photo. */
function pairStarts(photos: number): Float64Array {
  const starts = new Float64Array(photos);
  for (let i = 1; i < photos; i++) starts[i] = starts[i - 1]! + photos - i;
  return starts;
}

/** The photo whose pairs begin last at or before this pair. */
function firstOf(starts: Float64Array, pair: number): number {
  let [from, to] = [0, starts.length - 1];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (starts[middle]! <= pair) from = middle;
    else to = middle;
  }
  return from;
}

function sidesOf(
  rowLists: readonly SideList[],
  columnLists: readonly SideList[],
  {
    rows: height,
    columns: width,
    condensed,
  }: {
    readonly rows: number;
    readonly columns: number;
    readonly condensed: boolean;
  },
): readonly [Side, Side] {
  if (condensed) {
    const side = sideOf(columnLists, width, 'Photo');
    return [side, side];
  }
  const [rows, columns] = [sideOf(rowLists, height, 'Row'), sideOf(columnLists, width, 'Column')];
  return [withPeopleOf(rows, columns), withPeopleOf(columns, rows)];
}

const PATH = /[\\/]|\.\w{2,4}$/;

/**
 * Names that come again are of people; those that differ are of photos, unless their column says
 * otherwise.
 */
function sideOf(lists: readonly SideList[], count: number, madeUp: string): Side {
  const isPeople = ({ name, texts }: SideList): boolean => {
    if (saysPhoto(name)) return false;
    if (new Set(texts).size < 0.9 * texts.length) return true;
    return saysPerson(name) && !texts.every((text) => PATH.test(text));
  };
  const person = lists.find(isPeople);
  const photo = lists.find((list) => list !== person && !isPeople(list));
  const made = Array.from({ length: count }, (_, i) => `${madeUp} ${i + 1}`);
  return { photos: unique(photo?.texts ?? made), people: person?.texts ?? null };
}

/** Photos need names of their own: a name that comes again gets a number. */
function unique(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/**
 * A gallery with one template for each person may be named by the people, whose photos stand on the
 * other side in folders or with their names: then the people of both are known.
 */
function withPeopleOf(side: Side, other: Side): Side {
  if (side.people !== null) return side;
  if (other.people !== null) {
    const known = new Map(other.people.map((name) => [subjectKey(name), name]));
    const own = side.photos.map((name) => known.get(subjectKey(name)));
    const found = own.filter((name) => name !== undefined).length;
    if (found >= 0.5 * own.length)
      return { ...side, people: own.map((name, i) => name ?? side.photos[i]!) };
    const read = suggestLabels(side.photos);
    const agreeing = read.filter((name) => name !== null && known.has(subjectKey(name))).length;
    return agreeing < 0.5 * read.length
      ? side
      : {
          ...side,
          people: read.map((name, i) =>
            name === null ? side.photos[i]! : (known.get(subjectKey(name)) ?? name),
          ),
        };
  }
  const isNamedByPeople = (people: Side, photos: Side): boolean => {
    const labels = suggestLabels(photos.photos);
    const read = new Set(labels.flatMap((name) => (name === null ? [] : [subjectKey(name)])));
    const hits = people.photos.filter((name) => read.has(subjectKey(name))).length;
    return read.size > 1 && read.size < photos.photos.length && hits >= 0.5 * people.photos.length;
  };
  if (isNamedByPeople(side, other)) return { ...side, people: side.photos };
  if (!isNamedByPeople(other, side)) return side;
  const known = new Map(other.photos.map((name) => [subjectKey(name), name]));
  const people = suggestLabels(side.photos).map((name, i) =>
    name === null ? side.photos[i]! : (known.get(subjectKey(name)) ?? name),
  );
  return { ...side, people };
}

/** Names that are enough to see whose they are. */
const NAMES = 300;

/**
 * Whether the names over the columns and before the rows of one table are those of photos of the
 * same people, or of the people themselves: a table with several scores in a row has names of
 * models or fields there.
 */
export function namesBothSides(rows: readonly SideList[], columns: SideList): boolean {
  // The first photo of a pair comes again in other pairs; the name of a row does not.
  const areRows = rows.some(({ texts }) => new Set(texts).size >= 0.9 * texts.length);
  if (!areRows || columns.texts.length < 2) return false;
  // All against all, the same photos on both sides, is a matrix of another kind.
  if (rows.some(({ texts }) => sameTexts(texts, columns.texts))) return false;
  const names = [...new Set(rows.flatMap(({ texts }) => texts.slice(0, NAMES)))];
  const keys = (texts: readonly string[]): readonly (string | null)[] =>
    suggestLabels(texts).map((name) => (name === null ? null : subjectKey(name)));
  const all = keys([...names, ...columns.texts]);
  const ofRows = new Set(all.slice(0, names.length));
  const shared = all.slice(names.length).filter((name) => name !== null && ofRows.has(name));
  const people = new Set(shared);
  if (shared.length >= 0.5 * columns.texts.length && people.size > 1) return true;
  const named = new Set([...names.map(subjectKey), ...keys(names)]);
  const hits = new Set(columns.texts.filter((name) => named.has(subjectKey(name))));
  return hits.size >= 2 && hits.size >= 0.5 * columns.texts.length;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text.toLowerCase() === b[i]?.toLowerCase());
}

/** Names of a side as cells of a column, which may be numbers. */
export function sideList(name: string, rows: RowBatch, column: number): SideList {
  return {
    name,
    texts: Array.from({ length: rows.count }, (_, row) => cellText(rows.cell(row, column))),
  };
}
