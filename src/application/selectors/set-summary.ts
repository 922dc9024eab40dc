import { createSelector } from 'reselect';
import { setSummary } from '#domain/uncertainty/set-summary.ts';
import { selectBootstrap } from '#application/selectors/certainty.ts';
import {
  selectCommittedThreshold,
  selectEvaluation,
  selectIntervalsAt,
} from '#application/selectors/threshold.ts';
import { readyValue } from '#application/state/depth.ts';
import type { AppState } from '#application/state/store.ts';

/** "What does this set tell me?", at the threshold in force when no drag is under way. */
export const selectSetSummary = createSelector(
  [
    selectEvaluation,
    selectCommittedThreshold,
    selectIntervalsAt,
    selectBootstrap,
    (state: AppState) => readyValue(state.session.depth.crossValidation),
    (state: AppState) => state.study.method,
  ],
  (evaluation, threshold, intervalsAt, bootstrap, validation, method): readonly string[] => {
    if (evaluation === null || threshold === null || intervalsAt === null) return [];
    return setSummary({
      evaluation,
      threshold: threshold.value,
      intervals: intervalsAt(threshold.value),
      thresholdSpread:
        method === 'manual'
          ? null
          : (bootstrap?.thresholds.find((spread) => spread.method === method) ?? null),
      heldOut:
        validation?.kind === 'validated'
          ? { fmr: validation.heldOut.fmr.rate, fnmr: validation.heldOut.fnmr.rate }
          : null,
    });
  },
);
