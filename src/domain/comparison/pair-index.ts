/** Number of unordered pairs of n items. */
export function pairCount(items: number): number {
  return (items * items - items) / 2;
}

/**
 * Row of the pair of items i and j, in any order but different, where all pairs are listed as
 * (0,1), (0,2) ... (1,2) ...: SciPy's condensed form.
 */
export function condensedIndex(items: number, i: number, j: number): number {
  const low = Math.min(i, j);
  const high = Math.max(i, j);
  return (low * (2 * items - low - 1)) / 2 + (high - low - 1);
}

/**
 * The items of a condensed row, the smaller first: the inverse of `condensedIndex`. Exact for up to
 * 10^7 items: a square root tells perfect squares from their neighbours as far as that.
 */
export function pairAtIndex(items: number, index: number): readonly [number, number] {
  const left = pairCount(items) - 1 - index;
  const low = items - 2 - Math.floor((Math.sqrt(8 * left + 1) - 1) / 2);
  return [low, index - condensedIndex(items, low, low + 1) + low + 1];
}
