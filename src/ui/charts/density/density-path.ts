import { PLAIN_SCALE } from '#domain/comparison/score-scale.ts';
import { countAtOrBelow, type ScoreSet } from '#domain/distribution/score-set.ts';
import type { Histogram } from '#domain/distribution/histogram.ts';
import { type Densities, interpolatedDensity } from '#domain/distribution/density-rows.ts';
import { type Axis, axisResolution, formatValue, roundToResolution } from '#domain/plot/axis.ts';
import {
  clamp,
  type Extent,
  fromPixel,
  niceTicks,
  shownExtent,
  toPixel,
} from '#domain/shared/scale.ts';
import type { ChartPath } from '#ui/charts/explore/chart-path.ts';
import { CLASS_LOOK } from '#ui/theme/class-look.ts';
import type { Words } from '#words/render.ts';

interface DensityPathOptions {
  readonly densities: Densities;
  readonly scores: ScoreSet | null;
  /** Drawn bars, which are then read too. */
  readonly bins: Histogram | null;
  readonly axis: Axis;
  readonly yDomain: Extent;
  readonly range: Extent;
  readonly say: Words['say'];
  /** The threshold that somebody means who points at a distance. */
  readonly thresholdAt: (distance: number) => number;
}

const STOPS = 100;
const CLASSES = ['mated', 'nonMated'] as const;

/**
 * The reading cursor's way over the distances: round ones, and at each how many pairs of either
 * class lie at or below it.
 */
export function densityPath(options: DensityPathOptions): ChartPath {
  const { densities, scores, bins, axis, yDomain, range, say } = options;
  const domain = shownExtent(axis);
  const { polarity } = axis.scale ?? PLAIN_SCALE;
  const show = (distance: number): string => formatValue(axis, distance);
  const words = (kind: 'mated' | 'nonMated', at: number): string => {
    if (scores === null) {
      const density = densities[kind];
      return density === null
        ? say('chart.none')
        : say('densityChart.density', { density: interpolatedDensity(density, at).toPrecision(3) });
    }
    return say('densityChart.matching', {
      matching: countAtOrBelow(scores[kind], at),
      all: scores[kind].count,
      polarity,
    });
  };
  const bar = (at: number): string | null => {
    if (bins === null) return null;
    const row = bins.edges.findLastIndex((edge) => edge <= at);
    const from = bins.edges[row];
    const to = bins.edges[row + 1];
    if (from === undefined || to === undefined) return null;
    return say('densityChart.bar', {
      low: show(from),
      high: show(to),
      mated: bins.mated[row],
      nonMated: bins.nonMated[row],
    });
  };
  return {
    stops: niceTicks(domain.min, domain.max, STOPS),
    find: (u) => roundToResolution(fromPixel(u, domain, 0, 1), axisResolution(axis)),
    read: (at) => {
      const inBar = bar(at);
      return {
        u: toPixel(at, domain, 0, 1),
        dots: CLASSES.flatMap((kind) => {
          const density = densities[kind];
          if (density === null) return [];
          return [
            {
              v: toPixel(interpolatedDensity(density, at), yDomain, 0, 1),
              colour: CLASS_LOOK[kind].colour,
            },
          ];
        }),
        lines: [
          { text: `${axis.label} ${show(at)}` },
          ...CLASSES.map((kind) => ({
            text: `${say(CLASS_LOOK[kind].name)}: ${words(kind, at)}`,
            colour: CLASS_LOOK[kind].colour,
          })),
          ...(inBar === null ? [] : [{ text: inBar }]),
        ],
      };
    },
    thresholdAt: (at) => clamp(options.thresholdAt(at), range),
  };
}
