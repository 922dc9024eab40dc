/**
 * Rotation, uniform scale and shift in the plane: (x, y) -> (a x - b y + e, b x + a y + f). The
 * scale is sqrt(a² + b²), the angle atan2(b, a).
 */
export interface SimilarityTransform {
  readonly a: number;
  readonly b: number;
  readonly e: number;
  readonly f: number;
}

/**
 * The similarity transform that brings `from` closest to `to` in the sense of least squares
 * (Umeyama 1991; in the plane and without reflection it has this closed form). Points are x0, y0,
 * x1, y1 ...
 *
 * @returns `null` when it is not determined: fewer than two points, all of `from` in one place, or
 *   a value that is not finite.
 */
export function fitSimilarity(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): SimilarityTransform | null {
  const points = from.length / 2;
  if (from.length !== to.length || points < 2) return null;
  let fromX = 0;
  let fromY = 0;
  let toX = 0;
  let toY = 0;
  for (let i = 0; i < points; i++) {
    fromX += (from[2 * i] ?? NaN) / points;
    fromY += (from[2 * i + 1] ?? NaN) / points;
    toX += (to[2 * i] ?? NaN) / points;
    toY += (to[2 * i + 1] ?? NaN) / points;
  }
  let dot = 0;
  let cross = 0;
  let spread = 0;
  for (let i = 0; i < points; i++) {
    const x = (from[2 * i] ?? NaN) - fromX;
    const y = (from[2 * i + 1] ?? NaN) - fromY;
    const u = (to[2 * i] ?? NaN) - toX;
    const v = (to[2 * i + 1] ?? NaN) - toY;
    dot += x * u + y * v;
    cross += x * v - y * u;
    spread += x * x + y * y;
  }
  if (!(spread > 0)) return null;
  const a = dot / spread;
  const b = cross / spread;
  const transform = { a, b, e: toX - a * fromX + b * fromY, f: toY - b * fromX - a * fromY };
  return Object.values(transform).every(Number.isFinite) ? transform : null;
}

/** `null` when the transform shrinks everything to a point. */
export function invertSimilarity({ a, b, e, f }: SimilarityTransform): SimilarityTransform | null {
  const squared = a * a + b * b;
  if (!(squared > 0)) return null;
  const ia = a / squared;
  const ib = -b / squared;
  return { a: ia, b: ib, e: -ia * e + ib * f, f: -ib * e - ia * f };
}

/** The points after the transform, x0, y0, x1 ... as they came. */
export function transformPoints(
  { a, b, e, f }: SimilarityTransform,
  points: ArrayLike<number>,
): Float32Array {
  const moved = new Float32Array(points.length);
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] ?? NaN;
    const y = points[i + 1] ?? NaN;
    moved[i] = a * x - b * y + e;
    moved[i + 1] = b * x + a * y + f;
  }
  return moved;
}

/** Pixels of the target per pixel of the source. */
export function scaleOf({ a, b }: SimilarityTransform): number {
  // Not Math.hypot, whose last digit differs between browsers.
  return Math.sqrt(a * a + b * b);
}

/** Degrees, clockwise on the screen (y points down), in (-180, 180]. */
export function angleOf({ a, b }: SimilarityTransform): number {
  return (Math.atan2(b, a) * 180) / Math.PI;
}

/** Root mean square distance between the transformed `from` and `to`, in pixels of the target. */
export function residualOf(
  transform: SimilarityTransform,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): number {
  const { a, b, e, f } = transform;
  let sum = 0;
  for (let i = 0; i + 1 < from.length; i += 2) {
    const x = from[i] ?? NaN;
    const y = from[i + 1] ?? NaN;
    sum +=
      (a * x - b * y + e - (to[i] ?? NaN)) ** 2 + (b * x + a * y + f - (to[i + 1] ?? NaN)) ** 2;
  }
  return Math.sqrt(sum / (from.length / 2));
}

/** The same, followed by a magnification about the target's origin. */
export function scaleTransform(
  { a, b, e, f }: SimilarityTransform,
  factor: number,
): SimilarityTransform {
  return { a: a * factor, b: b * factor, e: e * factor, f: f * factor };
}
