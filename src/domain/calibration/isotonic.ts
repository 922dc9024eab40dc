import { logOdds } from '#domain/threshold/prior.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';

/**
 * A step function from distance to evidence that never rises with distance, as columns; one row per
 * step. The step of a distance d is the last whose `from` is at or below d (the first step, for
 * distances below all).
 */
export interface IsotonicFit {
  /** Smallest observed distance of each step, ascending. */
  readonly from: Float64Array;
  /** Largest observed distance of each step. */
  readonly to: Float64Array;
  readonly mated: Float64Array;
  readonly nonMated: Float64Array;
  readonly matedCount: number;
  readonly nonMatedCount: number;
}

/**
 * Isotonic regression of mated on distance by pooling adjacent violators (Ayer et al. 1955): of all
 * functions that do not rise with distance, the one with the largest likelihood and the smallest
 * squared error. `null` where a class is empty.
 */
export function fitIsotonic(cuts: CutTable): IsotonicFit | null {
  const { matedCount, nonMatedCount } = cuts;
  if (matedCount === 0 || nonMatedCount === 0) return null;
  const rows = cuts.distance.length;
  const from = new Float64Array(rows);
  const to = new Float64Array(rows);
  const mated = new Float64Array(rows);
  const nonMated = new Float64Array(rows);
  let steps = 0;
  for (let row = 0; row < rows; row++) {
    from[steps] = to[steps] = cuts.distance[row] as number;
    mated[steps] = added(cuts.matedAtOrBelow, row);
    nonMated[steps] = added(cuts.nonMatedAtOrBelow, row);
    steps += 1;
    // Shares must fall from step to step; compared as products, which whole numbers keep exact.
    while (
      steps > 1 &&
      (mated[steps - 1] as number) * (nonMated[steps - 2] as number) >=
        (mated[steps - 2] as number) * (nonMated[steps - 1] as number)
    ) {
      to[steps - 2] = to[steps - 1] as number;
      mated[steps - 2] = (mated[steps - 2] as number) + (mated[steps - 1] as number);
      nonMated[steps - 2] = (nonMated[steps - 2] as number) + (nonMated[steps - 1] as number);
      steps -= 1;
    }
  }
  const cut = (column: Float64Array) => column.slice(0, steps);
  return {
    from: cut(from),
    to: cut(to),
    mated: cut(mated),
    nonMated: cut(nonMated),
    matedCount,
    nonMatedCount,
  };
}

function added(cumulated: Float64Array, row: number): number {
  return (cumulated[row] as number) - (row === 0 ? 0 : (cumulated[row - 1] as number));
}

/** Natural log-likelihood ratio of a step; infinite where only one class was seen there. */
export function isotonicEvidence(fit: IsotonicFit, step: number): number {
  const mated = (fit.mated[step] as number) / fit.matedCount;
  const nonMated = (fit.nonMated[step] as number) / fit.nonMatedCount;
  return Math.log(mated) - Math.log(nonMated);
}

/**
 * P(mated | distance) where a share `matedShare` of attempts is mated. 0 and 1 mean that this set
 * has no example to the contrary, not that there is none.
 */
export function isotonicProbability(
  fit: IsotonicFit,
  distance: number,
  matedShare: number,
): number {
  const step = Math.max(0, countAtMost(fit.from, distance) - 1);
  return 1 / (1 + Math.exp(-(isotonicEvidence(fit, step) + logOdds(matedShare))));
}
