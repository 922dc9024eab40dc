import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { cloudsCsv } from '#scripts/clouds.mjs';
import { openApp } from '#tests/e2e/support/app.ts';
import { openPanel, setThreshold } from '#tests/e2e/support/explore.ts';
import { nextFrame } from '#tests/e2e/support/page-work.ts';
import { openView } from '#tests/e2e/support/splitpoint.ts';
import { patient } from '#tests/e2e/support/throttle.ts';
import { deep } from '#tests/support/deep.ts';

/** 2,000 faces, which are two million pairs, looked at in every way. */

let page: Page;

beforeAll(async () => {
  ({ page } = await openApp({ cores: 2, width: 1440, height: 1000 }));
  await page.getByLabel('Import scores').setInputFiles(cloudsCsv(400, 5));
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('table', { name: 'Metrics' }).waitFor();
  await openView(page, 'Pairs');
});

test.runIf(deep)('graph and matrix side by side follow the threshold', async () => {
  const beside = page.getByRole('radiogroup', { name: 'Beside it' });
  await beside.getByText('Graph', { exact: true }).click();
  await page.getByRole('application', { name: 'Graph: 2000 faces' }).waitFor();
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
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  const seen = new Set<string | null>([before]);
  for (let move = 0; move < 12; move++) {
    await page.mouse.move(box.x + box.width * (0.5 + 0.45 * Math.sin(move / 2)), y);
    await nextFrame(page);
    seen.add(await page.getByTestId('islands').textContent());
  }
  await page.mouse.up();
  expect(seen.size, 'it follows while the threshold is dragged').toBeGreaterThan(3);
});

test.runIf(deep)('the matrix is panned and zoomed', async () => {
  const plot = page.getByRole('application', { name: /^Similarity matrix: 2000 faces/ });
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (box === null) throw new Error('There is no matrix.');
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 500) / 2 };
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 12; turn++) {
    await page.mouse.wheel(0, turn < 9 ? -80 : 80);
    await nextFrame(page);
  }
  await page.keyboard.up('Control');
  await page.mouse.down();
  for (let move = 0; move < 10; move++) {
    await page.mouse.move(at.x + 120 * Math.sin(move / 2), at.y + 80 * Math.cos(move / 2));
    await nextFrame(page);
  }
  await page.mouse.up();
  await page.getByRole('button', { name: 'Show the whole matrix' }).click();
  await page.getByRole('radiogroup', { name: 'Beside it' }).getByText('Nothing').click();
});

test('two million pairs are scrolled without blank rows, and filtered', async () => {
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
  await person.fill('person 7');
  await page.getByRole('option', { name: 'person 7', exact: true }).click();
  await expect.poll(() => list.getAttribute('data-count')).toBe(String(5 * 1995 + 10));
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => list.getAttribute('data-count')).toBe(String((2000 * 1999) / 2));
});

test.runIf(deep)(
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
    await page
      .getByRole('application', { name: 'Map: 2000 faces' })
      .waitFor({ timeout: patient(300_000) });
    await openPanel(page, 'Try it');
    await page.getByText(/The threshold in force is of an import/).waitFor();
  },
);
