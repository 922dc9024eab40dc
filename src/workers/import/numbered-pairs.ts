import { type Cell, cellNumber, cellText, isMissing, type RowBatch } from '#domain/import/cell.ts';

import type { Sheet } from './row-source.ts';

/**
 * Names of the columns beside photos' numbers in a header that does not speak of something else,
 * such as ages.
 */
const NUMBER_HEAD =
  /^(?:column \d+|(?:n|no|nr|num|number|img|image|photo|idx|index|i|id)[ _]?(?:num|number|no)?[ _]?[1-4xyab]?)$/iu;

/** Share of the rows that must be of this kind. */
const MOST = 0.95;

/** A photo as Labeled Faces in the Wild names it: a person, and the number of the photo. */
interface NumberedRow {
  readonly left: readonly [person: string, number: string];
  readonly right: readonly [person: string, number: string];
  readonly score: Cell;
}

/**
 * Scores in the layout of LFW's `pairs.txt`: `name n1 n2 score` for two photos of one person and
 * `name1 n1 name2 n2 score` for those of two. As a table with a column for each person, photo and
 * score; any other sheet comes back as it is.
 */
export function withNumberedPairs(sheet: Sheet): Sheet {
  const { columns, rows, hasHeader } = sheet.sample;
  if (columns.length !== 5) return sheet;
  if (hasHeader && ![1, 3].every((at) => NUMBER_HEAD.test(columns[at] ?? ''))) return sheet;
  const numbers = new Map<string, Set<string>>();
  let [filled, fit] = [0, 0];
  for (let row = 0; row < rows.count; row++) {
    if (rows.isBlank(row)) continue;
    filled += 1;
    const pair = numberedRow(cellsOf(rows, row));
    if (pair === null) continue;
    fit += 1;
    for (const [person, number] of [pair.left, pair.right]) {
      const known = numbers.get(person) ?? new Set();
      numbers.set(person, known.add(number));
    }
  }
  // People whose number never changes have an age or a row there.
  const isOften = [...numbers.values()].some(({ size }) => size > 1);
  if (fit < 2 || fit < MOST * filled || !isOften) return sheet;
  const all = new Set([0, 1, 2, 3, 4]);
  return {
    ...sheet,
    sample: {
      ...sheet.sample,
      columns: [
        'subject_1',
        'file_1',
        'subject_2',
        'file_2',
        hasHeader ? (columns[4] ?? '') : 'score',
      ],
      hasHeader: true,
      rows: numbered(rows),
    },
    batches: async function* (_, stride) {
      for await (const batch of sheet.batches(all, stride)) {
        yield { ...batch, rows: numbered(batch.rows) };
      }
    },
  };
}

function numbered(rows: RowBatch): RowBatch {
  // Cells of a row are asked for one after the other.
  let known: { readonly row: number; readonly pair: NumberedRow | null } | null = null;
  const pairOf = (row: number): NumberedRow | null => {
    if (known?.row !== row) known = { row, pair: numberedRow(cellsOf(rows, row)) };
    return known.pair;
  };
  return {
    count: rows.count,
    isBlank: (row) => rows.isBlank(row),
    cell: (row, column) => {
      const pair = pairOf(row);
      // What is of another kind stands as it is, and is named where it cannot be read.
      if (pair === null) return rows.cell(row, column);
      if (column === 4) return pair.score;
      const [person, number] = column < 2 ? pair.left : pair.right;
      return column % 2 === 0 ? person : `${person}_${number.padStart(4, '0')}`;
    },
  };
}

/** Whether rows that differ in length are those of one table in this layout. */
export function areNumberedPairs(rows: readonly (readonly string[])[]): boolean {
  const fit = rows.filter((row) => row.length <= 5 && numberedRow(row) !== null).length;
  return fit > 1 && fit >= MOST * rows.length;
}

const cellsOf = (rows: RowBatch, row: number): readonly Cell[] =>
  [0, 1, 2, 3, 4].map((at) => rows.cell(row, at));

function numberedRow(cells: readonly Cell[]): NumberedRow | null {
  const [name, first, third, fourth, fifth] = cells;
  if (!isName(name) || !isCount(first)) return null;
  const left = [cellText(name), cellText(first)] as const;
  if (isCount(third) && isNumber(fourth) && isMissing(fifth)) {
    return { left, right: [left[0], cellText(third)], score: fourth };
  }
  return isName(third) && isCount(fourth) && isNumber(fifth)
    ? { left, right: [cellText(third), cellText(fourth)], score: fifth }
    : null;
}

const isName = (cell: Cell): boolean =>
  !isMissing(cell) && /\p{L}/u.test(cellText(cell)) && Number.isNaN(cellNumber(cell));

const isCount = (cell: Cell): boolean => /^\d{1,6}$/u.test(cellText(cell));

const isNumber = (cell: Cell): boolean => !Number.isNaN(cellNumber(cell));
