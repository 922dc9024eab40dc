import type { Histogram } from '#domain/distribution/histogram.ts';
import type { ScoreClass, ScoreSet } from '#domain/distribution/score-set.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';

/** The distances that a bar, or a stretch of the curves as wide as one, stands for. */
export interface BarStretch {
  readonly mated: number;
  readonly nonMated: number;
  /** Edges of the bar. */
  readonly low: number;
  readonly high: number;
  /**
   * Least and greatest distance that was observed in it: a filter with both included finds the same
   * pairs.
   */
  readonly from: number;
  readonly to: number;
}

/** The bars that hold pairs, by ascending distance. */
export function barStretches(bins: Histogram, scores: ScoreSet): readonly BarStretch[] {
  return Array.from(bins.mated, (mated, bin): BarStretch => {
    const low = bins.edges[bin];
    const high = bins.edges[bin + 1];
    const [from, to] = observedIn(scores, bin === 0 ? null : low, high);
    return { mated, nonMated: bins.nonMated[bin], low, high, from, to };
  }).filter(({ mated, nonMated }) => mated + nonMated > 0);
}

/** The bar at a distance, or else the nearest one; `null` where there are none. */
export function stretchAt(stretches: readonly BarStretch[], distance: number): BarStretch | null {
  const beyond = ({ low, high }: BarStretch): number =>
    Math.max(low - distance, distance - high, 0);
  return stretches.reduce<BarStretch | null>(
    (best, each) => (best === null || beyond(each) < beyond(best) ? each : best),
    null,
  );
}

/** @param above `null`: no lower end. */
function observedIn(
  { mated, nonMated }: ScoreSet,
  above: number | null,
  upTo: number,
): readonly [number, number] {
  const ends = [mated, nonMated].map(({ distance }: ScoreClass) => {
    const first = above === null ? 0 : countAtMost(distance, above);
    const end = countAtMost(distance, upTo);
    return first < end ? [distance[first], distance[end - 1]] : [Infinity, -Infinity];
  });
  return [Math.min(...ends.map(([from]) => from)), Math.max(...ends.map(([, to]) => to))];
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
