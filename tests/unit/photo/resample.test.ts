import { assert, double, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halved, type Raster } from '#domain/photo/raster.ts';
import { type Pyramid, resample, resampleSquare, type View } from '#domain/photo/resample.ts';

function rasterOf(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Raster {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([...colour(x, y), 255], 4 * (y * width + x));
  }
  return { width, height, data };
}

function pyramidOf(raster: Raster): Pyramid {
  const levels = [raster];
  return {
    width: raster.width,
    height: raster.height,
    read: (level) => {
      while (levels.length <= level) levels.push(halved(levels.at(-1)!));
      return { ...levels[level]!, x: 0, y: 0 };
    },
  };
}

/** Noise without a pattern. */
const noise = (x: number, y: number) => {
  const value = Math.imul(x + 1, 73_856_093) ^ Math.imul(y + 7, 19_349_663);
  return [(value >>> 3) & 255, (value >>> 11) & 255, (value >>> 19) & 255] as const;
};

describe('halved', () => {
  test('means of two by two, rounded half up, each channel for itself', () => {
    const values = [
      [0, 10, 255],
      [1, 10, 255],
      [0, 11, 255],
      [1, 12, 252],
    ] as const;
    const small = halved(rasterOf(2, 2, (x, y) => values[2 * y + x]!));
    expect([...small.data]).toEqual([1, 11, 254, 255]);
  });

  test('of an odd side the last pixel counts twice', () => {
    const { width, height, data } = halved(rasterOf(3, 1, (x) => [100 * x, 0, 0]));
    expect([width, height]).toEqual([2, 1]);
    expect([data[0], data[4]]).toEqual([50, 200]);
  });
});

/**
 * What `resample` says that it does, without levels, shortcuts or shares: every weight of every
 * pixel.
 */
function byDefinition(raster: Raster, { width, height, transform, source }: View, outside: number) {
  const [a, b, c, d, e, f] = transform;
  const area = a * d - b * c;
  const radiusX = Math.max(1, Math.hypot(c, d) / Math.abs(area));
  const radiusY = Math.max(1, Math.hypot(a, b) / Math.abs(area));
  const values: number[] = [];
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < width; u++) {
      const [p, q] = [u + 0.5 - e, v + 0.5 - f];
      const [x, y] = [(d * p - c * q) / area, (a * q - b * p) / area];
      const sums = [0, 0, 0];
      let total = 0;
      for (let j = Math.floor(y - radiusY) - 1; j <= y + radiusY + 1; j++) {
        for (let i = Math.floor(x - radiusX) - 1; i <= x + radiusX + 1; i++) {
          const weight =
            Math.max(0, radiusX - Math.abs(i + 0.5 - x)) *
            Math.max(0, radiusY - Math.abs(j + 0.5 - y));
          const seen =
            i >= Math.max(0, source.x) &&
            j >= Math.max(0, source.y) &&
            i < Math.min(raster.width, source.x + source.width) &&
            j < Math.min(raster.height, source.y + source.height);
          total += weight;
          for (const channel of [0, 1, 2] as const) {
            const value = seen ? raster.data[4 * (j * raster.width + i) + channel]! : outside;
            sums[channel]! += weight * value;
          }
        }
      }
      values.push(...sums.map((sum) => sum / total));
    }
  }
  return values;
}

function expectClose(found: Float32Array, expected: readonly number[], within: number): void {
  expect(found).toHaveLength(expected.length);
  const worst = Math.max(...expected.map((value, i) => Math.abs(value - found[i]!)));
  expect(worst).toBeLessThanOrEqual(within);
}

const WHOLE = { x: 0, y: 0, width: 23, height: 17 };
const PHOTO = rasterOf(23, 17, noise);

describe('resample', () => {
  test('a photo at its own size is itself', () => {
    const { rgb } = resample(
      pyramidOf(PHOTO),
      { width: 23, height: 17, transform: [1, 0, 0, 1, 0, 0], source: WHOLE },
      0,
    );
    expect([...rgb]).toEqual([...PHOTO.data].filter((_, i) => i % 4 !== 3));
  });

  test('is what it says for any turn, stretch and shift above half the size', () => {
    const view = record({
      scaleX: double({ min: 0.51, max: 4, noNaN: true }),
      scaleY: double({ min: 0.51, max: 4, noNaN: true }),
      angle: double({ min: -4, max: 4, noNaN: true }),
      e: double({ min: -20, max: 30, noNaN: true }),
      f: double({ min: -20, max: 30, noNaN: true }),
      left: integer({ min: -3, max: 10 }),
      wide: integer({ min: 1, max: 30 }),
    });
    assert(
      property(view, ({ scaleX, scaleY, angle, e, f, left, wide }) => {
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const seen: View = {
          width: 9,
          height: 7,
          transform: [scaleX * cos, scaleY * sin, -scaleX * sin, scaleY * cos, e, f],
          source: { x: left, y: 2, width: wide, height: 11 },
        };
        const { rgb } = resample(pyramidOf(PHOTO), seen, 128);
        expectClose(rgb, byDefinition(PHOTO, seen, 128), 1e-3);
      }),
      { numRuns: 60 },
    );
  });

  test('turned by quarters it is turned, pixel for pixel', () => {
    const upright = resampleSquare(pyramidOf(PHOTO), { a: 0.8, b: 0, e: 0, f: 0 }, 12, 7);
    const lying = resampleSquare(pyramidOf(PHOTO), { a: 0, b: 0.8, e: 12, f: 0 }, 12, 7);
    for (let y = 0; y < 12; y++) {
      for (let x = 0; x < 12; x++) {
        expect(lying.rgb[3 * (x * 12 + 11 - y)]).toBeCloseTo(upright.rgb[3 * (y * 12 + x)]!, 3);
      }
    }
  });

  test('a much smaller view keeps the mean, and shows no pattern that is finer than its pixels', () => {
    const stripes = rasterOf(512, 512, (x) => (x % 2 === 0 ? [0, 0, 0] : [254, 254, 254]));
    for (const scale of [0.4, 0.13, 1 / 32]) {
      const side = Math.floor(512 * scale);
      const { rgb } = resampleSquare(pyramidOf(stripes), { a: scale, b: 0, e: 0, f: 0 }, side, 127);
      const sorted = rgb.toSorted();
      expect(sorted.at(-1)! - sorted[0]!, `${scale}`).toBeLessThan(2);
      expect(rgb[0]).toBeCloseTo(127, 0);
    }
  });

  test('reads no more than it needs, and nothing beside the photo', () => {
    const boxes: number[] = [];
    const photo = pyramidOf(PHOTO);
    const watched: Pyramid = {
      ...photo,
      read: (level, box) => {
        boxes.push(level, box.x, box.y, box.width, box.height);
        return photo.read(level, box);
      },
    };
    resampleSquare(watched, { a: 1, b: 0, e: -4, f: -5 }, 6, 0);
    expect(boxes).toEqual([0, 3, 4, 8, 8]);
    boxes.length = 0;
    const { rgb } = resampleSquare(watched, { a: 1, b: 0, e: 100, f: 0 }, 6, 9);
    expect(boxes).toEqual([]);
    expect(new Set(rgb)).toEqual(new Set([9]));
  });
});
