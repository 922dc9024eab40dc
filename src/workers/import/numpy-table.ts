import { unzipSync } from 'fflate';

import type { Cell, RowBatch } from '#domain/import/cell.ts';
import { type NpyArray, readNpy } from '#domain/import/npy.ts';
import { Refusal } from '#domain/import/refusal.ts';
import { countText } from '#domain/shared/wording.ts';

import { firstRows, type RowSource, SAMPLE_ROWS, type SourceFile } from './row-source.ts';

/** All arrays are in memory at once, as numbers of eight bytes. */
const LARGEST_BYTES = 512 * 1024 * 1024;

interface Column {
  readonly name: string;
  readonly length: number;
  readonly cell: (row: number) => Cell;
}

/**
 * Embeddings in NumPy arrays, with whatever else has as many rows: other arrays of the same `.npz`, `.npy` files chosen together with it,
 * and columns of tables (a CSV with the labels).
 *
 * @param tables tables among the files.
 */
export async function openNumpy(
  files: readonly SourceFile[],
  tables: readonly RowSource[],
): Promise<RowSource> {
  const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  if (bytes > LARGEST_BYTES) {
    throw new Refusal(
      'The arrays have over 512 MB together, more than can be compared here. Save a part of the rows as float32.',
    );
  }
  const arrays: (readonly [name: string, array: NpyArray])[] = [];
  for (const file of files) arrays.push(...(await arraysOf(file)));
  const first = arrays.find(
    ([, { shape, values }]) => shape.length === 2 && values instanceof Float64Array,
  );
  if (first === undefined) throw new Refusal(noVectors(arrays));
  const count = first[1].shape[0] as number;
  const columns = [
    ...arrays.flatMap(columnOf),
    ...(await Promise.all(tables.map(columnsOf))).flat(),
  ];
  const fitting = columns.filter(({ length }) => length === count);
  const others = columns.filter(({ length }) => length !== count);
  if (fitting.length === 1 && others.length > 0) {
    throw new Refusal(
      `${first[0]} holds ${countText(count, 'embedding')}, but ${others[0]?.name} has ${countText(others[0]?.length ?? 0, 'row')}: both need one for each embedding, in the same order.`,
    );
  }
  const rows: RowBatch = {
    count,
    cell: (row, column) => fitting[column]?.cell(row),
    isBlank: () => false,
  };
  return {
    format: 'NumPy',
    sample: {
      columns: fitting.map(({ name }) => name),
      hasHeader: true,
      isSpaced: false,
      rows: firstRows(rows, SAMPLE_ROWS),
    },
    async *batches() {
      yield await Promise.resolve({ rows, firstRow: 1, share: 1 });
    },
  };
}

async function arraysOf({ name, blob }: SourceFile): Promise<(readonly [string, NpyArray])[]> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (bytes[0] === 0x93) return [[name, readNpy(bytes, name)]];
  let entries: Record<string, Uint8Array>;
  try {
    let unpacked = 0;
    entries = unzipSync(bytes, {
      filter: ({ name: entry, originalSize }) => {
        unpacked += originalSize;
        if (unpacked > LARGEST_BYTES) {
          throw new Refusal(`${name} unpacks to over 512 MB, more than can be compared here.`);
        }
        return entry.endsWith('.npy');
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `${name} cannot be unpacked: it is damaged, or cut off. Save or copy it again.`,
    );
  }
  const arrays = Object.entries(entries).map(
    ([entry, data]) => [entry.replace(/\.npy$/, ''), readNpy(data, `${entry} in ${name}`)] as const,
  );
  if (arrays.length === 0) {
    throw new Refusal(
      `${name} is a zip archive without NumPy arrays. Unpack it, and choose the tables in it.`,
    );
  }
  return arrays;
}

function columnOf([name, { shape, values }]: readonly [string, NpyArray]): Column[] {
  const length = shape[0] ?? 0;
  if (shape.length === 1) return [{ name, length, cell: (row) => values[row] }];
  if (shape.length !== 2 || !(values instanceof Float64Array)) return [];
  const width = shape[1] as number;
  return [{ name, length, cell: (row) => values.subarray(row * width, (row + 1) * width) }];
}

async function columnsOf(table: RowSource): Promise<Column[]> {
  const { sample } = table;
  const rows: (readonly Cell[])[] = [];
  for await (const batch of table.batches(new Set(sample.columns.keys()))) {
    for (let row = 0; row < batch.rows.count; row++) {
      if (batch.rows.isBlank(row)) continue;
      rows.push(sample.columns.map((_, column) => batch.rows.cell(row, column)));
    }
  }
  return sample.columns.map((name, column) => ({
    name,
    length: rows.length,
    cell: (row) => rows[row]?.[column],
  }));
}

function noVectors(arrays: readonly (readonly [string, NpyArray])[]): string {
  const found = arrays
    .map(([name, { shape, values }]) => {
      const of = values instanceof Float64Array ? 'numbers' : 'texts';
      return `${name} has the shape (${shape.join(', ')}) of ${of}`;
    })
    .join('; ');
  return `No array holds embeddings, which is one of numbers with two axes: a row for each embedding, a column for each dimension. ${found}.`;
}
