import { createSelector } from 'reselect';
import { setSummary } from '#domain/uncertainty/set-summary.ts';
import { selectDatasetCounts } from '#application/selectors/people.ts';
import { selectBootstrap } from '#application/selectors/certainty.ts';
import {
  selectCommittedThreshold,
  selectEvaluation,
  selectIntervalsAt,
} from '#application/selectors/threshold.ts';
import { selectFacesTaking } from '#application/selectors/report.ts';
import { pendingOf, readyValue } from '#application/state/computed.ts';
import type { AppState } from '#application/state/store.ts';
import type { Message } from '#words/message.ts';

/** "What does this set tell me?", at the threshold in force when no drag is under way. */
export const selectSetSummary = createSelector(
  [
    selectEvaluation,
    selectCommittedThreshold,
    selectIntervalsAt,
    selectBootstrap,
    (state: AppState) => readyValue(pendingOf(state, 'crossValidation')),
    selectFacesTaking,
    (state: AppState) => selectDatasetCounts(state).areKnown,
  ],
  (
    evaluation,
    threshold,
    intervalsAt,
    bootstrap,
    validation,
    faces,
    arePeopleKnown,
  ): readonly Message[] => {
    if (evaluation === null || threshold === null || intervalsAt === null) return [];
    return setSummary({
      evaluation,
      faces,
      arePeopleKnown,
      threshold: threshold.value,
      intervals: intervalsAt(threshold.value),
      thresholdSpread:
        bootstrap?.thresholds.find(({ method }) => method === threshold.method) ?? null,
      heldOut:
        validation?.kind === 'validated' && validation.method === threshold.method
          ? { fmr: validation.heldOut.fmr.rate, fnmr: validation.heldOut.fnmr.rate }
          : null,
    });
  },
);
