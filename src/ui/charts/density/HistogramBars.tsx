import { usePlotArea } from 'recharts';
import { toPixel, type Extent } from '#ui/charts/plot-area.ts';
import type { HistogramBin } from '#ui/charts/density/histogram.ts';

interface HistogramBarsProps {
  readonly bins: readonly HistogramBin[];
  readonly domain: Extent;
  readonly yDomain: Extent;
}

/** Both classes' bars on shared bins, one path each. */
export function HistogramBars({ bins, domain, yDomain }: HistogramBarsProps) {
  const plot = usePlotArea();
  if (!plot) return null;
  const bottom = toPixel(0, yDomain, plot.y + plot.height, -plot.height);
  const bars = (kind: 'mated' | 'nonMated') =>
    bins
      .filter((bin) => bin[kind] > 0)
      .map((bin) => {
        const left = toPixel(bin.from, domain, plot.x, plot.width) + 0.5;
        const right = toPixel(bin.to, domain, plot.x, plot.width) - 0.5;
        const top = toPixel(bin[kind], yDomain, plot.y + plot.height, -plot.height);
        return `M${left},${bottom}V${Math.max(top, plot.y)}H${right}V${bottom}Z`;
      })
      .join('');
  return (
    <g>
      <path d={bars('nonMated')} fill="var(--sp-non-mated-fill)" />
      <path d={bars('mated')} fill="var(--sp-mated-fill)" />
    </g>
  );
}
