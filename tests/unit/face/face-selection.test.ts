import { expect, test } from 'vitest';
import { selectFace } from '#domain/face/face-selection.ts';

const face = (x: number, y: number, side: number) => ({
  box: { x: x - side / 2, y: y - side / 2, width: side, height: side },
});

test('takes the largest of equally central faces', () => {
  expect(selectFace([face(400, 300, 80), face(600, 300, 120)], 1000, 600)).toBe(1);
});

test('takes the central one of equally large faces', () => {
  expect(selectFace([face(60, 60, 100), face(500, 300, 100)], 1000, 600)).toBe(1);
});

test('a face in a corner must be more than twice as large as one in the centre', () => {
  const corner = (area: number) => face(0, 0, Math.sqrt(area));
  expect(selectFace([face(500, 300, 100), corner(19_000)], 1000, 600)).toBe(0);
  expect(selectFace([face(500, 300, 100), corner(21_000)], 1000, 600)).toBe(1);
});

test('equal faces: the first; none: -1', () => {
  expect(selectFace([face(500, 300, 100), face(500, 300, 100)], 1000, 600)).toBe(0);
  expect(selectFace([], 1000, 600)).toBe(-1);
});
