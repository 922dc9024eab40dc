import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from '#scripts/browser.mjs';
import { createAppServer, listen } from '#scripts/serve.mjs';

/**
 * @typedef {object} Settings What the bar at the top of the app is set to; labels as on the page.
 * @property {string} [Detector]
 * @property {string} [Model]
 * @property {string} [Distance]
 * @property {string} [Alignment]
 * @property {string} [Backend]
 * @property {boolean} [mirrorAveraging]
 */

/**
 * @typedef {object} AppResult
 * @property {{ photos: number, people: number, faces: number }} counts As the status line has them.
 * @property {number} photosPerSecond From the first photo that was done to the last; `NaN` for
 *   fewer than two.
 * @property {readonly { path: string, text: string }[]} problems Every file and photo that needs a
 *   look.
 * @property {any} report The saved threshold file, or `null` where the set allows none.
 * @property {string | null} pairs The saved CSV of all pairs.
 */

const MINUTES = 60_000;

/**
 * Opens the built app in a headless browser, as its server serves it, and closes both afterwards.
 *
 * @template T
 * @param {(page: import('playwright-core').Page) => Promise<T>} use
 * @param {string} [before] A script that runs in the page before the app does.
 * @returns {Promise<T>}
 */
export async function inApp(use, before) {
  const server = createAppServer();
  const port = await listen(server, { port: 0 });
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, ...(env && { env }) });
  try {
    const page = await browser.newPage({ locale: 'en-GB' });
    page.setDefaultTimeout(2 * MINUTES);
    if (before !== undefined) await page.addInitScript(before);
    await page.goto(`http://localhost:${port}/`);
    return await use(page);
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Does what a person does with the built app: sets the bar, adds a folder, waits, saves both files.
 *
 * @param {string} folder
 * @param {Settings} settings
 * @param {(text: string) => void} onProgress Called with what the progress bar says.
 * @returns {Promise<AppResult>}
 */
export function driveApp(folder, settings, onProgress) {
  return inApp(async (page) => {
    await applySettings(page, settings);
    await page.evaluate(WATCH);
    await page.getByLabel('Add folder').setInputFiles(folder);
    await untilDone(page, onProgress);
    const status = (await page.getByRole('status').first().textContent()) ?? '';
    const [photos = 0, people = 0, faces = 0] = (status.match(/\d+/g) ?? []).map(Number);
    const photosPerSecond = Number(await page.evaluate('window.watchedRate()'));
    const problems = await readProblems(page);
    return { counts: { photos, people, faces }, photosPerSecond, problems, ...(await save(page)) };
  });
}

/**
 * Notes in the page when the first and the last photo were done: polling from outside would be
 * coarser.
 */
const WATCH = `{
  const seen = [];
  const timer = setInterval(() => {
    const text = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext') ?? '';
    const done = Number(/^Finding faces: (\\d+) of/.exec(text)?.[1] ?? NaN);
    if (done > 0 && done !== seen.at(-1)?.done) seen.push({ done, at: performance.now() });
  }, 20);
  window.watchedRate = () => {
    clearInterval(timer);
    const [first, last] = [seen[0], seen.at(-1)];
    return first && last.at > first.at ? (1000 * (last.done - first.done)) / (last.at - first.at) : NaN;
  };
}`;

/**
 * @param {import('playwright-core').Page} page
 * @param {Settings} settings
 */
export async function applySettings(page, { mirrorAveraging = false, ...choices }) {
  for (const [label, choice] of Object.entries(choices)) {
    if (choice !== undefined) await page.getByLabel(label, { exact: true }).selectOption(choice);
  }
  if (mirrorAveraging) await page.getByRole('switch', { name: 'Mirror averaging' }).check();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(text: string) => void} onProgress
 */
export async function untilDone(page, onProgress) {
  const bar = page.getByRole('progressbar', { name: 'Processing photos' });
  // Reading the folder comes first, and shows no such bar.
  // Asked by locators, since the app's policy forbids code from a string.
  const answer = page.getByRole('status').filter({ hasText: /^\s*[1-9]|problems/ });
  await page.getByRole('progressbar').or(answer).first().waitFor();
  while (await bar.isVisible()) {
    // The bar may go between the question and the answer: that is no reason to wait for it.
    onProgress(
      (await bar.getAttribute('aria-valuetext', { timeout: 1000 }).catch(() => null)) ?? '',
    );
    await page.waitForTimeout(500);
  }
}

/** @param {import('playwright-core').Page} page */
async function readProblems(page) {
  const list = page.getByRole('region', { name: 'Problems' });
  const more = list.getByRole('button', { name: /^Show all/ });
  if (await more.isVisible()) await more.click();
  const rows = await list
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => [...item.querySelectorAll('p')].map(({ textContent }) => textContent)),
    );
  return rows.map(([path, text]) => ({ path: path ?? '', text: text ?? '' }));
}

/** @param {import('playwright-core').Page} page */
async function save(page) {
  await page.getByRole('tab', { name: 'Export', exact: true }).click();
  const exportJson = page.getByRole('button', { name: 'Export JSON' });
  const ready = await exportJson.waitFor({ timeout: MINUTES / 6 }).then(
    () => true,
    () => false,
  );
  if (!ready) return { report: null, pairs: null };
  const saved = async (/** @type {string} */ name) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  return {
    report: JSON.parse(await saved('Export JSON')),
    pairs: await saved('Export pairs CSV'),
  };
}
