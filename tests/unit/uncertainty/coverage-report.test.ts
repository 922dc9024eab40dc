import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverageReport } from '#tests/support/coverage-report.ts';

const published = readFileSync(new URL('../../../docs/coverage.md', import.meta.url), 'utf8');

/** Coverage in per cent of every cell that shows an interval in all or nearly all sets. */
function covered(report: string): number[] {
  return [...report.matchAll(/ (\d+\.\d) \(\d+\.\d \/ \d+\.\d\) \|/gu)].map((match) =>
    Number(match[1]),
  );
}

describe('the published report', () => {
  test('has the tables that the script writes today', () => {
    const report = coverageReport(() => {}, 0.002);
    const firstColumns = (text: string) =>
      [...text.matchAll(/^(?:#.*|\| [^|]* \|)/gmu)]
        .map(([line]) => line)
        .filter((line) => !/ \d/u.test(line));
    expect(new Set(firstColumns(report))).toEqual(new Set(firstColumns(published)));
  });

  test('nine in ten of its cells cover 93 to 97%, allowing for the error of the simulation', () => {
    const cells = covered(published);
    expect(cells.length).toBeGreaterThan(300);
    const within = cells.filter((cell) => cell >= 92 && cell <= 99);
    expect(within.length / cells.length).toBeGreaterThan(0.9);
  });
});
