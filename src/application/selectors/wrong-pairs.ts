import { createSelector } from 'reselect';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { isMatch } from '#domain/threshold/threshold.ts';
import { selectEvaluation, selectThreshold } from '#application/selectors/threshold.ts';

/** Wrongly decided pairs, as rows of the pair table, worst first and cut at `LONGEST`. */
export interface WrongPairs {
  /** Two people at or below the threshold, nearest first. */
  readonly falseMatches: readonly number[];
  /** One person above the threshold, farthest first. */
  readonly falseNonMatches: readonly number[];
}

/** More than anybody reads; keeps dragging the threshold cheap whatever the number of errors is. */
const LONGEST = 200;

function worstFirst(pairs: PairTable, order: Uint32Array, threshold: number): WrongPairs {
  const falseMatches: number[] = [];
  for (let place = 0; place < order.length && falseMatches.length < LONGEST; place++) {
    const row = order[place] as number;
    if (!isMatch(pairs.distance[row] as number, threshold)) break;
    if (pairs.mated[row] === 0) falseMatches.push(row);
  }
  const falseNonMatches: number[] = [];
  for (let place = order.length - 1; place >= 0 && falseNonMatches.length < LONGEST; place--) {
    const row = order[place] as number;
    if (isMatch(pairs.distance[row] as number, threshold)) break;
    if (pairs.mated[row] === 1) falseNonMatches.push(row);
  }
  return { falseMatches, falseNonMatches };
}

export const selectWrongPairs = createSelector(
  [selectEvaluation, selectThreshold],
  (evaluation, threshold): WrongPairs =>
    evaluation === null || threshold === null
      ? { falseMatches: [], falseNonMatches: [] }
      : worstFirst(evaluation.pairs, evaluation.order, threshold.value),
);
