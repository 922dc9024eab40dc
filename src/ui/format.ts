/** How figures are written everywhere in the interface. */

import type { MetricId } from '#domain/comparison/metric-id.ts';
import type { Words } from '#words/render.ts';

const integer = new Intl.NumberFormat('en');

export function formatCount(count: number): string {
  return integer.format(count);
}

/** Remaining time in words that do not flicker: coarse steps, no false precision. */
export function formatTimeLeft(seconds: number): string {
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.round(seconds / 5) * 5} seconds left`;
  if (seconds < 100) return 'about a minute left';
  return `about ${Math.round(seconds / 60)} minutes left`;
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
