import type { AffineTransform } from '#domain/embedding/affine-transform.ts';
import type { ModelInput } from '#domain/embedding/model-input.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { Box } from '#domain/face/box.ts';
import { boxChip, CHIP_SIZE, similarityChip } from '#domain/face/chip-geometry.ts';
import { type Landmarks, leftEye, type Point, rightEye } from '#domain/face/landmarks.ts';
import { fitSimilarity, type SimilarityTransform } from '#domain/face/similarity-transform.ts';

/** What of a photo goes into a network's crop, and how. */
export interface CropPlan {
  /** Pixels of the crop. */
  readonly width: number;
  readonly height: number;
  /** From pixels of the upright photo to pixels of the crop. */
  readonly transform: AffineTransform;
  /** The part of the photo that is drawn; what lies outside is black. */
  readonly source: Box;
}

interface Face {
  readonly box: Box;
  readonly landmarks: Landmarks;
}

type CropShape = Pick<ModelInput, 'width' | 'height' | 'alignment' | 'margin' | 'resize'>;

/**
 * Where a face goes in a model's crop.
 *
 * @param alignment `similarity`: as the model's description says. `box`: face-api.js's own
 *   unrotated box, whatever the model.
 * @returns `null` for landmarks that define no face.
 */
export function planCrop(
  face: Face,
  photo: { readonly width: number; readonly height: number },
  input: CropShape,
  alignment: PipelineSettings['alignment'],
): CropPlan | null {
  const { width, height } = input;
  if (alignment === 'box') {
    const chip = boxChip(face.landmarks, face.box, photo.width, photo.height);
    const transform = chip && inMiddle(chip.transform, CHIP_SIZE, width, height, 0);
    return chip && transform && { width, height, transform, source: chip.source };
  }
  const transform = templateTransform(face, input);
  if (transform === null || !isPossible(transform)) return null;
  return { width, height, transform, source: wholeOf(photo) };
}

/** Landmarks in one place give a magnification beyond measure, or none, after rounding. */
function isPossible([a, b, c, d, e, f]: AffineTransform): boolean {
  const area = Math.abs(a * d - b * c);
  return Number.isFinite(e + f) && area > 1e-8 && area < 1e8;
}

function wholeOf({ width, height }: { readonly width: number; readonly height: number }): Box {
  return { x: 0, y: 0, width, height };
}

function templateTransform(face: Face, input: CropShape): AffineTransform | null {
  const { width, height } = input;
  switch (input.alignment) {
    case 'dlib-chip': {
      const chip = similarityChip(face.landmarks);
      return chip && inMiddle(chip, CHIP_SIZE, width, height, input.margin);
    }
    case 'five-points': {
      const chip = fivePointChip(face.landmarks);
      return chip && inMiddle(chip, FIVE_POINT_SIDE, width, height, input.margin);
    }
    case 'eyes-and-nose':
      return threePointMap(face.landmarks, width, height);
    case 'level-box':
      return boxTransform(face, input, eyeLine(face.landmarks));
    case 'box':
      return boxTransform(face, input, 0);
  }
}

/**
 * A transform to a square of `side` pixels, with a margin around it scaled and centred into another
 * crop.
 */
function inMiddle(
  { a, b, e, f }: SimilarityTransform,
  side: number,
  width: number,
  height: number,
  margin: number,
): AffineTransform {
  const scale = Math.min(width, height) / (side * (1 + 2 * margin));
  const left = (width - scale * side) / 2;
  const top = (height - scale * side) / 2;
  return [scale * a, scale * b, -scale * b, scale * a, scale * e + left, scale * f + top];
}

/** Radians by which the line through the eyes is turned, clockwise on the screen. */
function eyeLine(landmarks: Landmarks): number {
  const left = leftEye(landmarks);
  const right = rightEye(landmarks);
  return Math.atan2(right.y - left.y, right.x - left.x);
}

/** The box with its margin, turned about its centre by `-angle` into the crop's middle. */
function boxTransform({ box }: Face, input: CropShape, angle: number): AffineTransform | null {
  const boxWidth = box.width * (1 + 2 * input.margin);
  const boxHeight = box.height * (1 + 2 * input.margin);
  if (!(boxWidth > 0 && boxHeight > 0)) return null;
  const stretch = input.resize === 'stretch';
  const fit = Math.min(input.width / boxWidth, input.height / boxHeight);
  const scaleX = stretch ? input.width / boxWidth : fit;
  const scaleY = stretch ? input.height / boxHeight : fit;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const [a, b, c, d] = [scaleX * cos, -scaleY * sin, scaleX * sin, scaleY * cos];
  const centreX = box.x + box.width / 2;
  const centreY = box.y + box.height / 2;
  return [
    a,
    b,
    c,
    d,
    input.width / 2 - a * centreX - c * centreY,
    input.height / 2 - b * centreX - d * centreY,
  ];
}

/** Side in pixels of the crop that the five points are given for. */
const FIVE_POINT_SIDE = 112;

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
function fivePointChip(landmarks: Landmarks): SimilarityTransform | null {
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

/** Numbers of the outer corners of the eyes, the viewer's left first, and of the nose's base. */
const ANCHORS = [36, 45, 33] as const;

/**
 * Where OpenFace puts them (its template `OUTER_EYES_AND_NOSE`), in fractions of the crop's sides:
 * x, y each.
 */
const TARGETS: readonly (readonly [number, number])[] = [
  [18.64 / 96, 16.25 / 96],
  [75.73 / 96, 15.18 / 96],
  [47.52 / 96, 49.39 / 96],
];

/**
 * The affine map that takes three landmarks exactly to their places, as OpenFace's `AlignDlib`
 * does. It may shear the face, which is what its network was trained on.
 *
 * @returns `null` for landmarks on one line.
 */
function threePointMap(
  landmarks: Landmarks,
  width: number,
  height: number,
): AffineTransform | null {
  const [p, q, r] = ANCHORS.map((i) => [
    landmarks[2 * i] ?? NaN,
    landmarks[2 * i + 1] ?? NaN,
  ]) as unknown as Three;
  const [u, v, w] = TARGETS.map(([x, y]) => [x * width, y * height]) as unknown as Three;
  const determinant = (q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1]);
  if (!(Math.abs(determinant) > 1e-6)) return null;
  // For each coordinate of the target: its slope along x and along y.
  const slopes = ([0, 1] as const).map((k) => {
    const dq = v[k] - u[k];
    const dr = w[k] - u[k];
    return [
      (dq * (r[1] - p[1]) - dr * (q[1] - p[1])) / determinant,
      (dr * (q[0] - p[0]) - dq * (r[0] - p[0])) / determinant,
    ] as const;
  }) as [readonly [number, number], readonly [number, number]];
  const [[a, c], [b, d]] = slopes;
  return [a, b, c, d, u[0] - a * p[0] - c * p[1], u[1] - b * p[0] - d * p[1]];
}

type Pair = readonly [number, number];
type Three = readonly [Pair, Pair, Pair];
