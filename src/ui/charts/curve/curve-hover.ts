import type { PlotArea } from '#ui/charts/plot-area.ts';
import { rowAt, type CurveSeries, type DrawnPoint } from '#ui/charts/curve/curve-series.ts';

export interface DrawnLine {
  readonly series: CurveSeries;
  readonly points: readonly DrawnPoint[];
}

/** A row of a series that the pointer is on. */
export interface HoveredRow {
  readonly series: CurveSeries;
  readonly row: number;
}

/** The point nearest to the pointer over all lines. `left` and `top` are pixels inside the plot. */
export function nearestRow(
  lines: readonly DrawnLine[],
  left: number,
  top: number,
  plot: PlotArea,
): HoveredRow | null {
  let best: HoveredRow | null = null;
  let least = Infinity;
  for (const { series, points } of lines) {
    for (const point of points) {
      const distance = Math.hypot(point.u * plot.width - left, (1 - point.v) * plot.height - top);
      if (distance < least) {
        least = distance;
        best = { series, row: point.index };
      }
    }
  }
  return best;
}

/** The row of every series at `x`, for lines that are functions of one shared axis. */
export function rowsAt(lines: readonly DrawnLine[], x: number): readonly HoveredRow[] {
  return lines.flatMap(({ series }) => {
    const row = rowAt(series, x);
    return row === null ? [] : [{ series, row }];
  });
}
