import { memo } from 'react';
import type { Axis } from '#domain/plot/axis.ts';
import { axisPosition } from '#domain/shared/scale.ts';
import classes from '#ui/charts/curve/curve-chart.module.css';
import { type DrawnLine, rowsAt } from '#ui/charts/curve/curve-series.ts';
import { isShown, type PlotArea } from '#ui/charts/plot-area.ts';
import { EXPLANATION } from '#ui/parts/explained.ts';

/**
 * Where the threshold in force lies: a point of the curve, or only a place on the x axis, which
 * then marks every line there.
 */
export interface CurrentPoint {
  readonly x: number;
  readonly y?: number;
}

/**
 * Where a method's proposal lies on the curve. Without `y` it is a tick at the foot of the chart.
 */
export interface CurveMark {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y?: number;
  readonly chosen: boolean;
}

interface CurveOverlayProps {
  readonly plot: PlotArea;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly lines: readonly DrawnLine[];
  readonly current: CurrentPoint | null;
  readonly marks: readonly CurveMark[];
  readonly isPickable: boolean;
  readonly onMark: ((id: string) => void) | undefined;
  readonly onMarkErrors: ((id: string) => void) | undefined;
  readonly note: string | null;
}

/** What lies over the lines of a curve chart: the methods' points and the threshold in force. */
export const CurveOverlay = memo(function CurveOverlay(props: CurveOverlayProps) {
  const { plot, xAxis, yAxis, lines, current, marks, isPickable, note } = props;
  const shared = { plot, xAxis, yAxis };
  return (
    <div
      className={classes['overlay']}
      style={{ left: plot.x, top: plot.y, width: plot.width, height: plot.height }}
    >
      <div
        className={classes['surface']}
        data-testid="curve-surface"
        data-pickable={isPickable ? '' : undefined}
        aria-hidden="true"
      />
      <div className={classes['clip']} aria-hidden="true">
        {note && <p className={classes['note']}>{note}</p>}
      </div>
      <CurveMarks
        {...shared}
        marks={marks}
        onMark={props.onMark}
        onMarkErrors={props.onMarkErrors}
      />
      <div className={classes['dots']} aria-hidden="true">
        {current && <CurveCurrent {...shared} current={current} lines={lines} />}
      </div>
    </div>
  );
});

interface CurveCurrentProps {
  readonly current: CurrentPoint;
  readonly plot: PlotArea;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly lines: readonly DrawnLine[];
}

/** The one part of a curve chart that is drawn again while the threshold moves. */
const CurveCurrent = memo(function CurveCurrent(props: CurveCurrentProps) {
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

interface CurveMarksProps {
  readonly marks: readonly CurveMark[];
  readonly plot: PlotArea;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly onMark: ((id: string) => void) | undefined;
  readonly onMarkErrors: ((id: string) => void) | undefined;
}

const SAME_PLACE = 5;

/**
 * The methods' points. Those that fall together are one mark that names them all; a click takes the
 * first of them.
 */
const CurveMarks = memo(function CurveMarks(props: CurveMarksProps) {
  const { marks, plot, xAxis, yAxis, onMark, onMarkErrors } = props;
  const groups: { left: number; top: number; marks: CurveMark[] }[] = [];
  for (const mark of marks) {
    const left = axisPosition(xAxis, mark.x) * plot.width;
    const top =
      mark.y === undefined ? plot.height : (1 - axisPosition(yAxis, mark.y)) * plot.height;
    const isBeyond =
      left < -1 || left > plot.width + 1 || top < -1 || top > plot.height + 1 || Number.isNaN(top);
    if (isBeyond) continue;
    const group = groups.find((one) => Math.hypot(one.left - left, one.top - top) < SAME_PLACE);
    if (group) group.marks.push(mark);
    else groups.push({ left, top, marks: [mark] });
  }
  return groups.map((group) => {
    const label = group.marks.map((mark) => mark.name).join(', ');
    const target = group.marks.find((mark) => mark.chosen) ?? group.marks[0];
    return (
      <button
        key={target?.id}
        type="button"
        tabIndex={-1}
        aria-label={label}
        className={classes['mark']}
        data-chosen={target?.chosen || undefined}
        style={{ left: group.left, top: group.top }}
        onClick={() => target && onMark?.(target.id)}
        onDoubleClick={() => target && onMarkErrors?.(target.id)}
        {...{ [EXPLANATION]: label }}
      />
    );
  });
});
