import { memo, useCallback, useMemo } from 'react';
import { Area, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import { type Axis, axisTicks } from '#domain/plot/axis.ts';
import { axisPosition } from '#domain/shared/scale.ts';
import classes from '#ui/charts/curve/curve-chart.module.css';
import type { CurveSeries, DrawnLine, DrawnPoint } from '#ui/charts/curve/curve-series.ts';
import { InTurn } from '#ui/charts/InTurn.tsx';
import legend from '#ui/charts/legend.module.css';
import { isShown, type PlotArea, plotAreaWithin } from '#ui/charts/plot-area.ts';
import { AxisLabel, AxisNumbers, PlotLayer } from '#ui/charts/PlotLayer.tsx';
import { thinned } from '#ui/charts/thinned.ts';

export interface CurvePlotProps {
  readonly width: number;
  readonly height: number;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly lines: readonly DrawnLine[];
  readonly steps: boolean;
  readonly diagonal: boolean;
  /** When all of it is drawn, and when that changes. Should keep its identity. */
  readonly onPlotArea: (area: PlotArea) => void;
}

/** Around the plot, in CSS pixels: numbers and label of either axis are in there. */
const MARGIN = { top: 10, right: 24, bottom: 50, left: 66 };

/**
 * Axes, markers and lines; the lines are drawn by recharts in positions 0 to 1, so that it need
 * know no probit scale. Changes only with its data and size.
 */
export const CurvePlot = memo(function CurvePlot(props: CurvePlotProps) {
  const { width, height, xAxis, yAxis, lines, steps, diagonal, onPlotArea } = props;
  const plot = useMemo(() => plotAreaWithin(width, height, MARGIN), [width, height]);
  const onDrawn = useCallback(() => onPlotArea(plot), [onPlotArea, plot]);
  const xTicks = axisTicks(xAxis, plot.width, 52).map(({ position, text }) => ({
    at: plot.x + position * plot.width,
    text,
  }));
  const yTicks = axisTicks(yAxis, plot.height, 26).map(({ position, text }) => ({
    at: plot.y + (1 - position) * plot.height,
    text,
  }));
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const drawn = useMemo(
    () =>
      lines.map(({ series, points }) => {
        const corners = steps ? stairs(points) : points;
        return {
          series,
          points,
          line: series.joined === false ? null : drawnLine(corners, plot),
          band: drawnBand(corners, plot),
        };
      }),
    [lines, steps, plot],
  );
  return (
    <>
      <PlotLayer width={width} height={height}>
        <path
          d={[
            ...yTicks.map(({ at }) => `M${plot.x},${at}H${right}`),
            ...xTicks.map(({ at }) => `M${at},${plot.y}V${bottom}`),
          ].join('')}
          stroke="var(--sp-chart-grid)"
        />
      </PlotLayer>
      <ComposedChart width={width} height={height} margin={MARGIN} accessibilityLayer={false}>
        <XAxis hide type="number" dataKey="u" domain={[0, 1]} allowDataOverflow />
        <YAxis hide type="number" domain={[0, 1]} allowDataOverflow />
        <InTurn first={0} onDrawn={onDrawn}>
          {drawn.map(
            ({ series, band }) =>
              band && (
                <Area
                  key={`${series.id} band`}
                  data={band}
                  dataKey="band"
                  type="linear"
                  stroke="none"
                  fill={series.colour}
                  fillOpacity={0.16}
                  isAnimationActive={false}
                  activeDot={false}
                />
              ),
          )}
          {diagonal && (
            <Line
              key="diagonal"
              data={drawnLine(diagonalPoints(xAxis, yAxis), plot)}
              dataKey="v"
              stroke="var(--sp-chart-axis)"
              strokeDasharray="2 4"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          )}
          {drawn.map(
            ({ series, line }) =>
              line && (
                <Line
                  key={series.id}
                  data={line}
                  dataKey="v"
                  type="linear"
                  stroke={series.colour}
                  strokeWidth={2}
                  {...(series.dash && { strokeDasharray: series.dash })}
                  dot={false}
                  activeDot={false}
                  isAnimationActive={false}
                />
              ),
          )}
        </InTurn>
      </ComposedChart>
      <PlotLayer width={width} height={height}>
        <path
          d={`M${plot.x},${plot.y}V${bottom}H${right}`}
          stroke="var(--sp-chart-axis)"
          fill="none"
        />
        {drawn.map(
          ({ series: { id, marker, colour }, points }) =>
            marker !== undefined && (
              <g key={id} fill={colour}>
                {points
                  .filter(({ u, v }) => isShown(u) && isShown(v))
                  .map(({ index, u, v }) => (
                    <path
                      key={index}
                      d={markerPath(marker)}
                      transform={`translate(${plot.x + u * plot.width},${bottom - v * plot.height})`}
                    />
                  ))}
              </g>
            ),
        )}
        <AxisNumbers axis="x" numbers={xTicks} edge={bottom + 8} />
        <AxisNumbers axis="y" numbers={yTicks} edge={plot.x - 6} />
        <AxisLabel axis="x" plot={plot} edge={height - 6}>
          {xAxis.label}
        </AxisLabel>
        <AxisLabel axis="y" plot={plot} edge={8}>
          {yAxis.label}
        </AxisLabel>
      </PlotLayer>
    </>
  );
});

/** Lines that hold to the right, as what joins the corners. */
function stairs(points: readonly DrawnPoint[]): readonly DrawnPoint[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    return before === undefined ? [point] : [{ ...before, u: point.u }, point];
  });
}

function drawnLine(points: readonly DrawnPoint[], plot: PlotArea): readonly DrawnPoint[] {
  return thinned(points, ({ u, v }) => [[u * plot.width, v * plot.height]]);
}

/** `null`: there is none. */
function drawnBand(points: readonly DrawnPoint[], plot: PlotArea): readonly DrawnPoint[] | null {
  if (points.every(({ band }) => band === null)) return null;
  return thinned(points, ({ u, band }) =>
    (band ?? [NaN, NaN]).map((v) => [u * plot.width, v * plot.height] as const),
  );
}

/**
 * x = y: what guessing gives on a ROC, and equal errors on a DET plot. The axes may be of different
 * kinds and have different ends.
 */
function diagonalPoints(xAxis: Axis, yAxis: Axis): readonly DrawnPoint[] {
  const from = Math.max(xAxis.min, yAxis.min);
  const to = Math.min(xAxis.max, yAxis.max);
  return Array.from({ length: 101 }, (_, index) => {
    const share = index / 100;
    const value =
      xAxis.kind === 'linear' ? from + (to - from) * share : from * (to / from) ** share;
    return { index, u: axisPosition(xAxis, value), v: axisPosition(yAxis, value), band: null };
  });
}

/** Which line is which, by colour and dashes or by marker. */
export const CurveKeys = memo(function CurveKeys({
  series,
}: {
  readonly series: readonly CurveSeries[];
}) {
  return (
    <figcaption className={`${legend['legend']} ${classes['keys']}`}>
      {series.map(({ id, name, colour, dash, marker, joined }) => (
        <span key={id}>
          <svg width="34" height="12" aria-hidden="true">
            {joined !== false && (
              <path d="M0,6H34" stroke={colour} strokeWidth="2.5" strokeDasharray={dash} />
            )}
            {marker && <path d={markerPath(marker)} transform="translate(17,6)" fill={colour} />}
          </svg>
          {name}
        </span>
      ))}
    </figcaption>
  );
});

/** A point as a circle or a diamond of about the same area, around the origin, in CSS pixels. */
function markerPath(marker: 'circle' | 'diamond'): string {
  return marker === 'circle'
    ? 'M-4.5,0A4.5,4.5 0 1 0 4.5,0A4.5,4.5 0 1 0 -4.5,0Z'
    : 'M0,-6L6,0L0,6L-6,0Z';
}
