import { inverseIncompleteBeta } from './incomplete-beta.ts';
import type { Tally } from './error-tally.ts';

/**
 * How far comparisons are taken to depend on each other as long as the errors of a set do not show it: correlations of two errors that
 * share both people, one person, or (mated) the person. About the largest of all simulated populations at error rates of 0.1 to 1 % (docs/coverage.md).
 */
const SAME_TWO_PEOPLE = 0.2;
const ONE_PERSON_IN_COMMON = 0.005;
const SAME_PERSON = 0.25;

/** What takes part in a rate: comparisons, and sums of squares over people and over pairs of people. */
export type Structure = Pick<
  Tally,
  'matedCount' | 'nonMatedCount' | 'mated' | 'nonMated' | 'sizeSquares'
>;

/**
 * Comparisons that tell as much as one independent one, at least 1 (Kish's design effect): without knowledge of the errors. 1 where nobody takes part in
 * two comparisons.
 */
export function assumedDesignEffect(structure: Structure, rate: 'fmr' | 'fnmr'): number {
  const isFmr = rate === 'fmr';
  const count = isFmr ? structure.nonMatedCount : structure.matedCount;
  const sizes = isFmr ? structure.nonMated : structure.mated;
  let squares = 0;
  for (let person = 0; person < sizes.length; person++) squares += (sizes[person] as number) ** 2;
  if (!isFmr) return 1 + SAME_PERSON * (squares / count - 1);
  const same = structure.sizeSquares / count - 1;
  const adjacent = (squares - 2 * structure.sizeSquares) / count;
  return 1 + SAME_TWO_PEOPLE * same + ONE_PERSON_IN_COMMON * adjacent;
}

/**
 * Clopper and Pearson's exact bounds (1934), 97.5 % each, for counts that a design effect makes smaller and no longer whole (Korn and Graubard, Survey
 * Methodology 24, 1998). With a design effect of 1 they are Clopper and Pearson's.
 *
 * @param errors 0 to `count`
 * @param designEffect at least 1
 */
export function dependentBounds(
  errors: number,
  count: number,
  designEffect: number,
): { readonly low: number; readonly high: number } {
  const trials = count / designEffect;
  const failures = errors / designEffect;
  const successes = (count - errors) / designEffect;
  return {
    low: errors === 0 ? 0 : inverseIncompleteBeta(0.025, failures, successes + 1),
    high:
      errors === count || trials <= 0 ? 1 : inverseIncompleteBeta(0.975, failures + 1, successes),
  };
}
