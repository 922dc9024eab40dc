import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { Neighbour } from '#domain/doctor/doubt.ts';

/**
 * The distances of some items to all others, looked up at once instead of searched among all pairs.
 */
export interface DistanceRows {
  /** NaN where the two were not compared, or `item` is none of those asked for. */
  between(item: number, other: number): number;
  /** The nearest two across; `null` where none were compared. */
  nearest(
    items: readonly number[],
    others: readonly number[],
  ): { readonly item: number; readonly other: Neighbour } | null;
}

/** One pass over the pairs. */
export function distanceRows(pairs: PairTable, items: readonly number[]): DistanceRows {
  const width = pairs.subject.length;
  const slot = new Int32Array(width).fill(-1);
  items.forEach((item, index) => (slot[item] = index));
  const rows = new Float32Array(items.length * width).fill(Number.NaN);
  for (let row = 0; row < pairs.count; row++) {
    const left = pairs.left[row] as number;
    const right = pairs.right[row] as number;
    const ofLeft = slot[left] as number;
    const ofRight = slot[right] as number;
    if (ofLeft >= 0) rows[ofLeft * width + right] = pairs.distance[row] as number;
    if (ofRight >= 0) rows[ofRight * width + left] = pairs.distance[row] as number;
  }
  const between = (item: number, other: number): number => {
    const index = slot[item] as number;
    return index < 0 ? Number.NaN : (rows[index * width + other] as number);
  };
  return {
    between,
    nearest(from, to) {
      let found: { item: number; other: { item: number; distance: number } } | null = null;
      for (const item of from) {
        for (const other of to) {
          const distance = between(item, other);
          if (other === item || !(distance < (found?.other.distance ?? Infinity))) continue;
          found = { item, other: { item: other, distance } };
        }
      }
      return found;
    },
  };
}
