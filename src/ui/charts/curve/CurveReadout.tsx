import { formatDistance } from '#ui/charts/distance-resolution.ts';
import type { PlotArea } from '#ui/charts/plot-area.ts';
import { axisPosition, formatValue, type CurveAxis } from '#ui/charts/curve/curve-axis.ts';
import type { HoveredRow } from '#ui/charts/curve/curve-hover.ts';
import classes from '#ui/charts/curve/curve-chart.module.css';

interface CurveReadoutProps {
  /** At least one; all at the same x when they are several. */
  readonly rows: readonly HoveredRow[];
  /** The x that the pointer is at, where lines are steps; else that of the row. */
  readonly x: number | null;
  readonly plot: PlotArea;
  readonly xAxis: CurveAxis;
  readonly yAxis: CurveAxis;
  readonly nameSeries: boolean;
}

/** Digits after the point that tell two thresholds of any set apart. */
const THRESHOLD_RESOLUTION = 1e-4;

/** The values under the pointer, in a card that keeps to the inside of the plot. */
export function CurveReadout({ rows, x, plot, xAxis, yAxis, nameSeries }: CurveReadoutProps) {
  const [first] = rows;
  if (!first) return null;
  const at = x ?? first.series.x[first.row] ?? 0;
  const left = axisPosition(xAxis, at) * plot.width;
  const tops = rows.map(
    ({ series, row }) => (1 - axisPosition(yAxis, series.y[row] ?? 0)) * plot.height,
  );
  const top = Math.min(...tops);
  const threshold = first.series.threshold?.[first.row];
  const onLeft = left > plot.width / 2;
  return (
    <>
      {x !== null && <div className={classes['hoverLine']} style={{ left }} />}
      {rows.map(({ series }, i) => (
        <div
          key={series.id}
          className={classes['hoverDot']}
          style={{ left, top: tops[i], borderColor: series.colour }}
        />
      ))}
      <div
        className={classes['readout']}
        style={{
          ...(onLeft ? { right: plot.width - left + 14 } : { left: left + 14 }),
          ...(top < plot.height / 2 ? { top: top + 6 } : { bottom: plot.height - top + 6 }),
        }}
      >
        <div>
          {xAxis.label} {formatValue(xAxis, at)}
        </div>
        {rows.map(({ series, row }) => (
          <div key={series.id} style={{ color: nameSeries ? series.colour : undefined }}>
            {nameSeries ? series.name : yAxis.label} {formatValue(yAxis, series.y[row] ?? 0)}
            <Band series={series} row={row} yAxis={yAxis} />
          </div>
        ))}
        {threshold !== undefined && Number.isFinite(threshold) && (
          <div>at distance {formatDistance(threshold, THRESHOLD_RESOLUTION)}</div>
        )}
      </div>
    </>
  );
}

function Band({ series, row, yAxis }: HoveredRow & { readonly yAxis: CurveAxis }) {
  const low = series.band?.low[row];
  const high = series.band?.high[row];
  if (low === undefined || high === undefined) return null;
  return (
    <span>
      {' '}
      ({formatValue(yAxis, low)} to {formatValue(yAxis, high)})
    </span>
  );
}
