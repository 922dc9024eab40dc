import type { RowBatch } from '#domain/import/cell.ts';
import type { TableSample } from '#domain/import/table-preview.ts';

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

/** A table in a file, whatever the format: its columns and first rows at once, all rows in pieces on demand. */
export interface RowSource {
  /** In words: "CSV, separated by commas". */
  readonly format: string;
  readonly sample: TableSample;
  /**
   * All rows, in order. Between two pieces messages are delivered, so that a reader can be cancelled.
   *
   * @param columns those whose cells will be asked for.
   */
  batches(columns: ReadonlySet<number>): AsyncGenerator<ReadBatch, void, undefined>;
}

/** A batch of rows that are lists of cells, as parsers of text give them. */
export function batchOfRows(rows: readonly (readonly string[])[]): RowBatch {
  return {
    count: rows.length,
    cell: (row, column) => rows[row]?.[column],
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
