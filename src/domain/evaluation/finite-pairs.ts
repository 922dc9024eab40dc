import type { PairTable } from '#domain/comparison/pair-table.ts';

/**
 * Squares of larger numbers, and sums of such squares, would no longer be finite. No real distance
 * comes near.
 */
const LARGEST = 1e100;

/**
 * The same table where all distances can be computed with, else a copy without the rows that
 * cannot: NaN, infinite, absurdly large.
 */
export function finitePairs(pairs: PairTable): PairTable {
  if (pairs.distance.every(isUsable)) return pairs;
  const kept: number[] = [];
  for (let row = 0; row < pairs.count; row++) {
    if (isUsable(pairs.distance[row] as number)) kept.push(row);
  }
  const at = (column: Uint32Array | Uint8Array | Float64Array) => (_: unknown, i: number) =>
    column[kept[i] as number] as number;
  const shape = { length: kept.length };
  return {
    ...pairs,
    count: kept.length,
    left: Uint32Array.from(shape, at(pairs.left)),
    right: Uint32Array.from(shape, at(pairs.right)),
    mated: Uint8Array.from(shape, at(pairs.mated)),
    distance: Float64Array.from(shape, at(pairs.distance)),
  };
}

function isUsable(distance: number): boolean {
  return Math.abs(distance) <= LARGEST;
}
