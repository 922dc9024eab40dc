import { type Cell, cellText, type RowBatch } from '#domain/import/cell.ts';
import type { Layout } from '#domain/import/reading.ts';
import { Refusal } from '#domain/import/refusal.ts';
import type { TableSample } from '#domain/import/table-preview.ts';
import { message, type Message } from '#words/message.ts';
import { cellsSheet } from '#workers/import/cells-sheet.ts';
import {
  allRows,
  distinctOf,
  joinedFormats,
  SAMPLE_ROWS,
  type Sheet,
  spreadRows,
} from '#workers/import/row-source.ts';

/** Tables of the same columns that are read one after the other. */
export interface JoinedTable {
  readonly parts: readonly Sheet[];
  /** Rows of all parts. */
  readonly sample: TableSample;
  /** Sheets in no part. */
  readonly leftOut: readonly Sheet[];
  /** What was found of sheets that are not used as they repeat another one. */
  readonly remarks: readonly Message[];
  /** Names of all sheets, in their order. */
  readonly sheets: readonly string[];
  /** What is not certain of how their bytes are read. */
  readonly doubts: readonly Message[];
  /** Names that say which pairs a part holds: of its only sheet. */
  readonly names: readonly string[];
}

/**
 * Puts sheets beside and below one another, as a layout says.
 *
 * @throws {Refusal} where they do not fit.
 */
export async function joinSheets(
  sheets: readonly Sheet[],
  { parts, cells }: Pick<Layout, 'parts' | 'cells'>,
): Promise<JoinedTable> {
  const joined: Sheet[] = [];
  for (const part of parts) {
    if (cells) {
      joined.push(await cellsSheet(sheets, cells));
      break;
    }
    const own = part.flatMap((index) => sheets[index] ?? []);
    const [only] = own;
    if (only === undefined) throw new Refusal(message('refused.chooseFirst'));
    joined.push(own.length === 1 ? only : await beside(own));
  }
  const [first] = joined;
  if (first === undefined) throw new Refusal(message('refused.chooseFirst'));
  const odd = joined.find(({ sample }) => sample.columns.length !== first.sample.columns.length);
  if (odd !== undefined) {
    throw new Refusal(
      message('refused.otherColumns', {
        first: first.name,
        columns: first.sample.columns.length,
        other: odd.name,
        others: odd.sample.columns.length,
      }),
    );
  }
  const used = new Set(parts.flat());
  const repeated = used.size === sheets.length ? null : await repeatedSheets(sheets);
  const isRepeated = (index: number): boolean => used.has(repeated?.get(index) ?? -1);
  return {
    parts: joined,
    sample: joined.length === 1 ? first.sample : below(joined),
    leftOut: sheets.filter((_, index) => !used.has(index) && !isRepeated(index)),
    remarks: await Promise.all(
      [...(repeated ?? [])]
        .filter(([index]) => !used.has(index) && isRepeated(index))
        .map(([index, before]) => repeatText(sheets[before]!, sheets[index]!)),
    ),
    sheets: sheets.map(({ name }) => name),
    doubts: distinctOf(sheets.flatMap(({ doubt }) => doubt ?? [])),
    names: joined.map(({ name }) => name),
  };
}

async function repeatText(first: Sheet, again: Sheet): Promise<Message> {
  const rows = await first.rowCount();
  return message('remark.sameRows', { first: first.name, again: again.name, rows });
}

/** Rows of every part, without blank ones, with the number of the part. */
function below(parts: readonly Sheet[]): TableSample {
  const each = Math.max(20, Math.floor((1.5 * SAMPLE_ROWS) / parts.length));
  const places: (readonly [rows: RowBatch, row: number])[] = [];
  const fileOfRow: number[] = [];
  parts.forEach(({ sample: { rows } }, part) => {
    let taken = 0;
    const step = Math.max(1, Math.floor(rows.count / each));
    for (let row = 0; row < rows.count && taken < each; row += step) {
      if (rows.isBlank(row)) continue;
      places.push([rows, row]);
      fileOfRow.push(part);
      taken += 1;
    }
  });
  const [first] = parts;
  return {
    columns: first!.sample.columns,
    hasHeader: parts.every(({ sample }) => sample.hasHeader),
    isSpaced: first!.sample.isSpaced,
    rows: {
      count: places.length,
      cell: (row, column) => places[row]?.[0].cell(places[row]![1], column),
      isBlank: () => false,
    },
    fileOfRow,
    isPart: parts.some(({ sample }) => sample.isPart === true),
  };
}

/** Sheets with as many rows, side by side, all in memory. */
async function beside(sheets: readonly Sheet[]): Promise<Sheet> {
  const columns: string[] = [];
  const lookups: ((row: number) => Cell)[] = [];
  let count = -1;
  for (const sheet of sheets) {
    const rows = await allRows(sheet);
    if (count >= 0 && rows.count !== count) {
      throw new Refusal(
        message('refused.otherRows', {
          first: sheets[0]!.name,
          rows: count,
          other: sheet.name,
          others: rows.count,
        }),
      );
    }
    count = rows.count;
    sheet.sample.columns.forEach((name, column) => {
      const shared = sheet.sample.hasHeader ? shares(sheets, name) : 'no';
      // What all tables say alike stands there once.
      if (shared === 'alike' && sheet !== sheets[0]) {
        throwIfDifferent(
          sheets[0]!,
          sheet,
          name,
          lookups[columns.indexOf(name)]!,
          (row) => rows.cell(row, column),
          count,
        );
        return;
      }
      // A column without a name goes by its file, if that has no other.
      const isOnly = sheet.sample.columns.length === 1;
      const ofFile = sheet.name.replace(/\.\w{1,5}$/, '');
      const own = shared === 'different' ? `${ofFile}_${name}` : name;
      columns.push(sheet.sample.hasHeader ? own : isOnly ? ofFile : '');
      lookups.push((row) => rows.cell(row, column));
    });
  }
  const rows: RowBatch = {
    count,
    cell: (row, column) => lookups[column]?.(row),
    isBlank: () => false,
  };
  return {
    name: sheets.map(({ name }) => name).join(' + '),
    size: sheets.reduce((sum, { size }) => sum + size, 0),
    format: joinedFormats(sheets),
    sample: { columns, hasHeader: true, isSpaced: false, rows: spreadRows(rows) },
    async *batches() {
      yield await Promise.resolve({ rows, firstRow: 1, share: 1 });
    },
    rowCount: () => Promise.resolve(count),
  };
}

function throwIfDifferent(
  first: Sheet,
  sheet: Sheet,
  name: string,
  a: (row: number) => Cell,
  b: (row: number) => Cell,
  count: number,
): void {
  for (let row = 0; row < count; row++) {
    const [x, y] = [a(row), b(row)];
    if (x === y || plainText(cellText(x)) === plainText(cellText(y))) continue;
    throw new Refusal(
      message('refused.otherOrder', {
        first: first.name,
        other: sheet.name,
        row: row + 1,
        column: name,
      }),
    );
  }
}

/**
 * Whether tables with as many rows have a column of this name, and say the same in it, as far as
 * was looked.
 */
function shares(sheets: readonly Sheet[], name: string): 'no' | 'alike' | 'different' {
  const own = sheets.map(({ sample }) => (sample.hasHeader ? sample.columns.indexOf(name) : -1));
  if (own.includes(-1)) return 'no';
  const [first, ...others] = sheets.map(({ sample: { rows } }, i) =>
    Array.from({ length: Math.min(SAMPLE_ROWS, rows.count) }, (_, row) =>
      plainText(cellText(rows.cell(row, own[i]!))),
    ).join('\n'),
  );
  return others.every((text) => text === first) ? 'alike' : 'different';
}

/**
 * Columns that tables with as many rows share, all saying the same: the pairs of several models.
 */
export function sharedColumns(sheets: readonly Sheet[]): number {
  const [first, ...others] = sheets;
  if (first === undefined || others.length === 0 || !first.sample.hasHeader) return 0;
  return first.sample.columns.filter((name) => shares(sheets, name) === 'alike').length;
}

/** More rows than this are not compared: the forecast names pairs that come twice. */
const MOST_ROWS = 200_000;

/**
 * Sheets that hold the same rows as one before them, whatever their format, the order of their
 * rows, and, where columns have names, the order of those: a table that was saved twice. By number,
 * with the number of the first.
 */
export async function repeatedSheets(
  sheets: readonly Sheet[],
): Promise<ReadonlyMap<number, number>> {
  const repeated = new Map<number, number>();
  if (sheets.length < 2) return repeated;
  const counts = await Promise.all(sheets.map((sheet) => sheet.rowCount()));
  const rows = new Map<number, string>();
  const rowsAt = async (index: number): Promise<string> => {
    const known = rows.get(index);
    if (known !== undefined) return known;
    const text = await rowsText(sheets[index]!);
    rows.set(index, text);
    return text;
  };
  for (let index = 1; index < sheets.length; index++) {
    for (let before = 0; before < index && !repeated.has(index); before++) {
      const isOpen = counts[before]! <= MOST_ROWS && !repeated.has(before);
      if (!isOpen || counts[before] !== counts[index] || counts[index]! < 3) continue;
      const [a, b] = [sheets[before]!, sheets[index]!];
      // A list of names or labels may be the same for two sets.
      if (a.sample.columns.length < 2) continue;
      if (columnsText(a) !== columnsText(b)) continue;
      if ((await rowsAt(before)) === (await rowsAt(index))) repeated.set(index, before);
    }
  }
  return repeated;
}

/** Names in an order that does not depend on the file; where there are none, how many columns. */
function columnsText({ sample: { columns, hasHeader } }: Sheet): string {
  return hasHeader ? columns.toSorted().join('\n') : String(columns.length);
}

async function rowsText(sheet: Sheet): Promise<string> {
  const { columns, hasHeader } = sheet.sample;
  const at = [...columns.keys()];
  const order = hasHeader ? at.toSorted((a, b) => (columns[a]! < columns[b]! ? -1 : 1)) : at;
  const lines: string[] = [];
  for await (const { rows } of sheet.batches(new Set(at))) {
    for (let row = 0; row < rows.count; row++) {
      if (rows.isBlank(row)) continue;
      lines.push(order.map((column) => plainText(cellText(rows.cell(row, column)))).join('\t'));
    }
  }
  return lines.toSorted().join('\n');
}

/** `0.50` is 0.5, and `True` true. */
function plainText(text: string): string {
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isNaN(number) ? text.toLowerCase() : String(number);
}
