import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { buildApp } from './build.mjs';
import { cloudsCsv } from './clouds.mjs';
import { dragAcross } from './drag-threshold.mjs';
import { createAppServer, listen } from './serve.mjs';

/**
 * How long the tasks of the built page are while a person looks: the longest one, in milliseconds
 * of the thread's own computing, at the machine's speed, at half of it and at a quarter. Beside
 * them a loop that always does the same says how fast the machine is.
 *
 * @typedef {object} PageFigure
 * @property {string} name
 * @property {number} rate How many times slower the processor was made.
 * @property {number} longest Milliseconds; the median of the rounds, as are those below.
 * @property {number} over Tasks of more than 50 ms.
 * @property {number} total
 *
 * @typedef {import('playwright-core').Page} Page
 *
 * @typedef {object} Situation
 * @property {string} name
 * @property {(page: Page) => Promise<void>} before Not measured.
 * @property {(page: Page) => Promise<void>} action
 */

const RATES = [1, 2, 4];
const MOST_ROUNDS = 3;
const MOVES = 80;
/** Milliseconds for what follows by itself, a result of a worker for example. */
const AFTERWARDS = 700;

/** Until nothing is drawn or computed for a second. @param {Page} page */
async function settle(page) {
  for (let quiet = 0; quiet < 4; quiet++) {
    await page.waitForTimeout(250);
    const busy = await page.locator('[aria-busy=true], [role=progressbar]').count();
    if (busy > 0) quiet = -1;
  }
}

/**
 * By CSS and without a pointer: a locator by role would make the page ask thousands of elements, in
 * a task that would be measured.
 *
 * @param {string} view
 * @returns {(page: Page) => Promise<void>}
 */
const open = (view) => async (page) => {
  await page.locator(`[role=tab]:has-text("${view}")`).dispatchEvent('click');
  await page.waitForTimeout(AFTERWARDS);
  await settle(page);
};

/** @param {Page} page */
async function drag(page) {
  await dragAcross(page, MOVES, () => page.waitForTimeout(16));
  await page.waitForTimeout(AFTERWARDS);
  await page.mouse.up();
  await page.waitForTimeout(AFTERWARDS);
}

/** A frame a step. @param {Page} page */
async function scrollAllPairs(page) {
  await page.evaluate(`(async () => {
    const list = document.querySelector('[role=listbox][aria-label=Pairs]');
    for (let step = 0; step < 60; step++) {
      list.scrollTop += step < 40 ? 400 : 100_000;
      await new Promise(requestAnimationFrame);
    }
  })()`);
}

/** @param {string} of @returns {readonly Situation[]} */
const situations = (of) => [
  { name: `page: ${of}, Threshold opened`, before: open('Photos'), action: open('Threshold') },
  { name: `page: ${of}, threshold dragged`, before: open('Threshold'), action: drag },
  ...['Photos', 'Pairs', 'Compare', 'Export'].map((view) => ({
    name: `page: ${of}, ${view} opened`,
    before: open('Threshold'),
    action: open(view),
  })),
  { name: `page: ${of}, pairs scrolled`, before: open('Pairs'), action: scrollAllPairs },
];

const SETS = [
  { file: () => cloudsCsv(50, 10, { spread: 1.1 }), situations: situations('500 photos') },
  { file: () => cloudsCsv(400, 5), situations: situations('2,000 faces') },
];

/**
 * The tasks of the page's main thread while something goes on, in milliseconds of computing.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Page} page
 * @param {(page: Page) => Promise<void>} action
 */
async function tasksOf(browser, page, action) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await action(page);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  /**
   * @type {{ name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args?: { name?: string } }[]}
   */
  const events = traceEvents;
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return events
    .filter(({ name, ph, pid, tid }) => {
      return ph === 'X' && name.endsWith('RunTask') && mainThreads.has(`${pid}/${tid}`);
    })
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Page} page
 * @param {Situation} situation
 * @param {number} rate
 * @param {number} limit Rounds.
 * @returns {Promise<PageFigure>}
 */
async function figureOf(browser, page, { name, before, action }, rate, limit) {
  const session = await page.context().newCDPSession(page);
  /** @type {number[][]} */
  const rounds = [];
  for (let round = 0; round < Math.min(limit, MOST_ROUNDS); round++) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await before(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    rounds.push(await tasksOf(browser, page, action));
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  /** @param {(tasks: number[]) => number} figure */
  const ofRounds = (figure) => median(rounds.map(figure));
  return {
    name,
    rate,
    longest: ofRounds((tasks) => tasks.reduce((most, ms) => Math.max(most, ms), 0)),
    over: ofRounds((tasks) => tasks.filter((ms) => ms > 50).length),
    total: ofRounds((tasks) => tasks.reduce((sum, ms) => sum + ms, 0)),
  };
}

/**
 * @param {string} only Part of a name.
 * @param {number} rounds For each figure; no more than three, which take 20 minutes.
 * @param {(figure: PageFigure) => void} onFigure As soon as each is measured.
 * @returns {Promise<{ calibration: number, figures: PageFigure[] }>} milliseconds of the loop, and
 *   what was measured.
 */
export async function benchPage(only, rounds, onFigure) {
  const sets = SETS.map((set) => ({
    ...set,
    situations: set.situations.filter(({ name }) => name.includes(only)),
  })).filter((set) => set.situations.length > 0);
  if (sets.length === 0) return { calibration: Number.NaN, figures: [] };
  await buildApp({ logLevel: 'warn' });
  const server = createAppServer();
  const port = await listen(server, { port: 0 });
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, ...(env && { env }) });
  /** @type {PageFigure[]} */
  const figures = [];
  let calibration = Number.NaN;
  try {
    for (const set of sets) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(300_000);
      await page.goto(`http://localhost:${port}/`);
      calibration = await page.evaluate(() => {
        const began = performance.now();
        let sum = 0;
        for (let i = 1; i < 2e7; i++) sum += Math.sqrt(i) / i;
        return sum > 0 ? performance.now() - began : 0;
      });
      await page.getByLabel('Import scores').setInputFiles(set.file());
      await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
      await page.locator('section[aria-label=People] h4').waitFor();
      await settle(page);
      for (const situation of set.situations) {
        for (const rate of RATES) {
          const figure = await figureOf(browser, page, situation, rate, rounds);
          figures.push(figure);
          onFigure(figure);
        }
      }
      await page.close();
    }
    return { calibration, figures };
  } finally {
    await browser.close();
    server.close();
  }
}
