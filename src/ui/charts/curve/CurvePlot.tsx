import { memo } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import { axisPosition, axisTicks, type CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import { markerPath } from '#ui/charts/curve/marker-path.ts';
import type { CurveSeries, DrawnPoint } from '#ui/charts/curve/curve-series.ts';
import type { PlotArea } from '#ui/charts/plot-area.ts';
import { PlotAreaReport } from '#ui/charts/PlotAreaReport.tsx';

export interface CurvePlotProps {
  readonly width: number;
  readonly height: number;
  readonly xAxis: CurveAxis;
  readonly yAxis: CurveAxis;
  readonly lines: readonly {
    readonly series: CurveSeries;
    readonly points: readonly DrawnPoint[];
  }[];
  readonly steps: boolean;
  readonly diagonal: boolean;
  readonly onPlotArea: (area: PlotArea) => void;
}

const MARGIN = { top: 10, right: 24, bottom: 4, left: 4 };
const X_HEIGHT = 46;
const Y_WIDTH = 62;
const TEXT = { fill: 'var(--sp-chart-text)', fontSize: 12 };

/** Axes and lines, drawn by recharts in positions 0 to 1, so that it need know no probit scale. Changes only with its data and size. */
export const CurvePlot = memo(function CurvePlot(props: CurvePlotProps) {
  const { width, height, xAxis, yAxis, lines, steps, diagonal } = props;
  const xTicks = axisTicks(xAxis, width - Y_WIDTH - 28, 52);
  const yTicks = axisTicks(yAxis, height - X_HEIGHT - 14, 26);
  const type = steps ? 'stepAfter' : 'linear';
  const text = (ticks: typeof xTicks) => (position: number) =>
    ticks.find((tick) => tick.position === position)?.text ?? '';
  return (
    <ComposedChart width={width} height={height} margin={MARGIN} accessibilityLayer={false}>
      <CartesianGrid stroke="var(--sp-chart-grid)" />
      <XAxis
        type="number"
        dataKey="u"
        domain={[0, 1]}
        allowDataOverflow
        height={X_HEIGHT}
        ticks={xTicks.map((tick) => tick.position)}
        tickFormatter={text(xTicks)}
        interval={0}
        tick={TEXT}
        tickLine={false}
        axisLine={{ stroke: 'var(--sp-chart-axis)' }}
        label={{ ...TEXT, value: xAxis.label, position: 'insideBottom', offset: 2 }}
      />
      <YAxis
        type="number"
        domain={[0, 1]}
        allowDataOverflow
        width={Y_WIDTH}
        ticks={yTicks.map((tick) => tick.position)}
        tickFormatter={text(yTicks)}
        interval={0}
        tick={TEXT}
        tickLine={false}
        axisLine={{ stroke: 'var(--sp-chart-axis)' }}
        label={{
          ...TEXT,
          value: yAxis.label,
          angle: -90,
          position: 'insideLeft',
          offset: 10,
          style: { textAnchor: 'middle' },
        }}
      />
      {diagonal && (
        <Line
          data={diagonalPoints(xAxis, yAxis)}
          dataKey="v"
          stroke="var(--sp-chart-axis)"
          strokeDasharray="2 4"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      )}
      {lines.map(({ series, points }) =>
        points.some((point) => point.band) ? (
          <Area
            key={`${series.id} band`}
            data={points}
            dataKey="band"
            type={type}
            stroke="none"
            fill={series.colour}
            fillOpacity={0.16}
            isAnimationActive={false}
            activeDot={false}
          />
        ) : null,
      )}
      {lines.map(({ series, points }) => (
        <Line
          key={series.id}
          data={points}
          dataKey="v"
          type={type}
          stroke={series.joined === false ? 'none' : series.colour}
          strokeWidth={2}
          {...(series.dash && { strokeDasharray: series.dash })}
          dot={series.marker === undefined ? false : markerOf(series.marker, series.colour)}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <PlotAreaReport onPlotArea={props.onPlotArea} />
    </ComposedChart>
  );
});

/** Draws a point of a series. */
function markerOf(marker: 'circle' | 'diamond', colour: string) {
  return ({ cx, cy, index }: { cx?: number; cy?: number; index?: number }) => (
    <path
      key={index}
      d={markerPath(marker)}
      transform={`translate(${cx ?? 0},${cy ?? 0})`}
      fill={colour}
    />
  );
}

/** x = y: what guessing gives on a ROC, and equal errors on a DET plot. The axes may be of different kinds and have different ends. */
function diagonalPoints(xAxis: CurveAxis, yAxis: CurveAxis): readonly DrawnPoint[] {
  const from = Math.max(xAxis.min, yAxis.min);
  const to = Math.min(xAxis.max, yAxis.max);
  return Array.from({ length: 101 }, (_, index) => {
    const share = index / 100;
    const value =
      xAxis.kind === 'linear' ? from + (to - from) * share : from * (to / from) ** share;
    return { index, u: axisPosition(xAxis, value), v: axisPosition(yAxis, value), band: null };
  });
}
