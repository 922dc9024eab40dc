import { describe, expect, test } from 'vitest';
import { isBlurred } from '#domain/face/chip-texture.ts';
import type { Raster } from '#domain/photo/raster.ts';
import { halved } from '#domain/photo/raster.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { faceSharpness } from '#vision/detection/chip-brightness.ts';
import type { Photo } from '#vision/photo-pixels.ts';
import { faceLandmarks } from './face-landmarks.ts';

/** A face of 106 pixels between the eyes fills this square. */
const SIDE = 300;

/** Waves in all directions, the finer the fainter, as in photos. */
const waves = (() => {
  const random = seededRandom(7);
  return Array.from({ length: 225 }, (_, i) => {
    const cycles = 1.5 * 1.02 ** i;
    const direction = 2 * Math.PI * random.uniform();
    return {
      x: ((2 * Math.PI * cycles) / SIDE) * Math.cos(direction),
      y: ((2 * Math.PI * cycles) / SIDE) * Math.sin(direction),
      phase: 2 * Math.PI * random.uniform(),
      height: 1 / cycles ** 0.5,
    };
  });
})();

const texture = Float64Array.from({ length: SIDE * SIDE }, (_, at) => {
  const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
  return waves.reduce(
    (sum, wave) => sum + wave.height * Math.sin(wave.x * x + wave.y * y + wave.phase),
    128,
  );
});

/** The mean of squares of `width` pixels, at every `step`th place: shrunk, or out of focus. */
function seen(step: number, width: number): Photo {
  const side = Math.floor(SIDE / step);
  const data = new Uint8ClampedArray(4 * side * side);
  for (let v = 0; v < side; v++) {
    for (let u = 0; u < side; u++) {
      let [sum, count] = [0, 0];
      const [left, top] = [Math.round(u * step), Math.round(v * step)];
      for (let y = top; y < Math.min(SIDE, top + width); y++) {
        for (let x = left; x < Math.min(SIDE, left + width); x++, count++) {
          sum += texture[y * SIDE + x] as number;
        }
      }
      data.fill(128 + 12 * (sum / count - 128), 4 * (v * side + u), 4 * (v * side + u) + 4);
    }
  }
  const levels: Raster[] = [{ width: side, height: side, data }];
  return {
    width: side,
    height: side,
    read: (level) => {
      while (levels.length <= level) levels.push(halved(levels.at(-1)!));
      return { ...levels[level]!, x: 0, y: 0 };
    },
    close: () => undefined,
  };
}

const sharpness = (step: number, width: number): number =>
  faceSharpness(seen(step, width), faceLandmarks({ scale: 2 / step }))!;

describe('sharpness of a face in a photo', () => {
  test('is lost with pixels, whatever enlarging makes of them', () => {
    const [large, usual, small, tiny] = [1, 2, 4, 10].map((step) => sharpness(step, step));
    expect(usual).toBeGreaterThan(small!);
    expect(small).toBeGreaterThan(2 * tiny!);
    expect([large, usual, small, tiny].map((each) => isBlurred(each!))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  test('is lost out of focus', () => {
    const [little, much] = [4, 24].map((width) => sharpness(1, width));
    expect([little, much].map((each) => isBlurred(each!))).toEqual([false, true]);
  });

  test('is unknown without a face', () => {
    expect(faceSharpness(seen(2, 2), new Float32Array(136))).toBeNull();
  });
});
