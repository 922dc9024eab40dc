import type { CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import type { DrawnLine } from '#ui/charts/curve/curve-rows.ts';
import { drawnPoints, toTheEdge, type CurveSeries } from '#ui/charts/curve/curve-series.ts';
import { isWhole, type Stretch } from '#ui/charts/explore/stretch.ts';

export interface CurveView {
  readonly xAxis: CurveAxis;
  readonly yAxis: CurveAxis;
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
  xWhole: CurveAxis,
  yWhole: CurveAxis,
  view: Stretch,
  steps: boolean,
): CurveView {
  const draw = (xAxis: CurveAxis, yAxis: CurveAxis): readonly DrawnLine[] =>
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
  if (heights.length === 0) return { from: 0, to: 1 };
  const low = Math.min(...heights);
  const high = Math.max(...heights);
  const room = Math.max((high - low) * PADDING, (LEAST_EXTENT - (high - low)) / 2);
  const from = Math.max(0, low - room);
  return { from, to: Math.min(1, Math.max(high + room, from + LEAST_EXTENT)) };
}
