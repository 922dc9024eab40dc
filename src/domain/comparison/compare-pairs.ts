import { originOfDistances } from '#domain/comparison/comparison-metric.ts';
import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { squaredDistance, unitRows } from '#domain/comparison/vector-rows.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

/** Which rows of a template table to compare: `left[i]` with `right[i]`, always different. */
export interface GivenPairs {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

/** The given pairs in their order, with the distances that `compareAll` would give them. */
export function comparePairs(
  templates: TemplateTable,
  metric: MetricId,
  { left, right }: GivenPairs,
): PairTable {
  const { count: items, dimensions, vectors, subject, subjectCount } = templates;
  const { unitLength, fromSquared } = COMPARISON_METRICS[metric];
  const rows = unitLength ? unitRows(vectors, items, dimensions) : Float64Array.from(vectors);
  const count = left.length;
  const mated = new Uint8Array(count);
  const distance = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const i = left[row] as number;
    const j = right[row] as number;
    mated[row] = subject[i] === subject[j] ? 1 : 0;
    distance[row] = fromSquared(squaredDistance(rows, i * dimensions, j * dimensions, dimensions));
  }
  const origin = originOfDistances(metric, templates);
  return { count, left, right, mated, distance, subject, subjectCount, origin };
}
