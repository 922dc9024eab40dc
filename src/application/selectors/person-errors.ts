import { createSelector } from 'reselect';
import { personErrors } from '#domain/comparison/person-errors.ts';
import { selectMatchCounts, selectRankedPairs } from '#application/selectors/graph.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';

const selectTally = createSelector([selectEvaluation, selectRankedPairs], (evaluation, rows) =>
  evaluation === null || rows === null ? null : personErrors(evaluation.pairs, rows),
);

const SHOWN = 5;

/** The people with the most wrong decisions at the threshold in force. */
export const selectWorstPeople = createSelector(
  [selectTally, selectMatchCounts, selectEvaluationInputs],
  (tally, matches, inputs) =>
    tally === null || inputs === null
      ? []
      : tally.worst(matches, SHOWN).map(({ person, missed, falseMatches }) => ({
          label: inputs.items.subjects[person] ?? '',
          missed,
          falseMatches,
        })),
);
