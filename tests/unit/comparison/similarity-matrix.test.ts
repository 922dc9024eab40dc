import { describe, expect, it } from 'vitest';
import { compareAll } from '#domain/comparison/compare-all.ts';
import { similarityMatrix } from '#domain/comparison/similarity-matrix.ts';
import { templatesFromRows } from '#tests/support/templates.ts';

const pairs = compareAll(templatesFromRows(['1: 0', '0: 1', '1: 3', '0: 7']), 'euclidean');

describe('similarityMatrix', () => {
  it('puts the items of a person next to one another', () => {
    const matrix = similarityMatrix(pairs);
    expect(matrix.size).toBe(4);
    expect([...matrix.items]).toEqual([1, 3, 0, 2]);
    expect([...matrix.subjectStarts]).toEqual([0, 2, 4]);
  });

  const distances = (table: typeof pairs) => {
    const matrix = similarityMatrix(table);
    return [0, 1, 2, 3].map((row) =>
      [0, 1, 2, 3].map((column) => {
        const pair = matrix.pairAt(row, column);
        return pair === null ? null : table.distance[pair];
      }),
    );
  };
  const square = [
    [null, 6, 1, 2],
    [6, null, 7, 4],
    [1, 7, null, 3],
    [2, 4, 3, null],
  ];

  it('finds the pair behind each cell, the same on both sides of the diagonal', () => {
    expect(distances(pairs)).toEqual(square);
  });

  it('finds pairs in any order and direction, and none that was not compared', () => {
    // As in an imported table: rows shuffled and turned round, the pair (0, 1) missing.
    const imported = {
      ...pairs,
      count: 5,
      left: Uint32Array.of(3, 2, 3, 3, 2),
      right: Uint32Array.of(2, 1, 1, 0, 0),
      mated: Uint8Array.of(0, 0, 1, 0, 1),
      distance: Float64Array.of(4, 2, 6, 7, 3),
    };
    const expected = square.map((row) => [...row]);
    (expected[0] as unknown[])[2] = null;
    (expected[2] as unknown[])[0] = null;
    expect(distances(imported)).toEqual(expected);
  });

  it('has nothing outside', () => {
    expect(similarityMatrix(pairs).pairAt(0, 4)).toBeNull();
  });
});
