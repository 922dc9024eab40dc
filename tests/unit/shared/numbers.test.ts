import { describe, expect, it } from 'vitest';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { findRoot } from '#domain/shared/find-root.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { countAtMost, countBelow } from '#domain/shared/sorted-bounds.ts';
import { probit } from '#domain/shared/probit.ts';
import { countText, distanceText, indexText, percentText } from '#domain/shared/wording.ts';

describe('bounds in an ascending array', () => {
  it('tell ties apart', () => {
    const values = [1, 2, 2, 3];
    expect([0, 1, 2, 2.5, 3, 4].map((x) => countAtMost(values, x))).toEqual([0, 1, 3, 3, 4, 4]);
    expect([0, 1, 2, 2.5, 3, 4].map((x) => countBelow(values, x))).toEqual([0, 0, 1, 3, 3, 4]);
    expect(countAtMost([], 1)).toBe(0);
  });
});

describe('ascendingOrder', () => {
  it('handles signs, both zeros and extremes, and keeps the order of equals', () => {
    const values = Float64Array.of(0, -1, 1e308, -0, 5e-324, -1e-300, 0, Number.NEGATIVE_INFINITY);
    expect([...ascendingOrder(values)]).toEqual([7, 1, 5, 0, 3, 6, 4, 2]);
    expect([...ascendingOrder(new Float64Array())]).toEqual([]);
  });
});

describe('findRoot', () => {
  it('finds roots to the last bits, steep and flat', () => {
    expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(findRoot((x) => Math.exp(50 * x) - 3, -10, 10)).toBeCloseTo(Math.log(3) / 50, 15);
    expect(findRoot((x) => (x - 0.3) ** 9, -1, 1)).toBeCloseTo(0.3, 5);
    expect(findRoot((x) => x, 0, 1)).toBe(0);
  });

  it('is not asked for a root that is not bracketed', () => {
    expect(() => findRoot((x) => x + 1, 0, 1)).toThrow('signs differ');
  });
});

describe('seededRandom', () => {
  it('repeats itself under its seed, and not under another', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, () => random.uniform());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('is uniform, unbiased and normal', () => {
    const random = seededRandom(11);
    const n = 60_000;
    const mean = (draw: () => number) =>
      Array.from({ length: n }, draw).reduce((sum, x) => sum + x, 0) / n;
    // Five standard errors.
    expect(Math.abs(mean(() => random.uniform()) - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(mean(() => random.normal()))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(mean(() => random.normal() ** 2) - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    const faces = new Uint32Array(7);
    for (let i = 0; i < n; i++) {
      const face = random.integer(7);
      faces[face] = (faces[face] as number) + 1;
    }
    for (const count of faces) {
      expect(Math.abs(count - n / 7)).toBeLessThan(5 * Math.sqrt(n * (1 / 7) * (6 / 7)));
    }
  });
});

describe('probit', () => {
  it('has its limits and nothing beyond', () => {
    expect([0, 0.5, 1, -0.1, 1.1, Number.NaN].map(probit)).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('numbers in sentences', () => {
  it('are short and never round an almost-certainty to certainty', () => {
    expect([0.31472, 12.06471, 154.321].map(distanceText)).toEqual(['0.3147', '12.0647', '154.32']);
    const rates = [
      0.0357142,
      0.001,
      0.05,
      0.5,
      1,
      0,
      0.99996,
      0.999987,
      3e-6,
      1 / 3,
      1.5,
      1 - 1e-15,
      2e-12,
    ];
    expect(rates.map(percentText)).toEqual([
      '3.57%',
      '0.10%',
      '5.0%',
      '50%',
      '100%',
      '0%',
      '99.996%',
      '99.9987%',
      '0.00030%',
      '33.33%',
      '150%',
      '99.999999%',
      '2.0e-10%',
    ]);
    expect([1, 0.99996, 0.5, 0.49998, 0, -0.2].map(indexText)).toEqual([
      '1.0000',
      '0.999960',
      '0.5000',
      '0.499980',
      '0.0000',
      '-0.2000',
    ]);
  });

  it('agree with their nouns', () => {
    expect(countText(1, 'pair')).toBe('1 pair');
    expect(countText(124750, 'pair')).toBe('124,750 pairs');
    expect(countText(2, 'person', 'people')).toBe('2 people');
    expect(countText(2.3456, 'pair')).toBe('2.35 pairs');
  });
});
