import { cellLevels, coarsen, type CellLevels } from '#ui/charts/heatmap/cell-levels.ts';
import type { HeatmapCells } from '#ui/charts/heatmap/heatmap-cells.ts';

/** Of the least distance. The greatest has 1; 0 is a cell without one. */
export const NEAREST = 65_535;

/**
 * How near, in 65,535 steps between the greatest and the least distance, which is finer than any colour. Does not depend on a threshold: the
 * colours that the steps are given do.
 */
export function nearnessLevels(cells: HeatmapCells): CellLevels<Uint16Array> {
  const { size, pairs } = cells;
  const levels = cellLevels(size, (length) => new Uint16Array(length));
  const finest = levels[0]?.codes as Uint16Array;
  for (let pair = 0; pair < pairs.count; pair++) {
    const row = pairs.rowOf[pairs.left[pair] as number] as number;
    const column = pairs.rowOf[pairs.right[pair] as number] as number;
    const code = nearnessOf(cells, pairs.distance[pair] as number);
    finest[row * size + column] = code;
    finest[column * size + row] = code;
  }
  coarsen(levels);
  return levels;
}

/** Also of a threshold, which may lie beyond all distances: 0 if every pair matches, more than `NEAREST` if none does. */
export function nearnessOf({ least, greatest }: HeatmapCells, distance: number): number {
  if (distance < least) return NEAREST + 1;
  if (distance > greatest) return 0;
  const span = greatest - least;
  return span > 0 ? 1 + Math.floor(((greatest - distance) / span) * (NEAREST - 1)) : NEAREST;
}
