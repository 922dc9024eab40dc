/**
 * Joins what two uncertain parts do to a figure: each end lies as far away as the root of the summed squares of the shifts, or further where the parts are
 * correlated (MOVER: Zou and Donner, Statistics in Medicine 27, 2008). It keeps the skewness of both parts.
 *
 * @param value the figure
 * @param parts values of the figure with one part moved to the two ends of its interval, in any order; NaN where that has no value: no shift
 * @param correlation of the two parts, -1 to 1
 */
export function joinShifts(
  value: number,
  parts: readonly [readonly [number, number], readonly [number, number]],
  correlation: number,
): { readonly low: number; readonly high: number } {
  const end = (sign: 1 | -1): number => {
    const [a, b] = parts.map((part) =>
      part.reduce((most, moved) => {
        const shift = Number.isNaN(moved) ? 0 : sign * (moved - value);
        return Math.max(most, shift);
      }, 0),
    ) as [number, number];
    return value + sign * Math.sqrt(a * a + b * b + 2 * correlation * a * b);
  };
  return { low: end(-1), high: end(1) };
}
