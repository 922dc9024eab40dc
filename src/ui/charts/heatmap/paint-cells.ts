import { isMatch } from '#domain/threshold/threshold.ts';
import type { HeatmapCells } from '#ui/charts/heatmap/heatmap-cells.ts';
import type { HeatmapColours } from '#ui/charts/heatmap/heatmap-colours.ts';

export type HeatmapMode = 'decision' | 'distance';

/** One pixel a cell, as packed RGBA. Linear in the number of cells and free of allocation, as it runs on every frame of a drag. */
export function paintCells(
  pixels: Uint32Array,
  cells: HeatmapCells,
  threshold: number,
  mode: HeatmapMode,
  colours: HeatmapColours,
): void {
  if (mode === 'decision') paintDecisions(pixels, cells, threshold, colours);
  else paintDistances(pixels, cells, threshold, colours);
  for (let i = 0; i < cells.size; i += 1) pixels[i * cells.size + i] = colours.blank;
}

function paintDecisions(
  pixels: Uint32Array,
  { size, distances, groupOf }: HeatmapCells,
  threshold: number,
  { match, falseMatch, miss, nonMatch, blank }: HeatmapColours,
): void {
  for (let row = 0, cell = 0; row < size; row += 1) {
    const group = groupOf[row];
    for (let column = 0; column < size; column += 1, cell += 1) {
      const distance = distances[cell] as number;
      const mated = groupOf[column] === group;
      if (isMatch(distance, threshold)) pixels[cell] = mated ? match : falseMatch;
      else if (Number.isNaN(distance)) pixels[cell] = blank;
      else pixels[cell] = mated ? miss : nonMatch;
    }
  }
}

/** Two ramps that meet at the threshold: it shows as a contour, the place where blue turns to orange. */
function paintDistances(
  pixels: Uint32Array,
  { size, distances, least, greatest }: HeatmapCells,
  threshold: number,
  { near, far, blank }: HeatmapColours,
): void {
  const last = near.length - 1;
  const nearScale = threshold > least ? last / (threshold - least) : 0;
  const farScale = greatest > threshold ? last / (greatest - threshold) : 0;
  for (let cell = 0; cell < size * size; cell += 1) {
    const distance = distances[cell] as number;
    if (isMatch(distance, threshold)) {
      pixels[cell] = near[Math.min(last, ((threshold - distance) * nearScale) | 0)] as number;
    } else if (Number.isNaN(distance)) pixels[cell] = blank;
    else pixels[cell] = far[Math.min(last, ((distance - threshold) * farScale) | 0)] as number;
  }
}
