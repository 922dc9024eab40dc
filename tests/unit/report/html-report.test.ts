import { expect, test } from 'vitest';
import { escaped, table } from '#domain/report/html/markup.ts';
import { detChart } from '#domain/report/html/report-charts.ts';

test('names are written as text, whatever they hold', () => {
  const name = `<img src=x onerror="alert('&')">`;
  expect(escaped(name)).toBe(`&lt;img src=x onerror=&quot;alert('&amp;')&quot;&gt;`);
  expect(table(name, [name], [[name, name]])).not.toContain('<img');
});

test('rates of zero and one lie on the edge of the chart, not beyond it', () => {
  const column = (...values: number[]) => Float64Array.from(values);
  const picture = detChart(
    {
      threshold: column(-Infinity, 0.2, 0.5),
      fmr: column(0, 0, 1),
      fnmr: column(1, 0.1, 0),
      tmr: column(0, 0.9, 1),
    },
    { fmr: 0, fnmr: 0.1 },
  );
  expect(picture).not.toMatch(/NaN|Infinity/);
  const [, path = ''] = /class="curve" d="M([^"]+)"/.exec(picture) ?? [];
  const points = path.split('L').map((point) => point.split(',').map(Number));
  expect(points).toHaveLength(3);
  for (const [x = NaN, y = NaN] of points) {
    expect(x).toBeGreaterThanOrEqual(56);
    expect(x).toBeLessThanOrEqual(708);
    expect(y).toBeGreaterThanOrEqual(26);
    expect(y).toBeLessThanOrEqual(254);
  }
});
