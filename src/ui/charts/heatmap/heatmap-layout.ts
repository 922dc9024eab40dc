import type { HeatmapGroup } from '#ui/charts/heatmap/heatmap-cells.ts';

/**
 * Where the parts of the canvas lie, in CSS pixels: names, brackets, faces, then the square plot.
 */
export interface HeatmapLayout {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly side: number;
  readonly originX: number;
  readonly originY: number;
  /** Widest name that is shown, left and on top. */
  readonly nameWidth: number;
  readonly nameHeight: number;
  /** Side of the strip for faces; 0 without faces. */
  readonly faceStrip: number;
}

export const LABEL_FONT_SIZE = 12;
export const BRACKET = 10;
const NAME_GAP = 4;
const LARGEST_SIDE = 760;
const LARGEST_CELL = 64;
const SMALLEST_SIDE = 160;

export function heatmapLayout(
  width: number,
  size: number,
  groups: readonly HeatmapGroup[],
  hasFaces: boolean,
  pixelRatio: number,
  measure: (text: string) => number,
): HeatmapLayout {
  const narrow = width < 480;
  const widest = Math.ceil(Math.max(0, ...groups.map((group) => measure(group.label))));
  const nameWidth = Math.min(widest, narrow ? 58 : 132);
  const nameHeight = Math.min(widest, narrow ? 58 : 108);
  const faceStrip = hasFaces ? (narrow ? 18 : 28) : 0;
  const originX = nameWidth + NAME_GAP + BRACKET + faceStrip;
  const originY = nameHeight + NAME_GAP + BRACKET + faceStrip;
  const wanted = Math.max(SMALLEST_SIDE, size * LARGEST_CELL);
  const side = Math.max(1, Math.floor(Math.min(width - originX - 1, LARGEST_SIDE, wanted)));
  return {
    width: originX + side + 1,
    height: originY + side + 1,
    pixelRatio,
    side,
    originX,
    originY,
    nameWidth,
    nameHeight,
    faceStrip,
  };
}
