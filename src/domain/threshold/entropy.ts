import type { CutTable } from '#domain/threshold/cut-table.ts';

/** x log2 x, with its limit 0 at 0. */
function xLog(x: number): number {
  return x > 0 ? x * Math.log2(x) : 0;
}

/** What one split is worth in C4.5's terms (Quinlan, 1993), entropies in bits. */
export interface SplitGain {
  /** Entropy of the classes before the split less their mean entropy after it. */
  readonly gain: number;
  /** Gain over the entropy of the split itself; NaN for no split at all (everything on one side). */
  readonly ratio: number;
}

/** The split that leaves `mated` and `nonMated` comparisons on the side of the smaller distances. */
export function gainAt(cuts: CutTable, mated: number, nonMated: number): SplitGain {
  const total = cuts.matedCount + cuts.nonMatedCount;
  const left = mated + nonMated;
  const right = total - left;
  const otherMated = cuts.matedCount - mated;
  const otherNonMated = cuts.nonMatedCount - nonMated;
  // n H(a/n, b/n) = n log n - a log a - b log b, which spares the divisions.
  const before = xLog(total) - xLog(cuts.matedCount) - xLog(cuts.nonMatedCount);
  const leftAfter = xLog(left) - xLog(mated) - xLog(nonMated);
  const rightAfter = xLog(right) - xLog(otherMated) - xLog(otherNonMated);
  const split = xLog(total) - xLog(left) - xLog(right);
  const gain = (before - leftAfter - rightAfter) / total;
  return { gain, ratio: left > 0 && right > 0 ? (gain * total) / split : Number.NaN };
}
