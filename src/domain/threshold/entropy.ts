import type { CutTable } from '#domain/threshold/cut-table.ts';

/** x log2 x, with its limit 0 at 0. */
function xLog(x: number): number {
  return x > 0 ? x * Math.log2(x) : 0;
}

/** What a split is worth in C4.5's terms (Quinlan, 1993), entropies in bits. */
export interface SplitWorth {
  /** Entropy of the classes before the split less their mean entropy after it. */
  readonly gain: (mated: number, nonMated: number) => number;
  /**
   * Gain over the entropy of the split itself; NaN for no split at all (everything on one side).
   */
  readonly ratio: (mated: number, nonMated: number) => number;
}

/**
 * Both measures for splits that leave `mated` and `nonMated` comparisons on the side of the smaller
 * distances.
 */
export function splitWorth({ matedCount, nonMatedCount }: CutTable): SplitWorth {
  const total = matedCount + nonMatedCount;
  const whole = xLog(total);
  // n H(a/n, b/n) = n log n - a log a - b log b, which spares the divisions.
  const before = whole - xLog(matedCount) - xLog(nonMatedCount);
  const sides = (left: number): number => xLog(left) + xLog(total - left);
  const gained = (mated: number, nonMated: number, bothSides: number): number =>
    before -
    bothSides +
    xLog(mated) +
    xLog(nonMated) +
    xLog(matedCount - mated) +
    xLog(nonMatedCount - nonMated);
  return {
    gain: (mated, nonMated) => gained(mated, nonMated, sides(mated + nonMated)) / total,
    ratio: (mated, nonMated) => {
      const left = mated + nonMated;
      const bothSides = sides(left);
      return left > 0 && left < total
        ? gained(mated, nonMated, bothSides) / (whole - bothSides)
        : Number.NaN;
    },
  };
}
