import { inverseIncompleteBeta } from './incomplete-beta.ts';
import type { Tally } from './error-tally.ts';

/**
 * How far comparisons are taken to depend on each other as long as the errors of a set do not show
 * it: correlations of two errors that share both people, one person, or (mated) the person. About
 * the largest of all simulated populations at error rates of 0.1 to 1 % (docs/coverage.md).
 */
const SAME_TWO_PEOPLE = 0.2;
const ONE_PERSON_IN_COMMON = 0.005;
const SAME_PERSON = 0.25;

/**
 * How comparisons are spread over people. Means are weighted by comparisons: of a comparison taken
 * at random.
 */
export interface Spread {
  /** Comparisons, above 0. */
  readonly count: number;
  /** Comparisons of the same two people (FMR) or of the same person (FNMR), this one included. */
  readonly perUnit: number;
  /** Comparisons of one of the people in it. */
  readonly perPerson: number;
}

/**
 * Comparisons that tell as much as one independent one, at least 1 (Kish's design effect), without
 * knowledge of the errors. 1 where nobody takes part in two comparisons.
 */
export function assumedDesignEffect(
  rate: 'fmr' | 'fnmr',
  { perUnit, perPerson }: Omit<Spread, 'count'>,
): number {
  if (rate === 'fnmr') return 1 + SAME_PERSON * (perUnit - 1);
  return (
    1 +
    SAME_TWO_PEOPLE * (perUnit - 1) +
    ONE_PERSON_IN_COMMON * 2 * Math.max(0, perPerson - perUnit)
  );
}

/** How the comparisons of a set are spread. */
export function spreadOf(tally: Tally, rate: 'fmr' | 'fnmr'): Spread {
  const isFmr = rate === 'fmr';
  const count = isFmr ? tally.nonMatedCount : tally.matedCount;
  const sizes = isFmr ? tally.nonMated : tally.mated;
  let squares = 0;
  for (let person = 0; person < sizes.length; person++) squares += (sizes[person] as number) ** 2;
  return {
    count,
    perUnit: (isFmr ? tally.sizeSquares : squares) / count,
    perPerson: squares / (isFmr ? 2 * count : count),
  };
}

/** The upper bound on a rate of which no error was seen, 97.5 %. */
export function errorFreeBound(rate: 'fmr' | 'fnmr', spread: Spread): number {
  return dependentBounds(0, spread.count, assumedDesignEffect(rate, spread)).high;
}

/**
 * Clopper and Pearson's exact bounds (1934), 97.5 % each, for counts that a design effect makes
 * smaller and no longer whole (Korn and Graubard, Survey Methodology 24, 1998). With a design
 * effect of 1 they are Clopper and Pearson's.
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
