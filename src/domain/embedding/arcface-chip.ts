import { type Landmarks, leftEye, type Point, rightEye } from '#domain/face/landmarks.ts';
import { fitSimilarity, type SimilarityTransform } from '#domain/face/similarity-transform.ts';

/** Side in pixels of the crop that the five points are given for. */
export const FIVE_POINT_SIDE = 112;

/**
 * Where ArcFace's and insightface's networks expect the eyes, the tip of the nose and the corners
 * of the mouth, the viewer's left first: the published reference points of the 112x112 crop
 * (SphereFace's, moved by 8 pixels), x0, y0, x1 ...
 */
const FIVE_POINTS: readonly number[] = [
  38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041,
];

/**
 * From pixels of the photo to pixels of the 112x112 crop: the similarity transform that brings a
 * face's five points closest to the reference points, distances measured in the crop as
 * insightface's `estimate_norm` does. The five points come from 68: the means of the six points of
 * each eye, the nose's tip (30), and the corners of the mouth (48, 54).
 *
 * @returns `null` for landmarks that define no face.
 */
export function fivePointChip(landmarks: Landmarks): SimilarityTransform | null {
  const points = [
    leftEye(landmarks),
    rightEye(landmarks),
    pointAt(landmarks, 30),
    pointAt(landmarks, 48),
    pointAt(landmarks, 54),
  ];
  return fitSimilarity(
    points.flatMap(({ x, y }) => [x, y]),
    FIVE_POINTS,
  );
}

function pointAt(landmarks: Landmarks, index: number): Point {
  return { x: landmarks[2 * index] ?? NaN, y: landmarks[2 * index + 1] ?? NaN };
}
