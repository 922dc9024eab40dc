import Papa from 'papaparse';
import { pause } from '#adapters/platform/clock.ts';
import { spacedRows, type TableRows } from '#domain/photo/list-tables.ts';

/** Characters that are split into cells before the page gets its turn: some ten milliseconds. */
const TEXT_SLICE = 32 * 1024;
/** Bytes that are decoded before the page gets its turn. */
const BYTE_SLICE = 1024 ** 2;

/** The text of bytes of any number, decoded with pauses for the page, without a byte order mark; `null` where they are not valid. */
export async function decodeInSlices(encoding: string, bytes: Uint8Array): Promise<string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  try {
    for (let from = 0; from < bytes.length; from += BYTE_SLICE) {
      parts.push(decoder.decode(bytes.subarray(from, from + BYTE_SLICE), { stream: true }));
      if (from + BYTE_SLICE < bytes.length) await pause(0);
    }
    parts.push(decoder.decode());
  } catch {
    return null;
  }
  return parts.join('');
}

/** Rows of a delimited text of any length, split with pauses for the page. */
export function rowsInSlices(text: string, delimiter: string): Promise<TableRows> {
  const how = { delimiter, skipEmptyLines: 'greedy' } as const;
  if (text.length <= TEXT_SLICE) return Promise.resolve(Papa.parse<string[]>(text, how).data);
  const rows: string[][] = [];
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      ...how,
      chunkSize: TEXT_SLICE,
      chunk: ({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        for (const row of data) rows.push(row);
        parser.pause();
        void pause(0).then(() => parser.resume());
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

/** The same of a text whose cells stand apart by white space. */
export async function spacedRowsInSlices(text: string): Promise<TableRows> {
  if (text.length <= TEXT_SLICE) return spacedRows(text);
  const rows: (readonly string[])[] = [];
  for (let from = 0; from < text.length;) {
    const line = text.indexOf('\n', from + TEXT_SLICE);
    const end = line < 0 ? text.length : line + 1;
    for (const row of spacedRows(text.slice(from, end))) rows.push(row);
    from = end;
    await pause(0);
  }
  return rows;
}
