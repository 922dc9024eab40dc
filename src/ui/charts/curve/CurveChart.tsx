import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { Axis } from '#domain/plot/axis.ts';
import { axisPosition } from '#domain/shared/scale.ts';
import { curvePath, curveRow } from '#ui/charts/curve/curve-path.ts';
import { type CurveSeries, curveView } from '#ui/charts/curve/curve-series.ts';
import { type CurrentPoint, type CurveMark, CurveOverlay } from '#ui/charts/curve/CurveOverlay.tsx';
import { CurveKeys, CurvePlot } from '#ui/charts/curve/CurvePlot.tsx';
import { CurveTable } from '#ui/charts/curve/CurveTable.tsx';
import { shownRange } from '#ui/charts/explore/chart-path.ts';
import { ChartFrame } from '#ui/charts/explore/ChartFrame.tsx';
import { useChartZoom } from '#ui/charts/explore/chart-zoom.ts';
import type { PlotArea } from '#ui/charts/plot-area.ts';
import { useScoreScale } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

/**
 * What every curve chart takes besides its lines. Props but `current` should keep their identity
 * while the threshold moves.
 */
export interface CurveInteraction {
  /** Where the threshold in force lies; without `y`, a place on the x axis. `null`: not shown. */
  readonly current: CurrentPoint | null;
  /** The methods' proposals on this curve; at most one is `chosen`. */
  readonly marks?: readonly CurveMark[];
  /** A click on the chart, or Enter on a place that is read, with its distance. */
  readonly onPick?: (threshold: number) => void;
  /**
   * A double click on a line, or P on a place that is read: a row of a series. A click and Enter do
   * too where there is no `onPick`.
   */
  readonly onOpen?: (series: CurveSeries, row: number) => void;
  /** A click on a method's mark, with its `id`. */
  readonly onMark?: (id: string) => void;
  /** A double click on it. After `onMark`. */
  readonly onMarkErrors?: (id: string) => void;
  /** CSS pixels; default 340. The width is that of the parent. */
  readonly height?: number;
}

export interface CurveChartProps extends CurveInteraction {
  /** Names the chart for screen readers, and heads its table. */
  readonly title: string;
  /** One sentence on what the curve shows in this set, e.g. its area; read out with the title. */
  readonly description?: string;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly series: readonly CurveSeries[];
  /**
   * Lines are steps that hold to the right (rates as functions of a threshold). Default: straight
   * between points.
   */
  readonly steps?: boolean;
  /** Dotted line x = y. */
  readonly diagonal?: boolean;
  /**
   * `point`: the point nearest to the pointer; `x`: all lines at the pointer's x, which must ascend
   * in every series.
   */
  readonly readout?: 'point' | 'x';
  /**
   * A sentence shown in the plot, e.g. that the curve lies on the axes because there are no errors.
   */
  readonly note?: string | null;
}

const NO_MARKS: readonly CurveMark[] = [];

/**
 * Lines over two axes of any kind, with the current point, the methods' points, a reading cursor,
 * zoom, and tables behind it.
 */
export const CurveChart = memo(function CurveChart(props: CurveChartProps) {
  const { title, description = '', series, steps = false, diagonal = false, current } = props;
  const readout = props.readout ?? 'point';
  const height = props.height ?? 340;
  const [area, setPlot] = useState<PlotArea | null>(null);
  // What lies over the lines comes after them, in a task of its own.
  const plot = useDeferredValue(area);
  const marks = useDeferredValue(props.marks ?? NO_MARKS);
  const zoom = useChartZoom();
  const shown = useMemo(
    () => curveView(series, props.xAxis, props.yAxis, zoom.view, steps),
    [series, props.xAxis, props.yAxis, zoom.view, steps],
  );
  const { xAxis, yAxis, lines } = shown;
  const { say } = useWords();
  const scale = useScoreScale();
  const path = useMemo(
    () => curvePath({ ...shown, readout, scale, say }),
    [shown, readout, scale, say],
  );
  const { onOpen } = props;
  return (
    <ChartFrame
      title={title}
      description={description}
      height={height}
      plot={plot}
      path={path}
      zoom={zoom}
      range={shownRange(xAxis, say)}
      current={
        current && {
          u: axisPosition(xAxis, current.x),
          v: current.y === undefined ? 0 : axisPosition(yAxis, current.y),
        }
      }
      onPick={props.onPick}
      onOpen={
        onOpen &&
        ((at) => {
          const place = curveRow(lines, readout, at);
          if (place !== null) onOpen(place.series, place.row);
        })
      }
      isPlain
      renderDrawing={(width) => (
        <CurvePlot
          {...shown}
          width={width}
          height={height}
          steps={steps}
          diagonal={diagonal}
          onPlotArea={setPlot}
        />
      )}
      overlay={
        plot && (
          <CurveOverlay
            {...shown}
            plot={plot}
            current={current}
            marks={marks}
            isPickable={props.onPick !== undefined}
            onMark={props.onMark}
            onMarkErrors={props.onMarkErrors}
            note={zoom.isWhole ? (props.note ?? null) : null}
          />
        )
      }
      legend={series.length > 1 && <CurveKeys series={series} />}
      table={<CurveTable title={title} lines={lines} xAxis={xAxis} yAxis={yAxis} />}
    />
  );
});
