import { cellNumber, isMissing, isNoNumber } from './cell.ts';
import { useByName } from './column-use.ts';
import { nameWords, saysPerson, saysPhoto, saysRowNumber } from './name-words.ts';
import { vectorOf } from './vector-cell.ts';

type Kind = 'number' | 'list' | 'text' | 'nothing';

function kindOf(cell: string): Kind {
  if (isMissing(cell) || isNoNumber(cell)) return 'nothing';
  if (!Number.isNaN(cellNumber(cell))) return 'number';
  return vectorOf(cell) === null ? 'text' : 'list';
}

const IMAGE = /\.(jpe?g|png|bmp|webp|gif|tiff?|pgm|ppm)$/i;

/**
 * Points for the first row naming the columns (above 0) or being data like the rest (below):
 * whether its cells are of another kind than those under them, come back under them, or are words
 * for columns. A `nan` or a name in the first row is not a header by itself.
 */
export function headerPoints(rows: readonly (readonly string[])[]): number {
  const [first = [], ...rest] = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rest.length === 0)
    return first.length > 1 && first.every((cell) => kindOf(cell) === 'text') ? 3 : -1;
  // R leaves the corner empty, and does not count it.
  const shift = rest.every(({ length }) => length === first.length + 1) ? 1 : 0;
  const judged = first.map((cell, i) =>
    cellPoints(
      cell.trim(),
      rest.map((row) => row[i + shift]?.trim() ?? ''),
    ),
  );
  const strongest = Math.max(0, ...judged);
  const sum = judged.reduce((total, points) => total + Math.max(-4, Math.min(4, points)), 0);
  const numbers = first.map(cellNumber).filter((value) => !Number.isNaN(value));
  const counts =
    numbers.length >= 4 &&
    numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1) &&
    numbers[0]! <= 1;
  // As pandas names columns without names: 0, 1, 2 ... over fractions.
  if (counts && rest.some((row) => row.some((cell) => /\d[.,]\d/.test(cell)))) return 6;
  if (new Set(first.map((cell) => cell.trim().toLowerCase())).size < first.length - 1)
    return Math.min(-3, sum);
  return (strongest >= 4 && sum > 0 ? 4 : 0) + sum + 3 * shift;
}

function cellPoints(cell: string, below: readonly string[]): number {
  const kinds = below.map(kindOf);
  const filled = kinds.filter((kind) => kind !== 'nothing');
  const own = kindOf(cell);
  if (own === 'nothing') return 0;
  const share = (kind: Kind): number =>
    filled.filter((one) => one === kind).length / Math.max(1, filled.length);
  if (own === 'number') return share('number') > 0.5 ? -2 : share('text') > 0.9 ? -1 : 0;
  if (own === 'list') return -4;
  if (filled.length > 0 && share('number') + share('list') >= 0.8) return 4;
  const lower = cell.toLowerCase();
  const comesBack = below.some((text) => text.toLowerCase() === lower);
  if (comesBack) return -5;
  const isPath = (text: string): boolean => IMAGE.test(text) || /[\\/]/.test(text);
  if (isPath(cell) && below.some(isPath)) return -4;
  const isWord =
    nameWords(cell).length <= 4 &&
    (useByName(cell) !== null || saysPerson(cell) || saysPhoto(cell) || saysRowNumber(cell));
  if (isWord) return 2.5;
  if (below.some(isPath) && !isPath(cell)) return 1.5;
  const repeats = new Set(below).size < 0.7 * below.length;
  // One text that stands nowhere else, over texts that come again and again.
  return repeats && below.length > 8 ? 1 : 0;
}
