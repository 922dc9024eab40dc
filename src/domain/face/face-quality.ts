import { meanFaceInChip } from '#domain/face/chip-geometry.ts';
import { alignmentPoints, CHIP_PADDING, CHIP_SIZE } from './chip-geometry.ts';
import {
  distanceBetween,
  type Landmarks,
  leftEye,
  mouth,
  type Point,
  rightEye,
} from './landmarks.ts';
import { angleOf, fitSimilarity, residualOf } from './similarity-transform.ts';

/** What the landmarks alone say of a face; independent of light and sharpness. */
export interface FaceQuality {
  /**
   * Between the eyes' centres, in pixels of the photo. Passport photos ask for 90 or more (ISO/IEC
   * 19794-5).
   */
  readonly interEyeDistance: number;
  /** In-plane tilt in degrees, clockwise positive, in (-180, 180]; 0 is upright. */
  readonly roll: number;
  /**
   * Turn to the side, from -1 (the viewer's left) to 1: where the nose's tip lies between the eyes.
   * Near 0 for a frontal face, beyond ±0.6 for a profile.
   */
  readonly yaw: number;
  /**
   * Root mean square distance from the mean face after alignment, in fractions of the chip's side.
   * Frontal faces: 0.01 to 0.03.
   */
  readonly misfit: number;
}

/** `null` for landmarks that define no face. */
export function faceQuality(landmarks: Landmarks): FaceQuality | null {
  const left = leftEye(landmarks);
  const right = rightEye(landmarks);
  const interEyeDistance = distanceBetween(left, right);
  const mean = meanFaceInChip(CHIP_SIZE, CHIP_PADDING);
  const points = alignmentPoints(landmarks);
  const transform = fitSimilarity(points, mean);
  if (!(interEyeDistance > 0) || transform === null) return null;
  const roll = -angleOf(transform);
  return {
    // -0 would be shown as such.
    roll: roll === 0 ? 0 : roll,
    interEyeDistance,
    yaw: yawOf(left, right, landmarks),
    misfit: residualOf(transform, points, mean) / CHIP_SIZE,
  };
}

function yawOf(left: Point, right: Point, landmarks: Landmarks): number {
  const nose = { x: landmarks[60] ?? NaN, y: landmarks[61] ?? NaN };
  const between = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const lips = mouth(landmarks);
  const axis = { x: right.x - left.x, y: right.y - left.y };
  const length = Math.hypot(axis.x, axis.y);
  // Against the line from the eyes to the mouth, so that roll and a crooked mouth's mean do not
  // count as a turn.
  const middle = { x: (between.x + lips.x) / 2, y: (between.y + lips.y) / 2 };
  const offset = ((nose.x - middle.x) * axis.x + (nose.y - middle.y) * axis.y) / length;
  return Math.max(-1, Math.min(1, offset / (length / 2)));
}

/** The concerns that are worth a word to the user, most serious first. Thresholds: see each. */
export type FaceConcern = 'tiny-face' | 'small-face' | 'strong-tilt' | 'profile' | 'unlike-a-face';

export function faceConcerns(quality: FaceQuality): readonly FaceConcern[] {
  const concerns: FaceConcern[] = [];
  // The chip holds about 60 pixels between the eyes; below a third of that it is mostly invented by
  // interpolation.
  if (quality.interEyeDistance < 20) concerns.push('tiny-face');
  else if (quality.interEyeDistance < 40) concerns.push('small-face');
  if (quality.misfit > 0.06) concerns.push('unlike-a-face');
  if (Math.abs(quality.yaw) > 0.6) concerns.push('profile');
  if (Math.abs(quality.roll) > 45) concerns.push('strong-tilt');
  return concerns;
}
