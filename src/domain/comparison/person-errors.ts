import type { ClassRows } from '#domain/comparison/class-rows.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';

/**
 * Wrong decisions by the person whose photos are in them. A false match is one of either person.
 */
export interface PersonErrors {
  /** Index into the subjects of the pair table. */
  readonly person: number;
  readonly missed: number;
  readonly falseMatches: number;
}

/**
 * Follows the threshold: sums are kept at even places of the ranks, and `worst` counts only from
 * the last of them on.
 */
export interface ErrorTally {
  /**
   * Those with the most errors first, nobody without any.
   *
   * @param matches the first so many rows of each class match.
   */
  worst(
    matches: { readonly mated: number; readonly nonMated: number },
    most: number,
  ): readonly PersonErrors[];
}

/**
 * Counts over all pairs, and yields after some thousands of them.
 *
 * @param rows rows of each class by ascending distance.
 */
export function* personErrors(pairs: PairTable, rows: ClassRows): Generator<void, ErrorTally> {
  const { left, right, subject, subjectCount } = pairs;
  const ofMated = yield* runningCounts(rows.mated, subjectCount, (row, count) => {
    count(subject[left[row] as number] as number);
  });
  const ofNonMated = yield* runningCounts(rows.nonMated, subjectCount, (row, count) => {
    count(subject[left[row] as number] as number);
    count(subject[right[row] as number] as number);
  });
  const own = ofMated(rows.mated.length);

  return {
    worst(matches, most) {
      const matched = ofMated(matches.mated);
      const falseMatches = ofNonMated(matches.nonMated);
      return Array.from(own, (all, person): PersonErrors => ({
        person,
        missed: all - (matched[person] as number),
        falseMatches: falseMatches[person] as number,
      }))
        .filter((each) => each.missed + each.falseMatches > 0)
        .toSorted(
          (a, b) => b.missed + b.falseMatches - a.missed - a.falseMatches || a.person - b.person,
        )
        .slice(0, most);
    },
  };
}

/** How many stretches of rows sums are kept for. */
const STRETCHES = 256;

/** Rows counted in one go: a fraction of a millisecond. */
const ROWS_A_STEP = 4096;

/**
 * Counts by person over the first so many rows.
 *
 * @param each calls `count` with the people of a row.
 */
function* runningCounts(
  rows: Uint32Array,
  people: number,
  each: (row: number, count: (person: number) => void) => void,
): Generator<void, (length: number) => Uint32Array> {
  const step = Math.max(1, Math.ceil(rows.length / STRETCHES));
  const sums = new Uint32Array((Math.floor(rows.length / step) + 1) * people);
  const now = new Uint32Array(people);
  const add = (person: number): void => {
    now[person] = (now[person] as number) + 1;
  };
  for (let place = 0; place < rows.length; place++) {
    each(rows[place] as number, add);
    if ((place + 1) % step === 0) sums.set(now, ((place + 1) / step) * people);
    if ((place + 1) % ROWS_A_STEP === 0) yield;
  }
  return (length) => {
    const stretch = Math.floor(length / step);
    const counts = sums.slice(stretch * people, (stretch + 1) * people);
    for (let place = stretch * step; place < length; place++) {
      each(rows[place] as number, (person) => {
        counts[person] = (counts[person] as number) + 1;
      });
    }
    return counts;
  };
}
