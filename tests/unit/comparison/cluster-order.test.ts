import { describe, expect, it } from 'vitest';
import { compareAll } from '#domain/comparison/compare-all.ts';
import { likeness, likenessSteps } from '#domain/comparison/likeness.ts';
import {
  averageLinkage,
  type ClusterTree,
  layOut,
} from '#domain/comparison/seriation/average-linkage.ts';
import {
  clusterOrder,
  clusterSteps,
  type Distances,
  distanceSquare,
  nearestEndsOrder,
  optimalLeafOrder,
} from '#domain/comparison/seriation/cluster-order.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { simulatedTemplates, templatesFromRows } from '#tests/support/templates.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

function distancesOf(templates: TemplateTable): Distances {
  return { ...compareAll(templates, 'euclidean'), items: templates.count };
}

function last<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
const treeOf = (distances: Distances): ClusterTree =>
  last(averageLinkage(distanceSquare(distances), distances.items));

function lengthOf(order: Uint32Array, square: Float32Array): number {
  let length = 0;
  for (let i = 1; i < order.length; i++) {
    length += square[order[i - 1]! * order.length + order[i]!]!;
  }
  return length;
}

/** Items below each node, as sorted lists. */
function clustersOf({ items, left, right }: ClusterTree): readonly string[] {
  const below: number[][] = Array.from({ length: items }, (_, item) => [item]);
  left.forEach((a, inner) => below.push([...below[a]!, ...below[right[inner]!]!]));
  return below.slice(items).map((cluster) => cluster.toSorted((a, b) => a - b).join(' '));
}

/** All orders that a tree allows. */
function ordersOf(tree: ClusterTree, node = tree.items + tree.left.length - 1): number[][] {
  if (node < tree.items) return [[node]];
  const inner = node - tree.items;
  const first = ordersOf(tree, tree.left[inner]);
  const second = ordersOf(tree, tree.right[inner]);
  return first.flatMap((a) =>
    second.flatMap((b) => [
      [...a, ...b],
      [...b, ...a],
    ]),
  );
}

describe('averageLinkage', () => {
  it('joins by mean distance', () => {
    // 0, 1 and 4 on a line: the pair is 1 apart, the third 3.5 from them on average; then all five.
    const pairs = distancesOf(templatesFromRows(['0: 0', '0: 10', '0: 1', '0: 11.5', '0: 4']));
    const tree = treeOf(pairs);
    const heights = new Map(
      clustersOf(tree).map((cluster, inner) => [cluster, tree.height[inner]]),
    );
    expect(heights.get('0 2')).toBe(1);
    expect(heights.get('1 3')).toBe(1.5);
    expect(heights.get('0 2 4')).toBeCloseTo(3.5, 6);
    // Every item of one side with every one of the other: 6 distances.
    expect(heights.get('0 1 2 3 4')).toBeCloseTo((10 + 11.5 + 9 + 10.5 + 6 + 7.5) / 6, 5);
  });
});

describe.each([1, 2, 3, 4, 5])('the order of the leaves, seed %i', (seed) => {
  const pairs = distancesOf(simulatedTemplates(3, 3, { seed, noise: 1.5, dimensions: 5 }));
  const square = distanceSquare(pairs);
  const tree = treeOf(pairs);
  const lengths = ordersOf(tree).map((order) => lengthOf(Uint32Array.from(order), square));

  it('is the shortest of all that the tree allows', () => {
    expect(lengths).toHaveLength(2 ** 8);
    expect(lengthOf(last(optimalLeafOrder(tree, square)), square)).toBeCloseTo(
      Math.min(...lengths),
      5,
    );
  });

  it('is allowed by the tree and no worse than its own where ends are matched', () => {
    const order = nearestEndsOrder(tree, square);
    expect(ordersOf(tree).map(String)).toContain(String([...order]));
    expect(lengthOf(order, square)).toBeLessThanOrEqual(lengthOf(layOut(tree).items, square));
  });
});

describe('clusterOrder', () => {
  it('puts a face with a wrong label among those that it looks like', () => {
    const table = simulatedTemplates(6, 4, { noise: 0.4, dimensions: 16 });
    const subject = table.subject.slice();
    // The second face of person 0 is said to be of person 5.
    subject[1] = 5;
    const order = last(clusterOrder(distancesOf({ ...table, subject })));
    const places = [0, 1, 2, 3].map((item) => order.indexOf(item));
    expect(Math.max(...places) - Math.min(...places)).toBe(3);
    expect(order[0]).toBeLessThan(order.at(-1)!);
  });

  it.each([0, 1, 2, 3])('orders %i items', (count) => {
    const rows = Array.from({ length: count }, (_, i) => `0: ${i} 1`);
    const pairs = distancesOf(count === 0 ? simulatedTemplates(0, 0) : templatesFromRows(rows));
    const order = last(clusterOrder(pairs));
    expect([...order]).toEqual(Array.from({ length: count }, (_, i) => i));
  });

  it.each([120, 1200])('counts its steps, %i items', (count) => {
    const pairs = distancesOf(simulatedTemplates(count / 4, 4));
    const steps = clusterOrder(pairs);
    let done = 0;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        expect([...step.value].toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, i) => i),
        );
        break;
      }
      expect(step.value).toBe(done + 1);
      done = step.value;
    }
    expect(done).toBe(clusterSteps(count));
  });
});

describe('likeness', () => {
  it('orders people by the mean distances between them, and counts on', () => {
    const rows = ['0: 0', '0: 1', '1: 20', '2: 2', '2: 3', '3: 19'];
    const pairs = compareAll(templatesFromRows(rows), 'euclidean');
    const steps = likeness(pairs, personPairs(pairs, ascendingOrder(pairs.distance)));
    let done = 0;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        expect([...step.value.people]).toEqual([0, 2, 3, 1]);
        expect([...step.value.items]).toEqual([0, 1, 3, 4, 5, 2]);
        break;
      }
      done = step.value;
    }
    expect(done).toBe(likenessSteps(pairs));
  });
});
