import { createSelector } from 'reselect';
import { costAgainstPrior } from '#domain/metrics/cost-against-prior.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import { countMetric } from '#domain/metrics/count-metrics.ts';
import { type Curve, detCurve, metricCurve, precisionRecallCurve } from '#domain/metrics/curves.ts';
import { thinCurve } from '#domain/metrics/thin-curve.ts';
import { probit } from '#domain/shared/probit.ts';
import {
  selectEvaluation,
  selectProposalTicks,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import type { AppState } from '#application/state/store.ts';

/** Rates of 0 and 1 have no probit and no logarithm; they are drawn at the edge, which this far out any axis has ended. */
const EDGE = 1e-7;

const inside = (rate: number): number => Math.min(1 - EDGE, Math.max(EDGE, rate));

function at(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] as number);
}

/** Rows that draw the curve alike on linear, logarithmic and normal-deviate axes. */
function rowsToDraw({ x, y }: Curve): Uint32Array {
  const rows = new Set<number>([
    ...thinCurve(x, y),
    ...thinCurve(
      x.map((rate) => Math.log(inside(rate))),
      y,
    ),
    ...thinCurve(
      x.map((rate) => probit(inside(rate))),
      y.map((rate) => probit(inside(rate))),
    ),
  ]);
  return Uint32Array.from(rows).sort();
}

/** FMR and FNMR over all thresholds, thinned for drawing: what DET and ROC are made of. */
export const selectErrorRateCurve = createSelector([selectEvaluation], (evaluation) => {
  if (evaluation === null) return null;
  const curve = detCurve(evaluation.cuts);
  const rows = rowsToDraw(curve);
  const fnmr = at(curve.y, rows);
  return {
    threshold: at(curve.threshold, rows),
    fmr: at(curve.x, rows),
    fnmr,
    tmr: fnmr.map((rate) => 1 - rate),
  };
});

export const selectPrecisionRecall = createSelector([selectEvaluation], (evaluation) => {
  if (evaluation === null) return null;
  const curve = precisionRecallCurve(evaluation.cuts);
  const rows = thinCurve(curve.x, curve.y);
  return {
    threshold: at(curve.threshold, rows),
    recall: at(curve.x, rows),
    precision: at(curve.y, rows),
  };
});

const METRICS_OVER_THRESHOLD = [
  { id: 'fmr', name: 'FMR' },
  { id: 'fnmr', name: 'FNMR' },
  { id: 'f1', name: 'F1' },
  { id: 'accuracy', name: 'Accuracy' },
] as const;

export const selectMetricCurves = createSelector([selectEvaluation], (evaluation) => {
  if (evaluation === null) return null;
  const curves = METRICS_OVER_THRESHOLD.map((metric) => ({
    metric,
    curve: metricCurve(evaluation.cuts, metric.id),
  }));
  const rows = Uint32Array.from(
    new Set(curves.flatMap(({ curve }) => [...thinCurve(curve.x, curve.y)])),
  ).sort();
  return {
    threshold: at(evaluation.cuts.distance, rows),
    metrics: curves.map(({ metric, curve }) => ({ ...metric, value: at(curve.y, rows) })),
  };
});

/** Expected cost at every prior; follows the threshold when a drag has ended, not while it lasts. */
export const selectCostCurve = createSelector(
  [
    selectEvaluation,
    (state: AppState) => state.study.parameters,
    (state: AppState) =>
      state.session.thresholdDraft === null ? (selectThreshold(state)?.value ?? null) : null,
  ],
  (evaluation, { costMiss, costFalseMatch }, threshold) =>
    evaluation === null
      ? null
      : costAgainstPrior(evaluation.cuts, { costMiss, costFalseMatch }, threshold),
);

/** Where a threshold lies on every curve. */
export interface CurvePlace {
  readonly threshold: number;
  readonly fmr: number;
  readonly fnmr: number;
  readonly tmr: number;
  readonly precision: number;
  readonly recall: number;
}

const selectPlaceOf = createSelector([selectEvaluation], (evaluation) => {
  return (threshold: number): CurvePlace | null => {
    if (evaluation === null) return null;
    const confusion = confusionAt(evaluation.scores, threshold);
    const rate = (id: 'fmr' | 'fnmr' | 'precision' | 'recall'): number =>
      countMetric(id, confusion) ?? NaN;
    const fnmr = rate('fnmr');
    return {
      threshold,
      fmr: rate('fmr'),
      fnmr,
      tmr: 1 - fnmr,
      precision: rate('precision'),
      recall: rate('recall'),
    };
  };
});

export const selectCurrentPlace = createSelector(
  [selectPlaceOf, selectThreshold],
  (placeOf, threshold) => (threshold === null ? null : placeOf(threshold.value)),
);

/** Every method's proposal on every curve. */
export const selectMethodPlaces = createSelector(
  [selectPlaceOf, selectProposalTicks],
  (placeOf, ticks) =>
    ticks.flatMap((tick) => {
      const place = placeOf(tick.threshold);
      return place === null ? [] : [{ ...tick, place }];
    }),
);
