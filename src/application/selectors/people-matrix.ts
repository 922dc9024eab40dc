import { createSelector } from 'reselect';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { rowsOf, selectLikeness, type MatrixRows } from '#application/selectors/matrix.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';
import { readyValue } from '#application/state/computed.ts';
import type { AppState } from '#application/state/store.ts';

const selectReadyLikeness = (state: AppState) => readyValue(selectLikeness(state));

const selectLabels = (state: AppState) => selectEvaluationInputs(state)?.items.subjects ?? null;

/** Two people by the mean distance of their pairs. */
export interface NearPeople {
  readonly left: string;
  readonly right: string;
  readonly mean: number;
  readonly least: number;
  readonly pairs: number;
}

/** The first of a list that nobody reads to its end. */
const SHOWN_PEOPLE = 5;

/** Different people by ascending mean distance; empty until it is known. */
export const selectNearestPeople = createSelector(
  [selectReadyLikeness, selectLabels],
  (likeness, labels): readonly NearPeople[] => {
    if (likeness === null || labels === null) return [];
    const { left, right, mean, least, pairs } = likeness.between;
    const nearest: NearPeople[] = [];
    for (const row of ascendingOrder(mean)) {
      if (left[row] === right[row]) continue;
      nearest.push({
        left: labels[left[row] as number] ?? '',
        right: labels[right[row] as number] ?? '',
        mean: mean[row] as number,
        least: least[row] as number,
        pairs: pairs[row] as number,
      });
      if (nearest.length === SHOWN_PEOPLE) break;
    }
    return nearest;
  },
);

export type PeopleRows = Pick<MatrixRows, 'size' | 'groups' | 'pairs'> & {
  readonly labelAt: (row: number) => string;
  readonly photosAt: (row: number) => number;
};

/**
 * People against people by the mean distance of their pairs, on the diagonal of their own; both
 * orders, `null` until it is known.
 */
export const selectPeopleMatrix = createSelector(
  [selectEvaluation, selectReadyLikeness, selectLabels],
  (evaluation, likeness, labels) => {
    if (evaluation === null || likeness === null || labels === null) return null;
    const { subject, subjectCount } = evaluation.pairs;
    if (likeness.people.length !== subjectCount) return null;
    const { between } = likeness;
    const photos = new Uint32Array(subjectCount);
    for (const person of subject) photos[person] = (photos[person] as number) + 1;
    const order = ascendingOrder(between.mean);
    let square: Float64Array | null = null;
    const meanOf = (a: number, b: number): number => {
      square ??= squareOf(between.left, between.right, between.mean, subjectCount);
      return square[a * subjectCount + b] as number;
    };
    const arranged = (everybody: Uint32Array): PeopleRows => {
      const people = everybody.filter((person) => (photos[person] as number) > 0);
      const labelAt = (row: number): string => labels[people[row] as number] ?? '';
      return {
        size: people.length,
        groups: Array.from(people, (person, row) => ({
          label: labelAt(row),
          start: row,
          end: row + 1,
          person,
        })),
        pairs: {
          ...between,
          distance: between.mean,
          order,
          rowOf: rowsOf(people, subjectCount),
          distanceAt: (row, column) => {
            const mean = meanOf(people[row] as number, people[column] as number);
            return Number.isNaN(mean) ? null : mean;
          },
        },
        labelAt,
        photosAt: (row) => photos[people[row] as number] as number,
      };
    };
    return {
      byPerson: arranged(Uint32Array.from({ length: subjectCount }, (_, person) => person)),
      byLikeness: arranged(likeness.people),
    };
  },
);

/** NaN where two people were not compared. */
function squareOf(
  left: Uint32Array,
  right: Uint32Array,
  mean: Float64Array,
  size: number,
): Float64Array {
  const square = new Float64Array(size * size).fill(Number.NaN);
  mean.forEach((value, row) => {
    square[(left[row] as number) * size + (right[row] as number)] = value;
    square[(right[row] as number) * size + (left[row] as number)] = value;
  });
  return square;
}
