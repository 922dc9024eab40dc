import type { ClassRows } from '#domain/comparison/class-rows.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';

/** Wrong decisions by the person whose photos are in them. A false match is one of either person. */
export interface PersonErrors {
  /** Index into the subjects of the pair table. */
  readonly person: number;
  readonly missed: number;
  readonly falseMatches: number;
}

/**
 * Follows the threshold: `worst` costs as much as there are pairs between one threshold and the next.
 *
 * @param rows rows of each class by ascending distance.
 */
export function personErrors({ left, right, subject, subjectCount }: PairTable, rows: ClassRows) {
  const missed = new Uint32Array(subjectCount);
  const falseMatches = new Uint32Array(subjectCount);
  const now = { mated: rows.mated.length, nonMated: 0 };

  const add = (counts: Uint32Array, item: number, by: number): void => {
    const person = subject[item] as number;
    counts[person] = (counts[person] as number) + by;
  };
  const move = (
    of: Uint32Array,
    from: number,
    to: number,
    change: (row: number, by: number) => void,
  ): void => {
    const by = to > from ? 1 : -1;
    for (let place = Math.min(from, to); place < Math.max(from, to); place++) {
      change(of[place] as number, by);
    }
  };

  return {
    /** Those with the most errors first, nobody without any. @param matches the first so many rows of each class match. */
    worst(matches: { readonly mated: number; readonly nonMated: number }, most: number) {
      move(rows.mated, now.mated, matches.mated, (row, by) =>
        add(missed, left[row] as number, -by),
      );
      move(rows.nonMated, now.nonMated, matches.nonMated, (row, by) => {
        add(falseMatches, left[row] as number, by);
        add(falseMatches, right[row] as number, by);
      });
      now.mated = matches.mated;
      now.nonMated = matches.nonMated;
      const errors = (person: number): number =>
        (missed[person] as number) + (falseMatches[person] as number);
      return Array.from(missed, (_, person) => person)
        .filter((person) => errors(person) > 0)
        .toSorted((a, b) => errors(b) - errors(a) || a - b)
        .slice(0, most)
        .map((person): PersonErrors => ({
          person,
          missed: missed[person] as number,
          falseMatches: falseMatches[person] as number,
        }));
    },
  };
}
