import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { cloudsCsv } from '#tests/e2e/support/clouds.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { openPanel, setThreshold } from '#tests/e2e/support/explore.ts';
import { mainThreadTasks, measureFrames } from '#tests/e2e/support/frames.ts';
import { openView } from '#tests/e2e/support/splitpoint.ts';
import { deep } from '#tests/support/deep.ts';

/** What is fluent with 2,000 faces, which are two million pairs. `npm run test:deep` holds it to the bounds that are promised. */

/** Bounds that only a machine without other work can keep. */
const strict = deep;
let page: Page;

beforeAll(async () => {
  ({ page } = await openApp({ width: 1440, height: 1000 }));
  await page.getByLabel('Import scores').setInputFiles(cloudsCsv(400, 5));
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('table', { name: 'Metrics' }).waitFor({ timeout: 60_000 });
  await openView(page, 'Pairs');
});

/** Runs an action twice: once for the frames, once for what the page computes. */
async function measured(what: string, action: () => Promise<void>) {
  const frames = await measureFrames(page, action);
  const [longest] = await mainThreadTasks(page, action);
  const computing = longest?.computing ?? Number.NaN;
  console.log(
    `${what}: ${frames.intervals.length} frames, median ${frames.median.toFixed(1)} ms, 95 % within ${frames.p95.toFixed(1)} ms; longest task ${computing.toFixed(1)} ms of computing; load ${loadavg()[0]?.toFixed(1)}`,
  );
  return { ...frames, computing };
}

test('graph and matrix side by side follow the threshold', async () => {
  const beside = page.getByRole('radiogroup', { name: 'Beside it' });
  await beside.getByText('Graph', { exact: true }).click();
  await page.getByRole('application', { name: 'Graph: 2000 faces' }).waitFor({ timeout: 60_000 });
  await page.getByRole('application', { name: /^Similarity matrix: 2000 faces/ }).waitFor();
  // What lies outside the window is not painted, and would not count.
  await page.getByTestId('islands').evaluate((element) => {
    window.scrollBy(0, element.getBoundingClientRect().top - 150);
  });
  const slider = page.getByRole('slider', { name: 'Threshold', exact: true });
  const box = await slider.boundingBox();
  if (box === null) throw new Error('There is no slider.');
  expect(box.y, 'the slider is in sight').toBeGreaterThan(0);
  const y = box.y + box.height / 2;
  const before = await page.getByTestId('islands').textContent();
  const { median, p95, computing } = await measured(
    'Graph and matrix of 2,000 faces, drag',
    async () => {
      await page.mouse.move(box.x + box.width * 0.2, y);
      await page.mouse.down();
      for (let move = 0; move < 90; move++) {
        await page.mouse.move(box.x + box.width * (0.5 + 0.45 * Math.sin(move / 12)), y);
        await page.waitForTimeout(8);
      }
      await page.mouse.up();
    },
  );
  expect(await page.getByTestId('islands').textContent()).not.toBe(before);
  expect(median).toBeLessThanOrEqual(strict ? 33.4 : 67);
  if (strict) expect(p95).toBeLessThanOrEqual(33.4);
  expect(computing).toBeLessThan(strict ? 50 : 100);
});

test('the matrix is panned and zoomed', async () => {
  const plot = page.getByRole('application', { name: /^Similarity matrix: 2000 faces/ });
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (box === null) throw new Error('There is no matrix.');
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 500) / 2 };
  const { median, computing } = await measured('Matrix of 2,000 faces, pan and zoom', async () => {
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 25; turn++) {
      await page.mouse.wheel(0, turn < 18 ? -40 : 40);
      await page.waitForTimeout(12);
    }
    await page.keyboard.up('Control');
    await page.mouse.down();
    for (let move = 0; move < 60; move++) {
      await page.mouse.move(at.x + 120 * Math.sin(move / 8), at.y + 80 * Math.cos(move / 8));
      await page.waitForTimeout(8);
    }
    await page.mouse.up();
  });
  expect(median).toBeLessThanOrEqual(strict ? 17.5 : 34);
  expect(computing).toBeLessThan(strict ? 50 : 100);
  await page.getByRole('button', { name: 'Show the whole matrix' }).click();
  await page.getByRole('radiogroup', { name: 'Beside it' }).getByText('Nothing').click();
});

test('two million pairs are scrolled without blank rows, and filtered without a stop', async () => {
  await page
    .getByRole('radiogroup', { name: 'Pairs shown' })
    .getByText('All', { exact: true })
    .click();
  const list = page.getByRole('listbox', { name: 'Pairs' });
  await expect.poll(() => list.getAttribute('data-count')).toBe(String((2000 * 1999) / 2));
  /** Pixels of the list's window that no row covers, over many frames. */
  const blank = list.evaluate(async (element) => {
    let most = 0;
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let step = 0; step < 60; step++) {
      element.scrollTop += step < 40 ? 400 : 100_000;
      await frame();
      const window_ = element.getBoundingClientRect();
      const rows = [...element.querySelectorAll('[role=option]')].map((row) =>
        row.getBoundingClientRect(),
      );
      const top = Math.min(...rows.map((row) => row.top));
      const bottom = Math.max(...rows.map((row) => row.bottom));
      most = Math.max(most, top - window_.top - 2, window_.bottom - 2 - bottom);
    }
    return most;
  });
  expect(await blank).toBeLessThanOrEqual(0);

  const person = page.getByRole('combobox', { name: 'Person', exact: true });
  const tasks = await mainThreadTasks(page, async () => {
    await person.fill('person 7');
    await page.getByRole('option', { name: 'person 7', exact: true }).click();
    await expect.poll(() => list.getAttribute('data-count')).toBe(String(5 * 1995 + 10));
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => list.getAttribute('data-count')).toBe(String((2000 * 1999) / 2));
  });
  console.log(
    `A person of 2,000 faces: longest tasks ${tasks
      .slice(0, 4)
      .map((task) => task.computing.toFixed(0))
      .join(', ')} ms of computing; load ${loadavg()[0]?.toFixed(1)}`,
  );
  expect(tasks[0]?.computing).toBeLessThan(strict ? 50 : 100);
});

test.runIf(strict)(
  'too many lines are said to be, the map can be stopped, and photos cannot be tried',
  async () => {
    await openPanel(page, 'Graph');
    await setThreshold(page, 3);
    await page
      .getByText(/^Only the nearest 4,000 of/)
      .first()
      .waitFor();
    await openPanel(page, 'Map');
    await page.getByRole('progressbar', { name: 'Drawing the map' }).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped.').waitFor();
    await page.getByRole('button', { name: 'Draw it' }).click();
    const began = performance.now();
    await page.getByRole('application', { name: 'Map: 2000 faces' }).waitFor({ timeout: 90_000 });
    console.log(`Map of 2,000 faces: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    await openPanel(page, 'Try it');
    await page.getByText(/The threshold in force is of an import/).waitFor();
  },
);
