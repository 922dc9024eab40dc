import { type CountMetricId } from '#domain/metrics/metric-rows.ts';
import { type Curve, detCurve, metricCurve, precisionRecallCurve } from '#domain/metrics/curves.ts';
import { thinCurve } from '#domain/metrics/thin-curve.ts';
import { probit } from '#domain/shared/probit.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

/**
 * The curves of a set with only the points that a drawing shows: some hundreds, whatever the number
 * of pairs. Columns of equal length.
 */
export interface DrawnCurves {
  /** FMR and FNMR over all thresholds: what DET and ROC are drawn from. `tmr` is 1 - FNMR. */
  readonly errorRates: {
    readonly threshold: Float64Array;
    readonly fmr: Float64Array;
    readonly fnmr: Float64Array;
    readonly tmr: Float64Array;
  };
  readonly precisionRecall: {
    readonly threshold: Float64Array;
    readonly recall: Float64Array;
    readonly precision: Float64Array;
  };
  /** Metrics as functions of the threshold; NaN where one is not defined. */
  readonly overThreshold: {
    readonly threshold: Float64Array;
    readonly metrics: readonly {
      readonly id: CountMetricId;
      readonly value: Float64Array;
    }[];
  };
}

const METRICS: readonly CountMetricId[] = ['fmr', 'fnmr', 'f1', 'accuracy'];

/** Rates of 0 and 1 have no probit and no logarithm; so far out any axis has ended. */
const EDGE = 1e-7;

export function drawnCurves(cuts: CutTable): DrawnCurves {
  const rates = detCurve(cuts);
  const rateRows = rowsOnAnyAxes(rates);
  const fnmr = at(rates.y, rateRows);
  const precision = precisionRecallCurve(cuts);
  const precisionRows = thinCurve(precision.x, precision.y);
  const metrics = METRICS.map((id) => ({ id, curve: metricCurve(cuts, id) }));
  const metricRows = union(metrics.map(({ curve }) => thinCurve(curve.x, curve.y)));
  return {
    errorRates: {
      threshold: at(rates.threshold, rateRows),
      fmr: at(rates.x, rateRows),
      fnmr,
      tmr: fnmr.map((rate) => 1 - rate),
    },
    precisionRecall: {
      threshold: at(precision.threshold, precisionRows),
      recall: at(precision.x, precisionRows),
      precision: at(precision.y, precisionRows),
    },
    overThreshold: {
      threshold: at(cuts.distance, metricRows),
      metrics: metrics.map(({ id, curve }) => ({ id, value: at(curve.y, metricRows) })),
    },
  };
}

/** Rows that draw the curve alike on linear, logarithmic and normal-deviate axes. */
function rowsOnAnyAxes({ x, y }: Curve): Uint32Array {
  return union([
    thinCurve(x, y),
    thinCurve(
      x.map((rate) => Math.log(inside(rate))),
      y,
    ),
    thinCurve(
      x.map((rate) => probit(inside(rate))),
      y.map((rate) => probit(inside(rate))),
    ),
  ]);
}

function inside(rate: number): number {
  return Math.min(1 - EDGE, Math.max(EDGE, rate));
}

function union(rows: readonly Uint32Array[]): Uint32Array {
  return Uint32Array.from(new Set(rows.flatMap((each) => [...each]))).sort();
}

function at(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] as number);
}
