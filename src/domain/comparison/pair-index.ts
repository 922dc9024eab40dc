/** Number of unordered pairs of n items. */
export function pairCount(items: number): number {
  return (items * items - items) / 2;
}

/**
 * Row of the pair of items i and j, in any order but different, where all pairs are listed as (0,1), (0,2) ... (1,2) ...: SciPy's
 * condensed form.
 */
export function condensedIndex(items: number, i: number, j: number): number {
  const low = Math.min(i, j);
  const high = Math.max(i, j);
  return (low * (2 * items - low - 1)) / 2 + (high - low - 1);
}

/** The items of a condensed row, the smaller first: the inverse of `condensedIndex`. */
export function pairAtIndex(items: number, index: number): readonly [number, number] {
  // Rows left from this one to the end tell the smaller item by a square root, which rounding may put off by one.
  const left = pairCount(items) - 1 - index;
  let low = items - 2 - Math.floor((Math.sqrt(8 * left + 1) - 1) / 2);
  if (index < condensedIndex(items, low, low + 1)) low -= 1;
  else if (low + 2 < items && index >= condensedIndex(items, low + 1, low + 2)) low += 1;
  return [low, index - condensedIndex(items, low, low + 1) + low + 1];
}
