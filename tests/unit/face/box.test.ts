import { expect, test } from 'vitest';
import { overlapOfSmaller } from '#domain/face/box.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

test.each([
  { p: box(0, 0, 10, 10), q: box(2, 3, 4, 5), overlap: 1 },
  { p: box(0, 0, 10, 10), q: box(5, 0, 10, 20), overlap: 0.5 },
  { p: box(0, 0, 10, 10), q: box(10, 0, 10, 10), overlap: 0 },
  { p: box(0, 0, 10, 10), q: box(-30, 50, 10, 10), overlap: 0 },
  { p: box(0, 0, 10, 10), q: box(5, 5, 0, 0), overlap: 0 },
])('$overlap, whichever comes first', ({ p, q, overlap }) => {
  expect(overlapOfSmaller(p, q)).toBe(overlap);
  expect(overlapOfSmaller(q, p)).toBe(overlap);
});
