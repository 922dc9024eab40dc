import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, execPath, exit } from 'node:process';
import { prepareModels } from './models.mjs';
import { root } from './paths.mjs';

/**
 * Runs every check and every test, whatever the ones before gave, and ends with the line `N passed, N failed`. Arguments go to
 * Vitest: `npm test -- tests/unit`. A check that is no test counts as one.
 */

const countsFile = join(root, 'test-results/counts.json');
const seconds = () => performance.now() / 1000;

/** @type {{ title: string, passed: number, failed: number, skipped: number, took: number }[]} */
const outcomes = [];

/**
 * @param {string} title
 * @param {() => Promise<{ passed: number, failed: number, skipped: number }>} run
 */
async function step(title, run) {
  console.log(`\n=== ${title} ===`);
  const began = seconds();
  const counts = await run();
  outcomes.push({ title, ...counts, took: seconds() - began });
}

/** @param {boolean} ok */
const asOne = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** @param {string} name A script of package.json. */
async function npmScript(name) {
  const { status } = spawnSync(`npm run --silent ${name}`, {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
  return asOne(status === 0);
}

async function models() {
  try {
    await prepareModels();
    return asOne(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return asOne(false);
  }
}

/** @param {boolean} built */
async function vitest(built) {
  rmSync(countsFile, { force: true });
  const { status } = spawnSync(
    execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...env, SPLITPOINT_TEST_COUNTS: countsFile, SPLITPOINT_BUILT: built ? '1' : '0' },
    },
  );
  const counts = readCounts();
  // A run that broke off, or failed without a failed test, is a failure too.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** @returns {{ passed: number, failed: number, skipped: number }} */
function readCounts() {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

await step('Model weights', models);
await step('Types', () => npmScript('typecheck'));
await step('Lint', () => npmScript('lint'));
await step('Format', () => npmScript('format:check'));
await step('Unused code and packages', () => npmScript('unused'));
await step('Build', () => npmScript('build'));
await step('Tests', () => vitest(outcomes.at(-1)?.failed === 0));

console.log('\n=== Summary ===');
for (const { title, passed, failed, skipped, took } of outcomes) {
  const mark = failed === 0 ? 'ok    ' : 'FAILED';
  const detail =
    title === 'Tests' ? `: ${passed} passed, ${failed} failed, ${skipped} skipped` : '';
  console.log(`${mark} ${title}${detail} (${took.toFixed(1)} s)`);
}

/** @param {'passed' | 'failed' | 'skipped'} kind */
const total = (kind) => outcomes.reduce((sum, outcome) => sum + outcome[kind], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
exit(total('failed') === 0 ? 0 : 1);
