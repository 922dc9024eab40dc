import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { comparedItems, islandsAt, joiningPairs } from '#domain/graph/components.ts';
import { DisjointSets } from '#domain/shared/disjoint-sets.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';

/** Some pairs of up to 12 items of up to 4 people, distances with many ties. */
const pairTables = fc
  .record({
    subject: fc.array(fc.nat(3), { minLength: 2, maxLength: 12 }),
    edges: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(6)), { maxLength: 40 }),
  })
  .map(({ subject, edges }): PairTable => {
    const kept = edges.flatMap(([a, b, d]) => {
      const left = a % subject.length;
      const right = b % subject.length;
      return left === right ? [] : [{ left, right, distance: d / 4 }];
    });
    return {
      count: kept.length,
      left: Uint32Array.from(kept, ({ left }) => left),
      right: Uint32Array.from(kept, ({ right }) => right),
      mated: Uint8Array.from(kept, ({ left, right }) => (subject[left] === subject[right] ? 1 : 0)),
      distance: Float64Array.from(kept, ({ distance }) => distance),
      subject: Uint32Array.from(subject),
      subjectCount: 4,
    };
  });

/** By walking the edges at or below the threshold, as one would on paper. */
function walk(pairs: PairTable, threshold: number): Set<number>[] {
  const islands: Set<number>[] = [];
  for (const item of comparedItems(pairs)) {
    if (islands.some((island) => island.has(item))) continue;
    const island = new Set([item]);
    for (let before = 0; before < island.size;) {
      before = island.size;
      for (let row = 0; row < pairs.count; row++) {
        if (!((pairs.distance[row] as number) <= threshold)) continue;
        const ends = [pairs.left[row] as number, pairs.right[row] as number];
        if (ends.some((end) => island.has(end))) for (const end of ends) island.add(end);
      }
    }
    islands.push(island);
  }
  return islands;
}

test('islands are those that walking along the matches finds, at every threshold', () => {
  fc.assert(
    fc.property(pairTables, fc.integer({ min: -1, max: 7 }), (pairs, step) => {
      const threshold = step / 4;
      const joins = joiningPairs(pairs, ascendingOrder(pairs.distance));
      const islands = islandsAt(pairs, comparedItems(pairs), joins, threshold);
      const walked = walk(pairs, threshold);
      const peopleOn = (island: Set<number>): Set<number> =>
        new Set([...island].map((item) => pairs.subject[item] as number));
      expect(islands.count).toBe(walked.length);
      expect(islands.shared.length).toBe(walked.filter((each) => peopleOn(each).size > 1).length);
      const torn = [0, 1, 2, 3].filter(
        (person) => walked.filter((island) => peopleOn(island).has(person)).length > 1,
      );
      expect(islands.split.toSorted((a, b) => a - b)).toEqual(torn);
      const inShared = new Set(islands.shared.flat());
      const whole = islands.people - new Set([...torn, ...inShared]).size;
      expect(islands.whole).toBe(whole);
    }),
  );
});

test('a higher threshold never makes more islands', () => {
  fc.assert(
    fc.property(pairTables, (pairs) => {
      const joins = joiningPairs(pairs, ascendingOrder(pairs.distance));
      const compared = comparedItems(pairs);
      let before = Infinity;
      for (let step = -1; step < 8; step++) {
        const { count } = islandsAt(pairs, compared, joins, step / 4);
        expect(count).toBeLessThanOrEqual(before);
        before = count;
      }
      expect(joins.length).toBe(compared.length - before);
    }),
  );
});

test('joining says whether there was anything to join', () => {
  const sets = new DisjointSets(4);
  expect(sets.join(0, 1)).toBe(true);
  expect(sets.join(2, 3)).toBe(true);
  expect(sets.join(1, 3)).toBe(true);
  expect(sets.join(0, 2)).toBe(false);
  expect(sets.find(0)).toBe(sets.find(3));
});
