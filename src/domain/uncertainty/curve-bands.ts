import type { Interval } from '#domain/metrics/metric-value.ts';
import type { CostModel } from '#domain/metrics/confusion.ts';

import { prepareCurveFigures } from './curve-figures.ts';
import { type Figure, FIGURES, NO_USE } from './figures.ts';
import type { PersonPairs } from './person-pairs.ts';
import { figureInterval, prepareRateIntervals } from './rate-intervals.ts';
import { type PreparedRates, prepareRateTable } from './rate-table.ts';

/**
 * A 95 % interval at each place. Pointwise: a whole curve lies inside less often. NaN where the set
 * gives none.
 */
export interface Band {
  /** Ascending. */
  readonly at: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Metrics that are drawn over the threshold. */
export type BandedMetric = 'fmr' | 'fnmr' | 'f1' | 'accuracy';

/** Bands around the curves of a set. */
export interface CurveBands {
  /** FNMR at the threshold of the FMR of the place. TMR is 1 - FNMR. */
  readonly fnmrAtFmr: Band;
  /** Precision at the threshold of the recall of the place, at the set's mix of pairs. */
  readonly precisionAtRecall: Band;
  /** At fixed thresholds, evenly between the smallest and the largest distance. */
  readonly overThreshold: Readonly<Record<BandedMetric, Band>>;
  /** Normalised cost at the best threshold, at each share of mated attempts. */
  readonly leastCost: Band;
}

const POINTS = 101;
const METRICS: readonly BandedMetric[] = ['fmr', 'fnmr', 'f1', 'accuracy'];

/** Bands of all curves. */
export function curveBands(
  pairs: PersonPairs,
  costs: Pick<CostModel, 'costMiss' | 'costFalseMatch'>,
  prepared: PreparedRates = prepareRateTable(pairs),
): CurveBands {
  const figures = prepareCurveFigures(prepared);
  const intervalsAt = prepareRateIntervals(pairs, prepared);
  const fmrs = fmrGrid(pairs);
  const recalls = Float64Array.from({ length: POINTS }, (_, i) => i / (POINTS - 1));
  const thresholds = thresholdGrid(pairs);
  const shares = Float64Array.from({ length: 33 }, (_, i) => (3 * i + 2) / 100);
  const rows = Array.from(thresholds, (threshold) => intervalsAt(threshold));
  const over = (figure: Figure): Band =>
    bandOf(
      thresholds,
      rows.map((row) => figureInterval(row, figure, { ...row.counts, ...NO_USE })),
    );
  const along = (grid: Float64Array, at: ((place: number) => Interval) | undefined): Band =>
    bandOf(
      grid,
      Array.from(grid, (place) => at?.(place) ?? null),
    );
  return {
    fnmrAtFmr: neverRising(along(fmrs, figures?.fnmrAtFmr)),
    precisionAtRecall: along(recalls, figures?.precisionAtRecall),
    overThreshold: Object.fromEntries(
      METRICS.map((metric) => [metric, over(FIGURES[metric])]),
    ) as Record<BandedMetric, Band>,
    leastCost: along(
      shares,
      figures === null ? undefined : (share) => figures.leastCost(costs, share),
    ),
  };
}

/** The curve never rises: an upper bound holds further on too, and a lower one further back. */
function neverRising({ at, low, high }: Band): Band {
  const least = high.slice();
  const most = low.slice();
  for (let i = 1; i < at.length; i++) {
    if (least[i - 1]! < least[i]!) least[i] = least[i - 1]!;
  }
  for (let i = at.length - 2; i >= 0; i--) {
    if (most[i + 1]! > most[i]!) most[i] = most[i + 1]!;
  }
  return { at, low: most, high: least };
}

/** FMR values from one false match in the set up to 1, evenly on the logarithmic axis. */
function fmrGrid(pairs: PersonPairs): Float64Array {
  let nonMated = 0;
  for (let u = pairs.subjectCount; u < pairs.unitCount; u++) nonMated += pairs.size[u] as number;
  const lowest = Math.log(1 / Math.max(2, nonMated));
  return Float64Array.from({ length: POINTS }, (_, i) =>
    i === POINTS - 1 ? 1 : Math.exp(lowest * (1 - i / (POINTS - 1))),
  );
}

function thresholdGrid({ distance, count }: PersonPairs): Float64Array {
  const low = distance[0] ?? 0;
  const high = distance[count - 1] ?? 0;
  return Float64Array.from({ length: POINTS }, (_, i) =>
    i === POINTS - 1 ? high : low + ((high - low) * i) / (POINTS - 1),
  );
}

function bandOf(at: Float64Array, intervals: readonly (Interval | null)[]): Band {
  return {
    at,
    low: Float64Array.from(intervals, (interval) => interval?.low ?? Number.NaN),
    high: Float64Array.from(intervals, (interval) => interval?.high ?? Number.NaN),
  };
}
