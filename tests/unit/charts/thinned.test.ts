import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, thinned } from '#ui/charts/thinned.ts';

const line = (row: Place): readonly Place[] => [row];

/** From a place to the nearest one of a line. */
function distanceTo([x, y]: Place, corners: readonly Place[]): number {
  let least = Infinity;
  for (let i = 1; i < corners.length; i++) {
    const [[x1, y1], [x2, y2]] = [corners[i - 1] as Place, corners[i] as Place];
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
    const t = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)));
  }
  return least;
}

const coordinate = fc.double({ min: 0, max: 900, noNaN: true });
const lines = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 });

test('what is left out lies within a tenth of a pixel of what is drawn', () => {
  fc.assert(
    fc.property(lines, (rows) => {
      const kept = thinned(rows, line);
      expect(kept[0]).toBe(rows[0]);
      expect(kept.at(-1)).toBe(rows.at(-1));
      for (const row of rows) expect(distanceTo(row, kept)).toBeLessThanOrEqual(0.1 + 1e-9);
    }),
  );
});

test('of a straight line its ends are left, of a smooth one a part', () => {
  const along = Array.from({ length: 500 }, (_, i) => i * 1.7);
  expect(
    thinned(
      along.map((x): Place => [x, 2 * x]),
      line,
    ),
  ).toHaveLength(2);
  const bell = along.map((x): Place => [x, 250 * Math.exp(-(((x - 400) / 120) ** 2))]);
  expect(thinned(bell, line).length).toBeLessThan(100);
});

test('a row is kept for the sake of any of its lines, and where a line is interrupted', () => {
  const rows = Array.from({ length: 9 }, (_, x) => ({ x, y: x === 4 ? 5 : 0 }));
  const both = thinned(rows, ({ x, y }) => [
    [x, 0],
    [x, y],
  ]);
  expect(both.map(({ x }) => x)).toEqual([0, 3, 4, 5, 8]);
  const gap = thinned(rows, ({ x }) => [[x, x === 6 ? Number.NaN : 0]]);
  expect(gap.map(({ x }) => x)).toContain(6);
});
