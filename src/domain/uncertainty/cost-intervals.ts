import { type CostModel, detectionCost } from '#domain/metrics/detection-cost.ts';

import type { Band } from './curve-bands.ts';
import { type Figure, NO_USE } from './figures.ts';
import { figureInterval, type RateIntervals } from './rate-intervals.ts';

type Costs = Pick<CostModel, 'costMiss' | 'costFalseMatch'>;

/** The normalised cost as a figure of the two rates. */
export function costFigure(costs: Costs): Figure {
  return (fmr, fnmr, { matedShare }) =>
    detectionCost({ fmr, fnmr }, { ...costs, matedShare }).normalised;
}

/**
 * 95 % intervals of the normalised cost at the threshold that the intervals are of, at each share
 * of mated attempts: people are the sample, misses and false matches of a person taken together.
 * NaN where the set gives none.
 */
export function costIntervals(intervals: RateIntervals, costs: Costs, shares: Float64Array): Band {
  const figure = costFigure(costs);
  const at = Array.from(shares, (matedShare) =>
    figureInterval(intervals, figure, { ...intervals.counts, ...NO_USE, matedShare }),
  );
  return {
    at: shares,
    low: Float64Array.from(at, (interval) => interval?.low ?? Number.NaN),
    high: Float64Array.from(at, (interval) => interval?.high ?? Number.NaN),
  };
}
