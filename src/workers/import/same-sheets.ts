import { cellText } from '#domain/import/cell.ts';

import type { Sheet } from './row-source.ts';

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
export function plainText(text: string): string {
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isNaN(number) ? text.toLowerCase() : String(number);
}
