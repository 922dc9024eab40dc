import { describe, expect, test } from 'vitest';
import { classRows } from '#domain/comparison/class-rows.ts';
import { compareAll } from '#domain/comparison/compare-all.ts';
import { personErrors } from '#domain/comparison/person-errors.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { finished } from '#domain/shared/steps.ts';
import { isMatch } from '#domain/threshold/threshold.ts';
import { simulatedTemplates } from '#tests/support/templates.ts';

const pairs = compareAll(simulatedTemplates(9, 4, { noise: 1.2 }), 'euclidean');
const rows = classRows(pairs, ascendingOrder(pairs.distance));

/** Counted anew, pair by pair. */
function counted(threshold: number) {
  const missed = new Map<number, number>();
  const falseMatches = new Map<number, number>();
  const add = (to: Map<number, number>, item: number): void => {
    const person = pairs.subject[item]!;
    to.set(person, (to.get(person) ?? 0) + 1);
  };
  for (let row = 0; row < pairs.count; row++) {
    const match = isMatch(pairs.distance[row]!, threshold);
    if (pairs.mated[row] === 1 && !match) add(missed, pairs.left[row]!);
    if (pairs.mated[row] === 0 && match) {
      add(falseMatches, pairs.left[row]!);
      add(falseMatches, pairs.right[row]!);
    }
  }
  return Array.from({ length: pairs.subjectCount }, (_, person) => ({
    person,
    missed: missed.get(person) ?? 0,
    falseMatches: falseMatches.get(person) ?? 0,
  }))
    .filter((each) => each.missed + each.falseMatches > 0)
    .toSorted(
      (a, b) => b.missed + b.falseMatches - a.missed - a.falseMatches || a.person - b.person,
    );
}

describe('errors by person', () => {
  test('are those of a count from scratch wherever the threshold goes', () => {
    const tally = finished(personErrors(pairs, rows));
    const distances = [...pairs.distance].toSorted((a, b) => a - b);
    let seen = 0;
    for (const share of [0.5, 0.1, 0.11, 0.9, 0, 1, 0.4]) {
      const threshold = distances[Math.floor(share * (distances.length - 1))]!;
      const matching = (of: Uint32Array): number =>
        of.filter((row) => isMatch(pairs.distance[row]!, threshold)).length;
      const matches = { mated: matching(rows.mated), nonMated: matching(rows.nonMated) };
      const expected = counted(threshold);
      expect(tally.worst(matches, 100)).toEqual(expected);
      expect(tally.worst(matches, 2)).toEqual(expected.slice(0, 2));
      seen += expected.length;
    }
    expect(seen).toBeGreaterThan(20);
  });
});
