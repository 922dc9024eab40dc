import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import type { HeatmapPairs } from '#ui/charts/heatmap/heatmap-cells.ts';

/**
 * Columns of all pairs for which there is a distance, items being rows of the matrix; asked for
 * above the diagonal only.
 */
export function heatmapPairs(
  size: number,
  distanceAt: (row: number, column: number) => number | null,
): HeatmapPairs {
  const left: number[] = [];
  const right: number[] = [];
  const distances: number[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = row + 1; column < size; column += 1) {
      const distance = distanceAt(row, column);
      if (distance === null) continue;
      left.push(row);
      right.push(column);
      distances.push(distance);
    }
  }
  const distance = Float64Array.from(distances);
  return {
    count: distance.length,
    left: Uint32Array.from(left),
    right: Uint32Array.from(right),
    distance,
    order: ascendingOrder(distance),
    rowOf: Uint32Array.from({ length: size }, (_, row) => row),
    distanceAt: (row, column) =>
      row === column ? null : distanceAt(Math.min(row, column), Math.max(row, column)),
  };
}
