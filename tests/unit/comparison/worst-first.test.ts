import { describe, expect, it } from 'vitest';
import { classRows, classRowsWhere, rowsBetween } from '#domain/comparison/class-rows.ts';
import { compareAll } from '#domain/comparison/compare-all.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { type ShownDecisions, worstFirst } from '#domain/comparison/worst-first.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { simulatedTemplates } from '#tests/support/templates.ts';

/** Rounded, so that many pairs share a distance. */
function coarsePairs(): PairTable {
  const pairs = compareAll(simulatedTemplates(8, 5, { noise: 1.4, dimensions: 6 }), 'euclidean');
  return { ...pairs, distance: pairs.distance.map((distance) => Math.round(distance * 20) / 20) };
}

const pairs = coarsePairs();
const rows = classRows(pairs, ascendingOrder(pairs.distance));
const ALL: readonly ShownDecisions[] = [
  'all',
  'wrong',
  'match',
  'false-match',
  'miss',
  'non-match',
];

function decisionOf(row: number, threshold: number): string {
  const match = pairs.distance[row]! <= threshold;
  if (pairs.mated[row] === 1) return match ? 'match' : 'miss';
  return match ? 'false-match' : 'non-match';
}
const isWrong = (row: number, threshold: number): boolean =>
  ['miss', 'false-match'].includes(decisionOf(row, threshold));

/** The same by definition: pick, then sort by badness. */
function badnessOf(row: number, threshold: number): number {
  const beyond = Math.abs(pairs.distance[row]! - threshold);
  return isWrong(row, threshold) ? beyond : -beyond;
}

describe.each(ALL)('worstFirst, %s', (shown) => {
  it.each([0, 2, 2.5, 2.75, 3, 9])('lists what it should, worst first, at %s', (threshold) => {
    const list = worstFirst(pairs, rows, threshold, shown);
    const listed = Array.from({ length: list.length }, (_, place) => list.rowAt(place));
    const expected = Array.from({ length: pairs.count }, (_, row) => row).filter((row) =>
      shown === 'all'
        ? true
        : shown === 'wrong'
          ? isWrong(row, threshold)
          : decisionOf(row, threshold) === shown,
    );
    expect(listed.toSorted((a, b) => a - b)).toEqual(expected);
    const badness = listed.map((row) => badnessOf(row, threshold));
    if (shown === 'all') {
      // A wrong pair exactly at the threshold is as bad as a right one there; which of them comes
      // first is open.
      expect(listed.map((row) => isWrong(row, threshold))).toEqual(
        listed.map((_, place) => place < listed.filter((row) => isWrong(row, threshold)).length),
      );
    }
    expect(badness).toEqual(badness.toSorted((a, b) => b - a));
    expect(listed.map((row) => list.placeOf(row))).toEqual(listed.map((_, place) => place));
  });

  it('knows no place of a row that is not listed', () => {
    const list = worstFirst(pairs, rows, 2.5, shown);
    const listed = new Set(Array.from({ length: list.length }, (_, place) => list.rowAt(place)));
    for (let row = 0; row < pairs.count; row++) {
      if (!listed.has(row)) expect(list.placeOf(row)).toBe(-1);
    }
  });
});

describe.each([
  ['many', [3]],
  ['few', [3, 4]],
])('classRowsWhere, %s', (_, people) => {
  it('keeps the order of distances', () => {
    const [one, other] = people;
    const wanted = (left: number, right: number): boolean => {
      const a = pairs.subject[left];
      const b = pairs.subject[right];
      if (other === undefined) return a === one || b === one;
      return (a === one && b === other) || (a === other && b === one);
    };
    const of = classRowsWhere(pairs, rows, wanted);
    const kept = (row: number): boolean => wanted(pairs.left[row]!, pairs.right[row]!);
    expect([...of.mated]).toEqual([...rows.mated].filter(kept));
    expect([...of.nonMated]).toEqual([...rows.nonMated].filter(kept));
    expect(of.mated.length + of.nonMated.length).toBe(other === undefined ? 10 + 5 * 35 : 25);
  });
});

describe('rowsBetween', () => {
  it('includes both ends', () => {
    const [low, high] = [pairs.distance[rows.mated[3]!]!, pairs.distance[rows.mated[20]!]!];
    expect([...rowsBetween(rows.mated, pairs, low, high)]).toEqual(
      [...rows.mated].filter((row) => pairs.distance[row]! >= low && pairs.distance[row]! <= high),
    );
    expect(rowsBetween(rows.mated, pairs, 50, 90)).toHaveLength(0);
  });
});
