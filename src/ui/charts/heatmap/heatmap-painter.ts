import { levelFor, levelSizes } from '#ui/charts/heatmap/cell-levels.ts';
import { type DecisionLevel, matchingAt } from '#ui/charts/heatmap/decision-levels.ts';
import { drawAxes, type FaceLookup } from '#ui/charts/heatmap/draw-heatmap-axes.ts';
import { drawPlot, type HeatmapScene, type Raster } from '#ui/charts/heatmap/draw-heatmap.ts';
import type { HeatmapColours } from '#ui/charts/heatmap/heatmap-colours.ts';
import { type NearnessLevel, nearnessOf } from '#ui/charts/heatmap/nearness-levels.ts';
import { paintDecisions, paintNearness } from '#ui/charts/heatmap/paint-cells.ts';

/** The matrix at all scales, for one way to colour it. */
export type HeatmapLevels =
  | { readonly mode: 'decision'; readonly levels: readonly DecisionLevel[] }
  | { readonly mode: 'distance'; readonly levels: readonly NearnessLevel[] };

export interface HeatmapPicture extends Omit<HeatmapScene, 'raster' | 'mode'> {
  readonly known: HeatmapLevels;
  readonly colours: HeatmapColours;
  readonly font: string;
  readonly faceOf: FaceLookup | null;
}

export interface HeatmapPainter {
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
    const level = levelFor(sizes.length, viewport.cell * layout.pixelRatio);
    const size = sizes[level];
    const scale = 2 ** level;
    const left = Math.floor(viewport.left / scale);
    const top = Math.floor(viewport.top / scale);
    const shown = layout.side / viewport.cell / scale;
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
      const width = Math.round(layout.width * layout.pixelRatio);
      const height = Math.round(layout.height * layout.pixelRatio);
      if (target.width !== width || target.height !== height) {
        target.width = width;
        target.height = height;
      }
      const context = target.getContext('2d');
      if (!context) return;
      context.setTransform(layout.pixelRatio, 0, 0, layout.pixelRatio, 0, 0);
      context.clearRect(0, 0, layout.width, layout.height);
      if (picture.cells.size === 0) return;
      const scene = { ...picture, mode: picture.known.mode, raster: rasterFor(picture) };
      drawPlot(context, scene);
      drawAxes(context, scene, picture.font, picture.faceOf);
    },
  };
}
