import { quickStudentT975 } from './student-t.ts';

/** How far a figure moves when people are left out one at a time. */
export interface PeopleVariance {
  readonly variance: number;
  /**
   * Degrees of freedom of that estimate, at most people - 1: few where few people make the
   * differences.
   */
  readonly degreesOfFreedom: number;
  /** People who take part. */
  readonly people: number;
  /** As many people with equally many comparisons would carry as much weight (Kish). */
  readonly evenPeople: number;
  /**
   * As many people of equal weight and effect would tell as much; from the fourth moment of the
   * changes.
   */
  readonly telling: number;
}

/**
 * Intervals of fewer people were not tried (docs/coverage.md): how much such people differ cannot
 * be judged.
 */
export const LEAST_PEOPLE = 10;
const LEAST_DEGREES = 2.5;

/**
 * A person's effect is skewed, so that its variance is known from fewer people than take part: as
 * many times fewer for rates at a threshold, and for figures of whole distributions, which a single
 * person with poor photos moves further. Found by simulation (ADR-0017).
 */
export const SKEW = { rate: 1.5, separation: 2.25 } as const;

/**
 * Variance of a figure when people are the sample. Each comparison counts towards every person in
 * it (the two-way, "dyadic" estimate of Fogliato, Patil and Perona, IJCV 2024, arXiv 2306.01198;
 * Efron and Stein's jackknife of a U-statistic, Annals of Statistics 9, 1981), with three
 * amendments for small sets (docs/coverage.md, ADR-0017):
 *
 * - a person's share is the exact change when they are left out rather than a linear one, which
 *   undoes the shrinking of residuals by the fitted mean;
 * - leaving people out counts what two people have in common (look-alikes) twice, so it is taken
 *   off once. What is left is no less than it would be if only the same two people's comparisons
 *   depended on each other: people do not make each other's errors rarer;
 * - degrees of freedom come from the fourth moment of the changes, as in Satterthwaite's method,
 *   over `skew`.
 *
 * @param changes per person: figure with everybody less figure without them.
 * @param sizes per person: their comparisons; people with none take no part.
 * @param shared what is counted twice because two people share it: sum over pairs of people of the
 *   square of their common share.
 * @param skew at least 1, one of `SKEW`
 */
export function peopleVariance(
  changes: ArrayLike<number>,
  sizes: ArrayLike<number>,
  shared: number,
  skew: number,
): PeopleVariance {
  let people = 0;
  let squares = 0;
  let fourths = 0;
  let size = 0;
  let sizeSquares = 0;
  for (let i = 0; i < changes.length; i++) {
    const weight = sizes[i] as number;
    if (weight === 0) continue;
    const square = (changes[i] as number) ** 2;
    people += 1;
    squares += square;
    fourths += square * square;
    size += weight;
    sizeSquares += weight * weight;
  }
  const most = Math.max(1, people - 1);
  const excess = fourths / (squares * squares) - 1 / people;
  // For normal changes the fourth moment is 3: this is then the number of people. NaN (no change at
  // all) falls back to `most`.
  const telling = excess > 0 ? Math.min(people, 2 / excess) : people;
  // Units of one person are a plain jackknife, with its factor; for pairs of people the factor is
  // in what is taken off.
  const factor = shared > 0 ? 1 : (people - 1) / people;
  return {
    variance: Math.max(shared, factor * squares - shared),
    degreesOfFreedom: Math.min(most, Math.max(LEAST_DEGREES, telling / skew)),
    people,
    evenPeople: sizeSquares > 0 ? (size * size) / sizeSquares : 1,
    telling,
  };
}

/**
 * 95 % interval of a share on the logit scale, where the interval of a small rate is as skewed as
 * the rate. For 0 < value < 1.
 */
export function logitInterval(
  value: number,
  variance: number,
  degreesOfFreedom: number,
): { readonly low: number; readonly high: number } {
  const centre = Math.log(value / (1 - value));
  const half = (quickStudentT975(degreesOfFreedom) * Math.sqrt(variance)) / (value * (1 - value));
  const share = (logit: number): number => 1 / (1 + Math.exp(-logit));
  return {
    low: Math.min(value, share(centre - half)),
    high: Math.max(value, share(centre + half)),
  };
}
