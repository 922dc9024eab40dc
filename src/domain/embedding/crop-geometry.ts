import type { Box } from '#domain/face/box.ts';
import { boxChip, CHIP_SIZE, similarityChip } from '#domain/face/chip-geometry.ts';
import { type Landmarks, leftEye, rightEye } from '#domain/face/landmarks.ts';
import type { SimilarityTransform } from '#domain/face/similarity-transform.ts';
import type { AffineTransform } from './affine-transform.ts';
import { fivePointChip, FIVE_POINT_SIDE } from './arcface-chip.ts';
import type { ModelInput } from './model-input.ts';
import type { PipelineSettings } from './pipeline-settings.ts';
import { threePointMap } from './three-point-map.ts';

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
