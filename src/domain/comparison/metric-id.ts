import type { Distance } from '#domain/comparison/distance.ts';
import { DISTANCE_LIST } from '#domain/comparison/distance-list.ts';
import { message, type Message } from '#words/message.ts';
import { englishName } from '#words/names.ts';

type Listed = (typeof DISTANCE_LIST)[number];
export type MetricId = Listed['id'];
/** Of those that compare embeddings at unit length. */
export type UnitMetricId = Extract<Listed, { readonly unitLength: true }>['id'];
/** Of the ways other than their own in which distances are written. */
export type OtherScaleId = Listed['otherScales'][number]['id'];

export const METRIC_IDS: readonly MetricId[] = DISTANCE_LIST.map(({ id }) => id);
export const UNIT_METRIC_IDS = DISTANCE_LIST.filter(({ unitLength }) => unitLength).map(
  ({ id }) => id as UnitMetricId,
);

/** By id. */
export const COMPARISON_METRICS = Object.fromEntries(
  DISTANCE_LIST.map((distance) => [distance.id, distance]),
) as unknown as Readonly<Record<MetricId, Distance<MetricId, boolean, Listed['otherScales']>>>;

/**
 * What a score is called on the page: a distance of this app by its code, any other as its file has
 * it.
 */
export function scoreTitle({
  metric,
  metricName,
}: {
  readonly metric: MetricId | null;
  readonly metricName: string;
}): Message | string {
  return metric !== null && metricName === distanceName(metric)
    ? message(COMPARISON_METRICS[metric].words.name)
    : metricName;
}

/** In English, as in files. */
export function distanceName(id: MetricId): string {
  return englishName(COMPARISON_METRICS[id].words.name);
}
