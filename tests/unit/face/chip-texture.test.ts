import { describe, expect, test } from 'vitest';
import { CHIP_SIZE } from '#domain/face/chip-geometry.ts';
import { gradationOf, isBlurred, isDrawing, sharpnessOf } from '#domain/face/chip-texture.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';

function chip(brightness: (x: number, y: number) => number): Float64Array {
  return Float64Array.from({ length: CHIP_SIZE ** 2 }, (_, i) =>
    brightness(i % CHIP_SIZE, Math.floor(i / CHIP_SIZE)),
  );
}
const wave = (period: number) =>
  chip((x, y) => 128 + 60 * Math.sin((2 * Math.PI * x) / period) * Math.cos(y / period));
const checks = chip((x, y) => ((Math.floor(x / 12) + Math.floor(y / 12)) % 2 === 0 ? 60 : 190));

describe('sharpness', () => {
  test('falls with the fineness of what is seen', () => {
    const [fine, middle, coarse] = [4, 12, 40].map((period) => sharpnessOf(wave(period)));
    expect(fine).toBeGreaterThan(5 * middle!);
    expect(middle).toBeGreaterThan(5 * coarse!);
    expect([fine, middle, coarse].map((each) => isBlurred(each!))).toEqual([false, false, true]);
  });

  test('of one frequency is that of the discrete Laplacian', () => {
    // (2 - 2 cos(2π/8))² for a wave along one axis.
    const stripes = chip((x) => 128 + 60 * Math.sin((2 * Math.PI * x) / 8));
    expect(sharpnessOf(stripes)).toBeCloseTo((2 - Math.SQRT2) ** 2, 6);
  });

  test('does not depend on contrast and exposure, and is 0 for one colour', () => {
    const faint = wave(10).map((value) => 20 + 0.1 * value);
    expect(sharpnessOf(faint)).toBeCloseTo(sharpnessOf(wave(10)), 9);
    expect(sharpnessOf(chip(() => 77))).toBe(0);
  });
});

describe('a drawing', () => {
  test('has flat areas with outlines', () => {
    expect(gradationOf(checks)).toBe(0);
    expect(isDrawing(checks)).toBe(true);
  });

  test('stays one with a little noise of compression', () => {
    const random = seededRandom(1);
    expect(isDrawing(checks.map((value) => value + 0.5 * random.normal()))).toBe(true);
  });

  test('is nothing with shades, nor a face without contours', () => {
    expect(isDrawing(wave(30))).toBe(false);
    expect(isDrawing(checks.map((value, i) => value + 0.4 * (i % CHIP_SIZE) + 3 * (i % 3)))).toBe(
      false,
    );
    expect(isDrawing(chip(() => 77))).toBe(false);
  });
});
