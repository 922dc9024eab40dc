import { equivalentThresholds } from '#domain/comparison/equivalents.ts';
import type { PlainCode } from '#words/message.ts';
import {
  COMPARISON_METRICS,
  METRIC_IDS,
  type MetricId,
  type OtherScaleId,
} from '#domain/comparison/metric-id.ts';

/**
 * Scales in which libraries state thresholds: the app's distances, and other ways of writing them.
 */
export type ThresholdScale = MetricId | OtherScaleId;

interface Scale {
  readonly id: ThresholdScale;
  readonly name: PlainCode;
  /** Larger means more alike. */
  readonly isSimilarity: boolean;
  /** The app's distance that it writes, and how. */
  readonly metric: MetricId;
  readonly toDistance: (value: number) => number;
  readonly fromDistance: (distance: number) => number;
}

const same = (value: number): number => value;

function scalesOf(metric: MetricId): readonly Scale[] {
  const { words, otherScales } = COMPARISON_METRICS[metric];
  return [
    {
      id: metric,
      name: words.scale,
      isSimilarity: false,
      metric,
      toDistance: same,
      fromDistance: same,
    },
    ...otherScales.map((scale) => ({ ...scale, metric })),
  ];
}

/** Those that convert to each other first. */
export const THRESHOLD_SCALES: readonly Scale[] = METRIC_IDS.toSorted(
  (a, b) => Number(COMPARISON_METRICS[b].unitLength) - Number(COMPARISON_METRICS[a].unitLength),
).flatMap(scalesOf);

export function thresholdScale(id: ThresholdScale): Scale {
  return THRESHOLD_SCALES.find((scale) => scale.id === id) as Scale;
}

/**
 * The same cut on another scale; `null` where none is: raw euclidean depends on the embeddings'
 * lengths and converts to nothing else, and a value may lie outside of what a scale can be.
 */
export function convertThreshold(
  value: number,
  from: ThresholdScale,
  to: ThresholdScale,
): number | null {
  const { metric, toDistance } = thresholdScale(from);
  const target = thresholdScale(to);
  const threshold = toDistance(value);
  if (!Number.isFinite(threshold) || threshold < 0) return null;
  const converted =
    metric === target.metric
      ? threshold
      : (equivalentThresholds(metric, threshold).find((cut) => cut.metric === target.metric)
          ?.threshold ?? null);
  return converted === null || !Number.isFinite(converted) ? null : target.fromDistance(converted);
}
