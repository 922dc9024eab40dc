import type { Cell, RowBatch } from './cell.ts';

/** What is known of a table before it is read: what it is mapped by. */
export interface TableSample {
  /** Names of the columns; made up (`Column 1`) where `hasHeader` is false. */
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  /** Cells are separated by white space, as in score files of bob and pyeer. */
  readonly isSpaced: boolean;
  /** The first rows, and where the table is long some from further on. */
  readonly rows: RowBatch;
  /** Number of the table by row, where several stand below one another. */
  readonly fileOfRow?: ArrayLike<number>;
  /** More rows follow than were looked at. */
  readonly isPart?: boolean;
}

/** The first rows as text, for people. */
export interface TablePreview {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const PREVIEW_ROWS = 20;
const CELL_LENGTH = 60;

export function tablePreview({ columns, rows }: TableSample): TablePreview {
  return {
    columns: columns.map((name, column) => name || `Column ${column + 1}`),
    rows: Array.from({ length: Math.min(PREVIEW_ROWS, rows.count) }, (_, row) =>
      columns.map((_name, column) => previewText(rows.cell(row, column))),
    ),
  };
}

function previewText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') {
    const first = Array.from({ length: Math.min(3, cell.length) }, (_, i) => String(cell[i]));
    return `${cell.length} numbers: ${first.join(', ')}${cell.length > 3 ? ', ...' : ''}`;
  }
  const text = String(cell);
  return text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH)}...` : text;
}
