import { type CostModel, detectionCost } from '#domain/metrics/detection-cost.ts';

import type { Band } from './curve-bands.ts';
import type { Figure } from './figures.ts';
import type { PersonPairs } from './person-pairs.ts';
import { figureInterval, prepareRateIntervals } from './rate-intervals.ts';

type Costs = Pick<CostModel, 'costMiss' | 'costFalseMatch'>;

/** The normalised cost as a figure of the two rates. */
export function costFigure(costs: Costs): Figure {
  return (fmr, fnmr, { matedShare }) =>
    detectionCost({ fmr, fnmr }, { ...costs, matedShare }).normalised;
}

/**
 * 95 % intervals of the normalised cost at one threshold, at each share of mated attempts: people are the sample, misses and false matches of a person
 * taken together. NaN where the set gives none.
 */
export function prepareCostIntervals(
  pairs: PersonPairs,
): (threshold: number, costs: Costs, shares: Float64Array) => Band {
  const intervalsAt = prepareRateIntervals(pairs);
  return (threshold, costs, shares) => {
    const intervals = intervalsAt(threshold);
    const figure = costFigure(costs);
    const at = Array.from(shares, (matedShare) =>
      figureInterval(intervals, figure, {
        ...intervals.counts,
        failureToAcquire: 0,
        matedShare,
        gallerySize: 1,
      }),
    );
    return {
      at: shares,
      low: Float64Array.from(at, (interval) => interval?.low ?? Number.NaN),
      high: Float64Array.from(at, (interval) => interval?.high ?? Number.NaN),
    };
  };
}
