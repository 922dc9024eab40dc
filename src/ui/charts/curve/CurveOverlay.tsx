import { memo } from 'react';
import type { PlotArea } from '#ui/charts/plot-area.ts';
import type { CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import type { DrawnLine } from '#ui/charts/curve/curve-rows.ts';
import { CurveCurrent, type CurrentPoint } from '#ui/charts/curve/CurveCurrent.tsx';
import { CurveMarks, type CurveMark } from '#ui/charts/curve/CurveMarks.tsx';
import classes from '#ui/charts/curve/curve-chart.module.css';

interface CurveOverlayProps {
  readonly plot: PlotArea;
  readonly xAxis: CurveAxis;
  readonly yAxis: CurveAxis;
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
