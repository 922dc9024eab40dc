/** How figures are written everywhere in the interface. */

import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
import { message } from '#words/message.ts';
import type { Words } from '#words/render.ts';

const integer = new Intl.NumberFormat('en');

export function formatCount(count: number): string {
  return integer.format(count);
}

/**
 * What the axis of distances is called: `Euclidean distance`, or the name that an imported file
 * gives.
 */
export function scoreName(
  say: Words['say'],
  { metric, metricName }: { readonly metric: MetricId | null; readonly metricName: string },
): string {
  return metric === null ? metricName : distanceLabel(say, metric);
}

/** `Euclidean distance`. */
export function distanceLabel(say: Words['say'], metric: MetricId): string {
  return say('score.metricDistance', { metric: message(COMPARISON_METRICS[metric].words.name) });
}
