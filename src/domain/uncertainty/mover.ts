import { quickStudentT975 } from './student-t.ts';

/** How two uncertain parts belong together. */
export interface Joint {
  /**
   * Of the two parts over sets, -1 to 1; one that would narrow counts as 0, unless it is asked for
   * (`narrowsBelow`).
   */
  readonly correlation: number;
  /** Degrees of freedom behind each part's interval; `null` where one has cautious bounds. */
  readonly degrees: readonly [number, number] | null;
  /**
   * Whether a correlation below 0 brings the lower end nearer. It is too uncertain to let an upper
   * end of an error promise more; a lower one promises nothing.
   */
  readonly narrowsBelow?: boolean;
}

/**
 * Joins what two uncertain parts do to a figure: each end lies as far away as the root of the
 * summed squares of the shifts, or further where the parts are correlated (MOVER: Zou and Donner,
 * Statistics in Medicine 27, 2008). It keeps the skewness of both parts.
 *
 * Two parts that are each known from few people are together known from more: a sum of two
 * estimated variances has the degrees of freedom of Welch (Biometrika 34, 1947), so its quantile
 * takes the place of theirs.
 *
 * @param value the figure
 * @param parts values of the figure with one part moved to the two ends of its interval, in any
 *   order; NaN where that has no value: no shift
 */
export function joinShifts(
  value: number,
  parts: readonly [readonly [number, number], readonly [number, number]],
  { correlation, degrees, narrowsBelow = false }: Joint,
): { readonly low: number; readonly high: number } {
  const end = (sign: 1 | -1): number => {
    const [a, b] = parts.map((part) =>
      part.reduce((most, moved) => {
        const shift = Number.isNaN(moved) ? 0 : sign * (moved - value);
        return Math.max(most, shift);
      }, 0),
    ) as [number, number];
    const together = narrowsBelow && sign < 0 ? correlation : Math.max(0, correlation);
    // Not below 0, which rounding can make it.
    const length = (x: number, y: number): number =>
      Math.sqrt(Math.max(0, x * x + y * y + 2 * together * x * y));
    if (degrees === null || a === 0 || b === 0) return value + sign * length(a, b);
    const one = a / quickStudentT975(degrees[0]);
    const other = b / quickStudentT975(degrees[1]);
    const squares = one ** 2 + other ** 2;
    const jointly = squares ** 2 / (one ** 4 / degrees[0] + other ** 4 / degrees[1]);
    return value + sign * quickStudentT975(jointly) * length(one, other);
  };
  return { low: end(-1), high: end(1) };
}
