/** A map of the plane as a canvas takes it: (x, y) -> (a x + c y + e, b x + d y + f). */
export type AffineTransform = readonly [
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
];

/** The same, followed by a magnification about the target's origin. */
export function magnified(transform: AffineTransform, factor: number): AffineTransform {
  return transform.map((value) => value * factor) as unknown as AffineTransform;
}
