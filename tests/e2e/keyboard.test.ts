import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { savedFile } from '#tests/e2e/support/files.ts';
import { portraits } from '#tests/e2e/support/group-photos.ts';
import { tabTo } from '#tests/e2e/support/keyboard.ts';
import { confusion, processed, thresholdValue } from '#tests/e2e/support/splitpoint.ts';

/**
 * The whole task without a mouse: nothing is clicked, filled or focused by the test itself. The
 * scenarios build on each other.
 */

let page: Page;
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Tabs are one stop; the arrows go through them. */
const openByKey = async (from: string, to: string, steps: number): Promise<void> => {
  await tabTo(page, page.getByRole('tab', { name: from, exact: true }));
  for (let step = 0; step < steps; step++) await press('ArrowRight');
  await page.getByRole('tabpanel', { name: to }).waitFor();
};

beforeAll(async () => {
  ({ page } = await openApp());
});

test('photos come in by a button and the file dialog', async () => {
  const names = ['Ada_1.jpg', 'Ada_2.jpg', 'Ada_3.jpg', 'Bob_1.jpg', 'Bob_2.jpg', 'Cleo_1.jpg'];
  const files = await portraits(names);
  page.once('filechooser', (chooser) => void chooser.setFiles(files));
  await tabTo(page, page.getByLabel('Add photos'));
  await press('Enter');
  await page.getByRole('heading', { name: 'Cleo', exact: true }).waitFor();
  await processed(page);
});

test('a person is renamed, and the focus stays with them', async () => {
  await tabTo(page, page.getByRole('button', { name: 'Actions for Bob' }));
  await press('Enter');
  // The menu takes the focus a moment after it is seen; until then Enter would close it.
  const rename = page.getByRole('menuitem', { name: 'Rename or merge…' });
  await expect.poll(() => rename.evaluate((item) => item === document.activeElement)).toBe(true);
  await press('Enter');
  await expect
    .poll(() =>
      page
        .getByRole('combobox', { name: 'New name of Bob' })
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  await press('Control+a');
  await page.keyboard.type('Ben');
  await press('Enter');
  await page.getByRole('heading', { name: 'Ben', exact: true }).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Actions for Ben');
});

test('a label is corrected', async () => {
  await tabTo(page, page.getByRole('button', { name: /^Ada_3\.jpg/ }));
  await press('m');
  await page.getByRole('dialog', { name: 'Who is in this photo?' }).waitFor();
  const field = page.getByRole('combobox', { name: 'Who is in Ada_3.jpg?' });
  await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.type('Cleo');
  await press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const cleo = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: 'Cleo' }) });
  await expect.poll(() => cleo.locator('[data-face]').count()).toBe(2);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Ada_3\.jpg/);
});

test('a method is chosen, and the threshold is moved by the slider and on a chart', async () => {
  await openByKey('Photos', 'Threshold', 1);
  await tabTo(page, page.getByRole('radio', { checked: true, name: 'Information gain (C4.5)' }));
  await press('ArrowDown', 'ArrowDown');
  expect(await page.getByRole('radio', { name: 'Equal error rate' }).isChecked()).toBe(true);

  await tabTo(page, page.getByRole('slider', { name: 'Threshold', exact: true }), 'Shift+Tab');
  await press('End');
  await expect.poll(async () => (await confusion(page)).trueNegative).toBe(0);
  const most = await thresholdValue(page);

  const chart = page.getByRole('application', { name: /^Densities/ });
  await tabTo(page, chart, 'Shift+Tab');
  // The curves begin below 0; near the middle there is a distance for certain.
  await press('Home', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp', 'ArrowRight');
  const read = page.getByTestId('chart-readout');
  await expect.poll(() => read.innerText()).toMatch(/distance \d/);
  const distance = Number(/distance ([\d.]+)/.exec(await read.innerText())?.[1]);
  await press('Enter');
  await expect.poll(() => thresholdValue(page)).toBeCloseTo(distance, 4);
  expect(distance).toBeLessThan(most);
  await press('+', '+', 'End', '0', 'Escape');
  await read.waitFor({ state: 'hidden' });
});

test('a wrong pair is looked at and put right', async () => {
  await tabTo(page, page.getByRole('slider', { name: 'Threshold', exact: true }));
  await press('End');
  const cell = page.getByRole('button', { name: /false matches$/ });
  await tabTo(page, cell);
  await press('Enter');
  const list = page.getByRole('listbox', { name: 'Pairs' });
  await list.waitFor();
  await press('j');
  await page
    .getByRole('region', { name: 'Selected pair' })
    .getByText('False match, different people')
    .waitFor();
  const before = await list.getAttribute('data-count');
  await press('x');
  await page.getByRole('dialog').waitFor();
  await press('1');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(() => list.getAttribute('data-count')).not.toBe(before);
});

test('contenders are compared, and the threshold leaves as a file', async () => {
  await openByKey('Pairs', 'Compare', 1);
  const head = page.getByRole('columnheader', { name: 'AUC' });
  await tabTo(page, head.getByRole('button'));
  await press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  await openByKey('Compare', 'Export', 1);
  await tabTo(page, page.getByRole('button', { name: 'Export JSON' }));
  const { name, text } = await savedFile(page, () => press('Enter'));
  expect(name).toBe('splitpoint-threshold.json');
  expect(JSON.parse(text)).toMatchObject({ dataset: { people: 3, photos: 5 } });
});
