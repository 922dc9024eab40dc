import type { Interval } from '#domain/metrics/metric-value.ts';

import { inverseIncompleteBeta } from '#domain/uncertainty/incomplete-beta.ts';

/**
 * The exact binomial interval (Clopper and Pearson 1934): right if the `trials` are independent,
 * which comparisons that share people are not. Shown for contrast only.
 *
 * @param errors 0 to `trials`
 * @param trials a positive count
 */
export function clopperPearson(errors: number, trials: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  return {
    low: errors === 0 ? 0 : inverseIncompleteBeta(tail, errors, trials - errors + 1),
    high: errors === trials ? 1 : inverseIncompleteBeta(1 - tail, errors + 1, trials - errors),
    method: 'clopper-pearson',
  };
}
