import { describe, expect, test } from 'vitest';
import { PLAIN_SCALE } from '#domain/comparison/score-scale.ts';
import { type Axis, axisTicks } from '#domain/plot/axis.ts';
import { axisPosition, axisValue, fromPixel, rateFloor, toPixel } from '#domain/shared/scale.ts';

const RATE: Axis = { kind: 'linear', unit: 'rate', label: 'Rate', min: 0, max: 1 };
const PROBIT: Axis = { kind: 'probit', unit: 'rate', label: 'FMR', min: 0.001, max: 0.5 };

describe('axes', () => {
  test('probit positions are normal deviates: 2.28% is two deviations from 50%', () => {
    const axis = { ...PROBIT, min: 0.0013498980316300933 };
    expect(axisPosition(axis, 0.022750131948179195)).toBeCloseTo(1 / 3, 9);
    expect(axisPosition(axis, 0.15865525393145707)).toBeCloseTo(2 / 3, 9);
  });

  test('log positions are powers of ten', () => {
    const axis: Axis = { ...PROBIT, kind: 'log', min: 0.001, max: 1 };
    expect(axisPosition(axis, 0.1)).toBeCloseTo(2 / 3, 12);
  });

  test('a rate of 0 lies on the edge of an axis that has no 0', () => {
    expect(axisPosition(PROBIT, 0)).toBe(0);
    expect(axisPosition(PROBIT, 1)).toBe(1);
  });

  test('ticks keep their distance and keep the powers of ten', () => {
    const ticks = axisTicks({ ...PROBIT, min: 1e-4 }, 300, 40);
    const texts = ticks.map((tick) => tick.text);
    expect(texts).toEqual(expect.arrayContaining(['0.01%', '0.1%', '1%', '10%', '50%']));
    expect(texts).not.toContain('2%');
    for (const [i, tick] of ticks.slice(1).entries()) {
      expect((tick.position - (ticks[i]?.position ?? 0)) * 300).toBeGreaterThanOrEqual(40);
    }
  });

  test.each([PROBIT, { ...PROBIT, kind: 'log' } as const, RATE])(
    'a value and its position give each other, also of a part of the axis: $kind',
    (whole) => {
      const axis = { ...whole, view: { from: 0.25, to: 0.75 } };
      for (const position of [0, 0.3, 1]) {
        expect(axisPosition(axis, axisValue(axis, position))).toBeCloseTo(position, 9);
      }
      expect(axisValue(axis, 0)).toBeCloseTo(axisValue(whole, 0.25), 12);
    },
  );

  test('a small part of a bent axis has ticks of its own', () => {
    const axis: Axis = { ...PROBIT, view: { from: 0.5, to: 0.52 } };
    expect(axisTicks(axis, 400, 50).length).toBeGreaterThan(2);
  });

  test('the lower end is the power of ten at or below the least rate above 0', () => {
    expect(rateFloor([0, 0.004, 0.2])).toBe(0.001);
    expect(rateFloor([0, 0.3])).toBe(0.01);
    expect(rateFloor([0.01])).toBe(0.01);
  });
});

describe('numbers on an axis of distances', () => {
  const texts = (axis: Partial<Axis>): readonly string[] =>
    axisTicks({ ...RATE, unit: 'distance', ...axis }, 400, 54).map(({ text }) => text);

  test('have as many decimals as tell one from the next', () => {
    expect(texts({ max: 2 })).toEqual(['0.0', '0.5', '1.0', '1.5', '2.0']);
    expect(texts({ max: 1.2 })).toEqual(['0.00', '0.25', '0.50', '0.75', '1.00']);
  });

  test('are the scores that the user knows', () => {
    const scale = {
      ...PLAIN_SCALE,
      polarity: 'similarity',
      noun: 'similarity',
      offset: 1,
    } as const;
    expect(texts({ max: 2, scale })).toEqual(['1.0', '0.5', '0.0', '-0.5', '-1.0']);
  });
});

test('pixels of a straight axis are turned back into values, and up is less', () => {
  const domain = { min: 2, max: 6 };
  expect(toPixel(3, domain, 10, 100)).toBe(35);
  expect(toPixel(3, domain, 110, -100)).toBe(85);
  expect(fromPixel(toPixel(5.5, domain, 10, 100), domain, 10, 100)).toBeCloseTo(5.5, 12);
});
