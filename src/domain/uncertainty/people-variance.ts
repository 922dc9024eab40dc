/** What leaving out one person at a time says about a rate. */
export interface PeopleVariance {
  readonly variance: number;
  /** Degrees of freedom of that estimate, at most people - 1: few where few people make the differences. */
  readonly degreesOfFreedom: number;
}

const LEAST_DEGREES = 8;

/**
 * Variance of a figure when people are the sample. Each comparison counts towards every person in it (the two-way, "dyadic"
 * estimate of Fogliato, Patil and Perona, IJCV 2024, arXiv 2306.01198: sum over pairs of comparisons that share a person), with two
 * amendments for small sets, both needed for 95 % intervals to cover 95 % (docs/coverage.md):
 *
 * - a person's share is the exact change when they are left out (the jackknife) rather than a linear one, which
 *   undoes the shrinking of residuals by the fitted mean;
 * - degrees of freedom come from the fourth moment of those changes, as in Satterthwaite's method: where two or three people
 *   cause all errors, the variance is known as badly as from two or three people. Not below 8 (or people - 1): fewer is
 *   noise of the fourth moment itself, and would only widen intervals that cover already.
 *
 * @param changes per person that takes part: figure with everybody less figure without them.
 * @param sharedSquares what is counted twice because two people share it: sum over pairs of people of the square of their common share.
 */
export function peopleVariance(changes: ArrayLike<number>, sharedSquares: number): PeopleVariance {
  const people = changes.length;
  let squares = 0;
  let fourths = 0;
  for (let i = 0; i < people; i++) {
    const square = (changes[i] as number) ** 2;
    squares += square;
    fourths += square * square;
  }
  const most = Math.max(1, people - 1);
  const least = Math.min(LEAST_DEGREES, most);
  const excess = fourths / (squares * squares) - 1 / people;
  return {
    variance: Math.max(0, squares - sharedSquares),
    // For normal changes the fourth moment is 3: this is then `people`. NaN (no change at all) falls back to `most`.
    degreesOfFreedom: excess > 0 ? Math.max(least, Math.min(most, 2 / excess)) : most,
  };
}
