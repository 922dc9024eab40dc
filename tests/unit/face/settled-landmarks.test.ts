import { expect, test } from 'vitest';
import { landmarkStep, SETTLED } from '#domain/face/settled-landmarks.ts';
import { faceLandmarks } from './face-landmarks.ts';

const EYES = 52.93;

test('a step is measured in distances between the eyes, at any size', () => {
  for (const scale of [1, 4]) {
    const before = faceLandmarks({ scale });
    const after = faceLandmarks({ scale, x: 0.1 * EYES * scale });
    expect(landmarkStep(before, after)).toBeCloseTo(0.1, 3);
    expect(landmarkStep(before, before)).toBe(0);
  }
});

test('half the points moved by 0.1 are a step of 0.1 / √2', () => {
  const before = faceLandmarks();
  const after = before.map((value, i) => (i % 4 === 0 ? value + 0.1 * EYES : value));
  expect(landmarkStep(before, after)).toBeCloseTo(0.1 / Math.SQRT2, 2);
});

test('landmarks that are no face never rest', () => {
  const face = faceLandmarks();
  expect(landmarkStep(face, new Float32Array(136))).toBe(Infinity);
  expect(
    landmarkStep(
      face,
      face.map(() => NaN),
    ),
  ).toBe(Infinity);
  expect(landmarkStep(face, faceLandmarks({ x: EYES }))).toBeGreaterThan(SETTLED);
});
