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
 * does not count. Of the aligned chip, so that a small face, enlarged, is as unsharp as it looks to
 * the network. About 0.27 for ordinary photos, below 0.04 for blurred or tiny faces, 0 for an area
 * of one colour.
 */
export function sharpnessOf(brightness: ChipBrightness): number {
  const laplacian = innerPixels(
    (at) =>
      (brightness[at - 1] ?? NaN) +
      (brightness[at + 1] ?? NaN) +
      (brightness[at - CHIP_SIZE] ?? NaN) +
      (brightness[at + CHIP_SIZE] ?? NaN) -
      4 * (brightness[at] ?? NaN),
  );
  const spread = varianceOf(innerPixels((at) => brightness[at] ?? NaN));
  return spread > 0 ? varianceOf(laplacian) / spread : 0;
}

/**
 * Below this a photo lies about as far from its own sharp self as from other photos of the person.
 * Measured: `docs/doctor.md`.
 */
const BLURRED = 0.008;

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

function innerPixels(valueAt: (at: number) => number): Float64Array {
  const values = new Float64Array((INNER.right - INNER.left) * (INNER.bottom - INNER.top));
  let i = 0;
  for (let y = INNER.top; y < INNER.bottom; y++) {
    for (let x = INNER.left; x < INNER.right; x++) values[i++] = valueAt(y * CHIP_SIZE + x);
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
