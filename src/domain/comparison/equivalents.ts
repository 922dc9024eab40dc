import { COMPARISON_METRICS } from '#domain/comparison/comparison-metric.ts';
import { METRIC_IDS, type MetricId } from '#domain/comparison/metric-id.ts';

/** The same cut on another metric's scale. */
export interface EquivalentThreshold {
  readonly metric: MetricId;
  readonly threshold: number;
}

/** |u - v|^2 of two unit vectors at the given distance: the inverse of each unit-length metric's `fromSquared`. */
function squaredChord(metric: MetricId, distance: number): number {
  switch (metric) {
    case 'cosine':
      return 2 * distance;
    case 'euclidean_l2':
      return distance * distance;
    case 'angular':
      return (2 * Math.sin((Math.PI * distance) / 2)) ** 2;
    case 'euclidean':
      return Number.NaN;
  }
}

/**
 * The threshold as cosine, euclidean_l2 and angular distance, the given one first included unchanged: l2^2 = 2 cosine, angular =
 * arccos(1 - cosine) / pi. Empty for `euclidean`, which compares embeddings at the lengths that the model gave them, and for
 * thresholds outside the metric's bounds, which let everything or nothing match.
 *
 * The cuts are equal but for rounding in the last digit, so a pair whose distance is the threshold itself may end on the other side;
 * a threshold in the middle of a gap (`splitPosition: 'middle'`) has no such pair.
 */
export function equivalentThresholds(
  metric: MetricId,
  threshold: number,
): readonly EquivalentThreshold[] {
  const { bounds, unitLength } = COMPARISON_METRICS[metric];
  if (!unitLength || !(threshold >= bounds.low && threshold <= bounds.high)) return [];
  const squared = squaredChord(metric, threshold);
  return METRIC_IDS.filter((id) => COMPARISON_METRICS[id].unitLength).map((id) => ({
    metric: id,
    threshold: id === metric ? threshold : COMPARISON_METRICS[id].fromSquared(squared),
  }));
}
