import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { root } from './paths.mjs';

/**
 * Simulates how often the intervals of the tool hold the truth, and writes docs/coverage.md.
 * Deterministic: the same code and arguments give the same file. Some twenty minutes on a free
 * core; `--sets 80,60,20,6,16` draws fewer sets of 10, 20, 50 and 100 people and for predictions.
 * Vite runs the TypeScript, which Node 20 cannot.
 */

const { values } = parseArgs({ options: { sets: { type: 'string' } } });
const sets = values.sets?.split(',').map(Number);
if (sets && !(sets.length === 5 && sets.every((count) => Number.isInteger(count) && count >= 0))) {
  console.error('--sets takes five whole numbers, for example 80,60,20,6,16.');
  process.exit(1);
}

/**
 * @type {{ module: { coverageReport(progress: (line: string) => void, sets?: readonly number[]): string } }}
 */
const { module } = await runnerImport('/tests/support/coverage-report.ts', {
  root,
  logLevel: 'error',
});
await writeFile(
  `${root}docs/coverage.md`,
  module.coverageReport((line) => console.log(line), sets),
);
console.log('Wrote docs/coverage.md');
