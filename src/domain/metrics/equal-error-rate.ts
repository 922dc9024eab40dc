import type { EqualErrorRate } from '#domain/evaluation/evaluation.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

/**
 * Where FMR, which rises, meets FNMR, which falls. Rates are steps, so they may jump past each
 * other; then `threshold` is the side of the bracket where they differ less (the lower of equals),
 * and `rate` the mean of both rates there. No interpolation: both rates at the reported threshold
 * are rates that were observed. `null` where a class is empty.
 */
export function equalErrorRateOf(cuts: CutTable): EqualErrorRate | null {
  const { matedCount, nonMatedCount } = cuts;
  if (matedCount === 0 || nonMatedCount === 0) return null;
  let low = 0;
  let high = cuts.distance.length - 1;
  // FMR - FNMR never falls, and is 1 or 0 in the last row: a binary search for its first row at or
  // above 0.
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { fmr, fnmr } = ratesAtRow(cuts, middle);
    if (fmr >= fnmr) high = middle;
    else low = middle + 1;
  }
  const after = ratesAtRow(cuts, high);
  const before = high > 0 ? ratesAtRow(cuts, high - 1) : after;
  const lowerIsNearer = before.fnmr - before.fmr <= after.fmr - after.fnmr;
  const chosen = high > 0 && after.fmr > after.fnmr && lowerIsNearer ? before : after;
  return {
    rate: (chosen.fmr + chosen.fnmr) / 2,
    ...chosen,
    bracket: { low: before.threshold, high: after.threshold },
  };
}

function ratesAtRow(
  cuts: CutTable,
  row: number,
): { readonly threshold: number; readonly fmr: number; readonly fnmr: number } {
  return {
    threshold: cuts.distance[row] as number,
    fmr: (cuts.nonMatedAtOrBelow[row] as number) / cuts.nonMatedCount,
    fnmr: (cuts.matedCount - (cuts.matedAtOrBelow[row] as number)) / cuts.matedCount,
  };
}
