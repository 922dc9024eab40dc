import type { Box } from '#domain/face/box.ts';
import type { Crop } from '#domain/embedding/input-values.ts';
import type { ColourMap } from '#domain/photo/colour-profile.ts';
import { halved, type Raster } from '#domain/photo/raster.ts';
import type { Pyramid } from '#domain/photo/resample.ts';
import { message } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

/** Grey levels of what lies outside a photo. */
export const BLACK = 0;
export const MID_GREY = 128;
/** What shines through transparent pixels of a photo, as where photos are shown. */
const PAPER = '#fff';
/**
 * Pixels that are read at a time: rows side by side, few enough for a processor's cache. Even
 * numbers, so that pieces can be halved one by one.
 */
const PIECE = { width: 4096, height: 64 } as const;

/** A decoded photo, upright and in sRGB. Whoever decoded it closes it. */
export interface Photo extends Pyramid {
  close(): void;
}

/**
 * The photo in a bitmap. Its pixels are read as they are, never scaled or turned by the browser:
 * each browser does that in its own way. Those of its own size are read piece by piece where they
 * are needed, since a photo may have 200 million; the smaller levels, a third of that at most, are
 * kept.
 */
export function photoOf(bitmap: ImageBitmap, colours: ColourMap | null = null): Photo {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(1, 1);
  const levels: Raster[] = [];

  const pieceAt = ({ x, y, width: columns, height: rows }: Box): ImageData => {
    // A new size costs new memory, even if it is the old one.
    if (canvas.width !== columns) canvas.width = columns;
    if (canvas.height !== rows) canvas.height = rows;
    const context = contextOf(canvas);
    context.fillStyle = PAPER;
    context.fillRect(0, 0, columns, rows);
    context.imageSmoothingEnabled = false;
    context.drawImage(bitmap, x, y, columns, rows, 0, 0, columns, rows);
    return context.getImageData(0, 0, columns, rows);
  };

  const firstHalved = (): Raster => {
    const whole = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
    const data = new Uint8ClampedArray(4 * whole.width * whole.height);
    for (let y = 0; y < height; y += PIECE.height) {
      for (let x = 0; x < width; x += PIECE.width) {
        const piece = {
          x,
          y,
          width: Math.min(PIECE.width, width - x),
          height: Math.min(PIECE.height, height - y),
        };
        const small = halved(pieceAt(piece));
        for (let row = 0; row < small.height; row++) {
          const line = small.data.subarray(4 * row * small.width, 4 * (row + 1) * small.width);
          data.set(line, 4 * ((y / 2 + row) * whole.width + x / 2));
        }
      }
    }
    colours?.({ ...whole, data });
    return { ...whole, data };
  };

  const levelAt = (level: number): Raster => {
    const known = levels[level];
    if (known !== undefined) return known;
    const made = level === 1 ? firstHalved() : halved(levelAt(level - 1));
    levels[level] = made;
    return made;
  };

  return {
    width,
    height,
    read: (level, box) => {
      if (level > 0) return { ...levelAt(level), x: 0, y: 0 };
      const { data } = pieceAt(box);
      const piece = { ...box, data };
      colours?.(piece);
      return piece;
    },
    close: () => bitmap.close(),
  };
}

/** A crop as a picture: values are rounded and kept within 0 to 255. */
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

export function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  // Read back often, hence kept in main memory: the same rasteriser on every machine, and no round
  // trip to graphics hardware.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new ReasonedError(message('engine.noCanvas'));
  return context;
}
