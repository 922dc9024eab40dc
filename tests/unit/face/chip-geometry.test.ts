import { describe, expect, test } from 'vitest';
import { boxChip, fitInto, similarityChip } from '#domain/face/chip-geometry.ts';
import { leftEye, mouth, rightEye } from '#domain/face/landmarks.ts';
import { angleOf, scaleOf, type SimilarityTransform } from '#domain/face/similarity-transform.ts';
import { faceLandmarks } from './face-landmarks.ts';

function apply({ a, b, e, f }: SimilarityTransform, x: number, y: number): [number, number] {
  return [a * x - b * y + e, b * x + a * y + f];
}

describe('similarityChip', () => {
  test('puts a face that lies in the chip already where it is', () => {
    const transform = similarityChip(faceLandmarks());
    expect(transform?.a).toBeCloseTo(1, 6);
    expect(transform?.b).toBeCloseTo(0, 6);
    expect(transform?.e).toBeCloseTo(0, 4);
    expect(transform?.f).toBeCloseTo(0, 4);
  });

  test.each([
    { scale: 4, degrees: 0, x: 500, y: -80 },
    { scale: 0.3, degrees: 20, x: 10, y: 40 },
    { scale: 7.5, degrees: -170, x: 3000, y: 900 },
  ])('undoes scale $scale, tilt $degrees° and shift', ({ scale, degrees, x, y }) => {
    const transform = similarityChip(faceLandmarks({ scale, degrees, x, y }));
    expect(transform).not.toBeNull();
    expect(scaleOf(transform!)).toBeCloseTo(1 / scale, 5);
    expect(angleOf(transform!)).toBeCloseTo(-degrees, 3);
    // The face's own origin comes back to the chip's corner.
    const [cornerX, cornerY] = apply(transform!, x, y);
    expect(cornerX).toBeCloseTo(0, 3);
    expect(cornerY).toBeCloseTo(0, 3);
  });

  test("has dlib's layout: the eyes in the upper third, 53 pixels apart", () => {
    const face = faceLandmarks();
    expect(leftEye(face).x).toBeCloseTo(47.55, 1);
    expect(rightEye(face).x).toBeCloseTo(100.5, 1);
    expect(leftEye(face).y).toBeCloseTo(46.6, 1);
    expect(mouth(face).y).toBeGreaterThan(100);
  });

  test('refuses landmarks that are no face', () => {
    expect(similarityChip(new Float32Array(136))).toBeNull();
    expect(similarityChip(new Float32Array(136).fill(NaN))).toBeNull();
    expect(similarityChip([])).toBeNull();
  });
});

describe('boxChip', () => {
  const face = faceLandmarks({ scale: 2, x: 100, y: 100 });
  const detection = { x: 150, y: 150, width: 200, height: 200 };

  test('is a square around eyes and mouth at whole pixels', () => {
    const chip = boxChip(face, detection, 1000, 1000);
    expect(chip).not.toBeNull();
    const { x, y, width, height } = chip!.source;
    expect([x, y, width, height].every(Number.isInteger)).toBe(true);
    expect(width).toBe(height);
    const [l, r, m] = [leftEye(face), rightEye(face), mouth(face)];
    const meanDistance = (Math.hypot(m.x - l.x, m.y - l.y) + Math.hypot(m.x - r.x, m.y - r.y)) / 2;
    expect(width).toBe(Math.floor(meanDistance / 0.45));
    expect(chip!.transform.b).toBe(0);
    expect(apply(chip!.transform, x + width, y + height)[0]).toBeCloseTo(150, 6);
  });

  test('is cut off at the borders and then centred in the chip', () => {
    const chip = boxChip(face, detection, 1000, 300);
    expect(chip!.source.y + chip!.source.height).toBe(300);
    expect(chip!.source.width).toBeGreaterThan(chip!.source.height);
    const [, top] = apply(chip!.transform, chip!.source.x, chip!.source.y);
    const [, bottom] = apply(chip!.transform, chip!.source.x, 300);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeCloseTo(150 - bottom, 6);
  });

  test('refuses a face outside the photo', () => {
    expect(boxChip(faceLandmarks({ x: 5000 }), detection, 1000, 1000)).toBeNull();
  });
});

test('fitInto keeps proportions', () => {
  const transform = fitInto({ x: 10, y: 20, width: 100, height: 50 }, 200);
  expect(apply(transform, 10, 20)).toEqual([0, 50]);
  expect(apply(transform, 110, 70)).toEqual([200, 150]);
});

test.each([
  { turns: 1, corner: [150, 0] },
  { turns: 2, corner: [200, 150] },
  { turns: 3, corner: [50, 200] },
] as const)('fitInto turns by $turns quarters clockwise about the middle', ({ turns, corner }) => {
  const box = { x: 10, y: 20, width: 100, height: 50 };
  const transform = fitInto(box, 200, turns);
  apply(transform, 10, 20).forEach((value, i) => expect(value).toBeCloseTo(corner[i]!, 9));
  apply(transform, 60, 45).forEach((value) => expect(value).toBeCloseTo(100, 9));
});
