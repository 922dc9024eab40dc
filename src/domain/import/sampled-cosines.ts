import { cellNumber, type RowBatch } from './cell.ts';
import { vectorOf } from './vector-cell.ts';

/** Cosine distances between some rows of embeddings, to try ways of grouping them on. */
export interface SampledCosines {
  /** Rows, counted without blank ones. */
  readonly rows: readonly number[];
  /** All pairs of them. */
  readonly distances: Float64Array;
  /** By pair: 1 where both are of one group, 0 where not, -1 where one has none. */
  sameGroup(groups: readonly string[]): Int8Array;
}

/** All pairs of these are tried: 12,720. */
const MOST_ROWS = 160;

/**
 * @param partOfRow number of the table by row, where several stand below one another: as many rows
 *   are taken of each.
 */
export function sampledCosines(
  batch: RowBatch,
  columns: readonly number[],
  partOfRow: ArrayLike<number> = [],
): SampledCosines {
  const parts = new Set(Array.from(partOfRow)).size || 1;
  const taken = new Map<number, number>();
  const rows: number[] = [];
  const vectors: Float64Array[] = [];
  let length = 0;
  let index = -1;
  for (let row = 0; row < batch.count && rows.length < MOST_ROWS; row++) {
    if (batch.isBlank(row)) continue;
    index += 1;
    const part = partOfRow[index] ?? 0;
    if ((taken.get(part) ?? 0) >= MOST_ROWS / parts) continue;
    const cells = columns.map((column) => batch.cell(row, column));
    const vector = columns.length === 1 ? vectorOf(cells[0]) : cells.map(cellNumber);
    if (vector === null) continue;
    const unit = unitVector(vector);
    if (unit === null || (length > 0 && unit.length !== length)) continue;
    length = unit.length;
    taken.set(part, (taken.get(part) ?? 0) + 1);
    rows.push(index);
    vectors.push(unit);
  }
  const distances = new Float64Array((rows.length * (rows.length - 1)) / 2);
  let pair = 0;
  for (let i = 0; i < vectors.length; i++) {
    for (let j = i + 1; j < vectors.length; j++)
      distances[pair++] = 1 - dot(vectors[i]!, vectors[j]!);
  }
  return {
    rows,
    distances,
    sameGroup(groups) {
      const same = new Int8Array(distances.length);
      let at = 0;
      for (let i = 0; i < rows.length; i++) {
        for (let j = i + 1; j < rows.length; j++) {
          const [a = '', b = ''] = [groups[i], groups[j]];
          same[at++] = a === '' || b === '' ? -1 : a === b ? 1 : 0;
        }
      }
      return same;
    },
  };
}

function unitVector(vector: ArrayLike<number>): Float64Array | null {
  const unit = Float64Array.from(vector);
  const length = Math.hypot(...(unit.length < 10_000 ? unit : []));
  return length > 0 && Number.isFinite(length) ? unit.map((value) => value / length) : null;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
