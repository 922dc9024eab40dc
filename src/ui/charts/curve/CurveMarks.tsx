import { memo } from 'react';
import type { PlotArea } from '#ui/charts/plot-area.ts';
import { EXPLANATION } from '#ui/parts/explained.ts';
import { axisPosition, type CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import classes from '#ui/charts/curve/curve-chart.module.css';

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

interface CurveMarksProps {
  readonly marks: readonly CurveMark[];
  readonly plot: PlotArea;
  readonly xAxis: CurveAxis;
  readonly yAxis: CurveAxis;
  readonly onMark: ((id: string) => void) | undefined;
  readonly onMarkErrors: ((id: string) => void) | undefined;
}

const SAME_PLACE = 5;

/**
 * The methods' points. Those that fall together are one mark that names them all; a click takes the
 * first of them.
 */
export const CurveMarks = memo(function CurveMarks(props: CurveMarksProps) {
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
