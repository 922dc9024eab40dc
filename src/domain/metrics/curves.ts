import { countMetric, type CountMetricId } from '#domain/metrics/count-metrics.ts';
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
 * FNMR (y) against FMR (x) at every observed distance, from nothing matches (0, 1) to everything matches (1, 0). For the normal-deviate
 * axes of a DET plot take `probit` of both. All rates are NaN where their class is empty.
 */
export function detCurve(cuts: CutTable): Curve {
  return curveOf(cuts, true, (mated, nonMated) => [
    nonMated / cuts.nonMatedCount,
    (cuts.matedCount - mated) / cuts.matedCount,
  ]);
}

/** The true match rate 1 - FNMR (y) against FMR (x), from (0, 0) to (1, 1). */
export function rocCurve(cuts: CutTable): Curve {
  return curveOf(cuts, true, (mated, nonMated) => [
    nonMated / cuts.nonMatedCount,
    mated / cuts.matedCount,
  ]);
}

/** Precision (y) against recall (x), from the smallest observed distance on: below it nothing matches and precision is 0/0. */
export function precisionRecallCurve(cuts: CutTable): Curve {
  return curveOf(cuts, false, (mated, nonMated) => [
    mated / cuts.matedCount,
    mated / (mated + nonMated),
  ]);
}

/**
 * The area under the precision-recall steps: the sum of precision times gained recall, without interpolation (scikit-learn's
 * `average_precision_score`). `null` without mated comparisons.
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

function curveOf(
  cuts: CutTable,
  fromNothing: boolean,
  point: (mated: number, nonMated: number) => readonly [x: number, y: number],
): Curve {
  const before = fromNothing ? 1 : 0;
  const length = cuts.distance.length + before;
  const x = new Float64Array(length);
  const y = new Float64Array(length);
  const threshold = new Float64Array(length);
  if (fromNothing) {
    [x[0], y[0]] = point(0, 0);
    threshold[0] = Number.NEGATIVE_INFINITY;
  }
  for (let row = 0; row < cuts.distance.length; row++) {
    const at = row + before;
    [x[at], y[at]] = point(
      cuts.matedAtOrBelow[row] as number,
      cuts.nonMatedAtOrBelow[row] as number,
    );
    threshold[at] = cuts.distance[row] as number;
  }
  return { x, y, threshold };
}
