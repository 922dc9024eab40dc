import { expect, test } from 'vitest';
import { faceBox } from '#domain/face/settled-landmarks.ts';
import { faceLandmarks } from './face-landmarks.ts';

// The mean face spans 37 to 113 pixels across and 49 to 127 down (jaw and brows of the fixture lie
// at 74, 125); the forehead adds 24 above.
test('goes around the landmarks and the forehead', () => {
  const box = faceBox(faceLandmarks({ scale: 2, x: 100, y: 100 }), 1000, 1000)!;
  expect(box.x).toBeGreaterThan(100 + 2 * 30);
  expect(box.x + box.width).toBeLessThan(100 + 2 * 120);
  expect(box.y + box.height).toBeCloseTo(100 + 2 * 125, 0);
  const [, ...rest] = faceLandmarks({ scale: 2, x: 100, y: 100 });
  const top = Math.min(...rest.filter((_, i) => i % 2 === 0));
  expect(top - box.y).toBeCloseTo(48, 0);
});

test('turns with the face', () => {
  const upright = faceBox(faceLandmarks({ x: 400, y: 400 }), 1000, 1000)!;
  const lying = faceBox(faceLandmarks({ x: 400, y: 400, degrees: 90 }), 1000, 1000)!;
  expect(lying.width).toBeCloseTo(upright.height, 2);
  expect(lying.height).toBeCloseTo(upright.width, 2);
  // Turned clockwise about (400, 400), the forehead points to the right.
  expect(lying.x + lying.width).toBeCloseTo(400 - (upright.y - 400), 2);
});

test('ends at the photo, and is null outside it', () => {
  const box = faceBox(faceLandmarks({ scale: 2, x: -100, y: 10 }), 90, 1000)!;
  expect([box.x, box.x + box.width]).toEqual([0, 90]);
  expect(faceBox(faceLandmarks({ x: 5000 }), 1000, 1000)).toBeNull();
  expect(faceBox(new Float32Array(136), 1000, 1000)).toBeNull();
});
