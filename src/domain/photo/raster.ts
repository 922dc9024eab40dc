/**
 * Pixels without transparency: four bytes each, red, green, blue and one that is not looked at, row
 * by row. An `ImageData` is one.
 */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

const EVEN_BYTES = 0x00ff00ff;
const ROUNDING = 0x00020002;

/**
 * Half the size: each pixel is the mean of two by two, rounded half up. Where a side is odd, its
 * last pixel stands for the one that is missing.
 */
export function halved({ width, height, data }: Raster): Raster {
  const [columns, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const small = new Uint8ClampedArray(4 * columns * rows);
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const to = new Uint32Array(small.buffer);
  for (let row = 0, at = 0; row < rows; row++) {
    const upper = 2 * row * width;
    const lower = Math.min(2 * row + 1, height - 1) * width;
    for (let column = 0; column < columns; column++, at++) {
      const left = 2 * column;
      const right = Math.min(left + 1, width - 1);
      const p = from[upper + left] as number;
      const q = from[upper + right] as number;
      const r = from[lower + left] as number;
      const s = from[lower + right] as number;
      // Two bytes of a pixel at a time: a sum of four bytes leaves room in sixteen bits.
      const even =
        (p & EVEN_BYTES) + (q & EVEN_BYTES) + (r & EVEN_BYTES) + (s & EVEN_BYTES) + ROUNDING;
      const odd =
        ((p >>> 8) & EVEN_BYTES) +
        ((q >>> 8) & EVEN_BYTES) +
        ((r >>> 8) & EVEN_BYTES) +
        ((s >>> 8) & EVEN_BYTES) +
        ROUNDING;
      to[at] = ((even >>> 2) & EVEN_BYTES) | (((odd >>> 2) & EVEN_BYTES) << 8);
    }
  }
  return { width: columns, height: rows, data: small };
}
