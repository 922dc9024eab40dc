import type { Box } from '#domain/face/box.ts';
import { CHIP_SIZE, similarityChip } from '#domain/face/chip-geometry.ts';
import { distanceBetween, type Landmarks, leftEye, rightEye } from '#domain/face/landmarks.ts';
import { invertSimilarity, transformPoints } from '#domain/face/similarity-transform.ts';

/**
 * Largest step between two looks at the landmarks of a face. A landmark network always answers with
 * something like a face; but asked again about the upright, centred crop that its own answer gives,
 * it stays where it is on a face and wanders elsewhere. Measured (`docs/detection.md`): faces 0.003
 * to 0.03, profiles and half hidden ones up to 0.05; turned faces seen upright 0.4 and more,
 * animals and patterns 0.06 and more.
 */
export const SETTLED = 0.05;

/**
 * How far landmarks moved from one look to the next: root mean square over all points, in fractions
 * of the distance between the eyes.
 *
 * @returns Infinity where the newer ones have no distance between the eyes, or a value is not a
 *   number.
 */
export function landmarkStep(before: Landmarks, after: Landmarks): number {
  let squares = 0;
  for (let i = 0; i < after.length; i++) {
    squares += ((after[i] ?? NaN) - (before[i] ?? NaN)) ** 2;
  }
  const step =
    Math.sqrt(squares / (after.length / 2)) / distanceBetween(leftEye(after), rightEye(after));
  return Number.isFinite(step) ? step : Infinity;
}

/**
 * Of the chip's side, from the jaw's outline upwards: what a detector's box shows above the brows.
 */
const FOREHEAD = 0.16;

/**
 * The box around a face by its landmarks, with the forehead, inside the photo: the same whichever
 * detector saw the face. Upright boxes; a tilted face's box is the one around its tilted box.
 *
 * @returns `null` for landmarks that define no face.
 */
export function faceBox(landmarks: Landmarks, photoWidth: number, photoHeight: number): Box | null {
  const toChip = similarityChip(landmarks);
  const toPhoto = toChip && invertSimilarity(toChip);
  if (toChip === null || toPhoto === null) return null;
  const upright = extentOf(transformPoints(toChip, landmarks));
  const top = upright.top - FOREHEAD * CHIP_SIZE;
  const corners = [upright.left, top, upright.right, top];
  corners.push(upright.left, upright.bottom, upright.right, upright.bottom);
  const { left, right, top: upper, bottom } = extentOf(transformPoints(toPhoto, corners));
  const x = Math.max(0, left);
  const y = Math.max(0, upper);
  const width = Math.min(photoWidth, right) - x;
  const height = Math.min(photoHeight, bottom) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function extentOf(points: Float32Array): {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
} {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
