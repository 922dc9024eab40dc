/** A part of an axis, in positions between its ends: 0 <= from < to <= 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const WHOLE: Stretch = { from: 0, to: 1 };

/**
 * The least part that is shown alone: on a chart of 1000 pixels two neighbouring ones lie 500
 * apart.
 */
const LEAST = 1 / 500;

export function isWhole({ from, to }: Stretch): boolean {
  return from <= 0 && to >= 1;
}

function fitted(from: number, width: number): Stretch {
  const size = Math.min(1, Math.max(LEAST, width));
  const start = Math.min(Math.max(0, from), 1 - size);
  return { from: start, to: start + size };
}

/**
 * Shows `factor` times as much detail; what lies at `around`, a position in the stretch, stays
 * where it is.
 */
export function zoomedBy({ from, to }: Stretch, factor: number, around: number): Stretch {
  const width = Math.min(1, Math.max(LEAST, (to - from) / factor));
  return fitted(from + (to - from - width) * around, width);
}

/** The part between two positions in the stretch, in either order. */
export function partOf({ from, to }: Stretch, one: number, other: number): Stretch {
  const start = from + (to - from) * Math.min(one, other);
  return fitted(start, (to - from) * Math.abs(one - other));
}

/**
 * Moved no more than is needed for a position of the stretch, which may lie outside of it, to be in
 * view.
 */
export function revealing({ from, to }: Stretch, position: number): Stretch {
  const width = to - from;
  if (position >= 0 && position <= 1) return { from, to };
  const place = from + width * position;
  return fitted(position < 0 ? place - width * 0.1 : place - width * 0.9, width);
}
