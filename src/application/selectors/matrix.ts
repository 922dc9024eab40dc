import { createSelector } from 'reselect';
import { similarityMatrix } from '#domain/comparison/similarity-matrix.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';

/** All faces against all faces, person after person, as the heat map takes it. Does not depend on the threshold. */
export const selectMatrix = createSelector(
  [selectEvaluation, selectEvaluationInputs],
  (evaluation, inputs) => {
    if (evaluation === null || inputs === null) return null;
    const { pairs } = evaluation;
    const { at, subjects } = inputs.items;
    const matrix = similarityMatrix(pairs);
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
      pairAt: (row: number, column: number) => matrix.pairAt(row, column),
      distances: (row: number, column: number): number | null => {
        const pair = matrix.pairAt(row, column);
        return pair === null ? null : (pairs.distance[pair] as number);
      },
    };
  },
);
