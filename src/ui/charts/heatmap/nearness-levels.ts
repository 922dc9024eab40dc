import { CELLS_A_STEP, levelSizes } from '#ui/charts/heatmap/cell-levels.ts';
import type { HeatmapCells } from '#ui/charts/heatmap/heatmap-cells.ts';

/** Of the least distance. The greatest has 1; 0 is a cell without one. */
export const NEAREST = 65_535;

/** The matrix at one scale: how near each cell is, row-major. */
export interface NearnessLevel {
  readonly size: number;
  readonly codes: Uint16Array;
}

/**
 * How near, in 65,535 steps between the greatest and the least distance, which is finer than any
 * colour. Does not depend on a threshold: the colours that the steps are given do. Where cells
 * share a pixel the nearest shows. Yields after some thousands of cells.
 */
export function* nearnessLevels(cells: HeatmapCells): Generator<void, readonly NearnessLevel[]> {
  const { size, pairs } = cells;
  const levels = levelSizes(size).map((side) => ({
    size: side,
    codes: new Uint16Array(side * side),
  }));
  const finest = levels[0]?.codes as Uint16Array;
  for (let pair = 0; pair < pairs.count; pair++) {
    const row = pairs.rowOf[pairs.left[pair]];
    const column = pairs.rowOf[pairs.right[pair]];
    const code = nearnessOf(cells, pairs.distance[pair]);
    finest[row * size + column] = code;
    finest[column * size + row] = code;
    if (pair % CELLS_A_STEP === 0) yield;
  }
  for (let level = 1; level < levels.length; level++) {
    yield* coarsen(levels[level - 1], levels[level]);
  }
  return levels;
}

function* coarsen(from: NearnessLevel, to: NearnessLevel): Generator<void, void> {
  for (let row = 0; row < from.size; row++) {
    const above = (row >> 1) * to.size;
    for (let column = 0; column < from.size; column++) {
      const index = above + (column >> 1);
      const code = from.codes[row * from.size + column];
      if (code > to.codes[index]) to.codes[index] = code;
    }
    yield;
  }
}

/**
 * Also of a threshold, which may lie beyond all distances: 0 if every pair matches, more than
 * `NEAREST` if none does.
 */
export function nearnessOf({ least, greatest }: HeatmapCells, distance: number): number {
  if (distance < least) return NEAREST + 1;
  if (distance > greatest) return 0;
  const span = greatest - least;
  return span > 0 ? 1 + Math.floor(((greatest - distance) / span) * (NEAREST - 1)) : NEAREST;
}
