import Papa from 'papaparse';

import { headerPoints } from '#domain/import/header-evidence.ts';
import type { TextLayout } from '#domain/import/reading.ts';

import { areNumberedPairs } from './numbered-pairs.ts';
import { message, type Message, type PlainCode } from '#words/message.ts';

/** How the cells of a text stand beside one another. */
export type Dialect = Omit<TextLayout, 'format' | 'encoding'>;

/** One way to cut a text into cells, and what speaks for it. */
export interface DialectGuess {
  readonly dialect: Dialect;
  readonly points: number;
}

export const DELIMITERS: readonly (readonly [delimiter: string | null, words: PlainCode])[] = [
  [',', 'format.commas'],
  ['\t', 'format.tabs'],
  [';', 'format.semicolons'],
  ['|', 'format.bars'],
  [null, 'format.space'],
];

export function dialectWords({ delimiter }: Dialect, columns: number): Message {
  if (columns === 1) return message('format.oneALine');
  return message(DELIMITERS.find(([known]) => known === delimiter)?.[1] ?? 'format.text');
}

const SNIFFED_LINES = 60;
/** Ways that are this far behind the best are not followed up. */
const BEHIND = 2.5;

interface Cut {
  readonly delimiter: string | null;
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  /** Of the rows, how many have so many columns. */
  readonly share: number;
  readonly decimal: '.' | ',';
  readonly points: number;
}

/**
 * Ways to cut a text into cells, best first: delimiter and decimal mark are judged together,
 * because a comma may be either, and the header by whether the first row is of another kind than
 * the rest.
 *
 * @param text the beginning of the file, whole lines.
 */
export function dialectGuesses(text: string): readonly DialectGuess[] {
  const said = /^sep=(.)\n/.exec(text)?.[1];
  const comments = commentMark(text);
  const all = DELIMITERS.map(([delimiter]) => cutOf(text, delimiter, comments));
  const isEven = all.some(({ columns, share }) => columns > 1 && share === 1);
  const cuts = all
    .map((cut) => (cut.delimiter === said ? { ...cut, points: cut.points + 8 } : cut))
    // A name such as "|" in every row delimits nothing: the first row has none, and another mark
    // cuts all rows alike.
    .map((cut) => (isEven && leavesFirstWhole(cut) ? { ...cut, points: cut.points - 6 } : cut))
    .toSorted((a, b) => b.points - a.points);
  const best = cuts[0]?.points ?? 0;
  return cuts
    .filter(({ points }) => points > best - BEHIND)
    .filter((cut) => cut.delimiter !== null || !cuts.some((other) => splitsAsWell(other, cut)))
    .flatMap(({ delimiter, rows, decimal, points }): DialectGuess[] => {
      const header = Math.max(-6, Math.min(6, headerPoints(rows)));
      const guess = (hasHeader: boolean): DialectGuess => ({
        dialect: { delimiter, decimal, header: hasHeader, comments },
        points: points + (hasHeader ? header / 2 : -header / 2),
      });
      const sure = Math.abs(header) >= 3;
      return sure ? [guess(header > 0)] : [guess(header > 0), guess(header <= 0)];
    })
    .toSorted((a, b) => b.points - a.points);
}

function leavesFirstWhole({ rows, columns }: Cut): boolean {
  return columns > 1 && rows[0]?.length === 1;
}

/** White space also stands beside other delimiters, where a cell is empty it then loses it. */
function splitsAsWell(other: Cut, spaced: Cut): boolean {
  return (
    other.delimiter !== null &&
    other.share >= 0.98 &&
    other.columns > 1 &&
    other.columns >= spaced.columns &&
    other.points > spaced.points - 1
  );
}

function commentMark(text: string): string | false {
  if (text.startsWith('sep=')) return 'sep=';
  const start = text.trimStart();
  return start.startsWith('#')
    ? '#'
    : start.startsWith('%')
      ? '%'
      : start.startsWith('//')
        ? '//'
        : false;
}

const COMMA_NUMBER = /^\s*[-+\u2212]?\d*,\d+(?:e[-+]?\d+)?\s*%?\s*$/i;
const POINT_NUMBER = /^\s*[-+\u2212]?\d*\.\d+(?:e[-+]?\d+)?\s*%?\s*$/i;
const GERMAN = /^\s*[-+\u2212]?\d{1,3}(?:\.\d{3})+(?:,\d+)?\s*$/;
const GROUPED = /^\s*[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?\s*$/;

function cutOf(text: string, delimiter: string | null, comments: string | false): Cut {
  const rows = parseSample(text, delimiter, comments);
  const { columns, share } = areNumberedPairs(rows) ? { columns: 5, share: 1 } : commonLength(rows);
  const cells = rows.flat();
  const commas = cells.filter((cell) => COMMA_NUMBER.test(cell)).length;
  const dots = cells.filter((cell) => POINT_NUMBER.test(cell)).length;
  const grouped = cells.filter((cell) => GROUPED.test(cell)).length;
  const decimal = commas > dots && grouped < commas ? ',' : '.';
  const others = delimiter === null ? /[,;\t|]/ : delimiter === ',' ? /[;\t|]/ : /[;\t|]/;
  const isMixed = (cell: string): boolean =>
    !isList(cell) &&
    !COMMA_NUMBER.test(cell) &&
    !GERMAN.test(cell) &&
    !GROUPED.test(cell) &&
    others.test(cell.replace(delimiter ?? ' ', ''));
  const mixed = rows.filter((row) => row.some(isMixed)).length;
  const isMany = columns > 1;
  return {
    delimiter,
    rows,
    columns,
    share,
    decimal,
    points:
      (isMany ? 3 * share - 6 * (1 - share) : 0) +
      (isMany && delimiter === null ? -1 : 0) +
      // A comma is the least that a table of one column looks like.
      (!isMany && delimiter === ',' && decimal === '.' && commas === 0 ? 0.5 : 0) +
      (!isMany && delimiter === '\t' ? 0.25 : 0) -
      (6 * mixed) / Math.max(1, rows.length) -
      (delimiter === ',' ? cutNumbers(rows) : 0) +
      Math.min(1, columns / 20),
  };
}

function isList(cell: string): boolean {
  return /^\s*[[({]|(?:array|tensor)\(/.test(cell);
}

/**
 * Points against commas as delimiters where they cut numbers in two: before one stands a whole
 * number, after it digits with leading zeros or of many lengths, and nowhere else in the text is a
 * fraction.
 */
function cutNumbers(rows: readonly (readonly string[])[]): number {
  let suspicious = 0;
  let certain = 0;
  let data = 0;
  for (const row of rows) {
    if (row.some((cell) => POINT_NUMBER.test(cell) || isList(cell))) return 0;
    if (!row.some((cell) => /\d/.test(cell))) continue;
    data += 1;
    const at = row.findIndex(
      (cell, i) =>
        /(?:^|[\s;|"])[-+]?\d+$/.test(cell.trim()) && /^\d+(?:$|[\s;|"%])/.test(row[i + 1] ?? ''),
    );
    if (at < 0) continue;
    suspicious += 1;
    const before = row[at]!.trim();
    const after = row[at + 1]!;
    // "-0" and "05" are no whole numbers, and "1;0" is two cells.
    if (
      /^[-+]0$/.test(before) ||
      /^0\d/.test(after) ||
      /[\s;|]/.test(before) ||
      /[\s;|]/.test(after.trim())
    )
      certain += 1;
  }
  if (data === 0 || suspicious < 0.8 * data) return 0;
  // One name over two numbers: a decimal comma in a table of one column.
  const [first, ...below] = rows;
  if (first?.length === 1 && !/\d/.test(first[0]!) && below.every(({ length }) => length === 2))
    return 7;
  if (certain >= 2 || certain >= 0.3 * data) return 7;
  const widths = new Set(rows.map((row) => row.at(-1)?.trim().length));
  const left = new Set(rows.map((row) => row.at(-2)?.trim()));
  // All begin with the same: no column is like that.
  if (left.size === 1 && rows.length > 2) return 5;
  // A class and a whole score would look the same: both ways are followed up.
  return left.size <= 2 &&
    widths.size >= 2 &&
    Math.max(...[...widths].map((width) => width ?? 0)) > 2
    ? 3
    : 0;
}

export function spacedRow(line: string): string[] {
  const text = line.trim();
  if (!/["'[]/.test(text)) return text.split(/\s+/);
  // Texts in quotation marks, and lists in brackets, are one cell each.
  const cells = text.match(/"(?:[^"\\]|\\.|"")*"|'[^']*'(?=\s|$)|\[[^\]]*\]|[^\s]+/g) ?? [];
  return cells.map((cell) =>
    /^".*"$/s.test(cell)
      ? cell.slice(1, -1).replaceAll(/\\"|""/g, '"')
      : /^'.*'$/s.test(cell)
        ? cell.slice(1, -1)
        : cell,
  );
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

/** Number of cells that most rows have, and the share of rows that have it. */
function commonLength(rows: readonly (readonly string[])[]): {
  readonly columns: number;
  readonly share: number;
} {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns = 1, count = 0] =
    [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  // R writes one name less than columns: nothing stands over the names of the rows.
  const short = rows.length > 1 && rows[0]!.length === columns - 1 ? 1 : 0;
  return { columns, share: (count + short) / Math.max(1, rows.length) };
}

/**
 * Turns cells of a text with this decimal mark into numbers with a point and no marks of thousands;
 * `null` where none need it.
 */
export function numberText(
  decimal: '.' | ',',
  cells: readonly string[],
): ((cell: string) => string) | null {
  if (decimal === ',') {
    return (cell) => {
      if (!/\d/.test(cell) || cell.length > 40) return cell;
      if (GERMAN.test(cell)) return cell.replaceAll('.', '').replace(',', '.');
      return COMMA_NUMBER.test(cell) ? cell.replace(',', '.') : cell;
    };
  }
  // A comma before three digits marks thousands only where no other comma is in a number.
  const grouped = cells.filter((cell) => GROUPED.test(cell)).length;
  const others = cells.filter((cell) => COMMA_NUMBER.test(cell) && !GROUPED.test(cell)).length;
  return grouped > 0 && others === 0
    ? (cell) => (GROUPED.test(cell) ? cell.replaceAll(',', '') : cell)
    : null;
}
