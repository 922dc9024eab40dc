import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, execPath, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { prepareModels } from './models.mjs';
import { root } from './paths.mjs';
import { deepFiles, filesWith, projectsOf, USUAL_PROJECTS } from './test-projects.mjs';

/**
 * Runs checks and tests, whatever the ones before gave, and ends with the line `N passed, N failed`. A check that is no test counts as one.
 *
 *     npm test                           every check and every test
 *     npm test -- tests/unit/threshold   the tests whose path has this in it, and nothing else
 *     npm run test:unit                  the tests that need no browser
 *     npm run test:deep                  what is slow and rarely breaks
 *     npm run test:watch                 the tests that need no browser, again after every change
 *
 * Other arguments go to Vitest: `npm test -- tests/unit -t "ties match"`.
 */
const { values, positionals, tokens } = parseArgs({
  args: argv.slice(2),
  strict: false,
  allowPositionals: true,
  tokens: true,
  options: {
    deep: { type: 'boolean' },
    watch: { type: 'boolean' },
    project: { type: 'string', multiple: true },
    // Options of Vitest that have a value beside them, which is no part of a path.
    testNamePattern: { type: 'string', short: 't' },
    reporter: { type: 'string', multiple: true },
    shard: { type: 'string' },
    testTimeout: { type: 'string' },
    retry: { type: 'string' },
    bail: { type: 'string' },
  },
});
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

/** The options that are Vitest's own, as they were given. */
function optionsOfVitest() {
  return tokens.flatMap((token) => {
    if (token.kind !== 'option' || ['deep', 'watch', 'project'].includes(token.name)) return [];
    if (token.value === undefined) return [token.rawName];
    return token.inlineValue ? [`${token.rawName}=${token.value}`] : [token.rawName, token.value];
  });
}

/**
 * @param {readonly string[]} projects
 * @param {readonly string[]} files
 * @param {Record<string, string>} [settings]
 */
function startVitest(projects, files, settings) {
  const command = values['watch'] ? 'watch' : 'run';
  return spawnSync(
    execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      command,
      ...projects.flatMap((project) => ['--project', project]),
      ...optionsOfVitest(),
      ...files,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...env, SPLITPOINT_TEST_PROJECTS: projects.join(), ...settings },
    },
  ).status;
}

/** @param {Parameters<typeof startVitest>} run */
async function vitest(...[projects, files, settings]) {
  rmSync(countsFile, { force: true });
  const status = startVitest(projects, files, { ...settings, SPLITPOINT_TEST_COUNTS: countsFile });
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

async function everything() {
  await step('Model weights', models);
  await step('Types', () => npmScript('typecheck'));
  await step('Lint', () => npmScript('lint'));
  await step('Format', () => npmScript('format:check'));
  await step('Unused code and packages', () => npmScript('unused'));
  await step('Build', () => npmScript('build'));
  const built = outcomes.at(-1)?.failed === 0 ? '1' : '0';
  await step('Tests', () => vitest(USUAL_PROJECTS, [], { SPLITPOINT_BUILT: built }));
}

/** Only tests, and only of the projects that hold them: no build and no browser where none is needed. */
async function some() {
  const chosen = /** @type {string[]} */ (values['project'] ?? []);
  const deep = values['deep'] === true;
  const files = positionals.length > 0 ? filesWith(positionals) : deep ? deepFiles() : null;
  if (files?.length === 0) {
    console.error(
      `No test file has ${positionals.map((word) => `"${word}"`).join(' or ')} in its path.`,
    );
    return step('Tests', async () => asOne(false));
  }
  const fallback = values['watch'] ? ['unit'] : USUAL_PROJECTS;
  const projects = chosen.length > 0 ? chosen : files === null ? fallback : projectsOf(files);
  const settings = deep ? { SPLITPOINT_DEEP: '1' } : {};
  const filters = positionals.length > 0 ? positionals : (files ?? []);
  if (values['watch']) exit(startVitest(projects, filters, settings) ?? 1);
  return step('Tests', () => vitest(projects, filters, settings));
}

await (argv.length > 2 ? some() : everything());

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
