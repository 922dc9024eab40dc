import { type CellLevel, type CellLevels, levelFor } from '#ui/charts/heatmap/cell-levels.ts';
import { type DecisionLevels, decisionLevels } from '#ui/charts/heatmap/decision-levels.ts';
import { drawAxes, type FaceLookup } from '#ui/charts/heatmap/draw-heatmap-axes.ts';
import { drawPlot, type HeatmapScene, type Raster } from '#ui/charts/heatmap/draw-heatmap.ts';
import type { HeatmapCells } from '#ui/charts/heatmap/heatmap-cells.ts';
import type { HeatmapColours } from '#ui/charts/heatmap/heatmap-colours.ts';
import { nearnessLevels, nearnessOf } from '#ui/charts/heatmap/nearness-levels.ts';
import { paintDecisions, paintNearness } from '#ui/charts/heatmap/paint-cells.ts';

export interface HeatmapPicture extends Omit<HeatmapScene, 'raster'> {
  readonly colours: HeatmapColours;
  readonly font: string;
  readonly faceOf: FaceLookup | null;
}

export interface HeatmapPainter {
  /** Draws the whole picture. Of the matrix only the cells in view are painted, at the scale at which each has a pixel. */
  draw(canvas: HTMLCanvasElement, picture: HeatmapPicture): void;
}

/** What is known of one matrix, each part from when it is first asked for. */
interface Known {
  readonly cells: HeatmapCells;
  decisions: DecisionLevels | null;
  nearness: CellLevels<Uint16Array> | null;
}

/** The raster grows by so many pixels at a time, so that zooming does not make a new one every frame. */
const GROWTH = 128;

/** Keeps a matrix's levels and the raster between draws. */
export function createHeatmapPainter(): HeatmapPainter {
  const canvas = document.createElement('canvas');
  let image: ImageData | null = null;
  let pixels = new Uint32Array();
  let known: Known | null = null;

  const levelsAt = ({ cells, mode, threshold }: HeatmapPicture): CellLevels => {
    if (known?.cells !== cells) known = { cells, decisions: null, nearness: null };
    if (mode === 'distance') return (known.nearness ??= nearnessLevels(cells));
    known.decisions ??= decisionLevels(cells);
    known.decisions.update(threshold);
    return known.decisions.levels;
  };

  const rasterFor = (picture: HeatmapPicture): Raster => {
    const { viewport, layout, mode, cells, threshold, colours } = picture;
    const levels = levelsAt(picture);
    const level = levelFor(levels, viewport.cell * layout.pixelRatio);
    const { size } = levels[level] as CellLevel;
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
    const painted = levels[level] as CellLevel;
    if (mode === 'decision') paintDecisions(pixels, image.width, painted, window, colours);
    else {
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
      const scene = { ...picture, raster: rasterFor(picture) };
      drawPlot(context, scene);
      drawAxes(context, scene, picture.font, picture.faceOf);
    },
  };
}
