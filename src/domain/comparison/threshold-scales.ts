import { equivalentThresholds } from '#domain/comparison/equivalents.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';

/**
 * Scales in which libraries state thresholds: the app's distances, and two that are written otherwise. `squared_l2` is insightface's LFW code
 * (euclidean_l2 squared), `cosine_similarity` OpenCV's and insightface's (1 - cosine, where larger means more alike).
 */
export type ThresholdScale = MetricId | 'squared_l2' | 'cosine_similarity';

export const THRESHOLD_SCALES: readonly { readonly id: ThresholdScale; readonly name: string }[] = [
  { id: 'cosine', name: 'cosine distance' },
  { id: 'cosine_similarity', name: 'cosine similarity' },
  { id: 'euclidean_l2', name: 'euclidean_l2' },
  { id: 'squared_l2', name: 'squared l2' },
  { id: 'angular', name: 'angular' },
  { id: 'euclidean', name: 'euclidean (not unit length)' },
];

/** The app's distance that a scale is another way of writing, and its value in it. */
function inMetric(scale: ThresholdScale, value: number): { metric: MetricId; threshold: number } {
  if (scale === 'squared_l2') return { metric: 'euclidean_l2', threshold: Math.sqrt(value) };
  if (scale === 'cosine_similarity') return { metric: 'cosine', threshold: 1 - value };
  return { metric: scale, threshold: value };
}

/** The app's distance that a scale is another way of writing. */
export function metricOfScale(scale: ThresholdScale): MetricId {
  return inMetric(scale, 0).metric;
}

/**
 * The same cut on another scale; `null` where none is: raw euclidean depends on the embeddings' lengths and converts to nothing else, and a value
 * may lie outside of what a scale can be.
 */
export function convertThreshold(
  value: number,
  from: ThresholdScale,
  to: ThresholdScale,
): number | null {
  const { metric, threshold } = inMetric(from, value);
  const target = metricOfScale(to);
  if (!Number.isFinite(threshold) || threshold < 0) return null;
  const converted =
    metric === target
      ? threshold
      : (equivalentThresholds(metric, threshold).find((same) => same.metric === target)
          ?.threshold ?? null);
  if (converted === null || !Number.isFinite(converted)) return null;
  if (to === 'squared_l2') return converted ** 2;
  return to === 'cosine_similarity' ? 1 - converted : converted;
}
