import { expect, test } from 'vitest';
import { compareAll } from '#domain/comparison/compare-all.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { type NearestFaces, nearestFaces } from '#domain/graph/nearest-faces.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import type { MapPoints } from '#domain/questions/questions.ts';
import { PROJECTION_STEPS, projection } from '#workers/projection/handlers.ts';

function resultOf<T>(steps: Generator<number, T>, seen: number[] = []): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    seen.push(step.value);
  }
}

/** People as clouds around directions of their own. */
function clouds(people: number, photos: number, dimensions = 16): TemplateTable {
  const random = seededRandom(5);
  const centres = Array.from({ length: people * dimensions }, () => random.normal());
  const count = people * photos;
  return {
    count,
    dimensions,
    vectors: Float32Array.from({ length: count * dimensions }, (_, at) => {
      const person = Math.floor(at / dimensions / photos);
      return centres[person * dimensions + (at % dimensions)]! + 0.15 * random.normal();
    }),
    subject: Uint32Array.from({ length: count }, (_, row) => Math.floor(row / photos)),
    subjectCount: people,
  };
}

test('neighbours are those of the full comparison', () => {
  const table = clouds(6, 5);
  const pairs = compareAll(table, 'cosine');
  const { row, distance }: NearestFaces = resultOf(nearestFaces(table, 'cosine', 8));
  for (let i = 0; i < table.count; i++) {
    const others: number[] = [];
    for (let pair = 0; pair < pairs.count; pair++) {
      if (pairs.left[pair] === i || pairs.right[pair] === i) others.push(pairs.distance[pair]!);
    }
    others.sort((a, b) => a - b);
    expect(row[i * 8]).toBe(i);
    expect([...distance.subarray(i * 8, i * 8 + 8)]).toEqual([0, ...others.slice(0, 7)]);
  }
});

test('a face without a direction is near to nobody', () => {
  const table = clouds(2, 3);
  table.vectors.fill(0, 0, table.dimensions);
  const { row } = resultOf(nearestFaces(table, 'cosine', 4));
  expect([...row.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  expect([...row.subarray(4)]).not.toContain(0);
});

test('the same set gives the same map, with people apart and progress up to the end', () => {
  const table = clouds(8, 6);
  const seen: number[] = [];
  const first = resultOf<MapPoints>(projection(table, 'euclidean', 1), seen);
  expect(resultOf(projection(table, 'euclidean', 1))).toEqual(first);
  expect(seen.at(-1)).toBe(PROJECTION_STEPS);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));

  // The face next to each one on the map is of the same person.
  const { x, y } = first;
  for (let i = 0; i < table.count; i++) {
    const others = [...x.keys()].filter((j) => j !== i);
    const away = (j: number): number => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
    const nearest = others.reduce((best, j) => (away(j) < away(best) ? j : best));
    expect(table.subject[nearest]).toBe(table.subject[i]);
  }
});

test('four faces are enough for a map', () => {
  const { x, y } = resultOf(projection(clouds(2, 2), 'euclidean', 1));
  expect([...x, ...y].every(Number.isFinite)).toBe(true);
});
