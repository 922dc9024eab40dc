import { distanceBetween, type Landmarks, leftEye, rightEye } from './landmarks.ts';

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
