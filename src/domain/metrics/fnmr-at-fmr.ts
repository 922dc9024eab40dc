import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

/**
 * FNMR at the largest observed threshold whose FMR does not exceed the given one (0 to 1): the
 * operating-point figure in which vendors and evaluations compare models (FNMR @ FMR in ISO/IEC
 * 19795-1's terms). 1 where even the smallest distance exceeds it; NaN for an empty class.
 */
export function fnmrAtFmr(cuts: CutTable, fmr: number): number {
  // A hair more, so that k / n found as a rate counts as k errors again.
  const row = countAtMost(cuts.nonMatedAtOrBelow, fmr * cuts.nonMatedCount * (1 + 1e-12)) - 1;
  return 1 - (row < 0 ? 0 : (cuts.matedAtOrBelow[row] as number)) / cuts.matedCount;
}
