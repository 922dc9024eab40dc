import { isMatch } from '#domain/threshold/threshold.ts';
import { blankContext } from '#ui/charts/canvas/canvas-ink.ts';
import type { LoadedFaces } from '#ui/charts/canvas/face-pictures.ts';
import type { Viewport } from '#ui/charts/canvas/viewport.ts';
import { drawAxes, type HeatmapLayout } from '#ui/charts/heatmap/heatmap-axes.ts';
import {
  type HeatmapCells,
  type HeatmapGroup,
  isMatedCell,
} from '#ui/charts/heatmap/heatmap-cells.ts';
import {
  type HeatmapColours,
  type HeatmapInk,
  type HeatmapMode,
  paintDecisions,
  paintNearness,
} from '#ui/charts/heatmap/heatmap-colours.ts';
import {
  type DecisionLevel,
  levelFor,
  levelSizes,
  matchingAt,
  type NearnessLevel,
  nearnessOf,
} from '#ui/charts/heatmap/heatmap-levels.ts';

/** The cells in view, one pixel each. */
interface Raster {
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

/** The matrix at all scales, for one way to colour it. */
export type HeatmapLevels =
  | { readonly mode: 'decision'; readonly levels: readonly DecisionLevel[] }
  | { readonly mode: 'distance'; readonly levels: readonly NearnessLevel[] };

interface HeatmapPicture extends Omit<HeatmapScene, 'raster' | 'mode'> {
  readonly known: HeatmapLevels;
  readonly colours: HeatmapColours;
  readonly font: string;
  readonly faces: LoadedFaces | null;
}

interface HeatmapPainter {
  /**
   * Draws the whole picture. Of the matrix only the cells in view are painted, at the scale at
   * which each has a pixel.
   */
  draw(canvas: HTMLCanvasElement, picture: HeatmapPicture): void;
}

/**
 * The raster grows by so many pixels at a time, so that zooming does not make a new one every
 * frame.
 */
const GROWTH = 128;

/** Keeps the raster between draws. */
export function createHeatmapPainter(): HeatmapPainter {
  const canvas = document.createElement('canvas');
  let image: ImageData | null = null;
  let pixels = new Uint32Array();

  const rasterFor = (picture: HeatmapPicture): Raster => {
    const { viewport, layout, known, cells, threshold, colours } = picture;
    const sizes = levelSizes(cells.size);
    const level = levelFor(sizes.length, viewport.scale * layout.pixelRatio);
    const size = sizes[level];
    const scale = 2 ** level;
    const left = Math.floor(viewport.left / scale);
    const top = Math.floor(viewport.top / scale);
    const shown = layout.side / viewport.scale / scale;
    const width = Math.min(size, Math.ceil(viewport.left / scale + shown)) - left;
    const height = Math.min(size, Math.ceil(viewport.top / scale + shown)) - top;
    if (image === null || image.width < width || image.height < height) {
      const side = Math.ceil(Math.max(width, height) / GROWTH) * GROWTH;
      image = new ImageData(side, side);
      pixels = new Uint32Array(image.data.buffer);
      canvas.width = side;
      canvas.height = side;
    }
    const window = { left, top, width, height };
    if (known.mode === 'decision') {
      const matching = matchingAt(cells, threshold);
      const painted = known.levels[level];
      paintDecisions(pixels, image.width, painted, window, matching, colours);
    } else {
      const painted = known.levels[level];
      const at = nearnessOf(cells, threshold);
      paintNearness(pixels, image.width, painted, window, at, colours);
    }
    canvas.getContext('2d')?.putImageData(image, 0, 0, 0, 0, width, height);
    return { image: canvas, left, top, scale };
  };

  return {
    draw: (target, picture) => {
      const { layout } = picture;
      const context = blankContext(target, layout, layout.pixelRatio);
      if (!context || picture.cells.size === 0) return;
      const scene = { ...picture, mode: picture.known.mode, raster: rasterFor(picture) };
      drawPlot(context, scene);
      drawAxes(context, scene, picture.font, picture.faces);
    },
  };
}

const GRID_FROM = 9;
const SIGNS_FROM = 15;

/**
 * The inside of the plot: the raster scaled up, lines between cells and people, and a sign on every
 * wrong decision where there is room.
 */
function drawPlot(context: CanvasRenderingContext2D, scene: HeatmapScene): void {
  const { layout, viewport, cells, raster } = scene;
  const { side, originX, originY } = layout;
  const shown = side / viewport.scale;
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
  if (viewport.scale >= GRID_FROM) drawGrid(context, scene, cells.size);
  if (viewport.scale >= SIGNS_FROM && scene.mode === 'decision') drawSigns(context, scene);
  drawPeople(context, scene);
  context.restore();
}

function drawGrid(context: CanvasRenderingContext2D, scene: HeatmapScene, size: number): void {
  const { viewport, layout, ink } = scene;
  context.strokeStyle = ink.line;
  context.lineWidth = 1;
  context.beginPath();
  for (let i = Math.ceil(viewport.left); i <= size; i += 1) {
    const x = Math.round((i - viewport.left) * viewport.scale);
    if (x > layout.side) break;
    context.moveTo(x, 0);
    context.lineTo(x, layout.side);
  }
  for (let i = Math.ceil(viewport.top); i <= size; i += 1) {
    const y = Math.round((i - viewport.top) * viewport.scale);
    if (y > layout.side) break;
    context.moveTo(0, y);
    context.lineTo(layout.side, y);
  }
  context.stroke();
}

/** A cross on false matches and a dash on misses, for those to whom red, green and grey are one. */
function drawSigns(context: CanvasRenderingContext2D, scene: HeatmapScene): void {
  const { viewport, layout, ink, cells, threshold } = scene;
  const { scale: cell } = viewport;
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
  const { scale: cell, left, top } = viewport;
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
