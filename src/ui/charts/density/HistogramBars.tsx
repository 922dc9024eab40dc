import type { Histogram } from '#domain/distribution/histogram.ts';
import { clamp, toPixel, type Extent, type PlotArea } from '#ui/charts/plot-area.ts';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';

interface HistogramBarsProps {
  readonly bins: Histogram;
  readonly plot: PlotArea;
  readonly domain: Extent;
  readonly yDomain: Extent;
}

/**
 * The height of each bar on the density axis, so that the bars of a class have area 1: count / (all
 * comparisons x width).
 */
export function barHeights(edges: Float64Array, counts: Float64Array): readonly number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Array.from(counts, (count, i) =>
    all > 0 ? count / all / ((edges[i + 1] ?? 0) - (edges[i] ?? 0)) : 0,
  );
}

/** Both classes' bars on shared bins, one path each. */
export function HistogramBars({ bins, plot, domain, yDomain }: HistogramBarsProps) {
  // A zoom may show a part of the bars, and none of their tops.
  const x = (value: number) =>
    clamp(toPixel(value, domain, plot.x, plot.width), { min: plot.x, max: plot.x + plot.width });
  const y = (value: number) =>
    Math.max(plot.y, toPixel(value, yDomain, plot.y + plot.height, -plot.height));
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
