import { memo } from 'react';
import type { Histogram } from '#domain/distribution/histogram.ts';
import { useScoreAtResolution } from '#ui/charts/distance-resolution.ts';
import { clamp, toPixel, type Extent, type PlotArea } from '#ui/charts/plot-area.ts';
import type { BarStretch } from '#ui/charts/density/bar-stretches.ts';
import { barHeights } from '#ui/charts/density/HistogramBars.tsx';
import classes from '#ui/charts/density/density-chart.module.css';
import { useWords } from '#ui/words.tsx';

interface BarButtonsProps {
  readonly bins: Histogram;
  readonly stretches: readonly BarStretch[];
  readonly plot: PlotArea;
  readonly domain: Extent;
  readonly yDomain: Extent;
  readonly resolution: number;
  readonly onStretch: (stretch: BarStretch) => void;
}

/** Low bars are as high to the pointer, in CSS pixels. */
const LEAST_HEIGHT = 14;

/**
 * A button over each bar of the histogram that opens its pairs. Not in the tab order: the chart's
 * own keys go from bar to bar.
 */
export const BarButtons = memo(function BarButtons(props: BarButtonsProps) {
  const { bins, stretches, plot, domain, yDomain, resolution, onStretch } = props;
  const { say } = useWords();
  const heights = [bins.mated, bins.nonMated].map((counts) => barHeights(bins.edges, counts));
  const inside = { min: plot.x, max: plot.x + plot.width };
  const x = (value: number) => clamp(toPixel(value, domain, plot.x, plot.width), inside);
  const y = (value: number) => toPixel(value, yDomain, plot.y + plot.height, -plot.height);
  const show = useScoreAtResolution(resolution);
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
          low: show(low),
          high: show(high),
          mated,
          nonMated,
        })}
        style={{ left: x(low), width: x(high) - x(low), top, height: y(0) - top }}
        onClick={() => onStretch(stretch)}
      />
    );
  });
});
