import { writeFile } from 'node:fs/promises';
import { runnerImport } from 'vite';
import { root } from './paths.mjs';

/**
 * Simulates how often the intervals of the tool hold the truth, and writes docs/coverage.md. Deterministic: the same code gives the same
 * file. About two minutes. Vite runs the TypeScript, which Node 20 cannot.
 */

/** @type {{ module: { coverageReport(progress: (line: string) => void): string } }} */
const { module } = await runnerImport('/tests/support/coverage-report.ts', {
  root,
  logLevel: 'error',
});
await writeFile(
  `${root}docs/coverage.md`,
  module.coverageReport((line) => console.log(line)),
);
console.log('Wrote docs/coverage.md');
