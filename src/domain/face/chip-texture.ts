import { CHIP_SIZE } from './chip-geometry.ts';

/** Brightness of dlib's chip, row by row, 0 to 255 (CHIP_SIZE squared values). */
export type ChipBrightness = ArrayLike<number>;

/**
 * From brow to mouth and from eye to eye: skin and features, neither hair nor background. Pixels of
 * the chip.
 */
const INNER = { left: 47, right: 103, top: 42, bottom: 118 } as const;

/**
 * How sharp a face is: the variance of the Laplacian (Pech-Pacheco et al. 2000, "Diatom
 * autofocusing in brightfield microscopy") over the variance of the brightness, so that contrast
 * does not count. In units of the chip, so that a small face is as unsharp as it looks to the
 * network, but measured between the photo's own pixels: enlarging makes edges between them that are
 * no detail. About 0.27 for ordinary photos, below 0.04 for blurred or tiny faces, 0 for an area of
 * one colour.
 *
 * @param side Pixels of the chip's side: `CHIP_SIZE`, or fewer where the face has fewer. A second
 *   difference over k pixels of the chip is k² times that over one, its variance k⁴ times.
 */
export function sharpnessOf(brightness: ChipBrightness, side: number = CHIP_SIZE): number {
  const laplacian = innerPixels(
    (at) =>
      (brightness[at - 1] ?? NaN) +
      (brightness[at + 1] ?? NaN) +
      (brightness[at - side] ?? NaN) +
      (brightness[at + side] ?? NaN) -
      4 * (brightness[at] ?? NaN),
    side,
  );
  const spread = varianceOf(innerPixels((at) => brightness[at] ?? NaN, side));
  const area = (side / CHIP_SIZE) * (side / CHIP_SIZE);
  return spread > 0 ? (varianceOf(laplacian) / spread) * area * area : 0;
}

/**
 * Below this a photo lies about as far from its own sharp self as from other photos of the person.
 * Measured: `docs/doctor.md`.
 */
const BLURRED = 0.005;

/**
 * Whether a face of this sharpness is extremely blurred, or so small that it looks so once
 * enlarged.
 */
export function isBlurred(sharpness: number): boolean {
  return sharpness < BLURRED;
}

/**
 * Below this gradation a face is a drawing: flat areas and outlines, where skin has shades.
 * Measured: a drawn face 0.018; faces of people 0.05 (white background, strong light) to 0.4.
 */
const DRAWING = 0.03;

/**
 * Whether a face is drawn in flat colours rather than photographed. Does not know paintings or
 * masks.
 */
export function isDrawing(brightness: ChipBrightness): boolean {
  return gradationOf(brightness) < DRAWING;
}

/**
 * The median slope of the brightness as a fraction of its steepest (95th percentile), 0 to 1; 1 for
 * an area of one colour.
 */
export function gradationOf(brightness: ChipBrightness): number {
  const slopes = innerPixels((at) => {
    const across = (brightness[at + 1] ?? NaN) - (brightness[at - 1] ?? NaN);
    const down = (brightness[at + CHIP_SIZE] ?? NaN) - (brightness[at - CHIP_SIZE] ?? NaN);
    return Math.sqrt(across * across + down * down);
  }).sort();
  const at = (share: number): number => slopes[Math.floor(share * (slopes.length - 1))] ?? NaN;
  return at(0.95) > 0 ? at(0.5) / at(0.95) : 1;
}

function innerPixels(valueAt: (at: number) => number, side: number = CHIP_SIZE): Float64Array {
  const [left, right, top, bottom] = [INNER.left, INNER.right, INNER.top, INNER.bottom].map((at) =>
    Math.round((at * side) / CHIP_SIZE),
  ) as [number, number, number, number];
  const values = new Float64Array((right - left) * (bottom - top));
  let i = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) values[i++] = valueAt(y * side + x);
  }
  return values;
}

function varianceOf(values: Float64Array): number {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return squares / values.length;
}
