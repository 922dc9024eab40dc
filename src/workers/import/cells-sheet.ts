import { type Cell, cellNumber, isMissing, type RowBatch } from '#domain/import/cell.ts';
import { columnFacts } from '#domain/import/column-facts.ts';
import {
  type CellTable,
  type MatrixCells,
  matrixCellTable,
  matrixColumns,
  namesBothSides,
  photosOfPairs,
  sideList,
  type SideList,
} from '#domain/import/matrix-cells.ts';
import { Refusal } from '#domain/import/refusal.ts';
import { vectorOf } from '#domain/import/vector-cell.ts';

import { joinedFormats, allRows, type Sheet } from './row-source.ts';
import { message } from '#words/message.ts';

/** As many as a square matrix of 6,000 photos has on one side of its diagonal. */
const MOST_PAIRS = 18_000_000;
/** Pairs that are looked at, from all over the matrix: those of one person are rare in it. */
const SAMPLED = 4000;
/** Rows in a piece. */
const PIECE = 50_000;

/** What is known of a sheet before it is put together with others. */
export interface CellShape {
  /** Numbers in a row. */
  readonly width: number;
  /** Rows without blank ones. */
  readonly rows: number;
  /** It may be a list of names: few columns, of texts or whole numbers. */
  readonly isList: boolean;
  /** Texts name the rows. */
  readonly namesRows: boolean;
  /** Its rows and columns are named by photos of the same people. */
  readonly namesBoth: boolean;
}

export function cellShape({ sample }: Sheet, rows: number): CellShape {
  const facts = columnFacts(sample);
  const { values, names } = matrixColumns(facts);
  const width =
    values[0] !== undefined && values[0].vectors > 0 ? values[0].vectorLength : values.length;
  const own = names.map((one) => ({ name: one.name, texts: one.texts() }));
  const header = sample.hasHeader && width === values.length ? values.map(({ name }) => name) : [];
  return {
    width,
    rows,
    isList:
      facts.length <= 3 &&
      facts.every(({ vectors, whole, numeric }) => vectors === 0 && whole === numeric),
    namesRows: names.length > 0,
    namesBoth: namesBothSides(own, { name: '', texts: header }),
  };
}

/** Ways to take the cells of a matrix for pairs, with points for how little of that is chance. */
export function proposeCells(
  shapes: readonly CellShape[],
): readonly { readonly cells: MatrixCells; readonly points: number }[] {
  return shapes.flatMap((shape, scores) => {
    const found: { cells: MatrixCells; points: number }[] = [];
    const { width, rows, namesBoth, namesRows } = shape;
    const lists = (count: number, but: number): readonly number[] =>
      shapes.flatMap((one, i) =>
        i !== scores && i !== but && one.isList && one.rows === count ? [i] : [],
      );
    if (namesBoth)
      found.push({ cells: { scores, rows: null, columns: null, condensed: false }, points: 8 });
    const photos = width === 1 && !shape.isList ? photosOfPairs(rows) : null;
    for (const list of photos === null ? [] : lists(photos, -1)) {
      found.push({ cells: { scores, rows: list, columns: list, condensed: true }, points: 12 });
    }
    if (width < 2 || shape.isList) return found;
    for (const columns of lists(width, -1)) {
      if (namesRows)
        found.push({ cells: { scores, rows: null, columns, condensed: false }, points: 8 });
      for (const names of lists(rows, columns)) {
        // Of two lists that are as long the first is of the rows.
        if (width === rows && names > columns) continue;
        found.push({ cells: { scores, rows: names, columns, condensed: false }, points: 12 });
      }
    }
    return found;
  });
}

/**
 * The pairs that a matrix holds, a row each. @throws {Refusal} where the lists do not fit the
 * matrix, or it is too large.
 */
export async function cellsSheet(
  sheets: readonly Sheet[],
  { scores: at, rows: rowsAt, columns: columnsAt, condensed }: MatrixCells,
): Promise<Sheet> {
  const scores = sheets[at];
  if (scores === undefined) throw new Refusal(message('refused.chooseFirst'));
  const facts = columnFacts(scores.sample);
  const { values, names } = matrixColumns(facts);
  const rows = await allRows(scores);
  const matrix = condensed
    ? [columnValues(rows, values[0]?.column ?? 0)]
    : rowValues(
        rows,
        values.map(({ column }) => column),
      );
  const width = Math.max(0, ...matrix.map(({ length }) => length));
  const listOf = async (index: number): Promise<readonly SideList[]> => {
    const sheet = sheets[index];
    if (sheet === undefined) throw new Refusal(message('refused.chooseFirst'));
    const own = await allRows(sheet);
    return sheet.sample.columns.map((name, column) =>
      sideList(
        sheet.sample.hasHeader || sheet.sample.columns.length === 1 ? name : '',
        own,
        column,
      ),
    );
  };
  const own = names.map(({ name, column }) => sideList(name, rows, column));
  const header =
    scores.sample.hasHeader && values.length > 1
      ? [{ name: '', texts: values.map(({ name }) => name) }]
      : [];
  const rowLists = rowsAt === null ? own : await listOf(rowsAt);
  const columnLists =
    columnsAt === null ? header : columnsAt === rowsAt ? rowLists : await listOf(columnsAt);
  const size = condensed
    ? { rows: 0, columns: columnLists[0]?.texts.length ?? 0, condensed }
    : { rows: matrix.length, columns: width, condensed };
  throwIfOdd(scores, size, condensed ? width : matrix.length * width, rowLists, columnLists);
  const isNamed = scores.sample.hasHeader && values.length === 1;
  const named = isNamed ? (values[0]?.name ?? '') : '';
  const table = matrixCellTable(
    size,
    { rows: rowLists, columns: columnLists },
    (i, j) => matrix[i]?.[j],
    named,
  );
  const used = [...new Set([at, rowsAt, columnsAt])].flatMap((index) =>
    index === null ? [] : sheets[index]!,
  );
  const format = joinedFormats(used);
  return pairSheet(table, {
    name: used.map(({ name }) => name).join(' + '),
    size: used.reduce((sum, sheet) => sum + sheet.size, 0),
    format: condensed
      ? message('format.pairsOf', { format, photos: size.columns })
      : message('format.matrixOf', { format, rows: size.rows, columns: size.columns }),
  });
}

function throwIfOdd(
  { name }: Sheet,
  {
    rows,
    columns,
    condensed,
  }: { readonly rows: number; readonly columns: number; readonly condensed: boolean },
  count: number,
  rowLists: readonly SideList[],
  columnLists: readonly SideList[],
): void {
  const fits = (lists: readonly SideList[], wanted: number): boolean =>
    lists.every(({ texts }) => texts.length === wanted);
  const isWhole = condensed
    ? (columns * (columns - 1)) / 2 === count
    : fits(rowLists, rows) && fits(columnLists, columns);
  if (!isWhole) {
    throw new Refusal(
      condensed
        ? message('refused.pdistNames', {
            name,
            distances: count,
            photos: columns,
            pairs: (columns * (columns - 1)) / 2,
          })
        : message('refused.matrixNames', { name, rows, columns }),
    );
  }
  if (count > MOST_PAIRS) {
    throw new Refusal(message('refused.matrixPairs', { millions: MOST_PAIRS / 1_000_000 }));
  }
}

function pairSheet(table: CellTable, about: Pick<Sheet, 'name' | 'size' | 'format'>): Sheet {
  const { columns, count, cell } = table;
  const rowsFrom = (first: number, length: number): RowBatch => ({
    count: length,
    cell: (row, column) => cell(first + row, column),
    isBlank: () => false,
  });
  const sampled = Math.min(SAMPLED, count);
  // A step without a common factor visits all rows and columns of the matrix alike.
  const step = count <= SAMPLED ? 1 : stepFor(count);
  const places = Array.from({ length: sampled }, (_, i) => (i * step) % count).toSorted(
    (a, b) => a - b,
  );
  return {
    ...about,
    sample: {
      columns,
      hasHeader: true,
      isSpaced: false,
      rows: {
        count: sampled,
        cell: (row, column) => cell(places[row] ?? 0, column),
        isBlank: () => false,
      },
      isPart: sampled < count,
    },
    async *batches(_, stride = 1) {
      for (let first = 0; first < count; first += PIECE * stride) {
        const length = Math.min(PIECE, count - first);
        yield await Promise.resolve({
          rows: rowsFrom(first, length),
          firstRow: first + 1,
          share: (first + length) / count,
        });
      }
    },
    rowCount: () => Promise.resolve(count),
  };
}

/** About 0.618 of a number, and without a common factor with it. */
function stepFor(count: number): number {
  let step = Math.round(count * 0.618_033_988_7);
  const factor = (a: number, b: number): number => (b === 0 ? a : factor(b, a % b));
  while (factor(count, step) > 1) step += 1;
  return step;
}

function rowValues(rows: RowBatch, columns: readonly number[]): readonly Cell[][] {
  return Array.from({ length: rows.count }, (_, row) => {
    const list = columns.length === 1 ? vectorOf(rows.cell(row, columns[0]!)) : null;
    return list === null
      ? columns.map((column) => numberOf(rows.cell(row, column)))
      : Array.from(list);
  });
}

function columnValues(rows: RowBatch, column: number): Cell[] {
  return Array.from({ length: rows.count }, (_, row) => numberOf(rows.cell(row, column)));
}

function numberOf(cell: Cell): number | null {
  return isMissing(cell) ? null : cellNumber(cell);
}
