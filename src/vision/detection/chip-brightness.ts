import { CHIP_SIZE, similarityChip } from '#domain/face/chip-geometry.ts';
import { type ChipBrightness, sharpnessOf } from '#domain/face/chip-texture.ts';
import type { Landmarks } from '#domain/face/landmarks.ts';
import type { SimilarityTransform } from '#domain/face/similarity-transform.ts';
import { resampleSquare } from '#domain/photo/resample.ts';
import { BLACK, type Photo } from '#vision/photo-pixels.ts';

/** Fewer pixels a side leave nothing between the eyes and the mouth. */
const LEAST_SIDE = 8;

/**
 * The aligned chip of a face in grey (ITU-R BT.601), whatever crop the embedding model takes;
 * `null` for landmarks that define no face.
 */
export function chipBrightness(photo: Photo, landmarks: Landmarks): ChipBrightness | null {
  const chip = similarityChip(landmarks);
  return chip === null ? null : brightnessOf(photo, chip, CHIP_SIZE);
}

/**
 * How sharp the face is (`sharpnessOf`), from a chip that has no more pixels than the face has in
 * the photo; `null` for landmarks that define no face.
 */
export function faceSharpness(photo: Photo, landmarks: Landmarks): number | null {
  const chip = similarityChip(landmarks);
  if (chip === null) return null;
  const { a, b, e, f } = chip;
  const enlarged = Math.max(1, Math.sqrt(a * a + b * b));
  const side = Math.max(LEAST_SIDE, Math.round(CHIP_SIZE / enlarged));
  const k = side / CHIP_SIZE;
  const small = { a: k * a, b: k * b, e: k * e, f: k * f };
  return sharpnessOf(brightnessOf(photo, small, side), side);
}

function brightnessOf(photo: Photo, chip: SimilarityTransform, side: number): Float32Array {
  const { rgb } = resampleSquare(photo, chip, side, BLACK);
  const grey = new Float32Array(side * side);
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) {
    grey[i] = 0.299 * (rgb[at] ?? 0) + 0.587 * (rgb[at + 1] ?? 0) + 0.114 * (rgb[at + 2] ?? 0);
  }
  return grey;
}
