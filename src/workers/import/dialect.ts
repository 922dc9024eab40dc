import Papa from 'papaparse';

import { cellNumber } from '#domain/import/cell.ts';

/** How the cells of a text stand beside one another. */
export interface Dialect {
  /** `null`: any white space, as in score files of bob and pyeer. */
  readonly delimiter: string | null;
  /** Lines that begin with it are left aside; only where the text begins with such a line. */
  readonly comments: string | false;
  readonly hasHeader: boolean;
}

const DELIMITERS: readonly (readonly [delimiter: string, words: string])[] = [
  [',', 'CSV, separated by commas'],
  ['\t', 'TSV, separated by tabs'],
  [';', 'CSV, separated by semicolons'],
  ['|', 'text, separated by vertical bars'],
];

export function dialectWords({ delimiter }: Dialect): string {
  return DELIMITERS.find(([known]) => known === delimiter)?.[1] ?? 'text, separated by white space';
}

const SNIFFED_LINES = 50;

/**
 * Finds the delimiter that splits the first lines into the most columns, the same number in each. Papa Parse's own guess takes the
 * first one that is consistent, which a decimal comma between semicolons misleads.
 *
 * @param text the beginning of the file, whole lines.
 */
export function sniffDialect(text: string): Dialect {
  const comments = text.trimStart().startsWith('#') ? '#' : false;
  let best: { delimiter: string | null; rows: string[][]; columns: number } = {
    delimiter: ',',
    rows: parseSample(text, ',', comments),
    columns: 1,
  };
  for (const delimiter of [...DELIMITERS.map(([known]) => known), null]) {
    // White space is in names, too: only where nothing else separates.
    if (delimiter === null && best.columns > 1) break;
    const rows = parseSample(text, delimiter, comments);
    const columns = commonLength(rows);
    if (columns > best.columns) best = { delimiter, rows, columns };
  }
  return { delimiter: best.delimiter, comments, hasHeader: looksLikeHeader(best.rows) };
}

export function spacedRow(line: string): string[] {
  return line.trim().split(/\s+/);
}

function parseSample(text: string, delimiter: string | null, comments: string | false): string[][] {
  if (delimiter === null) {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '' && (comments === false || !line.startsWith(comments)))
      .slice(0, SNIFFED_LINES)
      .map(spacedRow);
  }
  const options = { delimiter, comments, newline: '\n', skipEmptyLines: true } as const;
  return Papa.parse<string[]>(text, { ...options, preview: SNIFFED_LINES }).data;
}

/** Number of cells that at least nine in ten rows have; 1 where there is none. */
function commonLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const common = [...counts].find(([, count]) => count >= 0.9 * rows.length);
  return common?.[0] ?? 1;
}

/** A first row without numbers, or with nothing but the numbers of columns as pandas writes them (0, 1, 2 ...). */
function looksLikeHeader(rows: readonly (readonly string[])[]): boolean {
  const numbers = (rows[0] ?? []).map(cellNumber).filter((value) => !Number.isNaN(value));
  if (numbers.length === 0) return rows.length > 0;
  return (
    numbers.length >= 8 &&
    numbers.every((value, i) => i === 0 || value === (numbers[i - 1] as number) + 1)
  );
}
