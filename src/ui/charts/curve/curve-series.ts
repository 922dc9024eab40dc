import { axisPosition, type CurveAxis } from '#ui/charts/curve/curve-axis.ts';

/** Both ends of an interval around each y. */
export interface CurveBand {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** A line of a curve chart: columns of equal length, in the order in which the line is drawn. */
export interface CurveSeries {
  readonly id: string;
  readonly name: string;
  /** A colour from palette.css, e.g. `var(--sp-series-1)`. */
  readonly colour: string;
  /** As SVG writes it; a line without is drawn through. */
  readonly dash?: string;
  /**
   * The points themselves are drawn, none is left out, and no line joins them if `joined` is false.
   */
  readonly marker?: 'circle' | 'diamond';
  readonly joined?: boolean;
  /** Who or what each point is: read out first. */
  readonly label?: readonly string[];
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /**
   * The distance that each point is the threshold of: read out beside the point, and what a click
   * on it gives.
   */
  readonly threshold?: ArrayLike<number>;
  /** An interval around y, e.g. of 95 %. */
  readonly band?: CurveBand;
}

/**
 * A point that is drawn; `u` and `v` are positions on the axes, 0 to 1. `index` is its row in the
 * series.
 */
export interface DrawnPoint {
  readonly index: number;
  readonly u: number;
  readonly v: number;
  readonly band: readonly [low: number, high: number] | null;
}

/** The line of a chart that has no other. */
export function onlyLine(
  line: Omit<CurveSeries, 'colour' | 'band'>,
  band: CurveBand | undefined,
): readonly CurveSeries[] {
  return [{ ...line, colour: 'var(--sp-series-3)', ...(band && { band }) }];
}

/** 1/1000 of an axis: about a pixel. */
const STEP = 0.001;

/**
 * Drops points that lie within a pixel of the one before, so that 10^5 points cost no more to draw
 * than the chart has pixels; of those out of view to the left or right all but the ones that a line
 * into the view begins or ends with.
 */
export function drawnPoints(
  series: CurveSeries,
  xAxis: CurveAxis,
  yAxis: CurveAxis,
): readonly DrawnPoint[] {
  const points: DrawnPoint[] = [];
  const count = Math.min(series.x.length, series.y.length);
  for (let index = 0; index < count; index += 1) {
    const x = series.x[index] ?? Number.NaN;
    const y = series.y[index] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    const u = axisPosition(xAxis, x);
    const v = axisPosition(yAxis, y);
    const last = points.at(-1);
    const isNear = last && Math.abs(last.u - u) < STEP && Math.abs(last.v - v) < STEP;
    if (isNear && index < count - 1 && series.marker === undefined) continue;
    if (last && last.u > 1 && u > 1 && series.marker === undefined) continue;
    if (last && last.u < 0 && u < 0 && series.marker === undefined) points.pop();
    points.push({ index, u, v, band: bandAt(series, index, yAxis) });
  }
  return points;
}

function bandAt(series: CurveSeries, index: number, yAxis: CurveAxis): DrawnPoint['band'] {
  const low = series.band?.low[index];
  const high = series.band?.high[index];
  return low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)
    ? null
    : [axisPosition(yAxis, low), axisPosition(yAxis, high)];
}

/** Steps hold beyond the last point, to the end of the axis. */
export function toTheEdge(points: readonly DrawnPoint[]): readonly DrawnPoint[] {
  const last = points.at(-1);
  return last && last.u < 1 ? [...points, { ...last, u: 1 }] : points;
}

/**
 * Row of a series, ascending in x, that holds at `x` on a line of steps: the last one not above it.
 * `null` before the first.
 */
export function rowAt(series: CurveSeries, x: number): number | null {
  let low = 0;
  let high = series.x.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((series.x[middle] ?? Infinity) <= x) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}

/**
 * The distances of the rows before and after one, in ascending order: between them lie the pairs
 * that the line is made of there. `null`: no end.
 */
export function distancesAround(
  { threshold, x }: CurveSeries,
  row: number,
): readonly [from: number | null, to: number | null] {
  const distance = threshold ?? x;
  const [before, after] = [distance[row - 1], distance[row + 1]].map((end) =>
    end === undefined || !Number.isFinite(end) ? null : end,
  ) as [number | null, number | null];
  const descends =
    (distance[row - 1] ?? distance[row] ?? 0) > (distance[row + 1] ?? distance[row] ?? 0);
  return descends ? [after, before] : [before, after];
}
