import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { benchPage } from './bench-page.mjs';
import { findBrowser } from './browser.mjs';
import { buildApp } from './build.mjs';
import { root } from './paths.mjs';
import { createAppServer, listen } from './serve.mjs';

/**
 * @typedef {object} BenchmarkResult
 * @property {string} name
 * @property {number | null} budget Milliseconds, as are the times.
 * @property {number} median
 * @property {number} fastest
 * @property {number} slowest
 * @property {readonly number[]} rounds
 * @property {number} longestBlock The longest time for which the page's own thread was busy.
 * @property {{ key: string, side: 'ours' | 'theirs', minimumRatio?: number } | null} comparison
 */

/**
 * Builds the benchmarks of `tests/bench` as the app is built and runs them side by side in one
 * page; then looks at the app itself (`page`).
 *
 * `npm run bench -- --only evaluate --rounds 9 --json results.json`
 */
const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '7' },
    json: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds is "${values.rounds}"; it must be a whole number of at least 1.`);
  exit(1);
}

const folder = join(root, 'node_modules/.cache/splitpoint/bench');
await buildApp({
  logLevel: 'warn',
  build: {
    outDir: folder,
    emptyOutDir: true,
    rolldownOptions: { input: join(root, 'tests/bench/index.html') },
  },
});
const server = createAppServer({ folder });
const port = await listen(server, { port: 0 });
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, ...(env && { env }) });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://localhost:${port}/tests/bench/index.html`);
  /** @type {BenchmarkResult[]} */
  const results = await page.evaluate(`runBenchmarks(${JSON.stringify(values.only)}, ${rounds})`);
  report(results);
  const ratios = compare(results);
  const ofPage = await benchPage(values.only, rounds, reportPage);
  if (ofPage.figures.length > 0) {
    console.log(`For comparison, twenty million square roots: ${ofPage.calibration.toFixed(0)} ms`);
  }
  if (values.json) {
    save(values.json, { browser: browser.version(), rounds, ...ratios, results, page: ofPage });
  }
  if (results.length + ofPage.figures.length === 0) {
    console.error(`No benchmark has "${values.only}" in its name.`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
}

/** @param {import('./bench-page.mjs').PageFigure} figure */
function reportPage({ name, rate, longest, over, total }) {
  const speed = rate === 1 ? '' : `, ${rate} times slower`;
  console.log(
    `${(name + speed).padEnd(60)} longest task ${longest.toFixed(0)} ms, ${over} over 50 ms, ${total.toFixed(0)} ms in all`,
  );
}

/** @param {BenchmarkResult[]} results */
function report(results) {
  for (const { name, median, fastest, slowest, budget } of results) {
    const over = budget !== null && median > budget;
    if (over) process.exitCode = 1;
    const figures = `${median.toFixed(1)} ms (${fastest.toFixed(1)} to ${slowest.toFixed(1)})`;
    const limit = budget === null ? '' : `, budget ${budget} ms${over ? ': OVER' : ''}`;
    console.log(`${name.padEnd(44)} ${figures}${limit}`);
  }
}

/**
 * Of each two benchmarks that do the same, how many times as fast ours is, by the fastest rounds:
 * what else a machine does can only slow a round, and whoever uses more cores suffers more from it.
 *
 * @param {BenchmarkResult[]} results
 */
function compare(results) {
  /**
   * @type {Record<string, { ratio: number, ours: number, theirs: number, longestBlock: { ours: number, theirs: number } }>}
   */
  const ratios = {};
  for (const ours of results) {
    if (ours.comparison?.side !== 'ours') continue;
    const { key, minimumRatio = 0 } = ours.comparison;
    const theirs = results.find(
      ({ comparison }) => comparison?.key === key && comparison.side === 'theirs',
    );
    if (theirs === undefined) continue;
    const ratio = theirs.fastest / ours.fastest;
    const blocks = { ours: ours.longestBlock, theirs: theirs.longestBlock };
    ratios[key] = { ratio, ours: ours.median, theirs: theirs.median, longestBlock: blocks };
    const under = !(ratio >= minimumRatio);
    if (under) process.exitCode = 1;
    console.log(
      `${key}: ${ratio.toFixed(ratio < 1 ? 2 : 1)} times as fast${under ? `, UNDER ${minimumRatio}` : ''}; ` +
        `page busy for at most ${blocks.ours.toFixed(0)} ms, with theirs ${blocks.theirs.toFixed(0)} ms`,
    );
  }
  return ratios;
}

/**
 * @param {string} file
 * @param {object} content
 */
function save(file, content) {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
