import { type Cell, cellNumber, cellText, isMissing, type RowBatch } from './cell.ts';
import type { MatrixMapping } from '#domain/import/reading.ts';
import { Refusal } from './refusal.ts';
import type { ScoreMapping } from './score-mapping.ts';
import { TRUTH_WORDS } from './truth-words.ts';
import { vectorOf } from './vector-cell.ts';
import { message } from '#words/message.ts';

/** More rows than this have too many pairs to be read here. */
const MOST_ROWS = 6000;
/** Rows of the table of pairs in a piece. */
const PIECE = 50_000;

/** Collects the rows of a matrix and gives its pairs as a table of scores, each pair once. */
export interface MatrixPairs {
  add(batch: RowBatch): void;
  readonly rows: number;
  /** How the table of pairs is read. */
  readonly mapping: ScoreMapping;
  /** @throws {Refusal} where there are not as many rows as columns. */
  batches(): Generator<RowBatch, void, undefined>;
}

/** @param columns names of the table's columns, which name the photos where no column does. */
export function matrixPairs(
  mapping: MatrixMapping,
  columns: readonly string[],
  hasHeader: boolean,
): MatrixPairs {
  const values: Float64Array[] = [];
  const names: string[] = [];
  const people: string[] = [];
  const score = mapping.polarity ?? '';
  const byColumns = mapping.names === null && hasHeader && mapping.values.length > 1;
  const hasNames = mapping.names !== null || byColumns;
  return {
    get rows() {
      return values.length;
    },
    mapping: {
      columns: [
        { role: 'file', side: 'left' },
        { role: 'file', side: 'right' },
        ...(mapping.subject === null
          ? []
          : [
              { role: 'subject', side: 'left' } as const,
              { role: 'subject', side: 'right' } as const,
            ]),
        { role: 'score', model: '', metric: score, polarity: null },
      ],
      truthWords: TRUTH_WORDS,
      files: [mapping.subject === null ? 'names' : 'column'],
    },
    add(batch) {
      for (let row = 0; row < batch.count; row++) {
        if (batch.isBlank(row)) continue;
        if (values.length === MOST_ROWS) {
          throw new Refusal(message('refused.matrixRows', { most: MOST_ROWS }));
        }
        values.push(rowValues(batch, row, mapping.values));
        const number = values.length;
        const own =
          mapping.names === null
            ? (columns[mapping.values[number - 1] ?? -1] ?? '')
            : cellText(batch.cell(row, mapping.names));
        names.push(hasNames && own !== '' ? own : `Row ${number}`);
        people.push(mapping.subject === null ? '' : cellText(batch.cell(row, mapping.subject)));
      }
    },
    *batches() {
      const size = values.length;
      const width = values[0]?.length ?? 0;
      if (width !== size) {
        throw new Refusal(message('refused.notSquare', { rows: size, columns: width }));
      }
      const unique = uniqueNames(names);
      let pairs: [number, number][] = [];
      for (let i = 0; i < size; i++) {
        for (let j = i + 1; j < size; j++) {
          pairs.push([i, j]);
          if (pairs.length < PIECE) continue;
          yield batchOf(pairs, values, unique, mapping.subject === null ? null : people);
          pairs = [];
        }
      }
      if (pairs.length > 0)
        yield batchOf(pairs, values, unique, mapping.subject === null ? null : people);
    },
  };
}

function rowValues(batch: RowBatch, row: number, columns: readonly number[]): Float64Array {
  const list = columns.length === 1 ? vectorOf(batch.cell(row, columns[0]!)) : null;
  if (list !== null) return Float64Array.from(list);
  return Float64Array.from(columns, (column) => {
    const cell = batch.cell(row, column);
    return isMissing(cell) ? Number.NaN : cellNumber(cell);
  });
}

/** Photos need names of their own: a name that comes again gets a number. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/**
 * The score of a pair stands above the diagonal, below it, or in both places; one of two that is 0
 * may be a side that was not filled.
 */
function scoreOf(values: readonly Float64Array[], i: number, j: number): number {
  const above = values[i]?.[j] ?? Number.NaN;
  const below = values[j]?.[i] ?? Number.NaN;
  if (Number.isFinite(above) && (above !== 0 || !Number.isFinite(below))) return above;
  return Number.isFinite(below) ? below : above;
}

function batchOf(
  pairs: readonly (readonly [number, number])[],
  values: readonly Float64Array[],
  names: readonly string[],
  people: readonly string[] | null,
): RowBatch {
  const cell = (row: number, column: number): Cell => {
    const [i = 0, j = 0] = pairs[row] ?? [];
    if (column === 0) return names[i];
    if (column === 1) return names[j];
    if (people !== null && column === 2) return people[i];
    if (people !== null && column === 3) return people[j];
    return scoreOf(values, i, j);
  };
  return { count: pairs.length, cell, isBlank: () => false };
}
