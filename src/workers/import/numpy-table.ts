import { unzipSync } from 'fflate';

import type { Cell, RowBatch } from '#domain/import/cell.ts';
import { type NpyArray, readNpy } from '#domain/import/npy.ts';
import { Refusal } from '#domain/import/refusal.ts';

import { type Sheet, type SourceFile, spreadRows } from './row-source.ts';
import { message } from '#words/message.ts';

/** All arrays are in memory at once, as numbers of eight bytes. */
const LARGEST_BYTES = 512 * 1024 * 1024;
/** Arrays with fewer columns are tables of scores and labels, not embeddings. */
const LEAST_DIMENSIONS = 8;

/** The arrays of a `.npy` or `.npz` file, a table each. */
export async function openNumpy(file: SourceFile): Promise<readonly Sheet[]> {
  if (file.blob.size > LARGEST_BYTES) {
    throw new Refusal(message('refused.numpyTooLarge', { name: file.name }));
  }
  const arrays = await arraysOf(file);
  const size = file.blob.size / arrays.length;
  // Pictures and landmarks beside embeddings are no reason to refuse those.
  const alone = arrays.filter(([, { shape }]) => isTable(shape)).length === 0;
  return arrays.flatMap(([name, array]) =>
    alone || isTable(array.shape) ? sheetOf(name, size, array) : besideTables(name, size, array),
  );
}

async function arraysOf({ name, blob }: SourceFile): Promise<(readonly [string, NpyArray])[]> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (bytes[0] === 0x93) return [[name.replace(/\.npy$/i, ''), readNpy(bytes, name)]];
  let entries: Record<string, Uint8Array>;
  try {
    let unpacked = 0;
    entries = unzipSync(bytes, {
      filter: ({ name: entry, originalSize }) => {
        unpacked += originalSize;
        if (unpacked > LARGEST_BYTES) {
          throw new Refusal(message('refused.numpyUnpacked', { name }));
        }
        return entry.endsWith('.npy');
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(message('refused.numpyDamaged', { name }));
  }
  const arrays = Object.entries(entries).map(
    ([entry, data]) => [entry.replace(/\.npy$/, ''), readNpy(data, `${entry} in ${name}`)] as const,
  );
  if (arrays.length === 0) {
    throw new Refusal(message('refused.zipWithoutArrays', { name }));
  }
  return arrays;
}

function isTable({ length, 2: third = LEAST_DIMENSIONS }: readonly number[]): boolean {
  return length > 0 && length <= 3 && third >= LEAST_DIMENSIONS;
}

/**
 * An array that is no table by itself: landmarks keep their numbers, of anything larger only its
 * place is kept.
 */
function besideTables(name: string, size: number, { shape, values }: NpyArray): Sheet {
  const [length = 1, second = 1, third = 1] = shape;
  const each = second * third;
  const isList = shape.length === 3 && values instanceof Float64Array;
  return made(name, size, length, [name], (row) =>
    isList ? values.subarray(row * each, (row + 1) * each) : null,
  );
}

/**
 * A row for each element of the first axis; of three axes, for each of the first two: people, and
 * photos of each.
 */
function sheetOf(name: string, size: number, { shape, values }: NpyArray): Sheet {
  const [length = 0, second = 1, third = 1] = shape;
  if (shape.length === 0 || shape.length > 3 || (shape.length === 3 && third < LEAST_DIMENSIONS)) {
    throw new Refusal(
      message(values instanceof Float64Array ? 'refused.shapeOfNumbers' : 'refused.shapeOfTexts', {
        name,
        shape: shape.join(', '),
      }),
    );
  }
  if (shape.length === 1) return made(name, size, length, [name], (row) => values[row]);
  if (!(values instanceof Float64Array)) {
    return made(
      name,
      size,
      length,
      counted(name, second),
      (row, column) => values[row * second + column],
    );
  }
  if (shape.length === 3) {
    return made(name, size, length * second, ['axis 1', 'axis 2', name], (row, column) => {
      if (column === 0) return Math.floor(row / second);
      return column === 1 ? row % second : values.subarray(row * third, (row + 1) * third);
    });
  }
  if (second < LEAST_DIMENSIONS && second !== length) {
    return made(
      name,
      size,
      length,
      counted(name, second),
      (row, column) => values[row * second + column],
    );
  }
  return made(name, size, length, [name], (row) =>
    values.subarray(row * second, (row + 1) * second),
  );
}

/** A few columns of an array have no names: only that of the array. */
function counted(name: string, width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => `${name} ${column + 1}`);
}

function made(
  name: string,
  size: number,
  count: number,
  columns: readonly string[],
  cell: (row: number, column: number) => Cell,
): Sheet {
  const rows: RowBatch = { count, cell, isBlank: () => false };
  return {
    name,
    size,
    format: 'NumPy',
    sample: {
      columns,
      hasHeader: columns.length === 1 || columns[0] === 'axis 1',
      isSpaced: false,
      rows: spreadRows(rows),
    },
    async *batches() {
      yield await Promise.resolve({ rows, firstRow: 1, share: 1 });
    },
    rowCount: () => Promise.resolve(count),
  };
}
