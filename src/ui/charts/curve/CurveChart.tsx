import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { memo, useMemo, useState } from 'react';
import type { PlotArea } from '#ui/charts/plot-area.ts';
import type { CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import { drawnPoints, toTheEdge, type CurveSeries } from '#ui/charts/curve/curve-series.ts';
import type { CurrentPoint } from '#ui/charts/curve/CurveCurrent.tsx';
import type { CurveMark } from '#ui/charts/curve/CurveMarks.tsx';
import { CurveOverlay } from '#ui/charts/curve/CurveOverlay.tsx';
import { CurvePlot } from '#ui/charts/curve/CurvePlot.tsx';
import { CurveTable } from '#ui/charts/curve/CurveTable.tsx';
import classes from '#ui/charts/curve/curve-chart.module.css';

/** What every curve chart takes besides its lines. Props but `current` should keep their identity while the threshold moves. */
export interface CurveInteraction {
  /** Where the threshold in force lies; without `y`, a place on the x axis. `null`: not shown. */
  readonly current: CurrentPoint | null;
  /** The methods' proposals on this curve; at most one is `chosen`. */
  readonly marks?: readonly CurveMark[];
  /** A click on the chart, with the distance of the point under it. */
  readonly onPick?: (threshold: number) => void;
  /** A click on a method's mark, with its `id`. */
  readonly onMark?: (id: string) => void;
  /** CSS pixels; default 340. The width is that of the parent. */
  readonly height?: number;
}

export interface CurveChartProps extends CurveInteraction {
  /** Names the chart for screen readers, and heads its table. */
  readonly title: string;
  /** One sentence on what the curve shows in this set, e.g. its area; read out with the title. */
  readonly description?: string;
  readonly xAxis: CurveAxis;
  readonly yAxis: CurveAxis;
  readonly series: readonly CurveSeries[];
  /** Lines are steps that hold to the right (rates as functions of a threshold). Default: straight between points. */
  readonly steps?: boolean;
  /** Dotted line x = y. */
  readonly diagonal?: boolean;
  /** `point`: the point nearest to the pointer; `x`: all lines at the pointer's x, which must ascend in every series. */
  readonly readout?: 'point' | 'x';
  /** A sentence shown in the plot, e.g. that the curve lies on the axes because there are no errors. */
  readonly note?: string | null;
}

const NO_MARKS: readonly CurveMark[] = [];

/** Lines over two axes of any kind, with the current point, the methods' points, a readout under the pointer, and tables behind it. */
export const CurveChart = memo(function CurveChart(props: CurveChartProps) {
  const { title, description, xAxis, yAxis, series, steps = false, diagonal = false } = props;
  const height = props.height ?? 340;
  const { ref, width } = useElementSize();
  const [plot, setPlot] = useState<PlotArea | null>(null);
  const lines = useMemo(
    () =>
      series.map((each) => {
        const points = drawnPoints(each, xAxis, yAxis);
        return { series: each, points: steps ? toTheEdge(points) : points };
      }),
    [series, xAxis, yAxis, steps],
  );
  return (
    <figure className={classes['figure']}>
      <div ref={ref} className={classes['chart']} style={{ height }}>
        <div
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of many parts is no <img>
          role="img"
          aria-label={`${title}. ${description ?? ''}`}
          className={classes['drawing']}
        >
          {width > 0 && (
            <CurvePlot
              width={width}
              height={height}
              xAxis={xAxis}
              yAxis={yAxis}
              lines={lines}
              steps={steps}
              diagonal={diagonal}
              onPlotArea={setPlot}
            />
          )}
        </div>
        {plot && (
          <CurveOverlay
            plot={plot}
            xAxis={xAxis}
            yAxis={yAxis}
            lines={lines}
            readout={props.readout ?? 'point'}
            current={props.current}
            marks={props.marks ?? NO_MARKS}
            onPick={props.onPick}
            onMark={props.onMark}
            note={props.note ?? null}
          />
        )}
      </div>
      {series.length > 1 && (
        <figcaption className={classes['keys']}>
          {series.map(({ id, name, colour, dashed }) => (
            <span key={id} className={classes['key']}>
              <svg width="22" height="4" aria-hidden="true">
                <path
                  d="M0,2H22"
                  stroke={colour}
                  strokeWidth="2.5"
                  strokeDasharray={dashed ? '6 4' : undefined}
                />
              </svg>
              {name}
            </span>
          ))}
        </figcaption>
      )}
      <VisuallyHidden>
        <CurveTable title={title} lines={lines} xAxis={xAxis} yAxis={yAxis} />
      </VisuallyHidden>
    </figure>
  );
});
