import { memo } from 'react';
import type { Histogram } from '#domain/distribution/histogram.ts';
import { type Axis, formatValue } from '#domain/plot/axis.ts';
import { barHeights, type BarStretch } from '#ui/charts/density/bar-stretches.ts';
import classes from '#ui/charts/density/density-chart.module.css';
import type { PlotFrame } from '#ui/charts/plot-area.ts';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';
import { useWords } from '#ui/words.tsx';

interface HistogramBarsProps {
  readonly bins: Histogram;
  readonly frame: PlotFrame;
}

/** Both classes' bars on shared bins, one path each. */
export function HistogramBars({ bins, frame }: HistogramBarsProps) {
  // A zoom may show a part of the bars, and none of their tops.
  const { insideX: x } = frame;
  const y = (value: number) => Math.max(frame.plot.y, frame.y(value));
  const bars = (counts: Float64Array) =>
    barHeights(bins.edges, counts)
      .map((height, i) => {
        const left = x(bins.edges[i] ?? 0) + 0.5;
        const right = x(bins.edges[i + 1] ?? 0) - 0.5;
        return height > 0 && right > left ? `M${left},${y(0)}V${y(height)}H${right}V${y(0)}Z` : '';
      })
      .join('');
  return (
    <g>
      <path d={bars(bins.nonMated)} fill={CLASS_LOOK.nonMated.fill} />
      <path d={bars(bins.mated)} fill={CLASS_LOOK.mated.fill} />
    </g>
  );
}

interface BarButtonsProps {
  readonly bins: Histogram;
  readonly stretches: readonly BarStretch[];
  readonly frame: PlotFrame;
  readonly axis: Axis;
  readonly onStretch: (stretch: BarStretch) => void;
}

/** Low bars are as high to the pointer, in CSS pixels. */
const LEAST_HEIGHT = 14;

/**
 * A button over each bar of the histogram that opens its pairs. Not in the tab order: the chart's
 * own keys go from bar to bar.
 */
export const BarButtons = memo(function BarButtons(props: BarButtonsProps) {
  const { bins, stretches, axis, onStretch } = props;
  const { insideX: x, y } = props.frame;
  const { say } = useWords();
  const heights = [bins.mated, bins.nonMated].map((counts) => barHeights(bins.edges, counts));
  return stretches.map((stretch) => {
    const { low, high, mated, nonMated } = stretch;
    if (x(high) <= x(low)) return null;
    const bin = bins.edges.indexOf(low);
    const highest = Math.max(...heights.map((height) => height[bin] ?? 0));
    const top = Math.min(y(highest), y(0) - LEAST_HEIGHT);
    return (
      <button
        key={low}
        type="button"
        tabIndex={-1}
        className={classes['bar']}
        aria-label={say('densityChart.showBar', {
          low: formatValue(axis, low),
          high: formatValue(axis, high),
          mated,
          nonMated,
        })}
        style={{ left: x(low), width: x(high) - x(low), top, height: y(0) - top }}
        onClick={() => onStretch(stretch)}
      />
    );
  });
});
