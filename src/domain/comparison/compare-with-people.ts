import type { AggregationPolicy } from '#domain/aggregation/aggregation.ts';
import { distanceBetween } from '#domain/comparison/comparison-metric.ts';
import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
import { unitRows } from '#domain/comparison/vector-rows.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

/** How far a new face is from one person of a set. */
export interface PersonDistance {
  /** Index of the person. */
  readonly person: number;
  /** By the policy; under `single` that of the nearest face. */
  readonly distance: number;
  /** Row of the person's nearest face. */
  readonly nearest: number;
  /** Distances to each of the person's faces, ascending. */
  readonly distances: readonly number[];
}

/**
 * One new face against everybody in a set, nearest first; people at equal distances by their index.
 *
 * @param without Rows to leave out: other pictures of the same file.
 */
export function compareWithPeople(
  table: TemplateTable,
  metric: MetricId,
  policy: AggregationPolicy,
  embedding: ArrayLike<number>,
  without: ReadonlySet<number> = new Set(),
): readonly PersonDistance[] {
  const rowsOf = new Map<number, { readonly row: number; readonly distance: number }[]>();
  for (let row = 0; row < table.count; row++) {
    const distance = distanceBetween(metric, embedding, vectorOf(table, row));
    if (without.has(row) || Number.isNaN(distance)) continue;
    const person = table.subject[row] as number;
    const known = rowsOf.get(person);
    if (known === undefined) rowsOf.set(person, [{ row, distance }]);
    else known.push({ row, distance });
  }
  return [...rowsOf]
    .map(([person, rows]) => {
      const ascending = rows.toSorted((a, b) => a.distance - b.distance || a.row - b.row);
      const distances = ascending.map(({ distance }) => distance);
      const [nearest] = ascending as [(typeof ascending)[number]];
      const means = ascending.map(({ row }) => row);
      return {
        person,
        nearest: nearest.row,
        distances,
        distance:
          policy === 'mean'
            ? distances.reduce((sum, distance) => sum + distance, 0) / distances.length
            : policy === 'mean-embedding'
              ? distanceBetween(metric, embedding, meanEmbedding(table, metric, means))
              : nearest.distance,
      };
    })
    .filter(({ distance }) => !Number.isNaN(distance))
    .toSorted((a, b) => a.distance - b.distance || a.person - b.person);
}

function vectorOf({ vectors, dimensions }: TemplateTable, row: number): Float32Array {
  return vectors.subarray(row * dimensions, (row + 1) * dimensions);
}

/**
 * As `aggregateTemplates` takes it: of embeddings at length 1 for the metrics that compare
 * directions.
 */
function meanEmbedding(
  table: TemplateTable,
  metric: MetricId,
  rows: readonly number[],
): Float64Array {
  const { dimensions } = table;
  const mean = new Float64Array(dimensions);
  for (const row of rows) {
    const vector = vectorOf(table, row);
    const taken = COMPARISON_METRICS[metric].unitLength ? unitRows(vector, 1, dimensions) : vector;
    for (let k = 0; k < dimensions; k++) {
      mean[k] = (mean[k] as number) + (taken[k] as number) / rows.length;
    }
  }
  return mean;
}
