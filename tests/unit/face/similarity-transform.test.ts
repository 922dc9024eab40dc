import { array, assert, double, pre, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import {
  angleOf,
  fitSimilarity,
  invertSimilarity,
  residualOf,
  scaleOf,
} from '#domain/face/similarity-transform.ts';

const coordinate = double({ min: -1000, max: 1000, noNaN: true });
const square = [0, 0, 10, 0, 10, 10, 0, 10];

test('recovers a known transform exactly', () => {
  // Quarter turn clockwise on the screen, twice as large, shifted by (5, -3).
  const turned = [5, -3, 5, 17, -15, 17, -15, -3];
  const transform = fitSimilarity(square, turned)!;
  expect(transform).toEqual({ a: 0, b: 2, e: 5, f: -3 });
  expect(angleOf(transform)).toBe(90);
  expect(scaleOf(transform)).toBe(2);
  expect(residualOf(transform, square, turned)).toBe(0);
});

test('no similarity comes closer (least squares)', () => {
  assert(
    property(
      array(coordinate, { minLength: 8, maxLength: 8 }),
      record({
        a: double({ min: -0.1, max: 0.1, noNaN: true }),
        b: double({ min: -0.1, max: 0.1, noNaN: true }),
        e: double({ min: -5, max: 5, noNaN: true }),
        f: double({ min: -5, max: 5, noNaN: true }),
      }),
      (target, change) => {
        const best = fitSimilarity(square, target)!;
        const other = {
          a: best.a + change.a,
          b: best.b + change.b,
          e: best.e + change.e,
          f: best.f + change.f,
        };
        expect(residualOf(other, square, target)).toBeGreaterThanOrEqual(
          residualOf(best, square, target) - 1e-9,
        );
      },
    ),
  );
});

test('an inverse leads back', () => {
  assert(
    property(coordinate, coordinate, coordinate, coordinate, (a, b, e, f) => {
      pre(Math.hypot(a, b) > 1e-3);
      const inverse = invertSimilarity({ a, b, e, f })!;
      const back = invertSimilarity(inverse)!;
      expect(back.a).toBeCloseTo(a, 6);
      expect(back.f).toBeCloseTo(f, 3);
      expect(scaleOf(inverse) * Math.hypot(a, b)).toBeCloseTo(1, 9);
    }),
  );
});

test('refuses what determines no transform', () => {
  expect(fitSimilarity([1, 1, 1, 1], [0, 0, 1, 1])).toBeNull();
  expect(fitSimilarity([1, 1], [0, 0])).toBeNull();
  expect(fitSimilarity(square, [1, 2])).toBeNull();
  expect(
    fitSimilarity(
      square,
      square.map(() => NaN),
    ),
  ).toBeNull();
  expect(invertSimilarity({ a: 0, b: 0, e: 1, f: 1 })).toBeNull();
});
