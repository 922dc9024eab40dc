/**
 * How many errors in `count` comparisons do not exceed a target rate. The product may fall short of
 * a whole number by rounding (0.07 x 100 = 7.000000000000001, 0.29 x 100 = 28.999999999999996):
 * such a number is meant as whole.
 */
export function allowedErrors(target: number, count: number): number {
  const product = target * count;
  const nearest = Math.round(product);
  return Math.abs(product - nearest) <= 1e-9 * Math.max(1, nearest) ? nearest : product;
}
