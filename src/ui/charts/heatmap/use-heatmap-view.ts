import { useMemo, useState } from 'react';
import type { CellPosition } from '#ui/charts/heatmap/heatmap-cells.ts';
import {
  contain,
  fitAll,
  isWhole,
  panBy,
  reveal,
  zoomAt,
} from '#ui/charts/heatmap/heatmap-viewport.ts';
import type { Viewport, ViewportLimits } from '#ui/charts/heatmap/heatmap-viewport.ts';

export interface HeatmapView {
  readonly viewport: Viewport;
  readonly limits: ViewportLimits;
  readonly isWhole: boolean;
  /** `x` and `y` are CSS pixels in the plot; by default its middle. */
  readonly zoom: (factor: number, x?: number, y?: number) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly reveal: (cell: CellPosition) => void;
  readonly showAll: () => void;
}

/** The part of the matrix in view. All of it stays all of it when the plot changes its size. */
export function useHeatmapView(size: number, side: number): HeatmapView {
  const [chosen, setChosen] = useState<Viewport | null>(null);
  return useMemo(() => {
    const limits = { size, side };
    const change = (to: (viewport: Viewport) => Viewport) =>
      setChosen((before) => {
        const after = to(contain(before ?? fitAll(limits), limits));
        return isWhole(after, limits) ? null : after;
      });
    const viewport = contain(chosen ?? fitAll(limits), limits);
    return {
      viewport,
      limits,
      isWhole: isWhole(viewport, limits),
      zoom: (factor, x = side / 2, y = side / 2) =>
        change((before) => zoomAt(before, factor, x, y, limits)),
      pan: (dx, dy) => change((before) => panBy(before, dx, dy, limits)),
      reveal: (cell) => change((before) => reveal(before, cell, limits)),
      showAll: () => setChosen(null),
    };
  }, [chosen, size, side]);
}
