import { originOfDistances } from '#domain/comparison/comparison-metric.ts';
import { COMPARISON_METRICS, type MetricId } from '#domain/comparison/metric-id.ts';
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

/** Number of unordered pairs of n items. */
export function pairCount(items: number): number {
  return (items * items - items) / 2;
}

/**
 * Row of the pair of items i and j, in any order but different, where all pairs are listed as
 * (0,1), (0,2) ... (1,2) ...: SciPy's condensed form.
 */
export function condensedIndex(items: number, i: number, j: number): number {
  const low = Math.min(i, j);
  const high = Math.max(i, j);
  return (low * (2 * items - low - 1)) / 2 + (high - low - 1);
}

/**
 * The items of a condensed row, the smaller first: the inverse of `condensedIndex`. Exact for up to
 * 10^7 items: a square root tells perfect squares from their neighbours as far as that.
 */
export function pairAtIndex(items: number, index: number): readonly [number, number] {
  const left = pairCount(items) - 1 - index;
  const low = items - 2 - Math.floor((Math.sqrt(8 * left + 1) - 1) / 2);
  return [low, index - condensedIndex(items, low, low + 1) + low + 1];
}
