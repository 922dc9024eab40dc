import { costAgainstPrior } from '#domain/metrics/cost-against-prior.ts';
import type { CostModel } from '#domain/metrics/detection-cost.ts';
import { fnmrAtFmr } from '#domain/metrics/fnmr-at-fmr.ts';
import { countBelow } from '#domain/shared/sorted-bounds.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

import { percentileInterval } from './percentile-interval.ts';
import type { PersonPairs } from './person-pairs.ts';
import { type Rate, RATES, ratesAt } from './rates-at.ts';

/**
 * The middle 95 % of what replicates have at each place. Pointwise: a whole curve lies inside less often than 95 % of times. NaN where less than half
 * of the replicates have a value.
 */
export interface Band {
  /** Ascending. */
  readonly at: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Metrics that are drawn over the threshold. */
export type BandedMetric = Extract<Rate, 'fmr' | 'fnmr' | 'f1' | 'accuracy'>;

/** Bands around the curves of a set, by the person bootstrap. */
export interface CurveBands {
  /** FNMR at each replicate's own largest threshold whose FMR does not exceed that of the place. TMR is 1 - FNMR. */
  readonly fnmrAtFmr: Band;
  /** Precision at each replicate's own smallest threshold that reaches the recall of the place, at the replicate's mix of pairs. */
  readonly precisionAtRecall: Band;
  /** At fixed thresholds, evenly between the smallest and the largest distance. */
  readonly overThreshold: Readonly<Record<BandedMetric, Band>>;
  /** Normalised cost at each replicate's own best threshold, at each share of mated attempts. */
  readonly leastCost: Band;
}

const POINTS = 101;
const METRICS: readonly BandedMetric[] = ['fmr', 'fnmr', 'f1', 'accuracy'];

/** Collects the curves of replicates; `reduced` are the cuts of a replicate that may be best (`reduceCuts`). */
export function curveBands(
  pairs: PersonPairs,
  replicates: number,
  costs: Pick<CostModel, 'costMiss' | 'costFalseMatch'>,
): {
  readonly add: (replicate: number, cuts: CutTable, reduced: CutTable) => void;
  readonly bands: () => CurveBands;
} {
  const fmrs = fmrGrid(pairs);
  const recalls = Float64Array.from({ length: POINTS }, (_, i) => i / (POINTS - 1));
  const thresholds = thresholdGrid(pairs);
  const shares = Float64Array.from({ length: 33 }, (_, i) => (3 * i + 2) / 100);
  const rows = (grid: Float64Array): Float64Array[] =>
    Array.from(grid, () => new Float64Array(replicates).fill(Number.NaN));
  const fnmr = rows(fmrs);
  const precision = rows(recalls);
  const metrics = METRICS.map(() => rows(thresholds));
  const least = rows(shares);

  return {
    add: (r, cuts, reduced) => {
      fmrs.forEach((fmr, i) => (fnmr[i]![r] = fnmrAtFmr(cuts, fmr)));
      recalls.forEach((recall, i) => (precision[i]![r] = precisionAtRecall(cuts, recall)));
      thresholds.forEach((threshold, i) => {
        const rates = ratesAt(cuts, threshold);
        METRICS.forEach((metric, m) => (metrics[m]![i]![r] = rates[RATES.indexOf(metric)]!));
      });
      costAgainstPrior(reduced, costs, null, shares)?.least.forEach(
        (cost, i) => (least[i]![r] = cost),
      );
    },
    bands: () => ({
      fnmrAtFmr: bandOf(fmrs, fnmr),
      precisionAtRecall: bandOf(recalls, precision),
      overThreshold: Object.fromEntries(
        METRICS.map((metric, m) => [metric, bandOf(thresholds, metrics[m]!)]),
      ) as Record<BandedMetric, Band>,
      leastCost: bandOf(shares, least),
    }),
  };
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

/** NaN where nothing matches. */
function precisionAtRecall(cuts: CutTable, recall: number): number {
  // A hair less, so that k / n found as a rate counts as k matches again.
  const wanted = recall * cuts.matedCount * (1 - 1e-12);
  const row = countBelow(cuts.matedAtOrBelow, wanted);
  const mated = cuts.matedAtOrBelow[row] ?? Number.NaN;
  return mated / (mated + (cuts.nonMatedAtOrBelow[row] ?? Number.NaN));
}

function bandOf(at: Float64Array, rows: readonly Float64Array[]): Band {
  const intervals = rows.map((row) => percentileInterval(row));
  return {
    at,
    low: Float64Array.from(intervals, (interval) => interval?.low ?? Number.NaN),
    high: Float64Array.from(intervals, (interval) => interval?.high ?? Number.NaN),
  };
}
