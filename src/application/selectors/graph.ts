import { createSelector } from 'reselect';
import type { ClassRows } from '#domain/comparison/class-rows.ts';
import type { ScoreClass } from '#domain/distribution/score-set.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { comparedItems, type Islands, islandsAt } from '#domain/graph/components.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import { message, type Message } from '#words/message.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import { pendingOf } from '#application/state/computed.ts';
import type { AppState } from '#application/state/store.ts';

/** More faces than a screen has room for. */
const MOST_GRAPH_FACES = 5000;

/** Rows of the pair table by ascending distance, of each class by itself. */
export const selectRankedPairs = (state: AppState): ClassRows | null =>
  state.session.evaluation.kind === 'ready' ? state.session.evaluation.set.rows : null;

/** Why there is no graph; `null` where there is one. */
export const selectGraphRefusal = createSelector([selectEvaluation], (evaluation) =>
  evaluation !== null && evaluation.pairs.subject.length > MOST_GRAPH_FACES
    ? message('graph.tooMany', {
        most: MOST_GRAPH_FACES,
        faces: evaluation.pairs.subject.length,
      })
    : null,
);

/** The layout of the evaluation that is shown; `null` until it is computed. */
export const selectArrangement = createSelector(
  [selectEvaluation, (state: AppState) => pendingOf(state, 'graph')],
  (evaluation, graph) => (graph.kind === 'ready' && graph.of === evaluation ? graph.value : null),
);

const selectCompared = createSelector([selectEvaluation], (evaluation) =>
  evaluation === null ? null : comparedItems(evaluation.pairs),
);

function matchesOf({ distance, atOrBelow }: ScoreClass, threshold: number): number {
  return atOrBelow[countAtMost(distance, threshold) - 1] ?? 0;
}

/** How many pairs of each class match: so many rows of `selectRankedPairs`. */
export const selectMatchCounts = createSelector(
  [selectEvaluation, selectThreshold],
  (evaluation: Evaluation | null, threshold) =>
    evaluation === null || threshold === null
      ? { mated: 0, nonMated: 0 }
      : {
          mated: matchesOf(evaluation.scores.mated, threshold.value),
          nonMated: matchesOf(evaluation.scores.nonMated, threshold.value),
        },
);

/** What hangs together at the threshold in force. */
const selectIslands = createSelector(
  [selectEvaluation, selectArrangement, selectCompared, selectThreshold],
  (evaluation, arrangement, compared, threshold): Islands | null =>
    evaluation === null || arrangement === null || compared === null || threshold === null
      ? null
      : islandsAt(evaluation.pairs, compared, arrangement.joins, threshold.value),
);

const NAMED = 4;

function named(names: readonly string[]): readonly (string | Message)[] {
  const people = names.length - NAMED;
  return people > 0 ? [...names.slice(0, NAMED), message('graph.morePeople', { people })] : names;
}

/**
 * The islands in sentences: the count first, then who is torn apart and who is taken for somebody
 * else.
 */
export const selectIslandSentences = createSelector(
  [selectIslands, selectEvaluationInputs],
  (islands, inputs): readonly Message[] => {
    if (islands === null || inputs === null) return [];
    const name = (person: number): string => inputs.items.subjects[person] ?? '';
    const { count, people, whole, split, shared } = islands;
    const sentences = [
      message('graph.islands', { islands: count, people }),
      whole === people
        ? message('graph.allWhole')
        : whole === 0
          ? message('graph.noneWhole')
          : message('graph.someWhole', { people: whole }),
    ];
    if (split.length > 0) {
      sentences.push(message('graph.inPieces', { people: named(split.map(name)) }));
    }
    const [largest, ...others] = shared;
    if (largest !== undefined) {
      const together = named(largest.map(name));
      sentences.push(
        others.length === 0
          ? message('graph.together', { people: together })
          : message('graph.togetherAndMore', { people: together, islands: others.length }),
      );
    }
    return sentences;
  },
);
