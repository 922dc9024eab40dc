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
