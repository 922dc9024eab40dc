import type { Interval } from '#domain/metrics/metric-value.ts';

import type { Tally } from '#domain/uncertainty/error-tally.ts';
import { wilson } from '#domain/uncertainty/wilson.ts';

/**
 * The interval of Fogliato, Patil and Perona (IJCV 2024, arXiv 2306.01198) as published: Wilson
 * with n_eff = p (1 - p) / variance, the variance a two-way plug-in over people, the quantile 1.96.
 * Too narrow below some 50 people, which is why the app shows `rateIntervals` instead; here for
 * comparison. `null` where no or only errors were seen.
 */
export function plugInInterval(tally: Tally, rate: 'fmr' | 'fnmr'): Interval | null {
  const isFmr = rate === 'fmr';
  const comparisons = isFmr ? tally.nonMatedCount : tally.matedCount;
  const errors = isFmr ? tally.falseMatches : tally.falseNonMatches;
  if (errors === 0 || errors === comparisons) return null;
  const p = errors / comparisons;
  const sizes = isFmr ? tally.nonMated : tally.mated;
  const errorsOf = isFmr ? tally.nonMatedErrors : tally.matedErrors;
  let squares = 0;
  for (let person = 0; person < sizes.length; person++) {
    squares += ((errorsOf[person] as number) - p * (sizes[person] as number)) ** 2;
  }
  // A pair of non-mated comparisons that shares both people was counted under each of them.
  if (isFmr)
    squares -= tally.errorSquares - 2 * p * tally.crossProducts + p * p * tally.sizeSquares;
  const variance = squares / comparisons ** 2;
  const independent = (p * (1 - p)) / comparisons;
  const effectiveTrials = (p * (1 - p)) / Math.max(variance, independent);
  return { ...wilson(p, effectiveTrials), method: 'wilson-dyadic-plug-in' };
}
