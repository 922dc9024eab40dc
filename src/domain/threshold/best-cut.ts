import type { CutTable } from '#domain/threshold/cut-table.ts';

/** A row of the cut table and what an objective is worth there. */
export interface BestCut {
  readonly row: number;
  readonly value: number;
}

/**
 * Objectives that are equal by algebra may differ in the last digits by rounding; a later row must
 * be better by more than this to count as better, or the tie rule would be decided by rounding.
 */
export const TIE_TOLERANCE = 1e-13;

/**
 * The row with the largest objective, the lowest one of equals. `null` where no row has a number.
 * @param objective of mated and non-mated comparisons at or below the row's distance; NaN where it
 *   is not defined.
 */
export function bestCut(
  cuts: CutTable,
  objective: (mated: number, nonMated: number) => number,
): BestCut | null {
  return bestRow(cuts, objective, () => true);
}

/**
 * The same for C4.5's measures, whose best split never lies within a run of rows of one class
 * (Fayyad and Irani, Machine Learning 8, 1992): along a run the gain is convex, and the gain ratio,
 * convex over concave, has no maximum inside either. That spares the logarithms of nearly all rows
 * of a good model.
 */
export function bestBoundaryCut(
  cuts: CutTable,
  objective: (mated: number, nonMated: number) => number,
): BestCut | null {
  const { matedAtOrBelow: mated, nonMatedAtOrBelow: nonMated } = cuts;
  /** Whether one class does not occur in this row nor in the next, which is there. */
  const absent = (count: Float64Array, row: number): boolean =>
    count[row + 1] === (row === 0 ? 0 : count[row - 1]);
  return bestRow(cuts, objective, (row) => !absent(mated, row) && !absent(nonMated, row));
}

function bestRow(
  cuts: CutTable,
  objective: (mated: number, nonMated: number) => number,
  isCandidate: (row: number) => boolean,
): BestCut | null {
  let best = Number.NEGATIVE_INFINITY;
  let found = -1;
  for (let row = 0; row < cuts.distance.length; row++) {
    if (!isCandidate(row)) continue;
    const value = objective(
      cuts.matedAtOrBelow[row] as number,
      cuts.nonMatedAtOrBelow[row] as number,
    );
    if (value > best + TIE_TOLERANCE) {
      best = value;
      found = row;
    }
  }
  return found < 0 ? null : { row: found, value: best };
}

/**
 * The row at which every mated and no non-mated comparison matches; `null` where the classes
 * overlap.
 */
export function separatingRow(cuts: CutTable): number | null {
  const row = cuts.matedAtOrBelow.indexOf(cuts.matedCount);
  return row >= 0 && cuts.nonMatedAtOrBelow[row] === 0 ? row : null;
}
