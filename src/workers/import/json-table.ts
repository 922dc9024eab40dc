import type { Cell, RowBatch } from '#domain/import/cell.ts';
import { useByName } from '#domain/import/column-use.ts';
import { Refusal } from '#domain/import/refusal.ts';

import { firstRows, type RowSource, SAMPLE_ROWS, type SourceFile } from './row-source.ts';
import { textEncoding } from './text-encoding.ts';

/** A browser cannot hold a longer text than about 500 million characters, and JSON must be read as a whole. */
const LARGEST_BYTES = 400 * 1024 * 1024;

type JsonObject = Readonly<Record<string, unknown>>;

interface Table {
  readonly columns: readonly string[];
  readonly count: number;
  readonly value: (row: number, column: number) => unknown;
}

const LAYOUTS =
  'Expected are a list of objects, an object of lists (one for each column), or what deepface gives for represent()';

/**
 * A table in JSON: a list of objects, an object of columns (lists, or objects with row numbers as pandas writes them), pandas' `split` layout, what deepface's
 * `represent` gives for one photo or a list of photos, or an object that has one of these for each photo's name.
 */
export async function openJson({ name, blob }: SourceFile): Promise<RowSource> {
  if (blob.size > LARGEST_BYTES) {
    throw new Refusal(
      `${name} has over 400 MB of JSON, which a browser cannot read at once. Save the table as CSV or Parquet.`,
    );
  }
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const text = new TextDecoder(textEncoding(bytes.subarray(0, 65_536))).decode(bytes);
  let parsed: unknown;
  try {
    parsed = JSON.parse(withNumbersOnly(text));
  } catch (error) {
    throw new Refusal(
      `${name} is not valid JSON, or is cut off (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  const table = tableOf(parsed);
  if (table === null || table.count === 0) {
    throw new Refusal(`${name} holds no table that can be recognised. ${LAYOUTS}.`);
  }
  const rows: RowBatch = {
    count: table.count,
    cell: (row, column) => cellOf(table.value(row, column)),
    isBlank: () => false,
  };
  return {
    format: 'JSON',
    sample: {
      columns: table.columns,
      hasHeader: true,
      isSpaced: false,
      rows: firstRows(rows, SAMPLE_ROWS),
    },
    async *batches() {
      yield await Promise.resolve({ rows, firstRow: 1, share: 1 });
    },
  };
}

/** Python writes NaN and Infinity, which JSON does not have; outside of texts they become null. */
function withNumbersOnly(text: string): string {
  return /\b(NaN|Infinity)\b/.test(text)
    ? text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) =>
        found.startsWith('"') ? found : 'null',
      )
    : text;
}

function tableOf(value: unknown): Table | null {
  if (Array.isArray(value)) return tableOfList(value as unknown[]);
  if (!isObject(value)) return null;
  if (Array.isArray(value['columns']) && Array.isArray(value['data'])) {
    const columns = (value['columns'] as unknown[]).map(String);
    const data = value['data'] as unknown[][];
    return { columns, count: data.length, value: (row, column) => data[row]?.[column] };
  }
  const entries = Object.entries(value);
  const first = entries[0]?.[1];
  if (areNamedEmbeddings(entries)) {
    return rowsTable(entries.map(([file, embedding]) => ({ file, embedding })));
  }
  if (Array.isArray(first) && isObject(first[0])) {
    return rowsTable(
      entries.flatMap(([file, faces]) =>
        (faces as JsonObject[]).map((face) => ({ file, ...face })),
      ),
    );
  }
  return columnsTable(entries);
}

function tableOfList(list: readonly unknown[]): Table | null {
  // represent() of several photos: a list of faces for each.
  if (list.length > 0 && list.every((one) => Array.isArray(one) && isObject(one[0]))) {
    return rowsTable(
      (list as JsonObject[][]).flatMap((faces, photo) =>
        faces.map((face) => ({ photo: `Photo ${photo + 1}`, ...face })),
      ),
    );
  }
  return list.every(isObject) ? rowsTable(list) : null;
}

function rowsTable(rows: readonly JsonObject[]): Table {
  const columns = [...new Set(rows.slice(0, SAMPLE_ROWS).flatMap(Object.keys))];
  return {
    columns,
    count: rows.length,
    value: (row, column) => rows[row]?.[columns[column] as string],
  };
}

function columnsTable(entries: readonly (readonly [string, unknown])[]): Table | null {
  const lists = entries.map(([, column]) =>
    Array.isArray(column) ? (column as unknown[]) : isObject(column) ? Object.values(column) : null,
  );
  const count = lists[0]?.length ?? 0;
  if (!lists.every((list) => list !== null && list.length === count)) return null;
  return {
    columns: entries.map(([name]) => name),
    count,
    value: (row, column) => lists[column]?.[row],
  };
}

/** An embedding for each photo's name: lists of numbers of one length under names that are none of columns. */
function areNamedEmbeddings(entries: readonly (readonly [string, unknown])[]): boolean {
  const lengths = new Set(entries.map(([, list]) => (isNumbers(list) ? list.length : 0)));
  const [length = 0] = lengths;
  return lengths.size === 1 && length >= 16 && entries.every(([name]) => useByName(name) === null);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === 'number';
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return isNumbers(value) ? value : null;
  return typeof value === 'object' ? null : (value as Cell);
}
