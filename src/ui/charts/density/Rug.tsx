import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { toPixel, type Extent, type PlotArea } from '#ui/charts/plot-area.ts';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';

interface RugProps {
  readonly scores: ScoreSet;
  readonly plot: PlotArea;
  readonly domain: Extent;
  readonly yDomain: Extent;
}

/**
 * Every observed distance as a stroke below the baseline: mated in the upper row, non-mated in the
 * lower one.
 */
export function Rug({ scores, plot, domain, yDomain }: RugProps) {
  const base = toPixel(0, yDomain, plot.y + plot.height, -plot.height);
  const row = (plot.y + plot.height - base) / 2;
  const strokes = (distances: Float64Array, top: number) => {
    // Half a pixel is the finest difference that shows: a set of 10^5 pairs costs no more strokes
    // than the plot is wide.
    const places = new Set<number>();
    for (const distance of distances) {
      if (distance < domain.min || distance > domain.max) continue;
      places.add(Math.round(toPixel(distance, domain, plot.x, plot.width) * 2) / 2);
    }
    return [...places].map((x) => `M${x},${top + 2}V${top + row}`).join('');
  };
  return (
    <g fill="none" strokeWidth={1} strokeOpacity={0.75}>
      <path d={strokes(scores.mated.distance, base)} stroke={CLASS_LOOK.mated.colour} />
      <path d={strokes(scores.nonMated.distance, base + row)} stroke={CLASS_LOOK.nonMated.colour} />
    </g>
  );
}
