import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { simulateCoverage } from '#tests/support/coverage.ts';
import { coverageReport } from '#tests/support/coverage-report.ts';
import { POPULATIONS, truthOf } from '#tests/support/populations.ts';

const published = readFileSync(new URL('../../../docs/coverage.md', import.meta.url), 'utf8');

/**
 * Coverage in per cent of every figure over all populations at a number of people, where most sets
 * show it.
 */
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

  test.each([10, 20, 50, 100])('at %d people every figure covers 93 to 97%', (people) => {
    const figures = covered(published, people);
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter((figure) => figure < 93 || figure > 97)).toEqual([]);
  });
});

describe('a small simulation', () => {
  test('holds the truth in about 95% of sets of 10 people, and no more often than it says', () => {
    const rows = ['effects, medium', 'look-alikes'].flatMap((name, at) => {
      const population = POPULATIONS.find((one) => one.name === name)!;
      const truth = truthOf(population, 2000, 200_000);
      return simulateCoverage(population, truth, { people: 10, sets: 80, seed: 5 + at });
    });
    const figures = ['FMR 5 %', 'FNMR 10 %', 'f1', 'AUC', "d'", 'EER', 'threshold: mean + 2σ'];
    const shares = figures.map((figure) => {
      const own = rows.filter((row) => row.figure === figure);
      expect(own.every(({ shown }) => shown > 0.8)).toBe(true);
      return own.reduce((sum, row) => sum + row.covered, 0) / own.length;
    });
    // Of 160 sets, 95 % is 91 to 99 % but for one time in a hundred.
    for (const share of shares) expect(share).toBeGreaterThan(0.91);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeLessThan(0.985);
  });
});
