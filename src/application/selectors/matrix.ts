import { createSelector } from 'reselect';
import { MOST_LIKENESS_ITEMS } from '#domain/comparison/likeness.ts';
import { pairFinder, similarityMatrix } from '#domain/comparison/similarity-matrix.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';
import { pendingOf, readyValue } from '#application/state/computed.ts';
import type { ComparedItem, EvaluationInputs } from '#application/state/evaluation-inputs.ts';
import type { AppState } from '#application/state/store.ts';

/** Row of the pair table of two items, in either order; `null` where they were not compared. */
export const selectFindPair = createSelector([selectEvaluation], (evaluation) =>
  evaluation === null ? null : pairFinder(evaluation.pairs),
);

/** Faces against faces in some order, as the heat map takes them. */
export interface MatrixRows {
  readonly size: number;
  /** Neighbours of one person; a person may have several of them. */
  readonly groups: readonly {
    readonly label: string;
    readonly start: number;
    readonly end: number;
    readonly person: number;
  }[];
  readonly pairs: {
    readonly count: number;
    readonly left: Uint32Array;
    readonly right: Uint32Array;
    readonly distance: Float64Array;
    readonly order: Uint32Array;
    readonly rowOf: Uint32Array;
    readonly distanceAt: (row: number, column: number) => number | null;
  };
  readonly templateAt: (row: number) => ComparedItem | undefined;
  /** Row of the pair table behind a cell. */
  readonly pairAt: (row: number, column: number) => number | null;
  readonly cellOf: (pair: number) => { readonly row: number; readonly column: number };
}

function arranged(
  { pairs, order }: Evaluation,
  { items: { at, subjects } }: EvaluationInputs,
  findPair: (a: number, b: number) => number | null,
  items: Uint32Array,
): MatrixRows {
  const rowOf = rowsOf(items, items.length);
  const pairAt = (row: number, column: number): number | null =>
    row === column ? null : findPair(items[row] as number, items[column] as number);
  return {
    size: items.length,
    groups: groupsOf(
      items.map((item) => pairs.subject[item] as number),
      subjects,
    ),
    pairs: {
      ...pairs,
      order,
      rowOf,
      distanceAt: (row, column) => {
        const pair = pairAt(row, column);
        return pair === null ? null : (pairs.distance[pair] as number);
      },
    },
    templateAt: (row) => at(items[row] as number),
    pairAt,
    cellOf: (pair) => ({
      row: rowOf[pairs.left[pair] as number] as number,
      column: rowOf[pairs.right[pair] as number] as number,
    }),
  };
}

/** Where each item stands; `count` items are numbered. */
export function rowsOf(items: Uint32Array, count: number): Uint32Array {
  const rowOf = new Uint32Array(count);
  items.forEach((item, row) => {
    rowOf[item] = row;
  });
  return rowOf;
}

function groupsOf(people: Uint32Array, labels: readonly string[]): MatrixRows['groups'] {
  const starts = [...people.keys()].filter((row) => row === 0 || people[row] !== people[row - 1]);
  return starts.map((start, index) => {
    const person = people[start] as number;
    return { label: labels[person] ?? '', start, end: starts[index + 1] ?? people.length, person };
  });
}

/** Faces that a matrix would have; more than it can show if `selectMatrix` gives none. */
export const selectMatrixSize = (state: AppState): number =>
  selectEvaluation(state)?.pairs.subject.length ?? 0;

export const selectLikeness = (state: AppState) => pendingOf(state, 'likeness');

/** All faces against all faces, person after person. Does not depend on the threshold. */
export const selectMatrix = createSelector(
  [selectEvaluation, selectEvaluationInputs, selectFindPair],
  (evaluation, inputs, findPair): MatrixRows | null => {
    if (evaluation === null || inputs === null || findPair === null) return null;
    if (evaluation.pairs.subject.length > MOST_LIKENESS_ITEMS) return null;
    const { items } = similarityMatrix(evaluation.pairs, findPair);
    return arranged(evaluation, inputs, findPair, items);
  },
);

/**
 * The same with faces that are alike side by side, whoever they are said to be; `null` until that
 * is known.
 */
export const selectMatrixByLikeness = createSelector(
  [
    selectEvaluation,
    selectEvaluationInputs,
    selectFindPair,
    (state: AppState) => readyValue(selectLikeness(state))?.items ?? null,
  ],
  (evaluation, inputs, findPair, items): MatrixRows | null => {
    if (evaluation === null || inputs === null || findPair === null || items === null) return null;
    // Of an evaluation that another has just taken the place of.
    if (items.length !== evaluation.pairs.subject.length) return null;
    return arranged(evaluation, inputs, findPair, items);
  },
);
