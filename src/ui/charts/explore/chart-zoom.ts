import { useCallback, useMemo, useState } from 'react';
import { type Stretch, WHOLE } from '#domain/shared/scale.ts';

/**
 * Which part of its x axis a chart shows, and ways to change that. Positions are between the ends
 * of what is shown.
 */
export interface ChartZoom {
  readonly view: Stretch;
  readonly isWhole: boolean;
  readonly by: (factor: number, around?: number) => void;
  readonly to: (one: number, other: number) => void;
  readonly reveal: (position: number) => void;
  readonly reset: () => void;
}

export function useChartZoom(): ChartZoom {
  const [view, setView] = useState(WHOLE);
  const by = useCallback(
    (factor: number, around = 0.5) => setView((now) => zoomedBy(now, factor, around)),
    [],
  );
  const to = useCallback(
    (one: number, other: number) => setView((now) => partOf(now, one, other)),
    [],
  );
  const reveal = useCallback(
    (position: number) => setView((now) => (isWhole(now) ? now : revealing(now, position))),
    [],
  );
  const reset = useCallback(() => setView(WHOLE), []);
  return useMemo(
    () => ({ view, isWhole: isWhole(view), by, to, reveal, reset }),
    [view, by, to, reveal, reset],
  );
}

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
