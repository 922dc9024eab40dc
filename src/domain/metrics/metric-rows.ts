import type { Figure, Metric } from '#domain/metrics/metric.ts';
import { METRIC_LIST } from '#domain/metrics/metric-list.ts';
import type { Confusion } from '#domain/metrics/metric-value.ts';
import { indexText, percentText } from '#domain/shared/wording.ts';

type Listed = (typeof METRIC_LIST)[number];
/** Ids of the figures at a threshold. */
export type MetricRowId = Listed['id'];
/** Of those that follow from the four counts alone. */
export type CountMetricId = Extract<Listed, { readonly kind: 'ratio' | 'count' }>['id'];

/** Every figure at a threshold, in the order of the table. */
export const METRIC_ROWS: readonly Metric<MetricRowId>[] = METRIC_LIST;

const BY_ID = new Map<string, Metric<MetricRowId>>(METRIC_ROWS.map((row) => [row.id, row]));

export function metricRow(id: MetricRowId): Metric<MetricRowId> {
  const row = BY_ID.get(id);
  if (row === undefined) throw new Error(`There is no metric "${id}".`);
  return row;
}

/** A figure from the counts; `null` where it is not defined. */
export function countMetric(id: CountMetricId, confusion: Confusion): number | null {
  return valueFromCounts(metricRow(id), confusion);
}

/** `null` where it is not defined, or does not follow from the counts. */
export function valueFromCounts(row: Metric, confusion: Confusion): number | null {
  switch (row.kind) {
    case 'ratio': {
      const [numerator, denominator] = row.ratio(confusion);
      return denominator > 0 ? numerator / denominator : null;
    }
    case 'count':
      return row.value(confusion);
    case 'use':
      return null;
  }
}

/** A row as a function of the two error rates: what its interval is made of. */
export function figureOf(row: Metric): Figure {
  if (row.kind !== 'count' && row.figure !== undefined) return row.figure;
  return (fmr, fnmr, { mated, nonMated }) =>
    valueFromCounts(row, {
      truePositive: mated * (1 - fnmr),
      falsePositive: nonMated * fmr,
      falseNegative: mated * fnmr,
      trueNegative: nonMated * (1 - fmr),
    }) ?? Number.NaN;
}

/**
 * How a figure at a threshold is written, its interval too; by its id, which a file may have from
 * anywhere.
 */
export function metricWriter(id: string): (value: number) => string {
  return BY_ID.get(id)?.isProportion === false ? indexText : percentText;
}
