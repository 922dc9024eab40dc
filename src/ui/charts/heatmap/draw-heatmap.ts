import {
  type HeatmapCells,
  type HeatmapGroup,
  isMatedCell,
} from '#ui/charts/heatmap/heatmap-cells.ts';
import type { HeatmapInk } from '#ui/charts/heatmap/heatmap-colours.ts';
import type { HeatmapLayout } from '#ui/charts/heatmap/heatmap-layout.ts';
import type { Viewport } from '#ui/charts/heatmap/heatmap-viewport.ts';
import type { HeatmapMode } from '#ui/charts/heatmap/paint-cells.ts';
import { isMatch } from '#domain/threshold/threshold.ts';

/** The cells in view, one pixel each. */
export interface Raster {
  readonly image: CanvasImageSource;
  /**
   * Which of its cells the first pixel is, and how many cells of the matrix lie along the side of
   * one.
   */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export interface HeatmapScene {
  readonly cells: HeatmapCells;
  readonly groups: readonly HeatmapGroup[];
  readonly raster: Raster;
  readonly viewport: Viewport;
  readonly layout: HeatmapLayout;
  readonly ink: HeatmapInk;
  readonly mode: HeatmapMode;
  readonly threshold: number;
}

const GRID_FROM = 9;
const SIGNS_FROM = 15;

/**
 * The inside of the plot: the raster scaled up, lines between cells and people, and a sign on every
 * wrong decision where there is room.
 */
export function drawPlot(context: CanvasRenderingContext2D, scene: HeatmapScene): void {
  const { layout, viewport, cells, raster } = scene;
  const { side, originX, originY } = layout;
  const shown = side / viewport.cell;
  context.save();
  context.translate(originX, originY);
  context.beginPath();
  context.rect(0, 0, side, side);
  context.clip();
  // The raster's cells are at least as large as a pixel: none of them vanishes, and edges stay
  // sharp.
  context.imageSmoothingEnabled = false;
  context.drawImage(
    raster.image,
    viewport.left / raster.scale - raster.left,
    viewport.top / raster.scale - raster.top,
    shown / raster.scale,
    shown / raster.scale,
    0,
    0,
    side,
    side,
  );
  if (viewport.cell >= GRID_FROM) drawGrid(context, scene, cells.size);
  if (viewport.cell >= SIGNS_FROM && scene.mode === 'decision') drawSigns(context, scene);
  drawPeople(context, scene);
  context.restore();
}

function drawGrid(context: CanvasRenderingContext2D, scene: HeatmapScene, size: number): void {
  const { viewport, layout, ink } = scene;
  context.strokeStyle = ink.line;
  context.lineWidth = 1;
  context.beginPath();
  for (let i = Math.ceil(viewport.left); i <= size; i += 1) {
    const x = Math.round((i - viewport.left) * viewport.cell);
    if (x > layout.side) break;
    context.moveTo(x, 0);
    context.lineTo(x, layout.side);
  }
  for (let i = Math.ceil(viewport.top); i <= size; i += 1) {
    const y = Math.round((i - viewport.top) * viewport.cell);
    if (y > layout.side) break;
    context.moveTo(0, y);
    context.lineTo(layout.side, y);
  }
  context.stroke();
}

/** A cross on false matches and a dash on misses, for those to whom red, green and grey are one. */
function drawSigns(context: CanvasRenderingContext2D, scene: HeatmapScene): void {
  const { viewport, layout, ink, cells, threshold } = scene;
  const { cell } = viewport;
  const lastRow = Math.min(cells.size - 1, Math.floor(viewport.top + layout.side / cell));
  const lastColumn = Math.min(cells.size - 1, Math.floor(viewport.left + layout.side / cell));
  const crosses = new Path2D();
  const dashes = new Path2D();
  const arm = cell * 0.17;
  for (let row = Math.floor(viewport.top); row <= lastRow; row += 1) {
    for (let column = Math.floor(viewport.left); column <= lastColumn; column += 1) {
      const distance = cells.pairs.distanceAt(row, column);
      if (distance === null) continue;
      const match = isMatch(distance, threshold);
      if (match === isMatedCell(cells, row, column)) continue;
      const x = (column + 0.5 - viewport.left) * cell;
      const y = (row + 0.5 - viewport.top) * cell;
      if (match) {
        crosses.moveTo(x - arm, y - arm);
        crosses.lineTo(x + arm, y + arm);
        crosses.moveTo(x + arm, y - arm);
        crosses.lineTo(x - arm, y + arm);
      } else {
        dashes.moveTo(x - arm, y);
        dashes.lineTo(x + arm, y);
      }
    }
  }
  context.lineWidth = Math.max(1.5, cell * 0.07);
  context.lineCap = 'round';
  context.strokeStyle = ink.onFalseMatch;
  context.stroke(crosses);
  context.strokeStyle = ink.onMiss;
  context.stroke(dashes);
}

/**
 * Lines between people, and an outline in the mated colour around the comparisons of each person
 * with itself.
 */
function drawPeople(context: CanvasRenderingContext2D, scene: HeatmapScene): void {
  const { viewport, layout, ink, groups } = scene;
  const { cell, left, top } = viewport;
  const at = (index: number, first: number) => Math.round((index - first) * cell);
  if (cell * 3 > 10) {
    context.strokeStyle = ink.bracket;
    context.globalAlpha = 0.35;
    context.lineWidth = 1;
    context.beginPath();
    for (const { start } of groups.slice(1)) {
      const x = at(start, left) + 0.5;
      const y = at(start, top) + 0.5;
      context.moveTo(x, 0);
      context.lineTo(x, layout.side);
      context.moveTo(0, y);
      context.lineTo(layout.side, y);
    }
    context.stroke();
    context.globalAlpha = 1;
  }
  context.strokeStyle = ink.mated;
  context.lineWidth = cell < 3 ? 1 : 1.5;
  context.beginPath();
  for (const { start, end } of groups) {
    const x = at(start, left);
    const y = at(start, top);
    const right = at(end, left);
    const bottom = at(end, top);
    // One path for all, of those in view: there may be thousands.
    if (right < 0 || bottom < 0 || x > layout.side || y > layout.side) continue;
    context.rect(x + 0.75, y + 0.75, right - x - 1.5, bottom - y - 1.5);
  }
  context.stroke();
}
