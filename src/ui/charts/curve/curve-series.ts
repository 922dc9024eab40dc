import type { Axis } from '#domain/plot/axis.ts';
import { axisPosition, type Stretch, WHOLE } from '#domain/shared/scale.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import type { PlotSize } from '#ui/charts/explore/chart-path.ts';
import { isWhole } from '#ui/charts/explore/chart-zoom.ts';

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

export interface DrawnLine {
  readonly series: CurveSeries;
  readonly points: readonly DrawnPoint[];
}

export interface LineRow {
  readonly series: CurveSeries;
  readonly row: number;
}

export interface CurveView {
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly lines: readonly DrawnLine[];
}

/** Around the lines of an enlarged part, as a share of their extent. */
const PADDING = 0.08;
const LEAST_EXTENT = 0.02;

/**
 * The part of a chart that a zoom shows: the x axis as told, and as much of the y axis as the lines
 * need there.
 */
export function curveView(
  series: readonly CurveSeries[],
  xWhole: Axis,
  yWhole: Axis,
  view: Stretch,
  steps: boolean,
): CurveView {
  const draw = (xAxis: Axis, yAxis: Axis): readonly DrawnLine[] =>
    series.map((each) => {
      const points = drawnPoints(each, xAxis, yAxis);
      return { series: each, points: steps ? toTheEdge(points) : points };
    });
  if (isWhole(view)) return { xAxis: xWhole, yAxis: yWhole, lines: draw(xWhole, yWhole) };
  const xAxis = { ...xWhole, view };
  const heights = draw(xAxis, yWhole).flatMap(({ points }) => heightsInView(points, steps));
  const yAxis = { ...yWhole, view: aroundAll(heights) };
  return { xAxis, yAxis, lines: draw(xAxis, yAxis) };
}

function heightsInView(points: DrawnLine['points'], steps: boolean): readonly number[] {
  const inside = points.filter(({ u }) => u >= 0 && u <= 1).map(({ v }) => v);
  // A step that began before the view holds into it, and so does a line between two points beyond
  // either side of it.
  const before = points.findLast(({ u }) => u < 0);
  const after = points.find(({ u }) => u > 1);
  if (before && (steps || inside.length === 0)) inside.push(before.v);
  if (after && !steps && inside.length === 0) inside.push(after.v);
  return inside;
}

function aroundAll(heights: readonly number[]): Stretch {
  if (heights.length === 0) return WHOLE;
  const low = Math.min(...heights);
  const high = Math.max(...heights);
  const room = Math.max((high - low) * PADDING, (LEAST_EXTENT - (high - low)) / 2);
  const from = Math.max(0, low - room);
  return { from, to: Math.min(1, Math.max(high + room, from + LEAST_EXTENT)) };
}

/** 1/1000 of an axis: about a pixel. */
const STEP = 0.001;

/**
 * Drops points that lie within a pixel of the one before, so that 10^5 points cost no more to draw
 * than the chart has pixels; of those out of view to the left or right all but the ones that a line
 * into the view begins or ends with.
 */
export function drawnPoints(series: CurveSeries, xAxis: Axis, yAxis: Axis): readonly DrawnPoint[] {
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

function bandAt(series: CurveSeries, index: number, yAxis: Axis): DrawnPoint['band'] {
  const low = series.band?.low[index];
  const high = series.band?.high[index];
  return low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)
    ? null
    : [axisPosition(yAxis, low), axisPosition(yAxis, high)];
}

/** Steps hold beyond the last point, to the end of the axis. */
function toTheEdge(points: readonly DrawnPoint[]): readonly DrawnPoint[] {
  const last = points.at(-1);
  return last && last.u < 1 ? [...points, { ...last, u: 1 }] : points;
}

/**
 * Row of a series, ascending in x, that holds at `x` on a line of steps: the last one not above it.
 * `null` before the first.
 */
export function rowAt(series: CurveSeries, x: number): number | null {
  const rows = countAtMost(series.x, x);
  return rows === 0 ? null : rows - 1;
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
