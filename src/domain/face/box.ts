/** An axis-aligned rectangle in pixels; `x`, `y` is its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Shared area as a fraction of the smaller box's area: 1 when one lies inside the other. */
export function overlapOfSmaller(p: Box, q: Box): number {
  const width = Math.min(p.x + p.width, q.x + q.width) - Math.max(p.x, q.x);
  const height = Math.min(p.y + p.height, q.y + q.height) - Math.max(p.y, q.y);
  const smaller = Math.min(p.width * p.height, q.width * q.height);
  return width > 0 && height > 0 && smaller > 0 ? (width * height) / smaller : 0;
}
