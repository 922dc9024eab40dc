import { type LabelMapping, mappingFromJson, rowsFromJson } from '#domain/photo/label-mapping.ts';
import type { TableRows } from '#domain/photo/list-tables.ts';
import { type MappingMatch, matchMapping } from '#domain/photo/match-mapping.ts';
import { parsePairProtocol } from '#domain/photo/pair-protocol.ts';
import { type PathIndex, pathIndex } from '#domain/photo/path-index.ts';
import { type ListedPair, type ListMeaning, listMeaning } from '#domain/photo/photo-list.ts';
import { countsPeople } from '#domain/photo/people-list.ts';
import { type SideMetadata, sideMetadata } from '#domain/photo/side-metadata.ts';
import { eachInSlices } from '#domain/shared/steps.ts';
import type { IncomingFile, ListText, PhotoFiles, SideFile } from '#application/ports.ts';
import { type PageTurn, runInTurns } from '#application/page-turns.ts';
import type { ImportProblem } from '#application/state/session.ts';
import type { Study, StudyProtocol } from '#application/state/study.ts';
import { listProblem } from '#application/use-cases/file-problems.ts';
import { message } from '#words/message.ts';

/** A list of who is in which photo. */
export interface LabelList {
  readonly path: string;
  readonly fileName: string;
  /** Ways to read it, best first: by columns that may name the people, or by encodings. */
  readonly mappings: readonly NamedMapping[];
  readonly isSure: boolean;
}

export interface NamedMapping {
  readonly mapping: LabelMapping;
  /** The photos of `SideFiles.index` that it speaks of. */
  readonly match: MappingMatch;
  /** How it is read so; `null` where there is no other way. */
  readonly way: ListWay | null;
}

/** By which of several columns (0-based) a list names people, or in which encoding it was read. */
export type ListWay = { readonly column: number } | { readonly encoding: string };

/** A list of pairs of photos by path. */
export interface PairList {
  readonly path: string;
  readonly fileName: string;
  readonly pairs: readonly ListedPair[];
}

export interface SideFiles {
  /** The files that speak of no others: photos, or whatever is no photo either. */
  readonly photos: readonly IncomingFile[];
  /** JSON of an album: such an export is known to write it, and it says nothing of one photo. */
  readonly aside: readonly IncomingFile[];
  readonly lists: readonly LabelList[];
  /** The last one, where there are several. */
  readonly pairs: PairList | null;
  /** The last one, where there are several. */
  readonly protocol: StudyProtocol | null;
  /** What files beside single photos say; rows are those of `index`. */
  readonly metadata: readonly SideMetadata[];
  /** The photos that all of this may speak of: the incoming ones, then those of the study. */
  readonly index: PathIndex;
  readonly problems: readonly ImportProblem[];
}

/**
 * Picks out of a drop the files that say who is in the others, or which pairs to compare.
 *
 * @param turn lets the page do what waits. It comes between slices of long lists, which take
 *   seconds.
 */
export async function readSideFiles(
  photoFiles: PhotoFiles,
  files: readonly IncomingFile[],
  study: Study,
  turn: PageTurn,
): Promise<SideFiles> {
  const known = files.map(({ path }) => path);
  const photos: IncomingFile[] = [];
  const sides: { readonly file: IncomingFile; readonly side: SideFile }[] = [];
  for (const file of files) {
    const side = await photoFiles.readSideFile(file, known);
    if (side === null) photos.push(file);
    else sides.push({ file, side });
  }
  const index = pathIndex([...photos, ...study.photos].map(({ path }) => path));
  const lists: LabelList[] = [];
  const metadata: SideMetadata[] = [];
  const problems: ImportProblem[] = [];
  const others: IncomingFile[] = [];
  let pairs: PairList | null = null;
  let protocol: StudyProtocol | null = null;
  for (const { file, side } of sides) {
    const { path, fileName } = file;
    if (side.kind === 'json') {
      const about = sideMetadata(side.value, path, index);
      const mapping = await runInTurns(mappingFromJson(side.value), turn);
      const rows = await runInTurns(rowsFromJson(side.value), turn);
      const list =
        rows === null ? null : await runInTurns(tablesMeaning([rows], path, index), turn);
      if (about !== null) metadata.push(about);
      else if (mapping !== null) {
        const match = await runInTurns(matchMapping(mapping, index, path), turn);
        lists.push({ path, fileName, mappings: [{ mapping, match, way: null }], isSure: true });
      } else if (list?.kind === 'labels') {
        lists.push({ path, fileName, ...ways([list]) });
      } else if (list?.kind === 'pairs') {
        pairs = { path, fileName, pairs: list.pairs };
        protocol = { fileName, pairs: asProtocol(list.pairs) };
      } else others.push(file);
      continue;
    }
    const meanings: Meaning[] = [];
    for (const { tables } of side.readings) {
      meanings.push(await runInTurns(tablesMeaning(tables, path, index), turn));
    }
    const [best] = meanings;
    const [text] = side.readings;
    const listed = text === undefined ? null : await runInTurns(parsePairProtocol(text.text), turn);
    const areNamed = listed?.pairs.some(({ left }) => /\p{L}/u.test(left.person));
    if (listed !== null && (areNamed === true || best == null)) {
      protocol = { fileName, pairs: listed.pairs };
      if (listed.badLines.length > 0) problems.push(badLines(path, listed.badLines));
    } else if (best?.kind === 'labels') {
      lists.push({ path, fileName, ...ways(meanings, side.readings) });
    } else if (best?.kind === 'pairs') {
      pairs = { path, fileName, pairs: best.pairs };
      protocol = { fileName, pairs: asProtocol(best.pairs) };
    } else if (text !== undefined && countsPeople(text.text, index)) {
      problems.push({
        ...listProblem(path, 'people', message('list.countsPeople'), message('fix.nothing')),
        severity: 'info',
      });
    } else others.push(file);
  }
  for (const { path, mappings } of lists) {
    const incomplete = mappings[0]?.mapping.incomplete ?? 0;
    if (incomplete > 0) problems.push(incompleteRows(path, incomplete));
  }
  const isAside = (file: IncomingFile): boolean => metadata.length > 0 && isJson(file.fileName);
  return {
    photos: [...photos, ...others.filter((file) => !isAside(file))],
    aside: others.filter(isAside),
    lists,
    pairs,
    protocol,
    metadata,
    index,
    problems,
  };
}

/** What a table means, with the photos that it speaks of. */
type Meaning =
  | Extract<ListMeaning, { kind: 'pairs' }>
  | {
      readonly kind: 'labels';
      readonly mappings: readonly Omit<NamedMapping, 'way'>[];
      readonly isSure: boolean;
    }
  | null;

/** Of the ways to split a text into cells, the one that finds the most photos. */
function* tablesMeaning(
  tables: readonly TableRows[],
  path: string,
  index: PathIndex,
): Generator<void, Meaning> {
  let best: Meaning = null;
  let most = -1;
  for (const rows of tables) {
    const listed = yield* listMeaning(rows, index);
    if (listed === null) continue;
    let found = 0;
    let meaning: NonNullable<Meaning>;
    if (listed.kind === 'pairs') {
      meaning = listed;
      const here = (name: string): boolean => index.find(name).length > 0;
      yield* eachInSlices(listed.pairs, ({ left, right }) => {
        if (here(left) && here(right)) found += 1;
      });
    } else {
      const mappings: Omit<NamedMapping, 'way'>[] = [];
      for (const mapping of listed.mappings) {
        mappings.push({ mapping, match: yield* matchMapping(mapping, index, path) });
      }
      meaning = { ...listed, mappings };
      found = mappings[0]?.match.labels.filter((label) => label !== null).length ?? 0;
    }
    if (found > most) {
      best = meaning;
      most = found;
    }
  }
  return best;
}

/**
 * Ways to read a list of labels: one for each encoding that may be its, else one for each column.
 */
function ways(
  meanings: readonly Meaning[],
  readings: readonly ListText[] = [],
): Pick<LabelList, 'mappings' | 'isSure'> {
  const labelled = meanings.flatMap((meaning, i) =>
    meaning?.kind === 'labels' ? [{ meaning, encoding: readings[i]?.encoding ?? '' }] : [],
  );
  const [first] = labelled;
  if (first === undefined) return { mappings: [], isSure: false };
  const byEncoding = labelled.flatMap(({ meaning, encoding }) => {
    const [best] = meaning.mappings;
    return best === undefined ? [] : [{ ...best, way: { encoding } }];
  });
  if (saysDifferently(byEncoding)) return { mappings: byEncoding, isSure: false };
  const { mappings, isSure } = first.meaning;
  const many = mappings.length > 1;
  return {
    mappings: mappings.map((one) => ({
      ...one,
      way: many ? { column: one.mapping.column } : null,
    })),
    isSure,
  };
}

/** Letters that were read differently matter only where they stand in the names. */
function saysDifferently(mappings: readonly NamedMapping[]): boolean {
  if (mappings.length < 2) return false;
  const said = mappings.map(({ mapping }) =>
    mapping.files.map(({ subject }) => subject).join('\n'),
  );
  return new Set(said).size > 1;
}

function asProtocol(pairs: readonly ListedPair[]): StudyProtocol['pairs'] {
  return pairs.map(({ left, right }) => ({ left: { file: left }, right: { file: right } }));
}

function isJson(fileName: string): boolean {
  return /\.json$/iu.test(fileName);
}

function incompleteRows(path: string, count: number): ImportProblem {
  return listProblem(
    path,
    'incomplete',
    message('list.incomplete', { rows: count }),
    message('fix.fillIn'),
  );
}

function badLines(path: string, lines: readonly number[]): ImportProblem {
  const first = lines.slice(0, 5);
  return listProblem(
    path,
    'bad-lines',
    message('list.badLines', { lines: first.join(', '), more: lines.length - first.length }),
    message('fix.pairLines'),
  );
}
