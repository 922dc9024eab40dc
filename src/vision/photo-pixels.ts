import type { Box } from '#domain/face/box.ts';
import { scaleOf, type SimilarityTransform } from '#domain/face/similarity-transform.ts';
import type { SquareImage } from './networks.ts';

/** A CSS colour. */
export type Background = string;
export const BLACK: Background = '#000';
export const MID_GREY: Background = '#808080';
/** What shines through transparent pixels of a photo, as where photos are shown. */
const PAPER = '#fff';

/**
 * Draws a photo, or the part of it inside `source`, into a square canvas by a transform from the photo's pixels to the square's.
 *
 * @param outside Colour of what lies outside the source.
 */
export function drawSquare(
  photo: ImageBitmap,
  transform: SimilarityTransform,
  side: number,
  outside: Background,
  source: Box = { x: 0, y: 0, width: photo.width, height: photo.height },
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(side, side);
  const context = contextOf(canvas);
  context.fillStyle = outside;
  context.fillRect(0, 0, side, side);
  const { a, b, e, f } = transform;
  const { x, y, width, height } = source;
  context.setTransform(a, b, -b, a, e, f);
  context.fillStyle = PAPER;
  context.fillRect(x, y, width, height);
  context.imageSmoothingEnabled = scaleOf(transform) !== 1 || b !== 0;
  context.imageSmoothingQuality = 'high';
  context.drawImage(photo, x, y, width, height, x, y, width, height);
  return canvas;
}

/** The canvas's pixels without alpha. */
export function toSquareImage(canvas: OffscreenCanvas): SquareImage {
  const side = canvas.width;
  const { data } = contextOf(canvas).getImageData(0, 0, side, side);
  const rgb = new Float32Array(side * side * 3);
  for (let from = 0, to = 0; from < data.length; from += 4) {
    rgb[to++] = data[from] ?? 0;
    rgb[to++] = data[from + 1] ?? 0;
    rgb[to++] = data[from + 2] ?? 0;
  }
  return { side, rgb };
}

export function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  // Read back often, hence kept in main memory: the same rasteriser on every machine, and no round trip to graphics hardware.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null)
    throw new Error('This browser cannot draw in a worker (no OffscreenCanvas).');
  return context;
}
