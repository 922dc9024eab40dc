import { originOfDistances } from '#domain/comparison/comparison-metric.ts';
import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
import { pairCount } from '#domain/comparison/pair-index.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { squaredDistance, unitRows } from '#domain/comparison/vector-rows.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

/**
 * Every face with every other: n (n - 1) / 2 rows in the order of `condensedIndex`. Distances are
 * computed in double precision. A distance is NaN where an embedding is not finite or, for the
 * unit-length metrics, all zero: `evaluatePairs` leaves such rows out and says so.
 */
export function compareAll(templates: TemplateTable, metric: MetricId): PairTable {
  const { count: items, dimensions, vectors, subject, subjectCount } = templates;
  const { unitLength, fromSquared } = COMPARISON_METRICS[metric];
  const rows = unitLength ? unitRows(vectors, items, dimensions) : Float64Array.from(vectors);
  const count = pairCount(items);
  const left = new Uint32Array(count);
  const right = new Uint32Array(count);
  const mated = new Uint8Array(count);
  const distance = new Float64Array(count);
  let row = 0;
  for (let i = 0; i < items; i++) {
    const person = subject[i];
    for (let j = i + 1; j < items; j++) {
      left[row] = i;
      right[row] = j;
      mated[row] = subject[j] === person ? 1 : 0;
      distance[row] = fromSquared(
        squaredDistance(rows, i * dimensions, j * dimensions, dimensions),
      );
      row += 1;
    }
  }
  const origin = originOfDistances(metric, templates);
  return { count, left, right, mated, distance, subject, subjectCount, origin };
}
