import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
import { squaredDistance, unitRows } from '#domain/comparison/vector-rows.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

/** The nearest rows of each row of a table, itself first, then by ascending distance. */
export interface NearestFaces {
  /** Rows that each list holds, itself included. */
  readonly size: number;
  /** count x size, row-major. */
  readonly row: Uint32Array;
  readonly distance: Float64Array;
}

/**
 * Exact, by comparing all rows with all: a projection that starts from approximate neighbours
 * differs from run to run. A row without a direction (all zero, under a metric that needs one) is
 * nobody's neighbour, and its list repeats itself. Yields the rows done so far.
 *
 * @param size 1 to the number of rows.
 */
export function* nearestFaces(
  { count, dimensions, vectors }: TemplateTable,
  metric: MetricId,
  size: number,
): Generator<number, NearestFaces> {
  const { unitLength, fromSquared } = COMPARISON_METRICS[metric];
  const rows = unitLength ? unitRows(vectors, count, dimensions) : Float64Array.from(vectors);
  const row = new Uint32Array(count * size);
  const distance = new Float64Array(count * size);
  for (let i = 0; i < count; i++) {
    const from = i * size;
    row.fill(i, from, from + size);
    let held = 1;
    for (let j = 0; j < count; j++) {
      if (j === i) continue;
      const squared = squaredDistance(rows, i * dimensions, j * dimensions, dimensions);
      const isNear = held < size || squared < (distance[from + held - 1] as number);
      if (!isNear || Number.isNaN(squared) || size === 1) continue;
      let place = held < size ? held++ : held - 1;
      while (place > 1 && (distance[from + place - 1] as number) > squared) {
        row[from + place] = row[from + place - 1] as number;
        distance[from + place] = distance[from + place - 1] as number;
        place -= 1;
      }
      row[from + place] = j;
      distance[from + place] = squared;
    }
    for (let k = from + 1; k < from + held; k++) distance[k] = fromSquared(distance[k] as number);
    yield i + 1;
  }
  return { size, row, distance };
}
