import { createSelector } from 'reselect';
import { compareWithPeople } from '#domain/comparison/compare-with-people.ts';
import { distanceBetween } from '#domain/comparison/comparison-metric.ts';
import { pipelineKey } from '#domain/embedding/pipeline-settings.ts';
import type { ScoreClass } from '#domain/distribution/score-set.ts';
import { countAtMost, countBelow } from '#domain/shared/sorted-bounds.ts';
import { matedProbability } from '#domain/threshold/logistic-fit.ts';
import { isMatch } from '#domain/threshold/threshold.ts';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { selectCalibration } from '#application/selectors/calibration.ts';
import { selectReviewRange } from '#application/selectors/review.ts';
import { selectEvaluation, selectThreshold } from '#application/selectors/threshold.ts';
import type { ReviewRange } from '#application/state/study.ts';
import type { AppState } from '#application/state/store.ts';
import type { TriedFace } from '#application/use-cases/try-photos.ts';
import type { Reason } from '#words/reason.ts';
import { pendingOf } from '#application/state/computed.ts';
import { selectTemplates } from '#application/selectors/inputs.ts';
import { message, type Message } from '#words/message.ts';

/** Why nothing can be tried; `null` where it can. */
export const selectTryRefusal = createSelector(
  [selectActiveImport, (state: AppState) => state.study.photos.length > 0],
  (imported, hasPhotos): Message | null =>
    imported === null ? null : message(hasPhotos ? 'try.ofImportBack' : 'try.ofImport'),
);

export const selectPipelineKey = (state: AppState): string => pipelineKey(state.study.pipeline);

/** Distance of two tried faces; `null` if they are of different pipelines. */
export const selectDistanceOfTwo = createSelector(
  [(state: AppState) => state.study.metric],
  (metric) =>
    (a: TriedFace, b: TriedFace): number | null => {
      if (a.pipeline !== b.pipeline) return null;
      const distance = distanceBetween(metric, a.embedding, b.embedding);
      return Number.isFinite(distance) ? distance : null;
    },
);

/**
 * A tried face against everybody in the set, nearest first, other pictures of the same file left
 * out.
 */
export const selectCompareWithSet = createSelector(
  [
    selectTemplates,
    (state: AppState) => state.study.metric,
    (state: AppState) => state.study.aggregation,
    selectPipelineKey,
  ],
  ({ table, rows, subjects }, metric, aggregation, pipeline) =>
    (face: TriedFace) => {
      if (face.pipeline !== pipeline) return null;
      const own = new Set(rows.flatMap(({ photo }, row) => (photo === face.photo ? [row] : [])));
      const people = compareWithPeople(table, metric, aggregation, face.embedding, own);
      return {
        isInSet: own.size > 0,
        people: people.map((each) => ({
          ...each,
          name: subjects[each.person] ?? '',
          face: rows[each.nearest] ?? null,
        })),
      };
    },
);

/** What the rule says: with a review band, what lies in it is left to a person. */
export type TryVerdict = 'match' | 'no-match' | 'review';

export function verdictOn(
  distance: number,
  threshold: number,
  review: ReviewRange | null,
): TryVerdict {
  if (review === null) return isMatch(distance, threshold) ? 'match' : 'no-match';
  if (isMatch(distance, review.low)) return 'match';
  return isMatch(distance, review.high) ? 'review' : 'no-match';
}

/** P(same person) by distance; `null` where no curve can be used. */
const selectProbabilityOf = createSelector([selectCalibration], (calibration) => {
  const logistic = calibration?.logistic;
  if (calibration === null || logistic?.kind !== 'fitted' || !(logistic.slope < 0)) return null;
  return (distance: number): number => matedProbability(logistic, distance, calibration.matedShare);
});

/** Why there is no probability; `null` where there is one. */
const selectNoProbability = createSelector(
  [selectProbabilityOf, (state: AppState) => pendingOf(state, 'calibration')],
  (probabilityOf, calibration): Reason | null => {
    if (probabilityOf !== null) return null;
    if (calibration.kind === 'failed') return calibration.reason;
    return calibration.kind === 'ready'
      ? (calibration.value.notes[0]?.text ?? message('try.noCurve'))
      : message('try.probabilityPending');
  },
);

function atMost({ distance, atOrBelow }: ScoreClass, limit: number): number {
  return atOrBelow[countAtMost(distance, limit) - 1] ?? 0;
}

function below({ distance, atOrBelow }: ScoreClass, limit: number): number {
  return atOrBelow[countBelow(distance, limit) - 1] ?? 0;
}

/** Everything that is said of a distance at the threshold in force. */
export const selectJudge = createSelector(
  [
    selectEvaluation,
    selectThreshold,
    selectReviewRange,
    selectProbabilityOf,
    (state: AppState) => state.study.metric,
    selectNoProbability,
  ],
  (evaluation, threshold, review, probabilityOf, metric, noProbability) => {
    if (evaluation === null || threshold === null) return null;
    const { mated, nonMated } = evaluation.scores;
    return {
      threshold: threshold.value,
      metric,
      verdict: (distance: number) => verdictOn(distance, threshold.value, review),
      probability: (distance: number) => probabilityOf?.(distance) ?? null,
      noProbability,
      /** Where the distance falls among those of the set, in counts. */
      place: (distance: number): Message =>
        message('try.place', {
          mated: mated.count,
          farther: mated.count - below(mated, distance),
          nonMated: nonMated.count,
          nearer: atMost(nonMated, distance),
        }),
    };
  },
);
