import { createSelector } from 'reselect';
import { selectProbabilityAt } from '#application/selectors/calibration.ts';
import { type PairRank, selectRankOf } from '#application/selectors/paired-faces.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import type { ComparedItem } from '#application/state/evaluation-inputs.ts';
import { type Verdict, verdictOf } from '#ui/charts/verdict.ts';
import type { Words } from '#words/render.ts';

/** A pair with all that is said of it. */
export interface DescribedPair {
  readonly row: number;
  readonly left: ComparedItem;
  readonly right: ComparedItem;
  readonly mated: boolean;
  readonly distance: number;
  readonly verdict: Verdict;
  readonly rank: PairRank;
  /** P(same person), 0 to 1; `null` without a curve that says so. */
  readonly probability: number | null;
}

/** Of a row of the pair table; `null` for one that there is not. */
export const selectDescribePair = createSelector(
  [
    selectEvaluation,
    selectEvaluationInputs,
    selectRankOf,
    selectProbabilityAt,
    (state) => selectThreshold(state)?.value ?? null,
  ],
  (evaluation, inputs, rankOf, probabilityAt, threshold) =>
    (row: number): DescribedPair | null => {
      if (evaluation === null || inputs === null || rankOf === null || threshold === null) {
        return null;
      }
      const { pairs } = evaluation;
      const left = inputs.items.at(pairs.left[row] ?? -1);
      const right = inputs.items.at(pairs.right[row] ?? -1);
      const distance = pairs.distance[row];
      if (left === undefined || right === undefined || distance === undefined) return null;
      const mated = pairs.mated[row] === 1;
      return {
        row,
        left,
        right,
        mated,
        distance,
        verdict: verdictOf(mated, distance, threshold),
        rank: rankOf(mated, distance),
        probability: probabilityAt?.(distance) ?? null,
      };
    },
);

/** `17th nearest of 262 pairs of different people`. */
export function rankText(say: Words['say'], { mated, rank }: DescribedPair): string {
  return say(mated ? 'rank.mated' : 'rank.nonMated', { place: rank.rank, of: rank.of });
}
