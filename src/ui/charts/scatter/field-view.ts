/**
 * Points of a plane in a unit of their own. The first `count` are drawn; those behind are only ends
 * of lines.
 */
export interface FieldPoints {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index of the person of each point. */
  readonly person: ArrayLike<number>;
}

/** From the plane to CSS pixels of the drawing. */
export interface FieldView {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
}

/** Fits all points into the drawing, as large as they go, `margin` CSS pixels from its edges. */
export function fitField(
  { count, x, y }: FieldPoints,
  width: number,
  height: number,
  margin: number,
): FieldView {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let point = 0; point < count; point++) {
    left = Math.min(left, x[point]);
    right = Math.max(right, x[point]);
    top = Math.min(top, y[point]);
    bottom = Math.max(bottom, y[point]);
  }
  const span = (size: number): number => Math.max(1, size - 2 * margin);
  const scale = Math.min(
    span(width) / Math.max(right - left, 1e-6),
    span(height) / Math.max(bottom - top, 1e-6),
  );
  const bounded = Number.isFinite(scale) ? Math.min(scale, Math.max(width, height)) : 1;
  return {
    width,
    height,
    scale: bounded,
    toX: (at) => width / 2 + (at - (left + right) / 2) * bounded,
    toY: (at) => height / 2 + (at - (top + bottom) / 2) * bounded,
  };
}

/** The point nearest to a place in CSS pixels, at most `reach` away; `null` where there is none. */
export function pointAt(
  points: FieldPoints,
  view: FieldView,
  x: number,
  y: number,
  reach: number,
): number | null {
  let found: number | null = null;
  let nearest = reach * reach;
  for (let point = 0; point < points.count; point++) {
    const dx = view.toX(points.x[point]) - x;
    const dy = view.toY(points.y[point]) - y;
    const squared = dx * dx + dy * dy;
    if (squared > nearest) continue;
    nearest = squared;
    found = point;
  }
  return found;
}

/**
 * Where a key moves the cursor: left and right by a point, up and down by a person, Home and End to
 * the ends. `null` for any other key. Points are by person, so that every one can be reached and a
 * person is gone through without leaving it.
 */
export function pointAfter(key: string, at: number, { count, person }: FieldPoints): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, at + 1);
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowDown': {
      let next = at;
      while (next <= last && person[next] === person[at]) next += 1;
      return Math.min(next, last);
    }
    case 'ArrowUp': {
      let next = at;
      while (next > 0 && person[next] === person[at]) next -= 1;
      // To the first point of the person before.
      while (next > 0 && person[next - 1] === person[next]) next -= 1;
      return next;
    }
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
