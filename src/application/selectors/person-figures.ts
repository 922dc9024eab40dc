import { createSelector } from 'reselect';
import { selectMatchCounts, selectRankedPairs } from '#application/selectors/graph.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectPersonMeans,
} from '#application/selectors/threshold.ts';
import { pendingOf, readyValue } from '#application/state/computed.ts';
import type { AppState } from '#application/state/store.ts';
import { type ErrorTally, personErrors } from '#domain/comparison/person-errors.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import { stepwise } from '#domain/shared/steps.ts';
import type { Message } from '#words/message.ts';

/** What a person's photos do to the figures. Hints about photos, never properties of the person. */
export interface PersonFigures {
  readonly label: SubjectLabel;
  readonly photos: number;
  /** Mean distance between their photos; `null` with a single one. */
  readonly meanMated: number | null;
  /** Mean distance of their photos to those of others. */
  readonly meanNonMated: number | null;
  /**
   * How the chosen method's threshold would move without them; `null` while unknown, or where it
   * would refuse.
   */
  readonly influence: number | null;
  /** A sentence where the photos are far out. */
  readonly hint: Message | null;
  readonly tags: readonly string[];
}

export const selectPersonFigures = createSelector(
  [
    selectEvaluation,
    selectPersonMeans,
    selectEvaluationInputs,
    (state: AppState) => readyValue(pendingOf(state, 'influence')),
    (state: AppState) => state.study.tags,
  ],
  (evaluation, means, inputs, influence, tags): readonly PersonFigures[] => {
    if (evaluation === null || means === null || inputs === null) return [];
    if (means.length === 0) return [];
    const photos = new Uint32Array(evaluation.pairs.subjectCount);
    for (const subject of evaluation.pairs.subject) {
      photos[subject] = (photos[subject] as number) + 1;
    }
    const changes = new Map(influence?.people.map(({ subject, change }) => [subject, change]));
    return means.map(({ subject, meanMated, meanNonMated, hint }) => {
      const label = (inputs.items.subjects[subject] ?? '') as SubjectLabel;
      return {
        label,
        photos: photos[subject] as number,
        meanMated,
        meanNonMated,
        influence: changes.get(subject) ?? null,
        hint: hint?.text ?? null,
        tags: tags[subjectKey(label)] ?? [],
      };
    });
  },
);

/**
 * The errors of all people, to be counted by whoever shows them; the same until there are other
 * pairs.
 */
export const selectErrorTally = createSelector(
  [selectEvaluation, selectRankedPairs],
  (evaluation, rows) =>
    evaluation === null || rows === null
      ? null
      : stepwise(() => personErrors(evaluation.pairs, rows)),
);

const SHOWN = 5;

/**
 * The people with the most wrong decisions at the threshold in force.
 *
 * @param tally `null` until it is counted.
 */
export const selectWorstPeople = createSelector(
  [(_: AppState, tally: ErrorTally | null) => tally, selectMatchCounts, selectEvaluationInputs],
  (tally, matches, inputs) =>
    tally === null || inputs === null
      ? []
      : tally.worst(matches, SHOWN).map(({ person, missed, falseMatches }) => ({
          label: inputs.items.subjects[person] ?? '',
          missed,
          falseMatches,
        })),
);
