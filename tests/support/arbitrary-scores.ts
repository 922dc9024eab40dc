import fc from 'fast-check';
import { scoreClassFrom, type ScoreSet } from '#domain/distribution/score-set.ts';

/** Distances on a coarse grid, so that ties within and across classes are common. */
const coarse = fc.integer({ min: 0, max: 40 }).map((n) => n / 40);
const fine = fc.double({ min: 0, max: 2, noNaN: true });

export interface Distances {
  readonly mated: readonly number[];
  readonly nonMated: readonly number[];
}

/** Distances of both classes, at least one of each. */
export const distances: fc.Arbitrary<Distances> = fc.constantFrom(coarse, fine).chain((distance) =>
  fc.record({
    mated: fc.array(distance, { minLength: 1, maxLength: 40 }),
    nonMated: fc.array(distance, { minLength: 1, maxLength: 60 }),
  }),
);

export function scoreSet({ mated, nonMated }: Distances): ScoreSet {
  return { mated: scoreClassFrom(mated), nonMated: scoreClassFrom(nonMated) };
}
