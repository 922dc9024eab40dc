import { memo, useState } from 'react';
import type { MouseEvent } from 'react';
import { fromPixel, type PlotArea } from '#ui/charts/plot-area.ts';
import type { CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import { nearestRow, rowsAt } from '#ui/charts/curve/curve-hover.ts';
import type { DrawnLine, HoveredRow } from '#ui/charts/curve/curve-hover.ts';
import { CurveCurrent, type CurrentPoint } from '#ui/charts/curve/CurveCurrent.tsx';
import { CurveMarks, type CurveMark } from '#ui/charts/curve/CurveMarks.tsx';
import { CurveReadout } from '#ui/charts/curve/CurveReadout.tsx';
import classes from '#ui/charts/curve/curve-chart.module.css';

interface CurveOverlayProps {
  readonly plot: PlotArea;
  readonly xAxis: CurveAxis;
  readonly yAxis: CurveAxis;
  readonly lines: readonly DrawnLine[];
  readonly readout: 'point' | 'x';
  readonly current: CurrentPoint | null;
  readonly marks: readonly CurveMark[];
  readonly onPick: ((threshold: number) => void) | undefined;
  readonly onMark: ((id: string) => void) | undefined;
  readonly note: string | null;
}

interface Hover {
  readonly rows: readonly HoveredRow[];
  /** In units of the x axis; `null` when the pointer is on a point. */
  readonly x: number | null;
}

/**
 * All that answers to the pointer or the threshold, beside the plot and never inside it. A click is a short cut for the pointer;
 * the slider sets the same threshold from the keyboard.
 */
export const CurveOverlay = memo(function CurveOverlay(props: CurveOverlayProps) {
  const { plot, xAxis, yAxis, lines, readout, current, marks, onPick, note } = props;
  const [hover, setHover] = useState<Hover | null>(null);

  const locate = (event: MouseEvent<HTMLElement>): Hover | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const left = event.clientX - box.left;
    if (readout === 'x') {
      const x = fromPixel(left, xAxis, 0, plot.width);
      return { rows: rowsAt(lines, x), x };
    }
    const row = nearestRow(lines, left, event.clientY - box.top, plot);
    return row && { rows: [row], x: null };
  };
  const pick = (event: MouseEvent<HTMLElement>) => {
    const at = locate(event);
    const [row] = at?.rows ?? [];
    const threshold = at?.x ?? row?.series.threshold?.[row.row];
    if (threshold !== undefined && Number.isFinite(threshold)) onPick?.(threshold);
  };
  const shared = { plot, xAxis, yAxis };
  return (
    <div
      className={classes['overlay']}
      style={{ left: plot.x, top: plot.y, width: plot.width, height: plot.height }}
    >
      <div
        className={classes['surface']}
        data-testid="curve-surface"
        data-pickable={onPick ? '' : undefined}
        aria-hidden="true"
        role="presentation"
        onPointerMove={(event) => setHover(locate(event))}
        onPointerLeave={() => setHover(null)}
        onPointerUp={pick}
      />
      <div className={classes['clip']} aria-hidden="true">
        {note && <p className={classes['note']}>{note}</p>}
      </div>
      <CurveMarks {...shared} marks={marks} onMark={props.onMark} />
      <div className={classes['dots']} aria-hidden="true">
        {current && <CurveCurrent {...shared} current={current} lines={lines} />}
        {hover && (
          <CurveReadout {...shared} rows={hover.rows} x={hover.x} nameSeries={lines.length > 1} />
        )}
      </div>
    </div>
  );
});
