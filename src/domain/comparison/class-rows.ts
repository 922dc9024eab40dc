import type { PairTable } from '#domain/comparison/pair-table.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';

/** Rows of a pair table by class, each by ascending distance; rows of equal distance ascend. */
export interface ClassRows {
  readonly mated: Uint32Array;
  readonly nonMated: Uint32Array;
}

/** Parts all rows by class. `order` holds them by ascending distance. */
export function classRows({ mated }: PairTable, order: Uint32Array): ClassRows {
  const ofMated = new Uint32Array(order.length);
  const ofNonMated = new Uint32Array(order.length);
  let matedCount = 0;
  let nonMatedCount = 0;
  for (const row of order) {
    if (mated[row] === 1) ofMated[matedCount++] = row;
    else ofNonMated[nonMatedCount++] = row;
  }
  return {
    mated: ofMated.subarray(0, matedCount),
    nonMated: ofNonMated.subarray(0, nonMatedCount),
  };
}

/**
 * Fewer of all pairs than one in so many are sorted; of more, the order that all of them have is
 * kept.
 */
const FEW = 32;

/** The rows whose two items are wanted, parted by class; `all` are those to choose from. */
export function classRowsWhere(
  pairs: PairTable,
  all: ClassRows,
  wanted: (left: number, right: number) => boolean,
): ClassRows {
  // One pass over the columns as they lie: following `all` through them takes several times as
  // long.
  const isHit = new Uint8Array(pairs.count);
  let count = 0;
  for (let row = 0; row < pairs.count; row++) {
    if (!wanted(pairs.left[row] as number, pairs.right[row] as number)) continue;
    isHit[row] = 1;
    count += 1;
  }
  if (count * FEW > pairs.count) {
    const hits = (rows: Uint32Array): Uint32Array => rows.filter((row) => isHit[row] === 1);
    return { mated: hits(all.mated), nonMated: hits(all.nonMated) };
  }
  const hits = new Uint32Array(count);
  for (let row = 0, hit = 0; hit < count; row++) {
    if (isHit[row] === 1) hits[hit++] = row;
  }
  const distance = Float64Array.from(hits, (row) => pairs.distance[row] as number);
  return classRows(
    pairs,
    ascendingOrder(distance).map((hit) => hits[hit] as number),
  );
}

/** Those of the rows, by ascending distance, that lie between two distances, both included. */
export function rowsBetween(
  rows: Uint32Array,
  { distance }: PairTable,
  low: number,
  high: number,
): Uint32Array {
  const at = (place: number): number => distance[rows[place] as number] as number;
  return rows.subarray(
    firstPlace(rows.length, (place) => at(place) >= low),
    firstPlace(rows.length, (place) => at(place) > high),
  );
}

/**
 * The first place of which `holds` is true, where it is false up to there and true from there on;
 * `length` where it never is.
 */
export function firstPlace(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
