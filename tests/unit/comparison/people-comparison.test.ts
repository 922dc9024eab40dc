import { expect, it } from 'vitest';
import { compareAll } from '#domain/comparison/compare-all.ts';
import { peopleComparison } from '#domain/comparison/likeness.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { templatesFromRows } from '#tests/support/templates.ts';

it('sums up the pairs of every two people, and of each with themselves', () => {
  const pairs = compareAll(templatesFromRows(['1: 0', '0: 1', '1: 3', '2: 7']), 'euclidean');
  const people = peopleComparison(personPairs(pairs, ascendingOrder(pairs.distance)));
  const rows = Array.from({ length: people.count }, (_, row) =>
    [people.left, people.right, people.pairs, people.mean, people.least].map(
      (column) => column[row],
    ),
  );
  // Nobody compared persons 0 and 2 with themselves: they have one photo each.
  expect(rows.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)).toEqual([
    [0, 1, 2, 1.5, 1],
    [0, 2, 1, 6, 6],
    [1, 1, 1, 3, 3],
    [1, 2, 2, 5.5, 4],
  ]);
});
