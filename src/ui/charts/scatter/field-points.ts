import type { PlaneBox, Viewport, ViewportLimits } from '#ui/charts/canvas/viewport.ts';

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

/**
 * The plane of the points, one of their units each, in a plot of so many CSS pixels. All of it is
 * as large as it goes with `margin` CSS pixels around; an enlarged part shows points so many times
 * as far apart.
 */
export function fieldLimits(
  { count, x, y }: FieldPoints,
  width: number,
  height: number,
  margin: number,
): ViewportLimits {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let point = 0; point < count; point++) {
    left = Math.min(left, x[point]);
    right = Math.max(right, x[point]);
    top = Math.min(top, y[point]);
    bottom = Math.max(bottom, y[point]);
  }
  const span = (size: number): number => Math.max(1, size - 2 * margin);
  const fitting = Math.min(
    span(width) / Math.max(right - left, 1e-6),
    span(height) / Math.max(bottom - top, 1e-6),
  );
  if (!Number.isFinite(fitting)) {
    return { whole: { scale: 1, left: 0, top: 0 }, width, height, largest: 1 };
  }
  const scale = Math.min(fitting, Math.max(width, height));
  const whole = {
    scale,
    left: (left + right) / 2 - width / 2 / scale,
    top: (top + bottom) / 2 - height / 2 / scale,
  };
  return { whole, width, height, largest: scale * LARGEST };
}

/** So many times as far apart as in the whole. */
const LARGEST = 16;

/** From the plane to CSS pixels of the drawing. */
export interface FieldView {
  readonly width: number;
  readonly height: number;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
}

export function fieldView(
  { scale, left, top }: Viewport,
  { width, height }: { readonly width: number; readonly height: number },
): FieldView {
  return { width, height, toX: (x) => (x - left) * scale, toY: (y) => (y - top) * scale };
}

/** Where a point lies in the drawing. */
export function placeOf(
  point: number,
  { x, y }: FieldPoints,
  view: FieldView,
): { readonly x: number; readonly y: number } {
  return { x: view.toX(x[point]), y: view.toY(y[point]) };
}

/** A point with some room around it, in the unit of the plane. */
export function boxAround(point: number, { x, y }: FieldPoints, room: number): PlaneBox {
  const [atX, atY] = [x[point], y[point]];
  return { left: atX - room, top: atY - room, right: atX + room, bottom: atY + room };
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

/** What a line between two points says. */
export type LineKind = 'match' | 'false-match' | 'miss';

/** Some pairs of one kind: `rows[from]` to `rows[to - 1]` of a pair table. */
export interface LineStretch {
  readonly kind: LineKind;
  readonly rows: Uint32Array;
  readonly from: number;
  readonly to: number;
  /** Which ones to draw where there are too many. */
  readonly keep: 'first' | 'last';
}

/** The two items of each row. */
export interface LineEnds {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

/**
 * Lines of one kind that are drawn at most: what a drag can redraw within a frame, and more than
 * the eye tells apart.
 */
export const MOST_LINES = 4000;

/** The part of a stretch that is drawn. */
export function drawnPart({ from, to, keep }: LineStretch): {
  readonly from: number;
  readonly to: number;
} {
  if (to - from <= MOST_LINES) return { from, to };
  return keep === 'first' ? { from, to: from + MOST_LINES } : { from: to - MOST_LINES, to };
}
