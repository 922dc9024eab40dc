import { gunzipSync } from 'fflate';
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
  type RowGroup,
} from 'hyparquet';

import type { Cell, RowBatch } from '#domain/import/cell.ts';
import { Refusal } from '#domain/import/refusal.ts';

import { BadParquet, checkMetadata, chunkPlace } from './parquet-bounds.ts';
import {
  checkPages,
  type ColumnPart,
  columnParts,
  isFlat,
  isFractional,
  readFlatColumn,
} from './parquet-column.ts';
import { unpackSnappy } from './parquet-snappy.ts';
import { type RowSource, SAMPLE_ROWS, type SourceFile } from './row-source.ts';
import { message } from '#words/message.ts';

type Column = ArrayLike<unknown>;

const COMPRESSORS = {
  GZIP: (input: Uint8Array, bytes: number): Uint8Array =>
    gunzipSync(input, { out: new Uint8Array(bytes) }),
  SNAPPY: unpackSnappy,
};

/**
 * A Parquet table, read one row group at a time, of each group only the columns that are asked for.
 * Nothing that the file says of itself is believed before it was checked against the file's size:
 * the decoder would read a damaged one for ever.
 */
export async function openParquet({ name, blob }: SourceFile): Promise<RowSource> {
  const file: AsyncBuffer = {
    byteLength: blob.size,
    slice: (start: number, end?: number) => blob.slice(start, end).arrayBuffer(),
  };
  const { metadata, schema, scan } = await readable(name, async () => {
    const found = await parquetMetadataAsync(file);
    checkCodecs(name, found);
    checkMetadata(found, blob.size);
    const opened = await parquetScan({ file, metadata: found, compressors: COMPRESSORS });
    return { metadata: found, schema: parquetSchema(found), scan: opened };
  });
  const columns = schema.children.map(({ element }) => element.name);
  const total = Number(metadata.num_rows);

  /** The first rows of a row group, of one column. */
  const read = (column: number, group: RowGroup, rowStart: number, count: number) =>
    readable(name, async (): Promise<Column> => {
      const parts = columnParts(schema, group, columns[column] as string);
      const [first] = parts;
      if (first !== undefined && isFlat(parts)) return readFlat(file, first, count);
      for (const part of parts) checkPages(await bytesOf(file, part), part, COMPRESSORS);
      const rowEnd = rowStart + count;
      const values = await scan.readColumn({
        column: columns[column] as string,
        rowStart,
        rowEnd,
      });
      if (values.length !== count) throw new BadParquet(message('parquet.rows'));
      return values;
    });

  const { sample, sampled } = await sampleOf(metadata.row_groups, columns.length, read);
  return {
    format: 'Parquet',
    sample: {
      columns,
      hasHeader: true,
      isSpaced: false,
      rows: batchOf(sample, sampled),
      isPart: sampled < total,
    },
    async *batches(wanted) {
      let start = 0;
      for (const group of metadata.row_groups) {
        const count = Number(group.num_rows);
        const cells: Column[] = [];
        for (const column of wanted) cells[column] = await read(column, group, start, count);
        yield { rows: batchOf(cells, count), firstRow: start + 1, share: (start + count) / total };
        start += count;
      }
    },
  };
}

/**
 * Row groups that are looked at, from all over the file: many tables are sorted, or were put
 * together of several.
 */
const SAMPLED_GROUPS = 4;

async function sampleOf(
  groups: readonly RowGroup[],
  width: number,
  read: (column: number, group: RowGroup, rowStart: number, count: number) => Promise<Column>,
): Promise<{ readonly sample: readonly Column[]; readonly sampled: number }> {
  const filled = groups
    .map((group, at) => ({ group, start: startOf(groups, at), rows: Number(group.num_rows) }))
    .filter(({ rows }) => rows > 0);
  const step = Math.max(1, (filled.length - 1) / (SAMPLED_GROUPS - 1));
  const places = new Set(
    Array.from({ length: Math.min(SAMPLED_GROUPS, filled.length) }, (_, i) => Math.round(i * step)),
  );
  const chosen = filled.filter((_, at) => places.has(at));
  const each = Math.floor(SAMPLE_ROWS / Math.max(1, chosen.length));
  const sample: unknown[][] = Array.from({ length: width }, () => []);
  let sampled = 0;
  for (const { group, start, rows } of chosen) {
    const count = Math.min(each, rows);
    for (const [column, values] of sample.entries()) {
      const found = await read(column, group, start, count);
      for (let row = 0; row < count; row++) values.push(found[row]);
    }
    sampled += count;
  }
  return { sample, sampled };
}

function startOf(groups: readonly RowGroup[], at: number): number {
  return groups.slice(0, at).reduce((sum, { num_rows: rows }) => sum + Number(rows), 0);
}

async function readFlat(file: AsyncBuffer, column: ColumnPart, count: number): Promise<Column> {
  const values = isFractional(column) ? new Float64Array(count) : emptyList(count);
  readFlatColumn(await bytesOf(file, column), column, COMPRESSORS, values);
  return values;
}

async function bytesOf(file: AsyncBuffer, { meta }: ColumnPart): Promise<ArrayBuffer> {
  const { start, end } = chunkPlace(meta);
  return file.slice(start, end);
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
      throw new Refusal(message('refused.codec', { name, codec }));
    }
  }
}

/**
 * Encodings are named, for another program can leave them out; what else the decoder says are words
 * of its own.
 */
const UNSUPPORTED = /^parquet unsupported encoding: ([A-Z]\w+)$/;

async function readable<T>(name: string, read: () => Promise<T> | T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The file itself was changed or moved since it was chosen.
    if (error instanceof DOMException) throw error;
    const encoding = error instanceof Error ? UNSUPPORTED.exec(error.message)?.[1] : undefined;
    if (encoding !== undefined) {
      throw new Refusal(message('refused.parquetEncoding', { name, encoding }));
    }
    throw new Refusal(
      error instanceof BadParquet
        ? message('refused.parquetWhy', { name, reason: error.reason })
        : message('refused.parquet', { name }),
    );
  }
}
