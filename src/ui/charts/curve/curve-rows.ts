import type { PlotSize } from '#ui/charts/explore/chart-path.ts';
import { rowAt, type CurveSeries, type DrawnPoint } from '#ui/charts/curve/curve-series.ts';

export interface DrawnLine {
  readonly series: CurveSeries;
  readonly points: readonly DrawnPoint[];
}

export interface LineRow {
  readonly series: CurveSeries;
  readonly row: number;
}

/** The drawn point nearest to a position in the plot over all lines; `line` counts them. */
export function nearestRow(
  lines: readonly DrawnLine[],
  u: number,
  v: number,
  { width, height }: PlotSize,
): { readonly line: number; readonly row: number } | null {
  let best: { line: number; row: number } | null = null;
  let least = Infinity;
  for (const [line, { points }] of lines.entries()) {
    for (const point of points) {
      const distance = Math.hypot((point.u - u) * width, (point.v - v) * height);
      if (distance < least) {
        least = distance;
        best = { line, row: point.index };
      }
    }
  }
  return best;
}

/** The row of every series at `x`, for lines that are functions of one shared axis. */
export function rowsAt(lines: readonly DrawnLine[], x: number): readonly LineRow[] {
  return lines.flatMap(({ series }) => {
    const row = rowAt(series, x);
    return row === null ? [] : [{ series, row }];
  });
}
