import type { ChartReading } from '#ui/charts/explore/chart-path.ts';
import { isShown, type PlotArea } from '#ui/charts/plot-area.ts';
import { NOT_IN_PICTURE } from '#ui/charts/picture/chart-picture.ts';
import classes from '#ui/charts/explore/chart-frame.module.css';

interface ChartCrosshairProps {
  readonly reading: ChartReading;
  readonly plot: PlotArea;
}

/**
 * A line at the place that is read, dots where it meets the curves, and what they say in a card
 * that keeps to the inside of the plot.
 */
export function ChartCrosshair({ reading, plot }: ChartCrosshairProps) {
  const { u, dots, lines } = reading;
  if (!isShown(u)) return null;
  const left = u * plot.width;
  const seen = dots.filter(({ v }) => isShown(v));
  const top = Math.min(...seen.map(({ v }) => (1 - v) * plot.height), plot.height);
  return (
    <div
      className={classes['crosshair']}
      style={{ left: plot.x, top: plot.y, width: plot.width, height: plot.height }}
      aria-hidden="true"
      {...{ [NOT_IN_PICTURE]: '' }}
    >
      <div className={classes['line']} style={{ left }} />
      {seen.map(({ v, colour }) => (
        <div
          key={`${colour} ${v}`}
          className={classes['dot']}
          style={{ left, top: (1 - v) * plot.height, borderColor: colour }}
        />
      ))}
      <div
        className={classes['readout']}
        data-testid="chart-readout"
        style={{
          ...(left > plot.width / 2 ? { right: plot.width - left + 14 } : { left: left + 14 }),
          ...(top < plot.height / 2 ? { top: top + 6 } : { bottom: plot.height - top + 6 }),
          maxWidth: Math.max(120, Math.max(left, plot.width - left) - 10),
        }}
      >
        {lines.map(({ text, colour }) => (
          <div key={text} style={{ color: colour }}>
            {text}
          </div>
        ))}
      </div>
    </div>
  );
}
