import type { ScoreClass, ScoreSet } from '#domain/distribution/score-set.ts';
import type { Extent } from '#ui/charts/plot-area.ts';

/** One bin of a histogram that both classes share, scaled like a density: the bars of a class have area 1 over all distances. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly mated: number;
  readonly nonMated: number;
}

function countUpTo(scores: ScoreClass, distance: number): number {
  let low = 0;
  let high = scores.distance.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores.distance[middle] ?? Infinity) <= distance) low = middle + 1;
    else high = middle;
  }
  return scores.atOrBelow[low - 1] ?? 0;
}

/** `binCount` bins of equal width over `domain`, closed on the right; counts by bisection, so it costs the same for any number of pairs. */
export function histogram(
  scores: ScoreSet,
  domain: Extent,
  binCount: number,
): readonly HistogramBin[] {
  const width = (domain.max - domain.min) / binCount;
  return Array.from({ length: binCount }, (_, k) => {
    const from = domain.min + k * width;
    const to = from + width;
    const share = (of: ScoreClass) =>
      of.count > 0 ? (countUpTo(of, to) - countUpTo(of, from)) / of.count / width : 0;
    return { from, to, mated: share(scores.mated), nonMated: share(scores.nonMated) };
  });
}
