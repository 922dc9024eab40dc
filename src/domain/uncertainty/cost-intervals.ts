import { type CostModel, detectionCost } from '#domain/metrics/detection-cost.ts';

import type { Band } from './curve-bands.ts';
import { errorTally, type Tally } from './error-tally.ts';
import { weightedAccuracy } from './figures.ts';
import type { PersonPairs } from './person-pairs.ts';
import { mixedFigure, rateIntervalsOf } from './rate-intervals.ts';

type Costs = Pick<CostModel, 'costMiss' | 'costFalseMatch'>;

/**
 * 95 % intervals of the normalised cost at one threshold, at each share of mated attempts. The cost is a weighted error rate between 0 and 1 times
 * a known factor, so its interval is that of the rate: people are the sample, misses and false matches of a person taken together. NaN where the
 * set gives none.
 */
export function prepareCostIntervals(
  pairs: PersonPairs,
): (threshold: number, costs: Costs, shares: Float64Array) => Band {
  const tallyAt = errorTally(pairs);
  return (threshold, costs, shares) => costIntervalsOf(tallyAt(threshold), costs, shares);
}

function costIntervalsOf(
  tally: Tally,
  { costMiss, costFalseMatch }: Costs,
  shares: Float64Array,
): Band {
  const { fmr, fnmr } = rateIntervalsOf(tally);
  const bounds = fmr === null || fnmr === null ? null : { fmr, fnmr };
  const low = new Float64Array(shares.length);
  const high = new Float64Array(shares.length);
  shares.forEach((matedShare, i) => {
    const miss = costMiss * matedShare;
    const falseMatch = costFalseMatch * (1 - matedShare);
    const accuracy = mixedFigure(tally, weightedAccuracy(miss / (miss + falseMatch)), bounds);
    const costs = { costMiss, costFalseMatch, matedShare };
    const ifAllWrong = detectionCost({ fmr: 1, fnmr: 1 }, costs).normalised;
    const known = typeof accuracy !== 'string';
    low[i] = known ? (1 - accuracy.high) * ifAllWrong : Number.NaN;
    high[i] = known ? (1 - accuracy.low) * ifAllWrong : Number.NaN;
  });
  return { at: shares, low, high };
}
