import type { ColumnFacts } from '#domain/photo/column-facts.ts';
import { labelFromFileName } from '#domain/photo/file-name-label.ts';
import type { NameColumn } from '#domain/photo/name-columns.ts';
import { LEAST_SCORE, nameContest } from '#domain/photo/name-contest.ts';
import { mayBeSurname } from '#domain/photo/name-words.ts';
import { photoStem, type SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey, subjectLabel } from '#domain/photo/subject-label.ts';
import { message, type Message } from '#words/message.ts';

/** One way to say who is in each photo of a drop. */
export interface LabelReading {
  /**
   * The same for the same kind of reading of another drop: `folder/1`, `file/words/0`,
   * `list/labels.csv`, `none`.
   */
  readonly id: string;
  /**
   * What names the person, as the beginning of a sentence that goes on with a colon and examples:
   * "Folder 2 of 3 names the person".
   */
  readonly source: Message;
  /** Aligned with the paths; `null` where it says nothing. */
  readonly labels: readonly (SubjectLabel | null)[];
  /** Different people. */
  readonly people: number;
  /** A path and where in it the name stands. */
  readonly example: NameExample | null;
}

export interface NameExample {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

export interface LabelReadings {
  /** Best first; leaving all photos without a name is always among them. */
  readonly readings: readonly LabelReading[];
  /** Whether the first one may be taken without asking. */
  readonly isSure: boolean;
}

/** As many are worth a look. */
const MOST_READINGS = 6;

/**
 * Who is in each photo of one drop, judged for the whole drop at once, because one path alone
 * cannot tell whether a folder is a person, a session or a year. Every level of folders and every
 * part of the file names is a candidate (`name-columns.ts`), and what it does to the set decides
 * (`name-contest.ts`).
 *
 * @param paths of photos only, as dropped, `/` between folders.
 */
export function readLabels(paths: readonly string[]): LabelReadings {
  const { candidates, single, isClear } = nameContest(paths);
  const plausible = candidates.filter(({ score }) => score >= LEAST_SCORE);
  const readings = candidates.map(({ facts }) => readingOf(facts, paths));
  const none = noNames(paths);
  const lone = single.slice(0, 1).map((facts) => readingOf(facts, paths));
  if (plausible.length > 0) {
    return withoutJoint([...readings.slice(0, MOST_READINGS), ...lone, none], isClear);
  }
  const others = readings.slice(0, MOST_READINGS);
  const [folder] = single;
  if (folder !== undefined) {
    return withoutJoint([...lone, ...others, none], !mayBeDataSet(folder.column, paths));
  }
  const isAsked = candidates.some(({ facts }) => areSurnames(facts.column));
  return withoutJoint(isAsked ? [...others, none] : [none, ...others], !isAsked);
}

/**
 * So many numbered photos in one folder, or numbers so long, are likelier a data set than one
 * person.
 */
const MANY_NUMBERED = 100;
const LONG_NUMBER = 5;

/**
 * Whether the only folder may be the name of a set whose photos only have numbers
 * (`celeba/000001.jpg`).
 */
function mayBeDataSet({ place }: NameColumn, paths: readonly string[]): boolean {
  const stems = paths.map(photoStem);
  return (
    place === 'folder' &&
    stems.every((stem) => /^\d+$/u.test(stem)) &&
    (stems.length >= MANY_NUMBERED ||
      (stems.length > 1 && stems.every(({ length }) => length >= LONG_NUMBER)))
  );
}

/**
 * Whether words in file names that are taken for nobody (`White_1`, `Young_1`) may be surnames:
 * most are some, and all have a capital.
 */
function areSurnames({ place, kind, values }: NameColumn): boolean {
  const words = [...new Set(values.filter((value) => value !== null))];
  return (
    place === 'file' &&
    kind === 'words' &&
    words.length > 1 &&
    words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) &&
    words.filter((word) => mayBeSurname(word.toLowerCase())).length >= 0.5 * words.length
  );
}

/**
 * Where the best reading takes two people of one photo for a third, whether to leave such photos
 * without a name is asked first.
 */
function withoutJoint(readings: readonly LabelReading[], isSure: boolean): LabelReadings {
  const [best] = readings;
  const joint = jointNames(best?.labels ?? []);
  if (best === undefined || joint.size === 0) return { readings: distinct(readings), isSure };
  const labels = best.labels.map((label) =>
    label === null || joint.has(subjectKey(label)) ? null : label,
  );
  const apart: LabelReading = {
    ...best,
    id: `${best.id}/one-each`,
    source: message('naming.oneEach', { source: best.source }),
    labels,
    people: countPeople(labels),
  };
  return { readings: distinct([apart, ...readings]), isSure: false };
}

function noNames(paths: readonly string[]): LabelReading {
  return {
    id: 'none',
    source: message('naming.nothing'),
    labels: paths.map(() => null),
    people: 0,
    example: null,
  };
}

function readingOf({ column }: ColumnFacts, paths: readonly string[]): LabelReading {
  const labels = withFirstSpelling(
    column.values.map((value, i) => {
      if (value !== null) return subjectLabel(value);
      // Photos beside the folders of people often carry their names themselves.
      return column.place === 'folder' ? labelFromFileName(fileName(paths[i] ?? '')) : null;
    }),
  );
  return {
    id: column.id,
    source: message(column.id.includes('+') ? 'naming.parts' : 'naming.part', {
      part: column.part,
    }),
    labels,
    people: countPeople(labels),
    example: exampleOf(column, paths),
  };
}

function exampleOf({ place, values }: NameColumn, paths: readonly string[]): NameExample | null {
  const row = values.findIndex((value) => value !== null);
  const [path, value] = [paths[row] ?? '', values[row] ?? ''];
  const from = place === 'file' ? path.length - fileName(path).length : 0;
  const at = place === 'folder' ? `/${path}`.indexOf(`/${value}/`) : path.indexOf(value, from);
  if (row < 0 || at < 0) return null;
  return {
    before: path.slice(0, at),
    name: path.slice(at, at + value.length),
    after: path.slice(at + value.length),
  };
}

/** Two readings that give every photo the same name are one. */
function distinct(readings: readonly LabelReading[]): readonly LabelReading[] {
  const seen = new Set<string>();
  return readings.filter(({ labels }) => {
    const said = labels.map((label) => (label === null ? '' : subjectKey(label))).join('\n');
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}

export function countPeople(labels: readonly (SubjectLabel | null)[]): number {
  return new Set(labels.flatMap((label) => (label === null ? [] : [subjectKey(label)]))).size;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The spelling first seen is the one shown for all of a person's photos. */
export function withFirstSpelling(
  labels: readonly (SubjectLabel | null)[],
): (SubjectLabel | null)[] {
  const spelling = new Map<string, SubjectLabel>();
  return labels.map((label) => {
    if (label === null) return null;
    const key = subjectKey(label);
    const first = spelling.get(key) ?? label;
    spelling.set(key, first);
    return first;
  });
}

/** Between two names, of whom there are then two in the photo. */
const SURELY = /\s*[&+]\s*|\s(?:and|und|vs\.?|with|mit|avec)\s/u;
/**
 * The same in languages, or with signs, in which it may stand inside one name: both sides have to
 * be people of the set.
 */
const MAYBE =
  /\s(?:et|y|e|i|ed|och|og|ja|en|ve|si|și|dan|и|та|і|και|و|ו)\s|\s*[,،、・]\s*|\s(?:x|con|com|med|z)\s|と|와\s|과\s|[和与與]/u;

/**
 * Keys of those labels that name two people at once: `Ann & Bob`, and `Ann, Bob` beside `Ann` and
 * `Bob`.
 */
function jointNames(labels: readonly (SubjectLabel | null)[]): ReadonlySet<string> {
  const keys = new Set(labels.flatMap((label) => (label === null ? [] : [subjectKey(label)])));
  return new Set([...keys].filter((key) => areTwo(key, keys)));
}

function areTwo(key: string, keys: ReadonlySet<string>): boolean {
  if (sides(key, SURELY) !== null) return true;
  const two = sides(key, MAYBE);
  return two !== null && two.every((side) => keys.has(side));
}

function sides(key: string, between: RegExp): readonly string[] | null {
  const found = key.split(between).map((side) => side.trim());
  return found.length > 1 && found.every((side) => /\p{L}/u.test(side)) ? found : null;
}
