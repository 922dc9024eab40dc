import { countMetric, type CountMetricId } from '#domain/metrics/metric-rows.ts';
import type { Confusion } from '#domain/metrics/metric-value.ts';
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
