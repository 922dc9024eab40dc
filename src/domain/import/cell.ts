/**
 * A value in a table as its format gives it: text of a CSV, typed values of Parquet and JSON,
 * vectors of embeddings.
 */
export type Cell = string | number | bigint | boolean | null | undefined | ArrayLike<number>;

/** Some rows of a table. */
export interface RowBatch {
  readonly count: number;
  /** `undefined` where a row has fewer cells. `row` counts from 0 within the batch. */
  cell(row: number, column: number): Cell;
  /**
   * Lines with nothing on them are no rows, but count in the numbers by which rows are found again.
   */
  isBlank(row: number): boolean;
}

/** How text of a cell says that there is nothing in it. */
const NOTHING = new Set(['', 'na', 'n/a', 'null', 'none', '-', '--', '?', '#n/a', '<na>', 'nil']);

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
 * The number in a cell; NaN where there is none. Of "61.14%" it is 61.14. A decimal comma is taken
 * where the text has no point: what a comma or a point means in a whole file is settled by its
 * layout, before a cell comes here.
 */
export function cellNumber(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') {
    const value = Number(cell);
    if (!Number.isNaN(value)) return value === 0 && cell.trim() === '' ? Number.NaN : value;
    return cell.length > 40 ? Number.NaN : writtenNumber(cell);
  }
  return typeof cell === 'bigint' ? Number(cell) : Number.NaN;
}

/**
 * Numbers as people and other programs write them: percent, thousands marks, the minus of
 * typesetters, Fortran's exponent.
 */
function writtenNumber(cell: string): number {
  const text = cell
    .trim()
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/\s*%$/, '')
    .replace(/^(?:np\.)?(?:float|int)\d*\((.*)\)$/, '$1');
  if (text === '' || !/^[-+.,\d]/.test(text) || !/\d/.test(text)) return Number.NaN;
  if (/^[-+]?\d{1,3}(?:[ '\u2019\u00a0\u202f]\d{3})+(?:[.,]\d+)?$/.test(text)) {
    return Number(text.replaceAll(/[ '\u2019\u00a0\u202f]/g, '').replace(',', '.'));
  }
  if (/^[-+]?\d{1,3}(?:,\d{3})+\.\d+$|^[-+]?\d{1,3}(?:,\d{3}){2,}$/.test(text)) {
    return Number(text.replaceAll(',', ''));
  }
  if (/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  if (/^[-+]?\d*,\d+(?:e[-+]?\d+)?$/i.test(text)) return Number(text.replace(',', '.'));
  return /^[-+]?\d*\.?\d+d[-+]?\d+$/i.test(text) ? Number(text.replace(/d/i, 'e')) : Number(text);
}

/** Texts of numbers that are none: a cell that says so stands in a column of numbers. */
const NO_NUMBER = new Set(['nan', 'inf', '-inf', '+inf', 'infinity', '-infinity', '-nan', 'nan%']);

/** Whether a cell says that a number is missing or not finite, as `nan` does. */
export function isNoNumber(cell: Cell): boolean {
  return (
    (typeof cell === 'string' && cell.length <= 12 && NO_NUMBER.has(cell.trim().toLowerCase())) ||
    (typeof cell === 'number' && !Number.isFinite(cell))
  );
}
