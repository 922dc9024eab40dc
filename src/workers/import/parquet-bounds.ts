import type { FileMetaData, PageHeader, RowGroup } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { readVarInt } from 'hyparquet/src/thrift.js';

import { crc32 } from '#workers/archive/crc32.ts';
import { message, type PlainCode } from '#words/message.ts';
import { ReasonedError } from '#words/reason.ts';

type Meta = NonNullable<RowGroup['columns'][number]['meta_data']>;

/** What stands in a Parquet file cannot be. The message says what, as part of a sentence. */
export class BadParquet extends ReasonedError {
  override readonly name = 'BadParquet';
}

/**
 * Rows that a byte of a file can stand for, where all values of a column are the same: beyond that
 * the number is a damage.
 */
const MOST_ROWS_PER_BYTE = 1000;
/** No compression that is read here makes more of a byte. */
const MOST_EXPANSION = 1100;

/**
 * Checks what the metadata at the end of a file promise against the file's size. The decoder
 * believes them: one changed byte can make it reserve gigabytes or read in circles.
 */
export function checkMetadata({ row_groups: groups, num_rows: rows }: FileMetaData, bytes: number) {
  const total = whole(rows, MOST_ROWS_PER_BYTE * bytes, 'parquet.rowCount');
  let listed = 0;
  let packed = 0;
  for (const group of groups) {
    listed += whole(group.num_rows, total, 'parquet.partRows');
    for (const { meta_data: meta } of group.columns) {
      if (meta === undefined) throw new BadParquet(message('parquet.encrypted'));
      const { start, end } = chunkPlace(meta);
      if (!(start >= 4 && end <= bytes)) throw new BadParquet(message('parquet.outside'));
      packed += end - start;
      whole(meta.num_values, MOST_ROWS_PER_BYTE * bytes, 'parquet.valueCount');
    }
  }
  if (listed !== total) throw new BadParquet(message('parquet.parts'));
  if (packed > bytes) throw new BadParquet(message('parquet.bytes'));
}

/** Bytes of the file in which a column's pages are. */
export function chunkPlace(meta: Meta): { readonly start: number; readonly end: number } {
  const { dictionary_page_offset: dictionary, data_page_offset: data } = meta;
  const first =
    dictionary !== undefined && dictionary > 0n && dictionary < data ? dictionary : data;
  const size = whole(meta.total_compressed_size, Number.MAX_SAFE_INTEGER, 'parquet.columnSize');
  return { start: Number(first), end: Number(first) + size };
}

export interface Page {
  readonly header: PageHeader;
  /** Compressed, as in the file. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The pages of a column, each with a header that can be believed. */
export function* pagesOf(bytes: ArrayBuffer, meta: Meta): Generator<Page, void, undefined> {
  const reader = { view: new DataView(bytes), offset: 0 };
  let values = Number(meta.num_values);
  while (values > 0 && reader.offset < bytes.byteLength) {
    const header = parquetHeader(reader);
    const left = bytes.byteLength - reader.offset;
    const size = whole(header.compressed_page_size, left, 'parquet.pageSize');
    whole(header.uncompressed_page_size, MOST_EXPANSION * size + 64, 'parquet.pageSize');
    const body = new Uint8Array(bytes, reader.offset, size);
    reader.offset += size;
    if (typeof header.crc === 'number' && header.crc >>> 0 !== crc32(body)) {
      throw new BadParquet(message('parquet.checksum'));
    }
    const { data_page_header: first, data_page_header_v2: second } = header;
    if (first) values -= whole(first.num_values, values, 'parquet.pageValues');
    if (second) {
      const count = whole(second.num_values, values, 'parquet.pageValues');
      whole(second.num_nulls, count, 'parquet.missingValues');
      whole(second.num_rows, count, 'parquet.pageRows');
      const levels = whole(second.repetition_levels_byte_length, size, 'parquet.levelSize');
      whole(second.definition_levels_byte_length, size - levels, 'parquet.levelSize');
      values -= count;
    }
    if (header.dictionary_page_header) {
      const most = 8 * header.uncompressed_page_size;
      whole(header.dictionary_page_header.num_values, most, 'parquet.dictionaryValues');
    }
    yield { header, body };
  }
}

interface Levels {
  readonly maxRepetition: number;
  readonly maxDefinition: number;
}

/**
 * Checks the run lengths of a page's levels and of its places in a dictionary: a run that is longer
 * than the page would be written out in full, value by value.
 *
 * @param plain the page's values without compression, the levels of version 1 before them.
 */
export function checkRuns({ header, body }: Page, plain: Uint8Array, meta: Meta, levels: Levels) {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const page = first ?? second;
  if (page === undefined) return;
  const { maxRepetition, maxDefinition } = levels;
  const count = page.num_values;
  let at = 0;
  if (second) {
    const repetition = second.repetition_levels_byte_length;
    const end = repetition + second.definition_levels_byte_length;
    if (maxRepetition > 0) walkRuns(body.subarray(0, repetition), 0, widthOf(maxRepetition), count);
    if (maxDefinition > 0)
      walkRuns(body.subarray(0, end), repetition, widthOf(maxDefinition), count);
  } else {
    for (const most of [maxRepetition, maxDefinition]) {
      if (most > 0) at = walkSized(plain, at, widthOf(most), count);
    }
  }
  // How many of them are missing shows only when the levels are decoded; at most all are there.
  if (page.encoding === 'RLE' && meta.type === 'BOOLEAN') walkSized(plain, at, 1, count);
  else if (/DICTIONARY|^RLE$/.test(page.encoding)) {
    const width = plain[at] ?? 0;
    if (width > 32) throw new BadParquet(message('parquet.bits'));
    walkRuns(plain, at + 1, width, count, true);
  }
}

/** Runs with their size in four bytes before them; returns where they end. */
function walkSized(bytes: Uint8Array, at: number, width: number, count: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = whole(view.getUint32(at, true), bytes.length - at - 4, 'parquet.levelSize');
  walkRuns(bytes.subarray(0, at + 4 + size), at + 4, width, count);
  return at + 4 + size;
}

/** Groups of eight are packed together, and the last is filled up; some programs fill up more. */
const FILLING = 512;

/** @param mayEnd the values may be fewer than `count`, for the missing ones have none. */
function walkRuns(
  bytes: Uint8Array,
  from: number,
  width: number,
  count: number,
  mayEnd = false,
): void {
  const reader = {
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    offset: from,
  };
  for (let seen = 0; seen < count;) {
    if (reader.offset >= bytes.length && mayEnd) return;
    const header = readVarInt(reader);
    const isPacked = (header & 1) === 1;
    const values = isPacked ? (header >>> 1) * 8 : header >>> 1;
    whole(values, count - seen + (isPacked ? FILLING : 0), 'parquet.runLength');
    reader.offset += isPacked ? (header >>> 1) * width : (width + 7) >> 3;
    seen += values;
  }
}

function widthOf(most: number): number {
  return 32 - Math.clz32(most);
}

/** A number that is whole and between 0 and the most it can be. */
function whole(value: unknown, most: number, fault: PlainCode): number {
  const number = Number(value);
  if (!(Number.isInteger(number) && number >= 0 && number <= most)) {
    throw new BadParquet(message(fault));
  }
  return number;
}
