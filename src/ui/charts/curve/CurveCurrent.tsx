import { memo } from 'react';
import type { PlotArea } from '#ui/charts/plot-area.ts';
import { axisPosition, type CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import { rowsAt, type DrawnLine } from '#ui/charts/curve/curve-rows.ts';
import classes from '#ui/charts/curve/curve-chart.module.css';

/**
 * Where the threshold in force lies: a point of the curve, or only a place on the x axis, which
 * then marks every line there.
 */
export interface CurrentPoint {
  readonly x: number;
  readonly y?: number;
}

interface CurveCurrentProps {
  readonly current: CurrentPoint;
  readonly plot: PlotArea;
  readonly xAxis: CurveAxis;
  readonly yAxis: CurveAxis;
  readonly lines: readonly DrawnLine[];
}

/** The one part of a curve chart that is drawn again while the threshold moves. */
export const CurveCurrent = memo(function CurveCurrent(props: CurveCurrentProps) {
  const { current, plot, xAxis, yAxis, lines } = props;
  const u = axisPosition(xAxis, current.x);
  const v = current.y === undefined ? 0 : axisPosition(yAxis, current.y);
  // Beyond what a zoom shows.
  if (!isShown(u) || !isShown(v)) return null;
  const left = u * plot.width;
  const height = (y: number) => (1 - axisPosition(yAxis, y)) * plot.height;
  const moved = (x: number, y: number) => ({ transform: `translate(${x}px, ${y}px)` });
  if (current.y === undefined) {
    return (
      <>
        <div className={classes['currentLine']} style={moved(left, 0)} />
        {rowsAt(lines, current.x).map(({ series, row }) => (
          <div
            key={series.id}
            className={classes['currentDot']}
            style={{ ...moved(left, height(series.y[row] ?? 0)), background: series.colour }}
          />
        ))}
      </>
    );
  }
  const top = (1 - v) * plot.height;
  return (
    <>
      <div className={classes['guides']}>
        <div className={classes['guideX']} style={moved(left, top)} />
        <div className={classes['guideY']} style={moved(left - plot.width, top)} />
      </div>
      <div className={classes['currentDot']} style={moved(left, top)} data-current="" />
    </>
  );
});

/** Rounding may put what lies on an edge beyond it. */
function isShown(position: number): boolean {
  return position > -1e-6 && position < 1 + 1e-6;
}
