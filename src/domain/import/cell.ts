/** A value in a table as its format gives it: text of a CSV, typed values of Parquet and JSON, vectors of embeddings. */
export type Cell = string | number | bigint | boolean | null | undefined | ArrayLike<number>;

/** Some rows of a table. */
export interface RowBatch {
  readonly count: number;
  /** `undefined` where a row has fewer cells. `row` counts from 0 within the batch. */
  cell(row: number, column: number): Cell;
  /** Lines with nothing on them are no rows, but count in the numbers by which rows are found again. */
  isBlank(row: number): boolean;
}

/** How text of a cell says that there is nothing in it. */
const NOTHING = new Set(['', 'na', 'n/a', 'null', 'none', '-', '#n/a']);

/** A number that is NaN counts, too: it is how data frames write that a number is missing. */
export function isMissing(cell: Cell): boolean {
  if (cell === null || cell === undefined || Number.isNaN(cell)) return true;
  return typeof cell === 'string' && cell.length <= 4 && NOTHING.has(cell.trim().toLowerCase());
}

/** The text of a cell, without white space around it. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim();
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return `[${Array.from(cell).join(', ')}]`;
  return String(cell);
}

/**
 * The number in a cell; NaN where there is none. A decimal comma is taken where the text has no point: the reader sets a
 * comma that separates cells apart before it comes here.
 */
export function cellNumber(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') {
    const value = Number(cell);
    if (!Number.isNaN(value)) return value === 0 && cell.trim() === '' ? Number.NaN : value;
    return /^\s*[-+]?\d*,\d+(e[-+]?\d+)?\s*$/i.test(cell)
      ? Number(cell.replace(',', '.'))
      : Number.NaN;
  }
  return typeof cell === 'bigint' ? Number(cell) : Number.NaN;
}
