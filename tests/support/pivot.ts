import { existsSync, readFileSync } from 'node:fs';
import type { PairTable } from '#domain/comparison/pair-table.ts';

const FOLDER = new URL('../../../shared/scores/', import.meta.url);
const TABLE = new URL('deepface-pivot.csv', FOLDER);

/** Whether the optional folder of reference scores lies beside the project. */
export const hasPivot = existsSync(TABLE);

/** The reference table as it is, with all its columns. */
export function pivotText(): string {
  return readFileSync(TABLE, 'utf8');
}

/**
 * One column of the reference table. Photos are the same person's where mated rows link them,
 * directly or through others.
 */
export function pivotPairs(column: string): PairTable {
  const [head = '', ...lines] = pivotText().trim().split('\n');
  const at = head.trim().split(',').indexOf(column);
  if (at < 0) throw new Error(`The table has no column ${column}.`);
  const items = new Map<string, number>();
  const itemOf = (file: string): number => {
    if (!items.has(file)) items.set(file, items.size);
    return items.get(file)!;
  };
  const cells = lines.map((line) => line.trim().split(','));
  const left = Uint32Array.from(cells, (row) => itemOf(row[0]!));
  const right = Uint32Array.from(cells, (row) => itemOf(row[1]!));
  const mated = Uint8Array.from(cells, (row) => (row[2] === 'Yes' ? 1 : 0));
  const distance = Float64Array.from(cells, (row) => Number(row[at]));
  const parent = Array.from({ length: items.size }, (_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!));
  mated.forEach((is, row) => {
    if (is === 1) parent[root(left[row]!)] = root(right[row]!);
  });
  const people = new Map<number, number>();
  const subject = Uint32Array.from(parent, (_, i) => {
    const person = root(i);
    if (!people.has(person)) people.set(person, people.size);
    return people.get(person)!;
  });
  return { count: cells.length, left, right, mated, distance, subject, subjectCount: people.size };
}
