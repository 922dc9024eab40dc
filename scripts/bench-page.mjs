import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { buildApp } from './build.mjs';
import { createAppServer, listen } from './serve.mjs';

/**
 * How long the tasks of the built page are while a person looks: the longest one, in milliseconds of the thread's own computing, at the
 * machine's speed and at a quarter of it. Beside them a loop that always does the same says how fast the machine is.
 *
 * @typedef {object} PageFigure
 * @property {string} name
 * @property {number} rate How many times slower the processor was made.
 * @property {number} longest
 * @property {number} over Tasks of more than 50 ms.
 * @property {number} total
 */

const RATES = [1, 4];
const MOVES = 120;

/** 500 photos of 50 people as embeddings, clouds that touch. */
function cloudsCsv() {
  let state = 7;
  const noise = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const rows = [`file,subject,${Array.from({ length: 32 }, (_, k) => `e${k}`).join(',')}`];
  for (let person = 0; person < 50; person++) {
    const centre = Array.from({ length: 32 }, noise);
    for (let photo = 0; photo < 10; photo++) {
      const vector = centre.map((value) => (value + 1.1 * noise()).toFixed(4));
      rows.push(`${person}-${photo}.jpg,person ${person},${vector.join(',')}`);
    }
  }
  return { name: 'embeddings.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
}

/**
 * The tasks of the page's main thread while something goes on, in milliseconds of computing.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} action
 */
async function tasksOf(browser, page, action) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await action();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  /** @type {{ name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args?: { name?: string } }[]} */
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

/** @param {import('playwright-core').Page} page */
async function drag(page) {
  const plot = await page.getByTestId('density-surface').boundingBox();
  const handle = await page.getByTestId('threshold-handle').boundingBox();
  if (plot === null || handle === null) throw new Error('The chart has no handle.');
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + handle.width / 2, y);
  await page.mouse.down();
  for (let move = 0; move < MOVES; move++) {
    const phase = (move / MOVES) * Math.PI * 2;
    await page.mouse.move(plot.x + (plot.width / 2) * (1 + 0.96 * Math.sin(phase)), y);
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
}

/**
 * @param {string} only Part of a name.
 * @returns {Promise<{ calibration: number, figures: PageFigure[] }>} milliseconds of the loop, and what was measured.
 */
export async function benchPage(only) {
  const names = ['page: first look at 500 photos', 'page: drag over 500 photos'];
  const [look, dragged] = names.map((name) => (name.includes(only) ? name : null));
  if (!look && !dragged) return { calibration: Number.NaN, figures: [] };
  await buildApp({ logLevel: 'warn' });
  const server = createAppServer();
  const port = await listen(server, { port: 0 });
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, ...(env && { env }) });
  /** @type {PageFigure[]} */
  const figures = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(120_000);
    const session = await page.context().newCDPSession(page);
    await page.goto(`http://localhost:${port}/`);
    const calibration = await page.evaluate(() => {
      const began = performance.now();
      let sum = 0;
      for (let i = 1; i < 2e7; i++) sum += Math.sqrt(i) / i;
      return sum > 0 ? performance.now() - began : 0;
    });
    await page.getByLabel('Import scores').setInputFiles(cloudsCsv());
    await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
    // By CSS: asking thousands of elements for their roles would take the page longer than what is measured.
    const last = page.locator('section[aria-label=People] h4');
    await last.waitFor();
    await page.waitForTimeout(5000);
    /** @param {string} view */
    const open = (view) => page.locator(`[role=tab]:has-text("${view}")`).click();
    /** @param {string} name @param {number} rate @param {() => Promise<void>} action */
    const measure = async (name, rate, action) => {
      const tasks = await tasksOf(browser, page, action);
      const over = tasks.filter((ms) => ms > 50).length;
      const total = tasks.reduce((sum, ms) => sum + ms, 0);
      figures.push({ name, rate, longest: Math.max(...tasks), over, total });
    };
    for (const rate of RATES) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      const rounds = look === null || look === undefined ? 0 : 3;
      for (let round = 0; round < rounds; round++) {
        await open('Photos');
        await page.waitForTimeout(1000);
        await measure(look ?? '', rate, async () => {
          await open('Threshold');
          await last.waitFor();
          await page.waitForTimeout(2000);
        });
      }
      await open('Threshold');
      await last.waitFor();
      await page.waitForTimeout(2000);
      if (dragged) await measure(dragged, rate, () => drag(page));
    }
    return { calibration, figures };
  } finally {
    await browser.close();
    server.close();
  }
}
