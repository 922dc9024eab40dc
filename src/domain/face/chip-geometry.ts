import type { Box } from '#domain/face/box.ts';
import {
  distanceBetween,
  type Landmarks,
  leftEye,
  mouth,
  rightEye,
} from '#domain/face/landmarks.ts';
import {
  fitSimilarity,
  invertSimilarity,
  type SimilarityTransform,
} from '#domain/face/similarity-transform.ts';

/**
 * dlib's mean face: 51 points (numbers 17 to 67 of the iBUG 300-W order: no jaw) in the square [0,
 * 1] x [0, 1], y downwards. The figures are those of `get_face_chip_details` in dlib's
 * `image_transforms/interpolation.h`, from which its recognition network (the one in face-api.js)
 * was trained; only crops laid out alike give its embeddings.
 */
const X: readonly number[] = [
  0.000213256, 0.0752622, 0.18113, 0.29077, 0.393397, 0.586856, 0.689483, 0.799124, 0.904991,
  0.98004, 0.490127, 0.490127, 0.490127, 0.490127, 0.36688, 0.426036, 0.490127, 0.554217, 0.613373,
  0.121737, 0.187122, 0.265825, 0.334606, 0.260918, 0.182743, 0.645647, 0.714428, 0.793132,
  0.858516, 0.79751, 0.719335, 0.254149, 0.340985, 0.428858, 0.490127, 0.551395, 0.639268, 0.726104,
  0.642159, 0.556721, 0.490127, 0.423532, 0.338094, 0.290379, 0.428096, 0.490127, 0.552157,
  0.689874, 0.553364, 0.490127, 0.42689,
];
const Y: readonly number[] = [
  0.106454, 0.038915, 0.0187482, 0.0344891, 0.0773906, 0.0773906, 0.0344891, 0.0187482, 0.038915,
  0.106454, 0.203352, 0.307009, 0.409805, 0.515625, 0.587326, 0.609345, 0.628106, 0.609345,
  0.587326, 0.216423, 0.178758, 0.179852, 0.231733, 0.245099, 0.244077, 0.231733, 0.179852,
  0.178758, 0.216423, 0.244077, 0.245099, 0.780233, 0.745405, 0.727388, 0.742578, 0.727388,
  0.745405, 0.780233, 0.864805, 0.902192, 0.909281, 0.902192, 0.864805, 0.784792, 0.778746,
  0.785343, 0.778746, 0.784792, 0.824182, 0.831803, 0.824182,
];
const FIRST = 17;

/**
 * Numbers of the landmarks that dlib aligns by: it leaves out the jaw, the brows and the lower
 * lip's outline.
 */
export const ALIGNMENT_POINTS: readonly number[] = Array.from({ length: 68 }, (_, i) => i).filter(
  (i) => (i >= 27 && i <= 54) || i >= 60,
);

/**
 * Where the alignment points lie in a square crop of `size` pixels with `padding` (a fraction of
 * the face's width) on each side: x0, y0, x1 ...
 */
export function meanFaceInChip(size: number, padding: number): Float64Array {
  const points = new Float64Array(2 * ALIGNMENT_POINTS.length);
  ALIGNMENT_POINTS.forEach((landmark, i) => {
    points[2 * i] = (((X[landmark - FIRST] ?? NaN) + padding) / (1 + 2 * padding)) * size;
    points[2 * i + 1] = (((Y[landmark - FIRST] ?? NaN) + padding) / (1 + 2 * padding)) * size;
  });
  return points;
}

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
