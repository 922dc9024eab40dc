import { createSelector } from 'reselect';
import { costAgainstPrior } from '#domain/metrics/curves.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import { countMetric } from '#domain/metrics/metric-rows.ts';
import { costIntervals } from '#domain/uncertainty/curve-figures.ts';
import {
  selectEvaluation,
  selectIntervalsAt,
  selectProposalTicks,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import type { AppState } from '#application/state/store.ts';

/** The threshold when a drag has ended, not while it lasts. */
const selectSettledThreshold = (state: AppState): number | null =>
  state.session.thresholdDraft === null ? (selectThreshold(state)?.value ?? null) : null;

const selectCosts = (state: AppState) => state.study.parameters;

/** Expected cost at every prior. */
export const selectCostCurve = createSelector(
  [selectEvaluation, selectCosts, selectSettledThreshold],
  (evaluation, { costMiss, costFalseMatch }, threshold) =>
    evaluation === null
      ? null
      : costAgainstPrior(evaluation.cuts, { costMiss, costFalseMatch }, threshold),
);

/** 95 % interval of the cost at the threshold, at the same shares. */
export const selectCostIntervals = createSelector(
  [selectIntervalsAt, selectCostCurve, selectSettledThreshold, selectCosts],
  (intervalsAt, curve, threshold, costs) =>
    intervalsAt === null || curve === null || threshold === null
      ? null
      : costIntervals(intervalsAt(threshold), costs, curve.matedShare),
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
