/** How figures are written everywhere in the interface. */

import { COMPARISON_METRICS, METRIC_IDS, type MetricId } from '#domain/comparison/metric-id.ts';
import { figureText, percentText } from '#domain/shared/wording.ts';
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

/** All distances, as a list to choose one from takes them. */
export function distanceChoices(say: Words['say']): { value: MetricId; label: string }[] {
  return METRIC_IDS.map((value) => ({ value, label: say(COMPARISON_METRICS[value].words.choice) }));
}

/**
 * A probability by a fitted curve, which knows nothing of what is rarer than one in a thousand;
 * `null` where there is no curve.
 */
export function probabilityText(say: Words['say'], probability: number | null): string {
  return figureText(probability, (value) => {
    if (value < RAREST) return say('probability.below', { share: percentText(RAREST) });
    if (value > 1 - RAREST) return say('probability.above', { share: percentText(1 - RAREST) });
    return percentText(value);
  });
}

const RAREST = 0.001;
