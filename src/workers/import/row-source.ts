import type { RowBatch } from '#domain/import/cell.ts';
import type { TableSample } from '#domain/import/table-preview.ts';
import type { Message } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';
import { joinedByAnd } from '#domain/shared/joined.ts';

/** A file as the page hands it over. */
export interface SourceFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface ReadBatch {
  readonly rows: RowBatch;
  /** Number of the first row: the header, where there is one, is row 1. */
  readonly firstRow: number;
  /** Share of the file that has been read, 0 to 1. */
  readonly share: number;
}

/**
 * A table in a file, whatever the format: its columns and first rows at once, all rows in pieces on
 * demand.
 */
export interface RowSource {
  /** In words: "CSV, separated by commas". */
  readonly format: Reason;
  readonly sample: TableSample;
  /**
   * All rows, in order. Between two pieces messages are delivered, so that a reader can be
   * cancelled.
   *
   * @param columns those whose cells will be asked for.
   * @param stride 3: about every third piece, for a look at all of a large file; a source that has
   *   no pieces gives everything.
   */
  batches(
    columns: ReadonlySet<number>,
    stride?: number,
  ): AsyncGenerator<ReadBatch, void, undefined>;
}

/**
 * A table with a name: a file, or an array of an archive. Tables are put beside or below one
 * another.
 */
export interface Sheet extends RowSource {
  readonly name: string;
  /** Bytes of the file, for telling how far reading has come. */
  readonly size: number;
  /** What is not certain of how its bytes are read, as a sentence. */
  readonly doubt?: Message | null;
  /** Rows with something on them; reads the file where that is not known. */
  rowCount(): Promise<number>;
}

/** A batch of rows that are lists of cells, as parsers of text give them. */
export function batchOfRows(
  rows: readonly (readonly string[])[],
  numberText: ((cell: string) => string) | null = null,
): RowBatch {
  const cell = (row: number, column: number): string | undefined => rows[row]?.[column];
  return {
    count: rows.length,
    cell:
      numberText === null
        ? cell
        : (row, column) => {
            const text = cell(row, column);
            return text === undefined ? undefined : numberText(text);
          },
    isBlank: (row) => {
      const cells = rows[row];
      return cells === undefined || (cells.length <= 1 && (cells[0] ?? '').trim() === '');
    },
  };
}

/** The first rows of a batch, as a batch. */
export function firstRows(rows: RowBatch, count: number): RowBatch {
  return { ...rows, count: Math.min(rows.count, count) };
}

/** Rows that columns are recognised by. */
export const SAMPLE_ROWS = 1000;

/**
 * Some rows of a table that is in memory, from all of its length: many are sorted by what is looked
 * for.
 */
export function spreadRows(rows: RowBatch): RowBatch {
  if (rows.count <= SAMPLE_ROWS) return rows;
  const piece = SAMPLE_ROWS / 4;
  const starts = [0, 1, 2, 3].map((i) => Math.floor((i * (rows.count - piece)) / 3));
  const at = (row: number): number => starts[Math.floor(row / piece)]! + (row % piece);
  return {
    count: SAMPLE_ROWS,
    cell: (row, column) => rows.cell(at(row), column),
    isBlank: (row) => rows.isBlank(at(row)),
  };
}

export async function countRows(source: Pick<RowSource, 'batches'>): Promise<number> {
  let count = 0;
  for await (const { rows } of source.batches(new Set([0]))) {
    for (let row = 0; row < rows.count; row++) if (!rows.isBlank(row)) count += 1;
  }
  return count;
}

/** All rows of a sheet but blank ones, in memory. */
export async function allRows(sheet: Sheet): Promise<RowBatch> {
  const wanted = new Set(sheet.sample.columns.keys());
  const places: (readonly [rows: RowBatch, row: number])[] = [];
  for await (const { rows } of sheet.batches(wanted)) {
    for (let row = 0; row < rows.count; row++) if (!rows.isBlank(row)) places.push([rows, row]);
  }
  return {
    count: places.length,
    cell: (row, column) => places[row]?.[0].cell(places[row]![1], column),
    isBlank: () => false,
  };
}

/** How sheets are written, each way once: "CSV, separated by commas and NumPy". */
export function joinedFormats(sheets: readonly Pick<Sheet, 'format'>[]): Reason {
  return joinedByAnd(distinctOf(sheets.map(({ format }) => format)));
}

/** Messages that say the same, once. */
export function distinctOf<T extends Reason>(messages: readonly T[]): readonly T[] {
  return [...new Map(messages.map((one) => [JSON.stringify(one), one])).values()];
}
