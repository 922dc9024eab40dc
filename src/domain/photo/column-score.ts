import {
  agreement,
  type ColumnFacts,
  columnRelation,
  countsWithin,
  tellsSex,
} from '#domain/photo/column-facts.ts';
import type { NameColumn } from '#domain/photo/name-columns.ts';
import { isDate, isYear, saysWhenOrHow } from '#domain/photo/namehood.ts';

/** A column that may name the people, with what speaks for it. */
export interface Candidate {
  readonly facts: ColumnFacts;
  /** Higher is likelier; differences below `CLEAR_LEAD` decide nothing. */
  readonly score: number;
  /** What the number of different values adds to the score. */
  readonly size: number;
  /**
   * Something beyond the mere partition says that these are people: how they are called, that file
   * and folder agree, or that numbers count within them.
   */
  readonly hasEvidence: boolean;
  /** Files are called after it. */
  readonly agrees: boolean;
}

/**
 * What speaks for a column by itself: how its values look, that they come back, how many there are,
 * where they stand, and whether files are called after them. The weights were found on generated
 * trees of known answers (`tests/property/label-trees.test.ts`).
 */
export function scoredColumn(
  facts: ColumnFacts,
  all: readonly ColumnFacts[],
  paths: readonly string[],
): Candidate {
  const { column, keys, coverage, repeated, namehood } = facts;
  const size = 0.35 * Math.log2(Math.min(64, keys.length)) * repeated;
  const isTogether = column.id.includes('+');
  // Beside files that carry names there are often some of a camera.
  const gaps = column.place === 'file' && column.kind === 'words' ? 0.7 : 2;
  let score = 2 * namehood + repeated - gaps * (1 - coverage) + size;
  // Sessions and dates are no people, however many they are.
  if (namehood <= -0.8) score -= 1;
  if (column.place === 'folder') score += isTogether ? beginsAnew(facts, all) : 0.8;
  if (column.place === 'part-of-folder') score += partOfFolder(facts, all);
  if (column.id === 'file/name') score -= 0.6;
  const agrees = column.place !== 'file' && isInFileNames(facts, all, paths);
  if (agrees) score += 1;
  const sex = all.find((other) => other !== facts && tellsSex(other));
  if (sex !== undefined && hasBothSexes(facts, sex)) score -= 2;
  const counters = all.filter(
    (other) =>
      column.place === 'file' &&
      other.column.place === 'file' &&
      other.repeated > 0.5 &&
      countsWithin(other, facts),
  );
  const within = all.filter(
    (other) =>
      column.place === 'file' && other.column.place === 'folder' && countsWithin(facts, other),
  );
  if (within.some((other) => other.namehood > -0.5)) score -= 2;
  const isDoubtful = isAttribute(facts) || mayBeAges(facts, all) || isOfSinglePhotos(facts, all);
  const looksLikePeople = namehood >= (column.place === 'folder' ? -0.001 : 0.1);
  return {
    facts,
    score,
    size,
    agrees,
    // Numbers that begin anew in each folder may count photos, whatever the folders are.
    hasEvidence:
      agrees ||
      (within.length === 0 &&
        !isDoubtful &&
        ((looksLikePeople && (repeated >= 0.2 || namehood >= 0.45)) ||
          (counters.length > 0 && namehood > -0.1))),
  };
}

/**
 * Numbers may begin anew in each of a few groups (`class A/01`, `class B/01`): then only both
 * levels together are a person.
 */
function beginsAnew({ column }: ColumnFacts, all: readonly ColumnFacts[]): number {
  const [upper, lower] = column.id
    .split('+')
    .map((id) => all.find((other) => other.column.id === id));
  if (upper === undefined || lower === undefined) return 0;
  const areNumbered = lower.keys.every((key) => /\d$/u.test(key));
  return areNumbered && upper.namehood > -0.8 && lower.keys.length >= upper.keys.length ? 0.5 : 0;
}

/** `ann1/`, `ann2/`, `bob1/`, each with one photo: the numbers may count photos or people. */
function isOfSinglePhotos({ column }: ColumnFacts, all: readonly ColumnFacts[]): boolean {
  if (column.place !== 'part-of-folder') return false;
  const whole = wholeOf(column, all);
  return whole !== undefined && whole.repeated < 0.3 && whole.namehood > -0.5;
}

function wholeOf({ id }: NameColumn, all: readonly ColumnFacts[]): ColumnFacts | undefined {
  return all.find(({ column }) => column.kind === 'whole' && id.startsWith(`${column.id}/`));
}

/**
 * What speaks for a part of the folders' names against the whole: the rest says when or how
 * (`Ann 2019`, `Ann session 2`), or each folder holds one photo. Where the rest may be a name
 * itself (`Family1-Dad`), the whole is the person.
 */
function partOfFolder(facts: ColumnFacts, all: readonly ColumnFacts[]): number {
  const { column } = facts;
  const whole = wholeOf(column, all);
  if (whole === undefined) return -1;
  if (whole.keys.every(isDate) || facts.keys.every(isYear)) return -2;
  if (whole.repeated < 0.3) return 0.4;
  const rests = new Set(
    whole.column.values.flatMap((name, i) => {
      const value = column.values[i] ?? null;
      return name === null || value === null ? [] : [name.replace(value, ' ').trim()];
    }),
  );
  const share = (test: (rest: string) => boolean): number =>
    [...rests].filter((rest) => rest === '' || test(rest)).length / rests.size;
  if (share(saysWhenOrHow) >= 0.9) return 0.4;
  // `s259_1`, `s259_2`, `s260_1`: the second session of a person, or another person.
  const isFirst = whole.column.values.every(
    (name, i) => name === null || name.startsWith(column.values[i] ?? ''),
  );
  return isFirst && 2 * rests.size <= whole.keys.length ? 0.5 : -0.7;
}

/** Whether files are called after the folder that they lie in. */
function isInFileNames(
  facts: ColumnFacts,
  all: readonly ColumnFacts[],
  paths: readonly string[],
): boolean {
  if (facts.namehood < -0.5) return false;
  if (all.some((other) => other.column.place === 'file' && agreement(facts, other) >= 0.9)) {
    return true;
  }
  const bare = facts.keys.map((key) => key.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  let holding = 0;
  paths.forEach((path, i) => {
    const key = bare[facts.codes[i] as number] ?? '';
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    if (
      key.length >= 3 &&
      /\p{L}/u.test(key) &&
      name.replaceAll(/[^\p{L}\p{N}]/gu, '').includes(key)
    ) {
      holding += 1;
    }
  });
  return holding >= 0.6 * paths.length;
}

function hasBothSexes(facts: ColumnFacts, sex: ColumnFacts): boolean {
  const seen = new Map<number, Set<number>>();
  facts.codes.forEach((code, i) => {
    const of = sex.codes[i] as number;
    if (code >= 0 && of >= 0) seen.set(code, (seen.get(code) ?? new Set<number>()).add(of));
  });
  const both = [...seen.values()].filter(({ size }) => size > 1).length;
  return both > 0.1 * seen.size;
}

/**
 * Of all combinations of two columns, as many occur where each person was taken under each of some
 * conditions.
 */
const COMPLETE = 0.9;
/** Paths that are looked at for which of two parts stands first. */
const MOST_LOOKED_AT = 50;
/** Columns of numbers with no more different values are as likely sexes, groups or sessions. */
const FEW = 3;
/** How much a column that names nobody by its looks may at most look like a name. */
const LEAST_NAME = 0.6;

/**
 * By how much the first of two crossed parts of file names is likelier than the second, because of
 * where they stand: people come first, and what was done with them behind. 0 where they do not
 * cross, or where one is plainly a name.
 */
export function orderInName(a: ColumnFacts, b: ColumnFacts, paths: readonly string[]): number {
  if (a.column.place !== 'file' || b.column.place !== 'file') return 0;
  if (a.column.kind === 'number' && b.column.kind === 'number') return 0;
  if (columnRelation(a, b).density < COMPLETE) return 0;
  const first = standsFirst(a, b, paths);
  const [earlier, later] = first ? [a, b] : [b, a];
  const isName = later.namehood >= LEAST_NAME && earlier.namehood < 0.2;
  if (isName || earlier.namehood < -0.1) return 0;
  const by = arePadded(earlier) && later.namehood < LEAST_NAME ? 1.2 : 0.6;
  return first ? by : -by;
}

/**
 * Whether two levels of folders cross and the one with fewer values is no plain name: then it is
 * hardly ever surely the person.
 */
export function isSmallerOfCrossed(a: ColumnFacts, b: ColumnFacts): boolean {
  return (
    a.column.place === 'folder' &&
    b.column.place === 'folder' &&
    a.keys.length < b.keys.length &&
    a.namehood < LEAST_NAME &&
    b.namehood > -0.5 &&
    columnRelation(a, b).density >= COMPLETE
  );
}

/**
 * Numbers of a few small values, alone or behind a letter (`0`, `1`; `g0`, `g1`), which are as
 * likely a sex or a session as people.
 */
function isAttribute({ column, keys }: ColumnFacts): boolean {
  // Folders `0` and `1` are as a rule what a program was to tell apart.
  if (column.place === 'folder')
    return keys.length === 2 && keys.includes('0') && keys.includes('1');
  return (
    (column.kind === 'number' || column.kind === 'code') &&
    keys.length <= FEW &&
    keys.every((key) => /^\p{L}*\d$/u.test(key))
  );
}

/**
 * Whether plain numbers may be ages: `25` beside a number that is only ever 0 or 1, which is how
 * ages and sexes are written.
 */
function mayBeAges({ column, keys }: ColumnFacts, all: readonly ColumnFacts[]): boolean {
  if (column.place !== 'file' || column.kind !== 'number') return false;
  if (!keys.every((key) => /^(?!0\d)\d{1,3}$/u.test(key) && Number(key) <= 120)) return false;
  return all.some(
    (other) =>
      other.column.place === 'file' &&
      other.column.kind === 'number' &&
      other.keys.length === 2 &&
      other.keys.includes('0') &&
      other.keys.includes('1'),
  );
}

function arePadded({ column, keys }: ColumnFacts): boolean {
  const [one = ''] = keys;
  return (
    column.kind === 'number' &&
    one.length >= 3 &&
    keys.every((key) => key.length === one.length) &&
    keys.some((key) => key.startsWith('0'))
  );
}

function standsFirst(a: ColumnFacts, b: ColumnFacts, paths: readonly string[]): boolean {
  let looked = 0;
  let first = 0;
  for (let i = 0; i < paths.length && looked < MOST_LOOKED_AT; i++) {
    const [one, other] = [a.column.values[i] ?? null, b.column.values[i] ?? null];
    if (one === null || other === null) continue;
    const path = paths[i] ?? '';
    const name = path.slice(path.lastIndexOf('/') + 1);
    looked += 1;
    if (name.indexOf(one) <= name.indexOf(other)) first += 1;
  }
  return 2 * first > looked;
}
