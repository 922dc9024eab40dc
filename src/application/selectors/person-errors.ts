import { createSelector } from 'reselect';
import { type ErrorTally, personErrors } from '#domain/comparison/person-errors.ts';
import { stepwise } from '#domain/shared/steps.ts';
import { selectMatchCounts, selectRankedPairs } from '#application/selectors/graph.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';
import type { AppState } from '#application/state/store.ts';

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
