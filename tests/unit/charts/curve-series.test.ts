import { describe, expect, test } from 'vitest';
import type { Axis } from '#domain/plot/axis.ts';
import { drawnPoints, rowAt } from '#ui/charts/curve/curve-series.ts';

const THRESHOLD = [0.1, 0.2, 0.3, 0.4, 0.5];
const FMR = [0, 0.01, 0.05, 0.2, 0.4];
const RATE: Axis = { kind: 'linear', unit: 'rate', label: 'Rate', min: 0, max: 1 };

describe('lines', () => {
  test('100,000 points are thinned to what a chart can show, the last one kept', () => {
    const count = 100_000;
    const x = Float64Array.from({ length: count }, (_, i) => i / (count - 1));
    const points = drawnPoints({ id: 'a', name: 'a', colour: 'red', x, y: x }, RATE, RATE);
    expect(points.length).toBeLessThan(1100);
    expect(points.at(-1)?.index).toBe(count - 1);
  });

  test('a part of an axis keeps what leads into it and out of it', () => {
    const count = 10_000;
    const x = Float64Array.from({ length: count }, (_, i) => i / (count - 1));
    const part = { ...RATE, view: { from: 0.5, to: 0.6 } };
    const points = drawnPoints({ id: 'a', name: 'a', colour: 'red', x, y: x }, part, RATE);
    expect(points.filter(({ u }) => u < 0)).toHaveLength(1);
    expect(points.filter(({ u }) => u > 1)).toHaveLength(1);
    expect(points.length).toBeGreaterThan(90);
  });

  test('values that are not defined leave a row out', () => {
    const series = { id: 'a', name: 'a', colour: 'red', x: [0, 0.5, 1], y: [0, Number.NaN, 1] };
    expect(drawnPoints(series, RATE, RATE).map((each) => each.index)).toEqual([0, 2]);
  });

  test('a step holds from its own threshold on', () => {
    const series = { id: 'a', name: 'a', colour: 'red', x: THRESHOLD, y: FMR };
    expect([0.05, 0.1, 0.2999, 0.3, 9].map((x) => rowAt(series, x))).toEqual([null, 0, 1, 2, 4]);
  });
});
