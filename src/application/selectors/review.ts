import { createSelector } from 'reselect';
import { type ReviewBands, reviewBands } from '#domain/metrics/review-bands.ts';
import {
  selectCommittedThreshold,
  selectEvaluation,
  selectThresholdRange,
} from '#application/selectors/threshold.ts';
import type { ReviewRange } from '#application/state/study.ts';
import type { AppState } from '#application/state/store.ts';

/**
 * What the band does to this set. Cheap enough to ask for every position of a handle that is
 * dragged.
 */
export const selectReviewBandsAt = createSelector(
  [selectEvaluation],
  (evaluation) =>
    ({ low, high }: ReviewRange): ReviewBands | null =>
      evaluation === null ? null : reviewBands(evaluation.scores, low, high),
);

/**
 * Where a new band starts: the grey area, and where there is none, a twentieth of the range to
 * either side of the threshold.
 */
export const selectFirstReviewRange = createSelector(
  [selectEvaluation, selectCommittedThreshold, selectThresholdRange],
  (evaluation, threshold, range): ReviewRange => {
    const grey = evaluation?.summary.greyArea;
    if (grey != null && grey.low < grey.high) return grey;
    const middle = threshold?.value ?? (range.min + range.max) / 2;
    const reach = (range.max - range.min) / 20;
    return { low: Math.max(range.min, middle - reach), high: Math.min(range.max, middle + reach) };
  },
);

export const selectReviewRange = (state: AppState): ReviewRange | null => state.study.review;
