import { gunzipSync } from 'fflate';
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
} from 'hyparquet';

import type { Cell, RowBatch } from '#domain/import/cell.ts';
import { Refusal } from '#domain/import/refusal.ts';

import {
  bytesOf,
  type FlatColumn,
  flatColumn,
  isFractional,
  readFlatColumn,
} from './parquet-column.ts';
import { type RowSource, SAMPLE_ROWS, type SourceFile } from './row-source.ts';

type Column = ArrayLike<unknown>;

const COMPRESSORS = { GZIP: (input: Uint8Array): Uint8Array => gunzipSync(input) };

/** A Parquet table, read one row group at a time, of each group only the columns that are asked for. */
export async function openParquet({ name, blob }: SourceFile): Promise<RowSource> {
  const file = {
    byteLength: blob.size,
    slice: (start: number, end?: number) => blob.slice(start, end).arrayBuffer(),
  };
  const metadata = await readable(name, () => parquetMetadataAsync(file));
  checkCodecs(name, metadata);
  const schema = parquetSchema(metadata);
  const columns = schema.children.map(({ element }) => element.name);
  const scan = await readable(name, () =>
    parquetScan({ file, metadata, compressors: COMPRESSORS, useOffsetIndex: true }),
  );
  const read = (column: number, rowStart: number, rowEnd: number): Promise<Column> =>
    readable(name, () => scan.readColumn({ column: columns[column] as string, rowStart, rowEnd }));
  const total = Number(metadata.num_rows);
  const sampled = Math.min(total, SAMPLE_ROWS, Number(metadata.row_groups[0]?.num_rows ?? 0));
  const sample: Column[] = [];
  if (sampled > 0) {
    for (let column = 0; column < columns.length; column++) {
      sample.push(await read(column, 0, sampled));
    }
  }
  return {
    format: 'Parquet',
    sample: { columns, hasHeader: true, isSpaced: false, rows: batchOf(sample, sampled) },
    async *batches(wanted) {
      let start = 0;
      for (const group of metadata.row_groups) {
        const count = Number(group.num_rows);
        const cells: Column[] = [];
        for (const column of wanted) {
          const flat = flatColumn(schema, group, columns[column] as string);
          cells[column] = await (flat === null
            ? read(column, start, start + count)
            : readable(name, () => readFlat(file, flat, count)));
        }
        yield { rows: batchOf(cells, count), firstRow: start + 1, share: (start + count) / total };
        start += count;
      }
    },
  };
}

async function readFlat(file: AsyncBuffer, column: FlatColumn, count: number): Promise<Column> {
  const { start, end } = bytesOf(column);
  const values = isFractional(column) ? new Float64Array(count) : emptyList(count);
  readFlatColumn(await file.slice(start, end), column, COMPRESSORS, values);
  return values;
}

function emptyList(length: number): unknown[] {
  const list: unknown[] = [];
  list.length = length;
  return list;
}

function batchOf(columns: readonly Column[], count: number): RowBatch {
  return {
    count,
    cell: (row, column) => columns[column]?.[row] as Cell,
    isBlank: () => false,
  };
}

function checkCodecs(name: string, { row_groups: groups }: FileMetaData): void {
  const codecs = new Set(
    groups.flatMap(({ columns }) => columns.map((column) => column.meta_data?.codec)),
  );
  for (const codec of codecs) {
    if (codec !== undefined && !['UNCOMPRESSED', 'SNAPPY', 'GZIP'].includes(codec)) {
      throw new Refusal(
        `${name} is compressed with ${codec}, which this app cannot read. Write it with Snappy or gzip: compression="snappy" in pandas, polars and pyarrow.`,
      );
    }
  }
}

async function readable<T>(name: string, read: () => Promise<T> | T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `${name} cannot be read as a Parquet table, or is damaged (${error instanceof Error ? error.message : String(error)}). Write it again, or save it as CSV.`,
    );
  }
}
