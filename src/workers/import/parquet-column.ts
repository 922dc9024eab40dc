import type { Compressors, DecodedArray, RowGroup, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { convert, convertWithDictionary, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { getTreePath, isFlatColumn } from 'hyparquet/src/schema.js';

type Meta = NonNullable<RowGroup['columns'][number]['meta_data']>;

/** A column of one value a row, of a row group. */
export interface FlatColumn {
  readonly meta: Meta;
  readonly path: SchemaTree[];
}

/** The column of that name, `null` where it is nested (lists, structures) or its values lie in another file. */
export function flatColumn(schema: SchemaTree, group: RowGroup, name: string): FlatColumn | null {
  const chunks = group.columns.filter(({ meta_data: meta }) => meta?.path_in_schema[0] === name);
  const meta = chunks[0]?.meta_data;
  if (chunks.length !== 1 || meta === undefined || chunks[0]?.file_path !== undefined) return null;
  const path = getTreePath(schema, meta.path_in_schema);
  return path.length === 2 && isFlatColumn(path) ? { meta, path } : null;
}

/** Bytes of the file in which the column's pages are. */
export function bytesOf({ meta }: FlatColumn): { readonly start: number; readonly end: number } {
  const { dictionary_page_offset: dictionary, data_page_offset: data } = meta;
  const first =
    dictionary !== undefined && dictionary > 0n && dictionary < data ? dictionary : data;
  return { start: Number(first), end: Number(first + meta.total_compressed_size) };
}

/** Whether the values are fractional numbers: scores. */
export function isFractional({ meta, path }: FlatColumn): boolean {
  const { converted_type: converted, logical_type: logical } = path[1]?.element ?? {};
  return (
    (meta.type === 'DOUBLE' || meta.type === 'FLOAT') &&
    converted === undefined &&
    logical === undefined
  );
}

/**
 * The column's values, page by page, `null` (NaN among numbers) where there is none. Decoding is hyparquet's, put together differently: its own way
 * collects every column in a list of any kind of value, and for a million numbers in boxes, garbage collection takes longer than all the rest.
 *
 * @param into receives the values; as long as the row group has rows.
 */
export function readFlatColumn(
  bytes: ArrayBuffer,
  { meta, path }: FlatColumn,
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
  const reader = { view: new DataView(bytes), offset: 0 };
  let dictionary: DecodedArray | undefined;
  let row = 0;
  while (row < into.length && reader.offset < bytes.byteLength) {
    const header = parquetHeader(reader);
    const page = new Uint8Array(bytes, reader.offset, header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    const plain = (): Uint8Array =>
      decompressPage(page, header.uncompressed_page_size, meta.codec, compressors);
    if (header.dictionary_page_header) {
      const data = plain();
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
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
      ? readDataPage(plain(), first, decoder)
      : second && readDataPageV2(page, header, decoder);
    const encoding = first?.encoding ?? second?.encoding;
    if (!data || encoding === undefined) continue;
    const values = convertWithDictionary(data.dataPage, dictionary, encoding, decoder);
    row += place(values, data.definitionLevels ?? [], into, row);
  }
}

/** Puts the values of a page where they belong; definition level 0 is a missing value. Returns how many rows they fill. */
function place(
  values: DecodedArray,
  levels: ArrayLike<number>,
  into: Float64Array | unknown[],
  from: number,
): number {
  const isNumbers = into instanceof Float64Array;
  const count = levels.length > 0 ? levels.length : values.length;
  if (isNumbers && values.length === count && !Array.isArray(values)) {
    into.set(values as ArrayLike<number>, from);
    return count;
  }
  let next = 0;
  for (let i = 0; i < count; i++) {
    const value: unknown = levels.length > 0 && levels[i] === 0 ? undefined : values[next++];
    if (isNumbers) into[from + i] = (value as number | undefined) ?? Number.NaN;
    else into[from + i] = value ?? null;
  }
  return count;
}
