import Papa from 'papaparse';

import { Refusal } from '#domain/import/refusal.ts';

import { type Dialect, dialectWords, sniffDialect, spacedRow } from './dialect.ts';
import { batchOfRows, type RowSource, SAMPLE_ROWS, type SourceFile } from './row-source.ts';
import { lineDecoder, textEncoding } from './text-encoding.ts';

/** Bytes that are looked at before anything is read. */
const SAMPLE_BYTES = 256 * 1024;
/** Bytes in a piece: some ten thousand rows, parsed in about 50 ms. */
const CHUNK_BYTES = 2 * 1024 * 1024;
/** Text without the end of a row beyond which no table looks like this: a quotation mark was opened and never closed. */
const LONGEST_ROW = 32 * 1024 * 1024;

/** What a piece of text ends with that is not yet a whole row stays for the next piece. */
interface RowParser {
  parse(text: string, isLast: boolean): readonly (readonly string[])[];
}

/**
 * A table in text. Papa Parse does the parsing, piece by piece: measured on two million rows it takes 3.6 s for one column of scores
 * (195 MB) and 6.1 s for eleven (269 MB), where 15 s are allowed, so a parser of our own would not pay.
 */
export async function openDelimited({ name, blob }: SourceFile): Promise<RowSource> {
  const start = new Uint8Array(await blob.slice(0, SAMPLE_BYTES).arrayBuffer());
  const encoding = textEncoding(start);
  const isWhole = start.length === blob.size;
  const text = lineDecoder(encoding)(start, isWhole);
  const lines = isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  if (lines.trim() === '') {
    throw new Refusal(
      isWhole
        ? `${name} is empty.`
        : `${name} begins with a line of over ${SAMPLE_BYTES / 1024} kilobytes, so it is no table of scores.`,
    );
  }
  const dialect = sniffDialect(lines);
  const rows = rowParser(dialect, name).parse(lines, true);
  const cut = rows.find((row) => row.some((cell) => cell.length > SAMPLE_BYTES / 4));
  if (cut !== undefined && !isWhole) throw neverClosed(name);
  const head = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const data = rows.slice(dialect.hasHeader ? head + 1 : 0, SAMPLE_ROWS);
  const width = Math.max(...rows.slice(0, 50).map(({ length }) => length));
  const header = dialect.hasHeader ? (rows[head] ?? []) : [];
  const columns = Array.from(
    { length: width },
    (_, column) => header[column]?.trim() || `Column ${column + 1}`,
  );
  return {
    format: dialectWords(dialect),
    sample: {
      columns,
      hasHeader: dialect.hasHeader,
      isSpaced: dialect.delimiter === null,
      rows: batchOfRows(data),
    },
    async *batches() {
      const decode = lineDecoder(encoding);
      const parser = rowParser(dialect, name);
      let firstRow = 1;
      let skip = dialect.hasHeader ? head + 1 : 0;
      for (let from = 0; from < blob.size; from += CHUNK_BYTES) {
        const to = Math.min(blob.size, from + CHUNK_BYTES);
        const bytes = new Uint8Array(await blob.slice(from, to).arrayBuffer());
        const isLast = to === blob.size;
        const parsed = parser.parse(decode(bytes, isLast), isLast);
        const rest = skip === 0 ? parsed : parsed.slice(skip);
        const skipped = parsed.length - rest.length;
        skip -= skipped;
        yield { rows: batchOfRows(rest), firstRow: firstRow + skipped, share: to / blob.size };
        firstRow += parsed.length;
      }
    },
  };
}

function neverClosed(name: string): Refusal {
  return new Refusal(
    `${name} has a quotation mark that is never closed, so a row does not end. Quote cells that hold quotation marks, and write those twice.`,
  );
}

function rowParser(dialect: Dialect, name: string): RowParser {
  const { delimiter, comments } = dialect;
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
