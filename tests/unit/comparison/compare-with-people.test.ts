import { expect, test } from 'vitest';
import { aggregateTemplates } from '#domain/aggregation/compared-pairs.ts';
import { compareWithPeople } from '#domain/comparison/compare-with-people.ts';
import { METRIC_IDS } from '#domain/comparison/metric-id.ts';
import { distanceBetween } from '#domain/comparison/comparison-metric.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';

const TABLE: TemplateTable = {
  count: 5,
  dimensions: 2,
  vectors: Float32Array.of(1, 0, 2, 0.5, 0, 1, 0.2, 3, -1, 0.5),
  subject: Uint32Array.of(0, 0, 1, 1, 2),
  subjectCount: 3,
};
const FACE = Float32Array.of(0.9, 0.3);

test('people come nearest first, each with their nearest face', () => {
  const people = compareWithPeople(TABLE, 'euclidean', 'single', FACE);
  expect(people.map(({ person, nearest }) => [person, nearest])).toEqual([
    [0, 0],
    [1, 2],
    [2, 4],
  ]);
  expect(people[0]!.distance).toBe(distanceBetween('euclidean', FACE, [1, 0]));
  expect(people[0]!.distances).toHaveLength(2);
});

test('the mean is over all faces of a person, the minimum of the nearest', () => {
  const [first] = compareWithPeople(TABLE, 'euclidean', 'mean', FACE);
  const [near, far] = first!.distances as [number, number];
  expect(first!.distance).toBe((near + far) / 2);
  expect(compareWithPeople(TABLE, 'euclidean', 'minimum', FACE)[0]!.distance).toBe(near);
});

test.each(METRIC_IDS)(
  'a face of the set, itself left out, is compared as the evaluation compares it: %s',
  (metric) => {
    const { pairs } = aggregateTemplates(TABLE, metric);
    const face = TABLE.vectors.subarray(2, 4);
    const people = compareWithPeople(TABLE, metric, 'mean-embedding', face, new Set([1]));
    for (const { person, distance } of people) {
      const row = [...pairs.left.keys()].find(
        (each) => pairs.left[each] === 1 && pairs.right[each] === TABLE.count + person,
      );
      expect(distance).toBeCloseTo(pairs.distance[row!]!, 6);
    }
    expect(people).toHaveLength(3);
  },
);
