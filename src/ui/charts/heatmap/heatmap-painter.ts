import { drawAxes, type FaceLookup } from '#ui/charts/heatmap/draw-heatmap-axes.ts';
import { drawPlot, type HeatmapScene } from '#ui/charts/heatmap/draw-heatmap.ts';
import type { HeatmapCells } from '#ui/charts/heatmap/heatmap-cells.ts';
import type { HeatmapColours } from '#ui/charts/heatmap/heatmap-colours.ts';
import { paintCells, type HeatmapMode } from '#ui/charts/heatmap/paint-cells.ts';

export interface HeatmapPicture extends Omit<HeatmapScene, 'raster'> {
  readonly colours: HeatmapColours;
  readonly font: string;
  readonly faceOf: FaceLookup | null;
}

export interface HeatmapPainter {
  /** Draws the whole picture; the cells are painted again only if they, the threshold, the mode or the colours are others. */
  draw(canvas: HTMLCanvasElement, picture: HeatmapPicture): void;
}

interface Painted {
  readonly cells: HeatmapCells;
  readonly threshold: number;
  readonly mode: HeatmapMode;
  readonly colours: HeatmapColours;
}

/** Holds the raster, one pixel a cell, between draws: panning and zooming scale it, a new threshold rewrites it. */
export function createHeatmapPainter(): HeatmapPainter {
  const raster = document.createElement('canvas');
  let image: ImageData | null = null;
  let pixels = new Uint32Array();
  let painted: Painted | null = null;

  const paint = ({ cells, threshold, mode, colours }: Painted) => {
    const isDone =
      painted?.cells === cells &&
      painted.threshold === threshold &&
      painted.mode === mode &&
      painted.colours === colours;
    if (isDone || cells.size === 0) return;
    if (!image || image.width !== cells.size) {
      raster.width = cells.size;
      raster.height = cells.size;
      image = new ImageData(cells.size, cells.size);
      pixels = new Uint32Array(image.data.buffer);
    }
    paintCells(pixels, cells, threshold, mode, colours);
    raster.getContext('2d')?.putImageData(image, 0, 0);
    painted = { cells, threshold, mode, colours };
  };

  return {
    draw: (canvas, picture) => {
      const { layout } = picture;
      const width = Math.round(layout.width * layout.pixelRatio);
      const height = Math.round(layout.height * layout.pixelRatio);
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      const context = canvas.getContext('2d');
      if (!context) return;
      paint(picture);
      context.setTransform(layout.pixelRatio, 0, 0, layout.pixelRatio, 0, 0);
      context.clearRect(0, 0, layout.width, layout.height);
      if (picture.cells.size === 0) return;
      const scene = { ...picture, raster };
      drawPlot(context, scene);
      drawAxes(context, scene, picture.font, picture.faceOf);
    },
  };
}
