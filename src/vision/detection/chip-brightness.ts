import { CHIP_SIZE, similarityChip } from '#domain/face/chip-geometry.ts';
import type { ChipBrightness } from '#domain/face/chip-texture.ts';
import type { Landmarks } from '#domain/face/landmarks.ts';
import { resampleSquare } from '#domain/photo/resample.ts';
import { BLACK, type Photo } from '#vision/photo-pixels.ts';

/**
 * The aligned chip of a face in grey (ITU-R BT.601), whatever crop the embedding model takes;
 * `null` for landmarks that define no face.
 */
export function chipBrightness(photo: Photo, landmarks: Landmarks): ChipBrightness | null {
  const chip = similarityChip(landmarks);
  if (chip === null) return null;
  const { rgb } = resampleSquare(photo, chip, CHIP_SIZE, BLACK);
  const grey = new Float32Array(CHIP_SIZE * CHIP_SIZE);
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) {
    grey[i] = 0.299 * (rgb[at] ?? 0) + 0.587 * (rgb[at + 1] ?? 0) + 0.114 * (rgb[at + 2] ?? 0);
  }
  return grey;
}
