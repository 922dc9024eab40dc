import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, execPath, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { prepareModels } from './models.mjs';
import { root } from './paths.mjs';
import { deepFiles, filesWith, projectsOf, USUAL_PROJECTS, usualRuns } from './test-projects.mjs';

/**
 * Runs checks and tests, whatever the ones before gave, and ends with the line
 * `N passed, N failed`. A check that is no test counts as one.
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
/** @type {import('node:child_process').StdioOptions} */
const PIPED = ['ignore', 'pipe', 'pipe'];
const seconds = () => performance.now() / 1000;

/** @type {{ title: string, passed: number, failed: number, skipped: number, took: number }[]} */
const outcomes = [];

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} title
 * @param {() => Promise<Counts>} action
 */
async function step(title, action) {
  const began = seconds();
  const counts = await action();
  outcomes.push({ title, ...counts, took: seconds() - began });
}

/** @param {string} title */
const announce = (title) => console.log(`\n=== ${title} ===`);

/** @param {boolean} ok */
const asOne = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * Runs scripts of package.json side by side, since most keep one core busy, and shows what each
 * said when it is done.
 *
 * @param {Readonly<Record<string, string>>} scripts By title.
 */
function checks(scripts) {
  return Promise.all(
    Object.entries(scripts).map(([title, name]) =>
      step(title, async () => {
        const { ok, output } = await npmScript(name);
        announce(title);
        console.log(output);
        return asOne(ok);
      }),
    ),
  );
}

/** @param {string} name */
const npmScript = (name) => run(`npm run --silent ${name}`, [], { stdio: PIPED, shell: true });

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is what was not written at once.
 */
function run(command, args, options) {
  const child = spawn(command, args, { cwd: root, ...options });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (status) => resolve({ ok: status === 0, output }));
  });
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
 * What Vitest is started with.
 *
 * @typedef {object} Start
 * @property {readonly string[]} projects
 * @property {readonly string[]} [files]
 * @property {Record<string, string>} [settings]
 */

/**
 * @param {Start} start
 * @returns {[command: string, args: string[], environment: NodeJS.ProcessEnv]}
 */
function vitestCommand({ projects, files = [], settings }) {
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    values['watch'] ? 'watch' : 'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...optionsOfVitest(),
    ...files,
  ];
  return [execPath, args, { ...env, SPLITPOINT_TEST_PROJECTS: projects.join(), ...settings }];
}

/**
 * @param {Start & { readonly title: string }} start
 * @param {boolean} [isShownAtEnd] What it writes, since another run writes meanwhile.
 */
async function vitest({ title, ...start }, isShownAtEnd = false) {
  if (!isShownAtEnd) announce(title);
  const countsFile = join(root, `test-results/counts ${title}.json`);
  rmSync(countsFile, { force: true });
  const [command, args, environment] = vitestCommand(start);
  const { ok, output } = await run(command, args, {
    stdio: isShownAtEnd ? PIPED : 'inherit',
    env: { ...environment, SPLITPOINT_TEST_COUNTS: countsFile },
  });
  if (isShownAtEnd) {
    announce(title);
    console.log(output);
  }
  const counts = readCounts(countsFile);
  // A run that broke off, or failed without a failed test, is a failure too.
  if (!ok && counts.failed === 0) counts.failed = 1;
  return counts;
}

/**
 * @param {string} countsFile
 * @returns {Counts}
 */
function readCounts(countsFile) {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function everything() {
  announce('Model weights');
  await step('Model weights', models);
  await checks({
    Types: 'typecheck',
    Lint: 'lint',
    Format: 'format:check',
    'Unused code and packages': 'unused',
    Build: 'build',
  });
  const built = outcomes.some(({ title, failed }) => title === 'Build' && failed === 0) ? '1' : '0';
  // Side by side: each waits now and then, for the one thread of a page or for a browser to start.
  const devices = join(root, 'test-results/devices');
  rmSync(devices, { recursive: true, force: true });
  const settings = { SPLITPOINT_BUILT: built, SPLITPOINT_DEVICES: devices };
  await Promise.all(
    usualRuns().map(async (row, rowIndex) => {
      for (const [index, start] of row.entries()) {
        const title = `Tests, ${start.projects.join(' and ')}${index > 0 ? ', the rest' : ''}`;
        await step(title, () => vitest({ ...start, title, settings }, rowIndex + index > 0));
      }
    }),
  );
}

/**
 * Only tests, and only of the projects that hold them: no build and no browser where none is
 * needed.
 */
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
  const start = {
    projects,
    files: positionals.length > 0 ? positionals : (files ?? []),
    settings: deep ? { SPLITPOINT_DEEP: '1' } : {},
  };
  if (values['watch']) {
    const [command, args, environment] = vitestCommand(start);
    exit(spawnSync(command, args, { cwd: root, stdio: 'inherit', env: environment }).status ?? 1);
  }
  const title = `Tests, ${projects.join(' and ')}`;
  return step(title, () => vitest({ ...start, title }));
}

await (argv.length > 2 ? some() : everything());

console.log('\n=== Summary ===');
for (const { title, passed, failed, skipped, took } of outcomes) {
  const mark = failed === 0 ? 'ok    ' : 'FAILED';
  const detail = title.startsWith('Tests')
    ? `: ${passed} passed, ${failed} failed, ${skipped} skipped`
    : '';
  console.log(`${mark} ${title}${detail} (${took.toFixed(1)} s)`);
}

/** @param {'passed' | 'failed' | 'skipped'} kind */
const total = (kind) => outcomes.reduce((sum, outcome) => sum + outcome[kind], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
exit(total('failed') === 0 ? 0 : 1);
