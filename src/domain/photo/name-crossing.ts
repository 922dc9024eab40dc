import { type ColumnFacts, columnRelation } from '#domain/photo/column-facts.ts';

/**
 * Of all combinations of two columns, as many occur where each person was taken under each of some
 * conditions.
 */
const COMPLETE = 0.9;
/** Paths that are looked at for which of two parts stands first. */
const MOST_LOOKED_AT = 50;
/** Columns of numbers with no more different values are as likely sexes, groups or sessions. */
const FEW = 3;
/** How much a column that names nobody by its looks may at most look like a name. */
const LEAST_NAME = 0.6;

/**
 * By how much the first of two crossed parts of file names is likelier than the second, because of
 * where they stand: people come first, and what was done with them behind. 0 where they do not
 * cross, or where one is plainly a name.
 */
export function orderInName(a: ColumnFacts, b: ColumnFacts, paths: readonly string[]): number {
  if (a.column.place !== 'file' || b.column.place !== 'file') return 0;
  if (a.column.kind === 'number' && b.column.kind === 'number') return 0;
  if (columnRelation(a, b).density < COMPLETE) return 0;
  const first = standsFirst(a, b, paths);
  const [earlier, later] = first ? [a, b] : [b, a];
  const isName = later.namehood >= LEAST_NAME && earlier.namehood < 0.2;
  if (isName || earlier.namehood < -0.1) return 0;
  const by = arePadded(earlier) && later.namehood < LEAST_NAME ? 1.2 : 0.6;
  return first ? by : -by;
}

/**
 * Whether two levels of folders cross and the one with fewer values is no plain name: then it is
 * hardly ever surely the person.
 */
export function isSmallerOfCrossed(a: ColumnFacts, b: ColumnFacts): boolean {
  return (
    a.column.place === 'folder' &&
    b.column.place === 'folder' &&
    a.keys.length < b.keys.length &&
    a.namehood < LEAST_NAME &&
    b.namehood > -0.5 &&
    columnRelation(a, b).density >= COMPLETE
  );
}

/**
 * Numbers of a few small values, alone or behind a letter (`0`, `1`; `g0`, `g1`), which are as
 * likely a sex or a session as people.
 */
export function isAttribute({ column, keys }: ColumnFacts): boolean {
  // Folders `0` and `1` are as a rule what a program was to tell apart.
  if (column.place === 'folder')
    return keys.length === 2 && keys.includes('0') && keys.includes('1');
  return (
    (column.kind === 'number' || column.kind === 'code') &&
    keys.length <= FEW &&
    keys.every((key) => /^\p{L}*\d$/u.test(key))
  );
}

/**
 * Whether plain numbers may be ages: `25` beside a number that is only ever 0 or 1, which is how
 * ages and sexes are written.
 */
export function mayBeAges({ column, keys }: ColumnFacts, all: readonly ColumnFacts[]): boolean {
  if (column.place !== 'file' || column.kind !== 'number') return false;
  if (!keys.every((key) => /^(?!0\d)\d{1,3}$/u.test(key) && Number(key) <= 120)) return false;
  return all.some(
    (other) =>
      other.column.place === 'file' &&
      other.column.kind === 'number' &&
      other.keys.length === 2 &&
      other.keys.includes('0') &&
      other.keys.includes('1'),
  );
}

function arePadded({ column, keys }: ColumnFacts): boolean {
  const [one = ''] = keys;
  return (
    column.kind === 'number' &&
    one.length >= 3 &&
    keys.every((key) => key.length === one.length) &&
    keys.some((key) => key.startsWith('0'))
  );
}

function standsFirst(a: ColumnFacts, b: ColumnFacts, paths: readonly string[]): boolean {
  let looked = 0;
  let first = 0;
  for (let i = 0; i < paths.length && looked < MOST_LOOKED_AT; i++) {
    const [one, other] = [a.column.values[i] ?? null, b.column.values[i] ?? null];
    if (one === null || other === null) continue;
    const path = paths[i] ?? '';
    const name = path.slice(path.lastIndexOf('/') + 1);
    looked += 1;
    if (name.indexOf(one) <= name.indexOf(other)) first += 1;
  }
  return 2 * first > looked;
}
