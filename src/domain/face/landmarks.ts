/**
 * 68 points in the iBUG 300-W order as x0, y0, x1, y1 ... (length 136). Left and right are the
 * viewer's: jaw 0-16, brows 17-26, nose 27-35, left eye 36-41, right eye 42-47, mouth 48-67.
 */
export type Landmarks = ArrayLike<number>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The mean of points `first` to `last`, both included. */
function centreOf(landmarks: Landmarks, first: number, last: number): Point {
  let x = 0;
  let y = 0;
  const count = last - first + 1;
  for (let i = first; i <= last; i++) {
    x += (landmarks[2 * i] ?? NaN) / count;
    y += (landmarks[2 * i + 1] ?? NaN) / count;
  }
  return { x, y };
}

export const leftEye = (landmarks: Landmarks): Point => centreOf(landmarks, 36, 41);
export const rightEye = (landmarks: Landmarks): Point => centreOf(landmarks, 42, 47);
export const mouth = (landmarks: Landmarks): Point => centreOf(landmarks, 48, 67);

export function distanceBetween(p: Point, q: Point): number {
  // Not Math.hypot, whose last digit differs between browsers.
  return Math.sqrt((p.x - q.x) ** 2 + (p.y - q.y) ** 2);
}
