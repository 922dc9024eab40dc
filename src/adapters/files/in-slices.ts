import Papa from 'papaparse';
import { pause } from '#adapters/platform/clock.ts';
import { spacedRows, type TableRows } from '#domain/photo/list-tables.ts';

/** Characters that are split into cells before the page gets its turn: some ten milliseconds. */
const TEXT_SLICE = 32 * 1024;
/** Bytes that are decoded before the page gets its turn. */
const BYTE_SLICE = 1024 ** 2;

/**
 * The text of bytes of any number, decoded with pauses for the page, without a byte order mark;
 * `null` where they are not valid.
 */
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

/** Text of JSON that is parsed before the page gets its turn: some milliseconds. */
const JSON_SLICE = 128 * 1024;

/**
 * What `JSON.parse` gives, with pauses for the page in a long list or object, and in one that is
 * the only long thing in another.
 *
 * @param onSlice is told the length of each text that is parsed at once. @throws {SyntaxError}
 *   where it is no JSON.
 */
export async function jsonInSlices(
  text: string,
  onSlice: (length: number) => void = () => {},
): Promise<unknown> {
  const trimmed = text.trim();
  const isList = trimmed.startsWith('[');
  if (trimmed.length <= JSON_SLICE || (!isList && !trimmed.startsWith('{'))) {
    onSlice(trimmed.length);
    return JSON.parse(trimmed) as unknown;
  }
  if (!trimmed.endsWith(isList ? ']' : '}')) throw new SyntaxError('The JSON text is cut off.');
  const list: unknown[] = [];
  const record: Record<string, unknown> = {};
  const put = (key: string, value: unknown): void => {
    // As JSON.parse does: a key such as __proto__ is like any other.
    Object.defineProperty(record, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  };
  for await (const member of memberTexts(trimmed)) {
    const whole = isList ? `[${member}]` : `{${member}}`;
    if (member.trim() === '') throw new SyntaxError('The JSON text has a comma too many.');
    if (member.length > 2 * JSON_SLICE) {
      // A single long member, by itself.
      const key = isList ? null : /^\s*("(?:[^"\\]|\\.)*")\s*:/u.exec(member);
      if (!isList && key === null)
        throw new SyntaxError('The JSON text has a member without a key.');
      const value = await jsonInSlices(member.slice(key?.[0].length ?? 0), onSlice);
      if (key === null) list.push(value);
      else put(JSON.parse(key[1] ?? '') as string, value);
    } else {
      onSlice(whole.length);
      const part = JSON.parse(whole) as object;
      if (Array.isArray(part)) for (const value of part) list.push(value);
      else for (const [key, value] of Object.entries(part)) put(key, value);
    }
    await pause(0);
  }
  return isList ? list : record;
}

/**
 * The text between the outer brackets, cut at commas that stand directly between them: pieces about
 * as long as a slice, or longer where one member is. What is no JSON gives pieces that are none.
 */
async function* memberTexts(text: string): AsyncGenerator<string> {
  const end = text.length - 1;
  const sign = /["[\]{},]/gu;
  let depth = 0;
  let from = 1;
  /** Where the member at hand begins. */
  let member = 1;
  let turned = 1;
  sign.lastIndex = 1;
  for (let found = sign.exec(text); found !== null && found.index < end; found = sign.exec(text)) {
    const at = found.index;
    switch (found[0]) {
      case '"':
        sign.lastIndex = afterString(text, at);
        break;
      case '[':
      case '{':
        depth += 1;
        break;
      case ',':
        if (depth > 0) break;
        if (at - member > JSON_SLICE && member > from) {
          yield text.slice(from, member - 1);
          from = member;
        }
        if (at - from > JSON_SLICE) {
          yield text.slice(from, at);
          from = at + 1;
        }
        member = at + 1;
        break;
      default:
        depth -= 1;
    }
    if (at - turned > 4 * JSON_SLICE) {
      turned = at;
      await pause(0);
    }
  }
  if (end - member > JSON_SLICE && member > from) {
    yield text.slice(from, member - 1);
    from = member;
  }
  yield text.slice(from, end);
}

/** Where the string that begins with the quotation mark at `start` is over. */
function afterString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
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
