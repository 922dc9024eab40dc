import { cellNumber, cellText, isMissing, type RowBatch } from './cell.ts';
import { vectorOf } from './vector-cell.ts';

/** What the cells of a column look like. Missing cells are left aside. */
export interface ColumnContent {
  readonly filled: number;
  readonly numeric: number;
  /** Lists of numbers. */
  readonly vectors: number;
  /** Different texts in lower case, up to 1000. */
  readonly distinct: ReadonlySet<string>;
}

export function columnContent(rows: RowBatch, column: number): ColumnContent {
  const distinct = new Set<string>();
  let filled = 0;
  let numeric = 0;
  let vectors = 0;
  for (let row = 0; row < rows.count; row++) {
    const cell = rows.cell(row, column);
    if (isMissing(cell)) continue;
    filled += 1;
    if (vectorOf(cell) !== null) vectors += 1;
    else if (!Number.isNaN(cellNumber(cell))) numeric += 1;
    if (distinct.size < 1000 && typeof cell !== 'object')
      distinct.add(cellText(cell).toLowerCase());
  }
  return { filled, numeric, vectors, distinct };
}

/** All cells that are not missing are numbers, and there is one. */
export function isNumeric({ filled, numeric }: ColumnContent): boolean {
  return filled > 0 && numeric >= 0.9 * filled;
}
