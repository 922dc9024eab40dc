import {
  COMPARISON_METRICS,
  type MetricId,
  UNIT_METRIC_IDS,
  type UnitMetricId,
} from '#domain/comparison/metric-id.ts';

/** The same cut on another metric's scale. */
export interface EquivalentThreshold {
  readonly metric: UnitMetricId;
  readonly threshold: number;
}

/**
 * The threshold as cosine, euclidean_l2 and angular distance, the given one first included
 * unchanged: l2^2 = 2 cosine, angular = arccos(1 - cosine) / pi. Empty for `euclidean`, which
 * compares embeddings at the lengths that the model gave them, and for thresholds outside the
 * metric's bounds, which let everything or nothing match.
 *
 * The cuts are equal but for rounding in the last digit, so a pair whose distance is the threshold
 * itself may end on the other side; a threshold in the middle of a gap (`splitPosition: 'middle'`)
 * has no such pair.
 */
export function equivalentThresholds(
  metric: MetricId,
  threshold: number,
): readonly EquivalentThreshold[] {
  const { bounds, unitLength, toSquared } = COMPARISON_METRICS[metric];
  if (!unitLength || !(threshold >= bounds.low && threshold <= bounds.high)) return [];
  const squared = toSquared(threshold);
  return UNIT_METRIC_IDS.map((id) => ({
    metric: id,
    threshold: id === metric ? threshold : COMPARISON_METRICS[id].fromSquared(squared),
  }));
}
