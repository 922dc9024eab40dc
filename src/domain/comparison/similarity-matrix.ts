import { condensedIndex, pairCount } from '#domain/comparison/compare-all.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';

/**
 * All items against all items as a square, those of a person next to one another. Cells are looked
 * up, never stored.
 */
export interface SimilarityMatrix {
  /** Rows, and columns. */
  readonly size: number;
  /** items[row]: the item shown there; by person, then by item. */
  readonly items: Uint32Array;
  /**
   * First row of each person that has items, ascending, and `size` at the end: where the lines
   * between people go.
   */
  readonly subjectStarts: Uint32Array;
  /**
   * Row of the pair table behind a cell; `null` on the diagonal and where the pair was not
   * compared.
   */
  pairAt(row: number, column: number): number | null;
}

/** @param find row of the pair of two items, where it is at hand already. */
export function similarityMatrix(pairs: PairTable, find = pairFinder(pairs)): SimilarityMatrix {
  const size = pairs.subject.length;
  const personOf = (item: number): number => pairs.subject[item] as number;
  const items = Uint32Array.from({ length: size }, (_, item) => item);
  items.sort((a, b) => personOf(a) - personOf(b) || a - b);
  const starts: number[] = [];
  items.forEach((item, row) => {
    if (row === 0 || personOf(item) !== personOf(items[row - 1] as number)) starts.push(row);
  });
  return {
    size,
    items,
    subjectStarts: Uint32Array.of(...starts, size),
    pairAt: (row, column) => {
      const a = items[row];
      const b = items[column];
      return a === undefined || b === undefined || a === b ? null : find(a, b);
    },
  };
}

/** Row of the pair of two different items, in either order; `null` where it was not compared. */
export function pairFinder(pairs: PairTable): (a: number, b: number) => number | null {
  const items = pairs.subject.length;
  if (isCondensed(pairs)) return (a, b) => condensedIndex(items, a, b);
  // Rows by the lower of the two items, in columns: a map of millions of pairs would hold the page
  // up for half a second.
  const lower = (row: number): number =>
    Math.min(pairs.left[row] as number, pairs.right[row] as number);
  const ends = new Uint32Array(items + 1);
  for (let row = 0; row < pairs.count; row++) {
    const item = lower(row);
    ends[item] = (ends[item] as number) + 1;
  }
  for (let item = 1; item <= items; item++) {
    ends[item] = (ends[item] as number) + (ends[item - 1] as number);
  }
  const starts = ends.slice();
  const rows = new Uint32Array(pairs.count);
  for (let row = pairs.count - 1; row >= 0; row--) {
    const place = (starts[lower(row)] as number) - 1;
    starts[lower(row)] = place;
    rows[place] = row;
  }
  return (a, b) => {
    const item = Math.min(a, b);
    const other = Math.max(a, b);
    // From behind: the last of the same pair counts.
    for (let place = (ends[item] ?? 0) - 1; place >= (starts[item] ?? 0); place--) {
      const row = rows[place] as number;
      if (Math.max(pairs.left[row] as number, pairs.right[row] as number) === other) return row;
    }
    return null;
  };
}

/**
 * Whether every pair is there, in condensed order: then a row is arithmetic, and no lookup table of
 * millions of rows is needed.
 */
function isCondensed(pairs: PairTable): boolean {
  const items = pairs.subject.length;
  if (pairs.count !== pairCount(items)) return false;
  let row = 0;
  for (let i = 0; i < items; i++) {
    for (let j = i + 1; j < items; j++, row++) {
      if (pairs.left[row] !== i || pairs.right[row] !== j) return false;
    }
  }
  return true;
}
