import type { Cell } from './cell.ts';

/** The numbers of a cell that holds an embedding: a list, or a list written as text as pandas does. `null` for anything else. */
export function vectorOf(cell: Cell): ArrayLike<number> | null {
  if (typeof cell === 'object' && cell !== null) {
    return cell.length > 0 && typeof cell[0] === 'number' ? cell : null;
  }
  if (typeof cell !== 'string') return null;
  const inside = /^\s*[[(]([^[\]()]*)[\])]\s*$/.exec(cell)?.[1]?.trim();
  if (!inside) return null;
  const numbers = inside.split(/[\s,;]+/).map((part) => (part === '' ? Number.NaN : Number(part)));
  return numbers.length > 1 && numbers.some((value) => !Number.isNaN(value)) ? numbers : null;
}
