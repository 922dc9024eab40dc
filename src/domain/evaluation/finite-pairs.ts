import type { PairTable } from '#domain/comparison/pair-table.ts';

/** The same table where all distances are finite, else a copy without the rows that are not. */
export function finitePairs(pairs: PairTable): PairTable {
  if (pairs.distance.every(Number.isFinite)) return pairs;
  const kept: number[] = [];
  for (let row = 0; row < pairs.count; row++) {
    if (Number.isFinite(pairs.distance[row])) kept.push(row);
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
