import { CHIP_SIZE, similarityChip } from './chip-geometry.ts';
import type { Box } from './box.ts';
import type { Landmarks } from './landmarks.ts';
import { invertSimilarity, transformPoints } from './similarity-transform.ts';

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
