import { useCallback, useMemo, useState } from 'react';
import {
  isWhole,
  partOf,
  revealing,
  type Stretch,
  WHOLE,
  zoomedBy,
} from '#ui/charts/explore/stretch.ts';

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
