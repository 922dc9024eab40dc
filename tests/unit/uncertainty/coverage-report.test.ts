import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverageReport } from '#tests/support/coverage-report.ts';

const published = readFileSync(new URL('../../../docs/coverage.md', import.meta.url), 'utf8');

/** Coverage in per cent of what the tool shows, and of pair-level intervals, of each row of a dependence. */
function rowsOf(report: string, dependence: string) {
  return report
    .split('\n')
    .filter((line) => line.startsWith('| F'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells[4] === dependence)
    .map((cells) => ({ tool: Number.parseFloat(cells[6]!), pairs: Number.parseFloat(cells[10]!) }));
}

describe('the published report', () => {
  test.each(['weak', 'medium'])('with %s dependence every row covers 92 to 98%', (dependence) => {
    const rows = rowsOf(published, dependence);
    expect(rows).toHaveLength(18);
    for (const { tool } of rows) {
      expect(tool).toBeGreaterThanOrEqual(92);
      expect(tool).toBeLessThanOrEqual(98);
    }
  });

  test('tells of the hard cases too', () => {
    const rows = rowsOf(published, 'strong');
    expect(rows).toHaveLength(18);
    for (const { tool, pairs } of rows) expect(tool).toBeGreaterThan(pairs);
  });

  test('has the columns that the script writes today', () => {
    const report = coverageReport(() => {}, 0.004);
    const header = /^\| rate \|.*$/mu;
    expect(header.exec(report)?.[0]).toBe(header.exec(published)?.[0]);
    expect(rowsOf(report, 'weak')).toHaveLength(18);
  });
});
