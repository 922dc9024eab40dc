import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverageReport } from '#tests/support/coverage-report.ts';

const published = readFileSync(new URL('../../../docs/coverage.md', import.meta.url), 'utf8');

/** Coverage in per cent of every figure over all populations at a number of people, where most sets show it. */
function covered(report: string, people: number): number[] {
  const section = report.split(`### ${people} people`)[1]?.split('##')[0] ?? '';
  return [...section.matchAll(/^\| [^|]+ \| (\d+\.\d) \(/gmu)].map((match) => Number(match[1]));
}

describe('the published report', () => {
  test('has the rows that the script writes today', () => {
    const report = coverageReport(() => {}, [2, 2, 0, 0, 2]);
    const figures = (text: string, people: number) =>
      [
        ...(text.split(`### ${people} people`)[1]?.split('##')[0] ?? '').matchAll(
          /^\| ([^|]+) \|/gmu,
        ),
      ].map((match) => match[1]);
    expect(figures(report, 20).length).toBeGreaterThan(40);
    for (const people of [10, 20])
      expect(figures(report, people)).toEqual(figures(published, people));
  });

  test.each([10, 20])('at %d people nearly every figure covers 93 to 99.5%', (people) => {
    const figures = covered(published, people);
    expect(figures.length).toBeGreaterThan(20);
    const within = figures.filter((figure) => figure >= 93 && figure <= 99.5);
    expect(within.length / figures.length).toBeGreaterThan(0.85);
    expect(Math.min(...figures)).toBeGreaterThan(88);
  });
});
