import { type CostModel, detectionCost } from '#domain/metrics/confusion.ts';
import { countMetric, type CountMetricId } from '#domain/metrics/metric-rows.ts';
import type { Confusion } from '#domain/metrics/metric-value.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import { TIE_TOLERANCE } from '#domain/threshold/best-cut.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

/** A curve over all thresholds, as columns of equal length. */
export interface Curve {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The threshold of each point, ascending; -Infinity for the point at which nothing matches. */
  readonly threshold: Float64Array;
}

/**
 * FNMR (y) against FMR (x) at every observed distance, from nothing matches (0, 1) to everything
 * matches (1, 0). For the normal-deviate axes of a DET plot take `probit` of both. All rates are
 * NaN where their class is empty.
 */
export function detCurve(cuts: CutTable): Curve {
  return {
    x: fromNothing(cuts.nonMatedAtOrBelow, (nonMated) => nonMated / cuts.nonMatedCount),
    y: fromNothing(cuts.matedAtOrBelow, (mated) => (cuts.matedCount - mated) / cuts.matedCount),
    threshold: thresholds(cuts),
  };
}

/** The true match rate 1 - FNMR (y) against FMR (x), from (0, 0) to (1, 1). */
export function rocCurve(cuts: CutTable): Curve {
  return {
    x: fromNothing(cuts.nonMatedAtOrBelow, (nonMated) => nonMated / cuts.nonMatedCount),
    y: fromNothing(cuts.matedAtOrBelow, (mated) => mated / cuts.matedCount),
    threshold: thresholds(cuts),
  };
}

/**
 * Precision (y) against recall (x), from the smallest observed distance on: below it nothing
 * matches and precision is 0/0.
 */
export function precisionRecallCurve(cuts: CutTable): Curve {
  const { matedAtOrBelow, nonMatedAtOrBelow, matedCount } = cuts;
  return {
    x: matedAtOrBelow.map((mated) => mated / matedCount),
    y: matedAtOrBelow.map((mated, row) => mated / (mated + (nonMatedAtOrBelow[row] as number))),
    threshold: cuts.distance,
  };
}

/**
 * The area under the precision-recall steps: the sum of precision times gained recall, without
 * interpolation (scikit-learn's `average_precision_score`). `null` without mated comparisons.
 */
export function averagePrecision(cuts: CutTable): number | null {
  if (cuts.matedCount === 0) return null;
  const { x: recall, y: precision } = precisionRecallCurve(cuts);
  let area = 0;
  for (let i = 0; i < recall.length; i++) {
    area +=
      ((recall[i] as number) - (i === 0 ? 0 : (recall[i - 1] as number))) *
      (precision[i] as number);
  }
  return area;
}

/** A figure (y) at every observed distance (x); NaN where it is not defined. */
export function metricCurve(cuts: CutTable, metric: CountMetricId): Curve {
  const y = cuts.distance.map(
    (_, row) => countMetric(metric, confusionAtRow(cuts, row)) ?? Number.NaN,
  );
  return { x: cuts.distance, y, threshold: cuts.distance };
}

function confusionAtRow(cuts: CutTable, row: number): Confusion {
  const truePositive = cuts.matedAtOrBelow[row] as number;
  const falsePositive = cuts.nonMatedAtOrBelow[row] as number;
  return {
    truePositive,
    falsePositive,
    falseNegative: cuts.matedCount - truePositive,
    trueNegative: cuts.nonMatedCount - falsePositive,
  };
}

/**
 * A rate from the count of a class at or below each distance, with the point before all of them.
 */
function fromNothing(atOrBelow: Float64Array, rate: (count: number) => number): Float64Array {
  const column = new Float64Array(atOrBelow.length + 1);
  column[0] = rate(0);
  for (let row = 0; row < atOrBelow.length; row++) column[row + 1] = rate(atOrBelow[row] as number);
  return column;
}

function thresholds(cuts: CutTable): Float64Array {
  const column = new Float64Array(cuts.distance.length + 1);
  column[0] = Number.NEGATIVE_INFINITY;
  column.set(cuts.distance, 1);
  return column;
}

/** Detection cost over the share of mated attempts, as columns of equal length. */
export interface CostAgainstPrior {
  readonly matedShare: Float64Array;
  /**
   * Normalised cost at the best threshold for each share: 0 to 1, where 1 means that deciding
   * without the model is as cheap.
   */
  readonly least: Float64Array;
  /** That best threshold, the lowest of equals; -Infinity where it is cheapest never to match. */
  readonly leastAt: Float64Array;
  /** Normalised cost at the given threshold; may exceed 1. NaN where no threshold is given. */
  readonly atThreshold: Float64Array;
}

/** 1 % to 99 %. */
const DEFAULT_SHARES = Float64Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

/**
 * The expected performance curve: what the best and what the chosen threshold cost at every prior,
 * because a threshold that is best at one share of mated attempts is not at another (Bengio,
 * Mariéthoz and Keller, 2005; cost curves: Drummond and Holte, 2006). The best thresholds are found
 * on this very set and are optimistic. `null` where a class is empty.
 */
export function costAgainstPrior(
  cuts: CutTable,
  costs: Pick<CostModel, 'costMiss' | 'costFalseMatch'>,
  threshold: number | null = null,
  shares: Float64Array = DEFAULT_SHARES,
): CostAgainstPrior | null {
  if (cuts.matedCount === 0 || cuts.nonMatedCount === 0) return null;
  const curve = detCurve(cuts);
  const hull = lowerHull(curve);
  const chosen = threshold === null ? null : countAtMost(curve.threshold, threshold) - 1;
  const least = new Float64Array(shares.length);
  const leastAt = new Float64Array(shares.length);
  const atThreshold = new Float64Array(shares.length);
  shares.forEach((matedShare, i) => {
    const costOf = (row: number): number =>
      detectionCost(
        { fmr: curve.x[row] as number, fnmr: curve.y[row] as number },
        { ...costs, matedShare },
      ).normalised;
    let best = 0;
    for (const row of hull) if (costOf(row) < costOf(best) - TIE_TOLERANCE) best = row;
    least[i] = costOf(best);
    leastAt[i] = curve.threshold[best] as number;
    atThreshold[i] = chosen === null ? Number.NaN : costOf(chosen);
  });
  return { matedShare: shares, least, leastAt, atThreshold };
}

/**
 * Rows of the lower left convex hull, where every optimum of a weighted sum of both rates lies:
 * some dozens of points instead of a hundred thousand. Andrew's monotone chain; FMR ascends and
 * FNMR descends already.
 */
function lowerHull({ x, y }: Curve): readonly number[] {
  const hull: number[] = [];
  for (let row = 0; row < x.length; row++) {
    while (hull.length >= 2) {
      const a = hull[hull.length - 2] as number;
      const b = hull[hull.length - 1] as number;
      const turn =
        ((x[b] as number) - (x[a] as number)) * ((y[row] as number) - (y[a] as number)) -
        ((y[b] as number) - (y[a] as number)) * ((x[row] as number) - (x[a] as number));
      if (turn > 0) break;
      hull.pop();
    }
    hull.push(row);
  }
  return hull;
}
