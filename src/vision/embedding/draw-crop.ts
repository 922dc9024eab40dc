import type { CropPlan } from '#domain/embedding/crop-geometry.ts';
import type { Crop } from '#domain/embedding/input-values.ts';
import { contextOf } from '#vision/photo-pixels.ts';

/** What shines through transparent pixels of a photo, as where photos are shown. */
const PAPER = '#fff';
const OUTSIDE = '#000';

/** Draws the part of a photo that a plan names into a canvas of the crop's size, black around it. */
export function drawCrop(photo: ImageBitmap, plan: CropPlan): OffscreenCanvas {
  const canvas = new OffscreenCanvas(plan.width, plan.height);
  const context = contextOf(canvas);
  context.fillStyle = OUTSIDE;
  context.fillRect(0, 0, plan.width, plan.height);
  const { x, y, width, height } = plan.source;
  const [a, b, c, d] = plan.transform;
  context.setTransform(...plan.transform);
  context.fillStyle = PAPER;
  context.fillRect(x, y, width, height);
  context.imageSmoothingEnabled = !(a === 1 && b === 0 && c === 0 && d === 1);
  context.imageSmoothingQuality = 'high';
  context.drawImage(photo, x, y, width, height, x, y, width, height);
  return canvas;
}

/** The canvas's pixels without alpha. */
export function cropOf(canvas: OffscreenCanvas): Crop {
  const { width, height } = canvas;
  const { data } = contextOf(canvas).getImageData(0, 0, width, height);
  const rgb = new Float32Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4) {
    rgb[to++] = data[from] ?? 0;
    rgb[to++] = data[from + 1] ?? 0;
    rgb[to++] = data[from + 2] ?? 0;
  }
  return { width, height, rgb };
}

/** The reverse: values are rounded and kept within 0 to 255. */
export function canvasOf({ width, height, rgb }: Crop): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const image = new ImageData(width, height);
  for (let from = 0, to = 0; to < image.data.length; to += 4) {
    image.data[to] = rgb[from++] ?? 0;
    image.data[to + 1] = rgb[from++] ?? 0;
    image.data[to + 2] = rgb[from++] ?? 0;
    image.data[to + 3] = 255;
  }
  contextOf(canvas).putImageData(image, 0, 0);
  return canvas;
}
