import { describe, expect, test } from 'vitest';
import { faceConcerns, faceQuality } from '#domain/face/face-quality.ts';
import { faceLandmarks } from './face-landmarks.ts';

describe('faceQuality', () => {
  test('of the mean face: upright, frontal, fitting', () => {
    const quality = faceQuality(faceLandmarks({ scale: 2 }))!;
    expect(quality.interEyeDistance).toBeCloseTo(2 * 52.93, 1);
    expect(quality.roll).toBeCloseTo(0, 4);
    expect(Math.abs(quality.yaw)).toBeLessThan(0.02);
    expect(quality.misfit).toBeLessThan(1e-6);
    expect(faceConcerns(quality)).toEqual([]);
  });

  test.each([-60, -15, 20, 90])('tells a tilt of %i°', (degrees) => {
    const quality = faceQuality(faceLandmarks({ degrees }))!;
    expect(quality.roll).toBeCloseTo(degrees, 3);
    expect(Math.abs(quality.yaw)).toBeLessThan(0.02);
  });

  test("a nose moved to one eye's side is a turn to that side", () => {
    const turned = faceLandmarks({ degrees: 30 });
    const direction = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    turned[60]! -= 20 * direction[0]!;
    turned[61]! -= 20 * direction[1]!;
    const quality = faceQuality(turned)!;
    expect(quality.yaw).toBeLessThan(-0.6);
    expect(faceConcerns(quality)).toEqual(['profile']);
  });

  test('is null for landmarks that are no face', () => {
    expect(faceQuality(new Float32Array(136))).toBeNull();
    expect(faceQuality(new Float32Array(136).fill(NaN))).toBeNull();
  });
});

test('concerns: small and tilted', () => {
  expect(faceConcerns(faceQuality(faceLandmarks({ scale: 0.3 }))!)).toEqual(['tiny-face']);
  expect(faceConcerns(faceQuality(faceLandmarks({ scale: 0.6, degrees: 80 }))!)).toEqual([
    'small-face',
    'strong-tilt',
  ]);
});
