import { createSelector } from 'reselect';
import { pairFinder, similarityMatrix } from '#domain/comparison/similarity-matrix.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';

/** Row of the pair table of two items, in either order; `null` where they were not compared. */
export const selectFindPair = createSelector([selectEvaluation], (evaluation) =>
  evaluation === null ? null : pairFinder(evaluation.pairs),
);

/** All faces against all faces, person after person, as the heat map takes it. Does not depend on the threshold. */
export const selectMatrix = createSelector(
  [selectEvaluation, selectEvaluationInputs, selectFindPair],
  (evaluation, inputs, findPair) => {
    if (evaluation === null || inputs === null || findPair === null) return null;
    const { pairs } = evaluation;
    const { at, subjects } = inputs.items;
    const matrix = similarityMatrix(pairs, findPair);
    const rowOf = new Uint32Array(matrix.size);
    matrix.items.forEach((item, row) => {
      rowOf[item] = row;
    });
    const templateAt = (row: number) => at(matrix.items[row] as number);
    const groups = Array.from({ length: matrix.subjectStarts.length - 1 }, (_, group) => {
      const start = matrix.subjectStarts[group] as number;
      const end = matrix.subjectStarts[group + 1] as number;
      const label = subjects[templateAt(start)?.subjectIndex ?? 0] ?? '';
      return { label, start, end };
    });
    return {
      size: matrix.size,
      groups,
      templateAt,
      cellOf: (pair: number) => ({
        row: rowOf[pairs.left[pair] as number] as number,
        column: rowOf[pairs.right[pair] as number] as number,
      }),
      pairAt: (row: number, column: number) => matrix.pairAt(row, column),
      distances: (row: number, column: number): number | null => {
        const pair = matrix.pairAt(row, column);
        return pair === null ? null : (pairs.distance[pair] as number);
      },
    };
  },
);
