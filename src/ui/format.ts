/** How figures are written everywhere in the interface. */

import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { Words } from '#words/render.ts';

const integer = new Intl.NumberFormat('en');

export function formatCount(count: number): string {
  return integer.format(count);
}

/** `1 photo`, `2 photos`. */
export function countOf(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/**
 * What the axis of distances is called: `Euclidean distance`, or the name that an imported file
 * gives.
 */
export function scoreName(
  say: Words['say'],
  { metric, metricName }: { readonly metric: MetricId | null; readonly metricName: string },
): string {
  return metric === null ? metricName : say('score.metricDistance', { metric: metricName });
}
