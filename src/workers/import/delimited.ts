import Papa from 'papaparse';

import type { TextLayout } from '#domain/import/reading.ts';
import { Refusal } from '#domain/import/refusal.ts';

import { dialectGuesses, dialectWords, numberText, spacedRow } from './dialect.ts';
import { batchOfRows, countRows, SAMPLE_ROWS, type Sheet, type SourceFile } from './row-source.ts';
import { withNumberedPairs } from './numbered-pairs.ts';
import { lineDecoder, textEncoding } from './text-encoding.ts';
import { message } from '#words/message.ts';

/** Bytes that are looked at before anything is read. */
const SAMPLE_BYTES = 256 * 1024;
/** Bytes that are looked at in further places: many files have all mated pairs first. */
const PROBE_BYTES = 16 * 1024;
const PROBES = [0.34, 0.67, 1];
/** Bytes in a piece: some ten thousand rows, parsed in about 50 ms. */
const CHUNK_BYTES = 2 * 1024 * 1024;
/**
 * Text without the end of a row beyond which no table looks like this: a quotation mark was opened
 * and never closed.
 */
const LONGEST_ROW = 32 * 1024 * 1024;

/** What a piece of text ends with that is not yet a whole row stays for the next piece. */
interface RowParser {
  parse(text: string, isLast: boolean): readonly (readonly string[])[];
}

/** A text that may be a table, and the ways to cut it into cells, best first. */
export interface OpenText {
  readonly guesses: readonly { readonly layout: TextLayout; readonly points: number }[];
  open(layout: TextLayout): Promise<Sheet>;
}

/**
 * A table in text. Papa Parse does the parsing, piece by piece: measured on two million rows it
 * takes 3.6 s for one column of scores (195 MB) and 6.1 s for eleven (269 MB), where 15 s are
 * allowed, so a parser of our own would not pay.
 */
export async function openText(file: SourceFile): Promise<OpenText> {
  const start = new Uint8Array(await file.blob.slice(0, SAMPLE_BYTES).arrayBuffer());
  const { encoding, doubt } = textEncoding(start, file.name);
  return {
    guesses: dialectGuesses(linesOf(file, start, encoding)).map(({ dialect, points }) => ({
      layout: { format: 'text', encoding, ...dialect },
      points,
    })),
    open: async (layout) => ({
      ...withNumberedPairs(await openDelimited(file, start, layout)),
      // Whoever has chosen another encoding has seen what it gives.
      doubt: layout.encoding === encoding ? doubt : null,
    }),
  };
}

function linesOf({ name, blob }: SourceFile, start: Uint8Array, encoding: string): string {
  const isWhole = start.length === blob.size;
  const text = lineDecoder(encoding)(start, isWhole);
  const lines = isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  if (lines.trim() !== '') return lines;
  throw new Refusal(
    isWhole
      ? message('refused.emptyFile', { name })
      : message('refused.longLine', { name, kilobytes: SAMPLE_BYTES / 1024 }),
  );
}

async function openDelimited(
  file: SourceFile,
  start: Uint8Array,
  layout: TextLayout,
): Promise<Sheet> {
  const { name, blob } = file;
  const isWhole = start.length === blob.size;
  const rows = rowParser(layout, name).parse(linesOf(file, start, layout.encoding), true);
  const cut = rows.find((row) => row.some((cell) => cell.length > SAMPLE_BYTES / 4));
  if (cut !== undefined && !isWhole) throw neverClosed(name);
  const head = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const from = layout.header ? head + 1 : 0;
  const data = rows.slice(from, from + SAMPLE_ROWS);
  const width = Math.max(
    0,
    ...data.slice(0, 50).map(({ length }) => length),
    layout.header ? (rows[head]?.length ?? 0) : 0,
  );
  const columns = columnNames(layout.header ? (rows[head] ?? []) : [], data, width);
  const probed = isWhole ? [] : await probedRows(file, layout, columns.length);
  const fix = numberText(layout.decimal, data.slice(0, 200).flat());
  const batches = async function* (
    _: ReadonlySet<number>,
    stride = 1,
  ): ReturnType<Sheet['batches']> {
    let decode = lineDecoder(layout.encoding);
    let parser = rowParser(layout, name);
    let firstRow = 1;
    let skip = from;
    for (let begin = 0; begin < blob.size; begin += stride * CHUNK_BYTES) {
      const to = Math.min(blob.size, begin + CHUNK_BYTES);
      const bytes = new Uint8Array(await blob.slice(begin, to).arrayBuffer());
      const isLast = to === blob.size;
      let text = decode(bytes, isLast);
      if (stride > 1 && begin > 0) {
        // Pieces that do not follow one another begin in the middle of a row.
        decode = lineDecoder(layout.encoding);
        parser = rowParser(layout, name);
        text = decode(bytes, isLast);
        text = text.slice(text.indexOf('\n') + 1);
      }
      const parsed = parser.parse(text, isLast);
      const rest = skip === 0 ? parsed : parsed.slice(skip);
      const skipped = parsed.length - rest.length;
      skip -= skipped;
      yield { rows: batchOfRows(rest, fix), firstRow: firstRow + skipped, share: to / blob.size };
      firstRow += parsed.length;
    }
  };
  return {
    name,
    size: blob.size,
    format: dialectWords(layout, columns.length),
    sample: {
      columns,
      hasHeader: layout.header,
      isSpaced: layout.delimiter === null,
      rows: batchOfRows([...data, ...probed], fix),
      isPart: !isWhole || rows.length - from > data.length,
    },
    batches,
    rowCount: () => countRows({ batches }),
  };
}

/** Names for all columns. R writes none over the names of the rows, so its header is one short. */
function columnNames(
  header: readonly string[],
  data: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const isShort =
    header.length > 0 &&
    header.length === width - 1 &&
    data.slice(0, 20).every(({ length }) => length === width) &&
    new Set(data.map(([first]) => first)).size === data.length;
  const names = isShort ? ['', ...header] : header;
  return Array.from(
    { length: width },
    (_, column) => names[column]?.trim() || `Column ${column + 1}`,
  );
}

/**
 * Rows from further on. What does not look like a row of this table (a row that was cut, a cell of
 * several lines) is passed over.
 */
async function probedRows(
  { name, blob }: SourceFile,
  layout: TextLayout,
  width: number,
): Promise<readonly (readonly string[])[]> {
  if (layout.encoding.startsWith('utf-16')) return [];
  const found: (readonly string[])[] = [];
  for (const share of PROBES) {
    const to = Math.floor(SAMPLE_BYTES + share * (blob.size - SAMPLE_BYTES));
    const bytes = new Uint8Array(
      await blob.slice(Math.max(SAMPLE_BYTES, to - PROBE_BYTES), to).arrayBuffer(),
    );
    const text = lineDecoder(layout.encoding)(bytes, true);
    const lines = text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n') + 1);
    try {
      const rows = rowParser(layout, name).parse(lines, true);
      found.push(...rows.filter(({ length }) => length === width).slice(0, SAMPLE_ROWS / 4));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return found;
}

function neverClosed(name: string): Refusal {
  return new Refusal(message('refused.neverClosed', { name }));
}

function rowParser({ delimiter, comments }: TextLayout, name: string): RowParser {
  let held = '';
  const guard = (): void => {
    if (held.length > LONGEST_ROW) throw neverClosed(name);
  };
  if (delimiter === null) {
    return {
      parse(piece, isLast) {
        const text = held + piece;
        const end = isLast ? text.length : text.lastIndexOf('\n') + 1;
        held = text.slice(end);
        guard();
        const lines = text.slice(0, end).split('\n');
        if (lines.at(-1) === '') lines.pop();
        return lines
          .filter((line) => comments === false || !line.startsWith(comments))
          .map(spacedRow);
      },
    };
  }
  const parser = new Papa.Parser({ delimiter, newline: '\n', comments });
  return {
    parse(piece, isLast) {
      const text = held + piece;
      const { data, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
      held = isLast ? '' : text.slice(meta.cursor);
      guard();
      // The empty line after the last line end is none.
      if (isLast && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
      return data;
    },
  };
}
