import { useCallback, useEffect, useRef, useState } from 'react';
import { createHeatmapGestures } from '#ui/charts/heatmap/heatmap-gestures.ts';
import type { HeatmapGestures, HeatmapGestureTarget } from '#ui/charts/heatmap/heatmap-gestures.ts';

const WHEEL_SCALE = 0.0045;

/**
 * Pointer handlers for the plot, and a ref that adds the wheel: React's own wheel listener is
 * passive and could not stop the page's zoom.
 */
export function useHeatmapGestures(
  target: HeatmapGestureTarget,
): readonly [
  ref: (element: HTMLElement | null) => (() => void) | undefined,
  handlers: Omit<HeatmapGestures, 'update'>,
] {
  const [{ update, ...handlers }] = useState(createHeatmapGestures);
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
    update(target);
  });
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      // A trackpad's pinch arrives as a wheel with Ctrl. Without it the wheel scrolls the page.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const step = Math.max(-60, Math.min(60, event.deltaY));
      latest.current.zoom(
        Math.exp(-step * WHEEL_SCALE * 2),
        event.clientX - box.left,
        event.clientY - box.top,
      );
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
  return [ref, handlers];
}
