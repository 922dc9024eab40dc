import { quickStudentT975 } from './student-t.ts';

/** How far a figure moves when people are left out one at a time. */
export interface PeopleVariance {
  readonly variance: number;
  /** Degrees of freedom of that estimate, at most people - 1: few where few people make the differences. */
  readonly degreesOfFreedom: number;
  /** People who take part. */
  readonly people: number;
  /** As many people with equally many comparisons would carry as much weight (Kish). */
  readonly evenPeople: number;
  /** As many people of equal weight and effect would tell as much; from the fourth moment of the changes. */
  readonly telling: number;
}

/** Intervals of fewer people were not tried (docs/coverage.md): how much such people differ cannot be judged. */
export const LEAST_PEOPLE = 10;
const LEAST_DEGREES = 2.5;
/** The distribution of a person's effect is skewed, and its variance is then known from half as many people (docs/coverage.md). */
const SKEW = 2;
/** From so many people on, half of the variance that pairs of people have of their own is no longer counted twice. */
const PEOPLE_FOR_PAIRS = 10;

/**
 * Variance of a figure when people are the sample. Each comparison counts towards every person in it (the two-way, "dyadic" estimate of
 * Fogliato, Patil and Perona, IJCV 2024, arXiv 2306.01198; Efron and Stein's jackknife of a U-statistic, Annals of Statistics 9, 1981), with
 * three amendments for small sets, all needed for 95 % intervals to hold the truth in 95 % of sets (docs/coverage.md, ADR-0017):
 *
 * - a person's share is the exact change when they are left out rather than a linear one, which undoes the shrinking of residuals by the
 *   fitted mean;
 * - leaving people out counts what two people have in common (look-alikes) twice. Taking one half off again leaves an estimate that is right on
 *   average, but too small wherever the rate itself comes out too small, since the pairs that raise one raise the other. So with g people of equal
 *   weight only g / (g + 10) of that half is taken off;
 * - degrees of freedom come from the fourth moment of the changes, as in Satterthwaite's method, and are halved for the skewness of rates that
 *   few people cause.
 *
 * @param changes per person: figure with everybody less figure without them.
 * @param sizes per person: their comparisons; people with none take no part.
 * @param shared what is counted twice because two people share it: sum over pairs of people of the square of their common share.
 */
export function peopleVariance(
  changes: ArrayLike<number>,
  sizes: ArrayLike<number>,
  shared: number,
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
  const evenPeople = sizeSquares > 0 ? (size * size) / sizeSquares : 1;
  const most = Math.max(1, people - 1);
  const excess = fourths / (squares * squares) - 1 / people;
  // For normal changes the fourth moment is 3: this is then the number of people. NaN (no change at all) falls back to `most`.
  const telling = excess > 0 ? Math.min(people, 2 / excess) : people;
  const pairs = (shared * evenPeople) / (evenPeople + PEOPLE_FOR_PAIRS);
  // Units of one person are a plain jackknife, with its factor; for pairs of people the factor is in what is taken off.
  const factor = shared > 0 ? 1 : (people - 1) / people;
  return {
    variance: Math.max(0, factor * squares - pairs),
    degreesOfFreedom: Math.min(most, Math.max(LEAST_DEGREES, telling / SKEW)),
    people,
    evenPeople,
    telling,
  };
}

/**
 * 95 % interval of a share on the logit scale, where the interval of a small rate is as skewed as the rate. For 0 < value < 1.
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
