import { useLayoutEffect } from 'react';
import { usePlotArea } from 'recharts';
import type { PlotArea } from '#ui/charts/plot-area.ts';

/** Placed inside a recharts chart, tells the overlays beside it where the plot is. */
export function PlotAreaReport({ onPlotArea }: { readonly onPlotArea: (area: PlotArea) => void }) {
  const area = usePlotArea();
  const { x, y, width, height } = area ?? { x: 0, y: 0, width: 0, height: 0 };
  useLayoutEffect(() => {
    if (width > 0 && height > 0) onPlotArea({ x, y, width, height });
  }, [x, y, width, height, onPlotArea]);
  return null;
}
