import { LABEL_FONT_SIZE } from '#ui/charts/heatmap/heatmap-layout.ts';

let context: CanvasRenderingContext2D | null = null;

/** Width in CSS pixels of a name beside the matrix. */
export function measureLabel(text: string, fontFamily: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * LABEL_FONT_SIZE * 0.55;
  context.font = `${LABEL_FONT_SIZE}px ${fontFamily}`;
  return context.measureText(text).width;
}
