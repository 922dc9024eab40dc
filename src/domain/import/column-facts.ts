import { cellNumber, cellText, isMissing, isNoNumber, type RowBatch } from './cell.ts';
import { saysPerson } from './name-words.ts';
import type { TableSample } from './table-preview.ts';
import { isCutVector, vectorOf } from './vector-cell.ts';

/** What the cells of a column say, in the rows that were looked at. */
export interface ColumnFacts {
  readonly column: number;
  /** As the table names it; empty where it does not. */
  readonly name: string;
  /** Cells with something in them; those that say "not a number" are left aside. */
  readonly filled: number;
  readonly numeric: number;
  /** Whole numbers among them. */
  readonly whole: number;
  /** Lists of numbers, and how long most of them are. */
  readonly vectors: number;
  readonly vectorLength: number;
  /** Lists that NumPy cut off. */
  readonly cut: number;
  /** By row; NaN where there is no number. */
  readonly numbers: Float64Array;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly deviation: number;
  /** Share of the rows whose number is the one before plus one. */
  readonly counting: number;
  /** Texts by row, in lower case; empty for a missing cell. Made when first asked for. */
  texts(): readonly string[];
  /** How often each text stands there. */
  distinct(): ReadonlyMap<string, number>;
}

export function columnFacts({ columns, hasHeader, rows }: TableSample): readonly ColumnFacts[] {
  const kept = keptRows(rows);
  return columns.map((name, column) => factsOf(rows, kept, column, hasHeader ? name.trim() : ''));
}

/** Rows with something on them. */
function keptRows(rows: RowBatch): readonly number[] {
  return Array.from({ length: rows.count }, (_, row) => row).filter((row) => !rows.isBlank(row));
}

function factsOf(
  rows: RowBatch,
  kept: readonly number[],
  column: number,
  name: string,
): ColumnFacts {
  const numbers = new Float64Array(kept.length).fill(Number.NaN);
  const lengths = new Map<number, number>();
  const found = { filled: 0, numeric: 0, whole: 0, vectors: 0, cut: 0 };
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let counted = 0;
  const areNames = saysPerson(name) && hasOnlyWordsOfNothing(rows, kept, column);
  kept.forEach((row, i) => {
    const cell = rows.cell(row, column);
    if (!areNames && (isMissing(cell) || isNoNumber(cell))) return;
    found.filled += 1;
    const value = cellNumber(cell);
    if (!Number.isNaN(value)) {
      numbers[i] = value;
      found.numeric += 1;
      if (Number.isInteger(value)) found.whole += 1;
      min = Math.min(min, value);
      max = Math.max(max, value);
      sum += value;
      if (i > 0 && numbers[i - 1] === value - 1) counted += 1;
      return;
    }
    const vector = vectorOf(cell);
    if (vector !== null) {
      found.vectors += 1;
      lengths.set(vector.length, (lengths.get(vector.length) ?? 0) + 1);
    } else if (isCutVector(cell)) found.cut += 1;
  });
  const mean = sum / found.numeric;
  let squares = 0;
  for (const value of numbers) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const [vectorLength = 0] = [...lengths].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  let texts: readonly string[] | null = null;
  let distinct: ReadonlyMap<string, number> | null = null;
  const textsOf = (): readonly string[] =>
    (texts ??= kept.map((row) => {
      const cell = rows.cell(row, column);
      const isEmpty = !areNames && isMissing(cell);
      return isEmpty || typeof cell === 'object' ? '' : cellText(cell).toLowerCase();
    }));
  return {
    column,
    name,
    ...found,
    vectorLength,
    numbers,
    min,
    max,
    mean,
    deviation: Math.sqrt(squares / Math.max(1, found.numeric - 1)),
    counting: kept.length < 2 ? 0 : counted / (kept.length - 1),
    texts: textsOf,
    distinct: () => (distinct ??= countsOf(textsOf())),
  };
}

/**
 * Different words for nothing in every cell, such as "null" and "NaN": then they are what somebody
 * is called.
 */
function hasOnlyWordsOfNothing(rows: RowBatch, kept: readonly number[], column: number): boolean {
  const words = new Set<string>();
  for (const row of kept) {
    const cell = rows.cell(row, column);
    if (typeof cell !== 'string' || cell.trim() === '') return false;
    if (!isMissing(cell) && !isNoNumber(cell)) return false;
    words.add(cellText(cell));
  }
  return words.size > 1;
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Nearly all cells with something in them are numbers, and there is one. */
export function isNumeric({ filled, numeric }: ColumnFacts): boolean {
  return filled > 0 && numeric >= 0.9 * filled;
}

/** Numbers of which at least some are fractions. */
export function isFractional(facts: ColumnFacts): boolean {
  return isNumeric(facts) && facts.whole < 0.9 * facts.numeric;
}

/** Texts rather than numbers or lists. */
export function isText({ filled, numeric, vectors, cut }: ColumnFacts): boolean {
  return filled > 0 && numeric < 0.5 * filled && vectors + cut < 0.5 * filled;
}

/** All cells say the same. */
export function isConstant(facts: ColumnFacts): boolean {
  if (facts.filled === 0) return true;
  return isNumeric(facts) ? facts.min === facts.max : facts.distinct().size <= 1;
}

/** 0, 1, 2 ... or 1, 2, 3 ...: a row's number, also where rows were shuffled afterwards. */
export function isRowNumber(facts: ColumnFacts): boolean {
  const { numeric, whole, filled, min, max, counting } = facts;
  if (filled < 2 || numeric !== filled || whole !== numeric) return false;
  if (filled >= 3 && counting >= 0.95) return true;
  const isRange = max - min + 1 === filled && min >= 0 && min <= 1;
  return isRange && filled >= 3 && facts.distinct().size === filled;
}

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/;
const IMAGE = /\.(jpe?g|png|bmp|webp|gif|tiff?|pgm|ppm|heic|jp2|wav|flac|npy)$/;
const DATE = /^\d{4}-\d\d-\d\d|^\d{1,2}:\d\d(:\d\d)?/;

/** Share of the texts that look like names of photos: with folders, or an ending of pictures. */
export function pathLikeness(facts: ColumnFacts): number {
  const texts = [...facts.distinct().keys()].slice(0, 100);
  if (texts.length === 0) return 0;
  return texts.filter((text) => IMAGE.test(text) || /[\\/]/.test(text)).length / texts.length;
}

export function isUuid(facts: ColumnFacts): boolean {
  const texts = [...facts.distinct().keys()].slice(0, 50);
  return texts.length > 0 && texts.every((text) => UUID.test(text));
}

export function isDate(facts: ColumnFacts): boolean {
  const texts = [...facts.distinct().keys()].slice(0, 50);
  return texts.length > 0 && texts.every((text) => DATE.test(text));
}
