import type { Compressors, DecodedArray, PageHeader, RowGroup, SchemaTree } from 'hyparquet';
import { convert, convertWithDictionary, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import {
  getMaxDefinitionLevel,
  getMaxRepetitionLevel,
  getTreePath,
  isFlatColumn,
} from 'hyparquet/src/schema.js';

import { BadParquet, checkRuns, type Page, pagesOf } from './parquet-bounds.ts';
import { message } from '#words/message.ts';

type Meta = NonNullable<RowGroup['columns'][number]['meta_data']>;
type HeaderV2 = NonNullable<PageHeader['data_page_header_v2']>;

/** A column of a row group, or one of several parts that a nested column is stored in. */
export interface ColumnPart {
  readonly meta: Meta;
  readonly path: SchemaTree[];
}

/** The parts of the column of that name: one, but for structures. */
export function columnParts(
  schema: SchemaTree,
  group: RowGroup,
  name: string,
): readonly ColumnPart[] {
  return group.columns.flatMap(({ meta_data: meta, file_path: elsewhere }) => {
    if (meta?.path_in_schema[0] !== name) return [];
    if (elsewhere !== undefined) throw new BadParquet(message('parquet.elsewhere'));
    return [{ meta, path: getTreePath(schema, meta.path_in_schema) }];
  });
}

/** Whether the column has one value a row: no lists, no structures. */
export function isFlat(parts: readonly ColumnPart[]): boolean {
  const [first] = parts;
  return parts.length === 1 && first?.path.length === 2 && isFlatColumn(first.path);
}

/** Whether the values are fractional numbers: scores. */
export function isFractional({ meta, path }: ColumnPart): boolean {
  const { converted_type: converted, logical_type: logical } = path[1]?.element ?? {};
  return (
    (meta.type === 'DOUBLE' || meta.type === 'FLOAT') &&
    converted === undefined &&
    logical === undefined
  );
}

/** Checks all pages of a column that the decoder then reads by itself. @throws {BadParquet} */
export function checkPages(
  bytes: ArrayBuffer,
  { meta, path }: ColumnPart,
  compressors: Compressors,
): void {
  for (const page of pagesOf(bytes, meta)) checkPage(page, meta, path, compressors);
}

/**
 * The column's values, page by page, `null` (NaN among numbers) where there is none. Decoding is
 * hyparquet's, put together differently: its own way collects every column in a list of any kind of
 * value, and for a million numbers in boxes, garbage collection takes longer than all the rest.
 *
 * @param into receives the first values, as many as it is long.
 * @throws {BadParquet}
 */
export function readFlatColumn(
  bytes: ArrayBuffer,
  { meta, path }: ColumnPart,
  compressors: Compressors,
  into: Float64Array | unknown[],
): void {
  const element = path.at(-1)!.element;
  const decoder = {
    ...meta,
    pathInSchema: meta.path_in_schema,
    element,
    schemaPath: path,
    parsers: DEFAULT_PARSERS,
    compressors,
  };
  let dictionary: DecodedArray | undefined;
  let row = 0;
  for (const page of pagesOf(bytes, meta)) {
    if (row >= into.length) break;
    const { header, body } = page;
    const plain = checkPage(page, meta, path, compressors);
    if (header.dictionary_page_header) {
      const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
      const { num_values: count } = header.dictionary_page_header;
      dictionary = convert(
        readPlain({ view, offset: 0 }, meta.type, count, element.type_length),
        decoder,
      );
      continue;
    }
    const first = header.data_page_header;
    const second = header.data_page_header_v2;
    const data = first
      ? readDataPage(plain, first, decoder)
      : second && readDataPageV2(withLevels(body, plain, second), unpacked(header), decoder);
    const encoding = first?.encoding ?? second?.encoding;
    if (!data || encoding === undefined) continue;
    const values = convertWithDictionary(data.dataPage, dictionary, encoding, decoder);
    row += place(values, data.definitionLevels ?? [], into, row);
  }
  if (row < into.length) throw new BadParquet(message('parquet.fewValues'));
}

/**
 * The page without compression (of version 2: what is behind the levels), once its lengths are
 * known to be sound.
 */
function checkPage(
  page: Page,
  meta: Meta,
  path: SchemaTree[],
  compressors: Compressors,
): Uint8Array {
  const { header, body } = page;
  const { uncompressed_page_size: size, data_page_header_v2: second } = header;
  const levels = second
    ? second.repetition_levels_byte_length + second.definition_levels_byte_length
    : 0;
  const packed = body.subarray(levels);
  const plain =
    second?.is_compressed === false
      ? packed
      : decompressPage(packed, size - levels, meta.codec, compressors);
  const { type_length: width = 0 } = path.at(-1)!.element;
  if (meta.type === 'FIXED_LEN_BYTE_ARRAY' && width > plain.length && plain.length > 0) {
    throw new BadParquet(message('parquet.longValue'));
  }
  checkRuns(page, plain, meta, {
    maxRepetition: getMaxRepetitionLevel(path),
    maxDefinition: getMaxDefinitionLevel(path),
  });
  return plain;
}

/** The levels of a page of version 2 and its values without compression, as one piece. */
function withLevels(body: Uint8Array, plain: Uint8Array, header: HeaderV2): Uint8Array {
  const levels = header.repetition_levels_byte_length + header.definition_levels_byte_length;
  const whole = new Uint8Array(levels + plain.length);
  whole.set(body.subarray(0, levels));
  whole.set(plain, levels);
  return whole;
}

function unpacked(header: PageHeader): PageHeader {
  const second = header.data_page_header_v2;
  return second ? { ...header, data_page_header_v2: { ...second, is_compressed: false } } : header;
}

/**
 * Puts the values of a page where they belong, as far as there is room; definition level 0 is a
 * missing value. Returns how many rows they fill.
 */
function place(
  values: DecodedArray,
  levels: ArrayLike<number>,
  into: Float64Array | unknown[],
  from: number,
): number {
  const isNumbers = into instanceof Float64Array;
  const count = Math.min(levels.length > 0 ? levels.length : values.length, into.length - from);
  if (isNumbers && values.length === count && !Array.isArray(values)) {
    into.set(values as ArrayLike<number>, from);
    return count;
  }
  let next = 0;
  for (let i = 0; i < count; i++) {
    const isThere = levels.length === 0 || levels[i] !== 0;
    const value: unknown = isThere ? values[next++] : null;
    if (value === undefined) throw new BadParquet(message('parquet.notInDictionary'));
    into[from + i] = isNumbers ? ((value as number | null) ?? Number.NaN) : value;
  }
  return count;
}
