import { expect, test } from 'vitest';
import { joinShifts } from '#domain/uncertainty/mover.ts';

const PARTS = [
  [0.08, 0.16],
  [0.06, 0.18],
] as const;
const joined = (correlation: number, narrowsBelow = false) =>
  joinShifts(0.1, PARTS, { correlation, degrees: [6, 9], narrowsBelow });

test('a correlation above 0 widens both ends, one below 0 narrows the lower where asked for', () => {
  const apart = joined(0);
  expect(joined(0.5).low).toBeLessThan(apart.low);
  expect(joined(0.5).high).toBeGreaterThan(apart.high);
  expect(joined(-0.5)).toEqual(apart);
  expect(joined(-0.5, true).high).toBe(apart.high);
  expect(joined(-0.5, true).low).toBeGreaterThan(apart.low);
  expect(joined(-0.5, true).low).toBeLessThan(0.1);
  expect(joined(0.5, true)).toEqual(joined(0.5));
});

test('parts that undo each other leave the lower end at or below the figure', () => {
  const equal = [
    [0.05, 0.15],
    [0.05, 0.15],
  ] as const;
  for (const degrees of [[5, 5], null] as const) {
    const { low } = joinShifts(0.1, equal, { correlation: -1, degrees, narrowsBelow: true });
    expect(low).toBeCloseTo(0.1, 6);
    expect(low).toBeLessThanOrEqual(0.1);
  }
});
