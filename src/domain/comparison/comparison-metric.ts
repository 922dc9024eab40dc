import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
import { PLAIN_DISTANCES, type ScoreOrigin } from '#domain/comparison/score-scale.ts';
import { longestRow, squaredDistance, unitRows } from '#domain/comparison/vector-rows.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

/** What distances between templates are, for the scale that they are shown on. */
export function originOfDistances(
  metric: MetricId,
  { vectors, count, dimensions, isImported }: TemplateTable,
): ScoreOrigin {
  const magnitude = COMPARISON_METRICS[metric].unitLength
    ? 1
    : longestRow(vectors, count, dimensions);
  const source = isImported === true ? 'embeddings' : 'photos';
  return { ...PLAIN_DISTANCES, metric, dimensions, source, magnitude };
}

/**
 * Distance between two embeddings of equal length; NaN where one is all zero and the metric needs
 * its direction.
 */
export function distanceBetween(
  metric: MetricId,
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): number {
  const { unitLength, fromSquared } = COMPARISON_METRICS[metric];
  const rows = new Float64Array(2 * a.length);
  rows.set(a);
  rows.set(b, a.length);
  return fromSquared(
    squaredDistance(unitLength ? unitRows(rows, 2, a.length) : rows, 0, a.length, a.length),
  );
}
