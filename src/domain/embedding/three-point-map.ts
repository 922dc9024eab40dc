import type { Landmarks } from '#domain/face/landmarks.ts';
import type { AffineTransform } from './affine-transform.ts';

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
export function threePointMap(
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
