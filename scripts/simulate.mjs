import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { root } from './paths.mjs';

/**
 * Simulates how often the intervals of the tool hold the truth, and writes docs/coverage.md.
 * Deterministic: the same code and arguments give the same file, however many populations are
 * drawn from at once. Some twenty minutes of one free core; `--sets 80,60,20,6,16` draws fewer
 * sets of 10, 20, 50 and 100 people and for predictions, `--jobs 2` asks for two processes (as
 * many as there are cores, unless said). Vite runs the TypeScript, which Node 20 cannot.
 */

const { values } = parseArgs({
  options: {
    sets: { type: 'string' },
    jobs: { type: 'string', default: `${availableParallelism()}` },
    population: { type: 'string' },
  },
});
const sets = values.sets?.split(',').map(Number);
if (sets && !(sets.length === 5 && sets.every((count) => Number.isInteger(count) && count >= 0))) {
  console.error('--sets takes five whole numbers, for example 80,60,20,6,16.');
  process.exit(1);
}

/**
 * @type {{ module: {
 *   POPULATION_COUNT: number,
 *   coverageRows(
 *     place: number, progress: (line: string) => void, sets?: readonly number[]
 *   ): readonly object[],
 *   writeUp(rows: readonly object[], sets?: readonly number[]): string
 * } }}
 */
const { module } = await runnerImport('/tests/support/coverage-report.ts', {
  root,
  logLevel: 'error',
});

if (values.population === undefined) {
  const rows = await rowsOfAll(Math.max(1, Number(values.jobs)));
  await writeFile(`${root}docs/coverage.md`, module.writeUp(rows, sets));
  console.log('Wrote docs/coverage.md');
} else {
  const place = Number(values.population);
  process.send?.(module.coverageRows(place, (line) => console.log(line), sets));
}

/**
 * Rows of every population, in order, from `jobs` processes at a time.
 *
 * @param {number} jobs
 */
async function rowsOfAll(jobs) {
  /** @type {(readonly object[])[]} */
  const rows = Array.from({ length: module.POPULATION_COUNT }, () => []);
  let next = 0;
  const work = async () => {
    for (let place = next++; place < rows.length; place = next++) rows[place] = await rowsOf(place);
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return rows.flat();
}

/**
 * Rows of one population, from a process of its own. As structured clones, which keep NaN.
 *
 * @param {number} place
 * @returns {Promise<readonly object[]>}
 */
function rowsOf(place) {
  const told = values.sets === undefined ? [] : ['--sets', values.sets];
  const child = fork(fileURLToPath(import.meta.url), ['--population', `${place}`, ...told], {
    serialization: 'advanced',
  });
  return new Promise((resolve, reject) => {
    child.once('message', (rows) => resolve(/** @type {readonly object[]} */ (rows)));
    // The channel closes after its last message, also when the process ends by an error.
    child.once('disconnect', () => reject(new Error(`Population ${place} gave no rows.`)));
  });
}
