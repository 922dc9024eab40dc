import type { Box } from './box.ts';
import { distanceBetween, type Landmarks, leftEye, mouth, rightEye } from './landmarks.ts';
import { ALIGNMENT_POINTS, meanFaceInChip } from './mean-face.ts';
import {
  fitSimilarity,
  invertSimilarity,
  type SimilarityTransform,
} from './similarity-transform.ts';

/** Side of dlib's face chip in pixels: what the 128-d network receives. */
export const CHIP_SIZE = 150;
/** dlib's padding around the mean face, as a fraction of its width. */
export const CHIP_PADDING = 0.25;

export function alignmentPoints(landmarks: Landmarks): Float64Array {
  return Float64Array.from(
    ALIGNMENT_POINTS.flatMap((i) => [landmarks[2 * i] ?? NaN, landmarks[2 * i + 1] ?? NaN]),
  );
}

/**
 * From pixels of the photo to pixels of dlib's chip: rotated upright, scaled, centred. As in dlib's
 * `get_face_chip_details` the mean face is fitted to the landmarks (so distances are minimised in
 * the photo) and the result inverted.
 *
 * @returns `null` for landmarks that define no face (all in one place, or not finite).
 */
export function similarityChip(landmarks: Landmarks): SimilarityTransform | null {
  const toPhoto = fitSimilarity(
    meanFaceInChip(CHIP_SIZE, CHIP_PADDING),
    alignmentPoints(landmarks),
  );
  return toPhoto && invertSimilarity(toPhoto);
}

/**
 * The crop that face-api.js's `withFaceDescriptors()` uses: an unrotated square around the eyes and
 * the mouth, 1 / 0.45 times their mean distance wide, at whole pixels, cut off at the photo's
 * borders. Drawn into the chip it keeps its proportions and is centred.
 *
 * @param detection The detector's box: face-api.js limits the square's right and lower edge by its
 *   size.
 * @returns `null` where nothing of it lies inside the photo.
 */
export function boxChip(
  landmarks: Landmarks,
  detection: Box,
  photoWidth: number,
  photoHeight: number,
): { readonly source: Box; readonly transform: SimilarityTransform } | null {
  const eyesAndMouth = [leftEye(landmarks), rightEye(landmarks), mouth(landmarks)] as const;
  const [left, right, lips] = eyesAndMouth;
  const side = Math.floor((distanceBetween(lips, left) + distanceBetween(lips, right)) / 2 / 0.45);
  const centreX = (left.x + right.x + lips.x) / 3;
  const centreY = (left.y + right.y + lips.y) / 3;
  const x = Math.floor(Math.max(0, centreX - 0.5 * side));
  const y = Math.floor(Math.max(0, centreY - 0.43 * side));
  const width = Math.floor(Math.min(side, detection.width + x, photoWidth - x));
  const height = Math.floor(Math.min(side, detection.height + y, photoHeight - y));
  if (!(width > 0 && height > 0)) return null;
  return {
    source: { x, y, width, height },
    transform: fitInto({ x, y, width, height }, CHIP_SIZE),
  };
}

/** How often a picture is turned by 90 degrees clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/**
 * Scales a box into a square of `size`, keeping its proportions, centred on the shorter side, and
 * turns it about its centre.
 */
export function fitInto(
  box: Box,
  size: number,
  quarterTurns: QuarterTurns = 0,
): SimilarityTransform {
  const scale = size / Math.max(box.width, box.height);
  const a = [1, 0, -1, 0][quarterTurns] as number;
  const b = [0, 1, 0, -1][quarterTurns] as number;
  const centreX = scale * (box.x + box.width / 2);
  const centreY = scale * (box.y + box.height / 2);
  return {
    a: scale * a,
    b: scale * b,
    e: size / 2 - (a * centreX - b * centreY),
    f: size / 2 - (b * centreX + a * centreY),
  };
}
