import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { groupPhotos } from '#tests/e2e/support/group-photos.ts';
import { addPhotos, confusion, openView, processed } from '#tests/e2e/support/splitpoint.ts';

/** From a number to the pairs behind it, and what can be done about them there; by keyboard once there. */

let page: Page;

beforeAll(async () => {
  ({ page } = await openApp({ height: 1000 }));
  await addPhotos(page, groupPhotos(['Ada_1.jpg', 'Ada_2.jpg', 'Bob_1.jpg', 'Cleo_1.jpg']));
  await processed(page);
});

const pairs = () => page.getByRole('listbox', { name: 'Pairs' });
const shown = () => page.getByRole('region', { name: 'List of pairs' }).getByRole('status');

test('a cell of the confusion matrix opens its pairs, ready for the keyboard', async () => {
  await openView(page, 'Threshold');
  await page.getByLabel('Threshold value').fill('2');
  await page.getByLabel('Threshold value').press('Enter');
  await expect.poll(async () => (await confusion(page)).falsePositive).toBe(5);
  await page.getByRole('button', { name: /^5\s*false matches$/ }).click();
  await page.getByRole('tabpanel', { name: 'Pairs' }).waitFor();
  expect(await shown().innerText()).toBe('5 pairs, worst first');
  expect(await pairs().getByRole('option').count()).toBe(5);
  await page.keyboard.press('j');
  const pair = page.getByRole('region', { name: 'Selected pair' });
  await pair.getByText('False match, different people').waitFor();
  // Both photos are there and drawn over.
  await expect
    .poll(() =>
      pair
        .locator('img')
        .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth > 0)),
    )
    .toEqual([true, true]);
  expect(await pair.locator('svg[viewBox] circle').count()).toBe(2 * 68);
  await expectAccessible(page, 'the list of pairs');
});

test('a key excludes a photo, one takes it back, and everything follows', async () => {
  const before = await pairs().getByRole('option').first().innerText();
  await page.keyboard.press('x');
  await page.getByRole('dialog', { name: 'Which photo is to be excluded?' }).waitFor();
  await expectAccessible(page, 'the choice of a photo', '[role=dialog]');
  await page.keyboard.press('2');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(() => shown().innerText()).not.toBe('5 pairs, worst first');
  await page.keyboard.press('u');
  await expect.poll(() => shown().innerText()).toBe('5 pairs, worst first');
  await expect.poll(() => pairs().getByRole('option').first().innerText()).toBe(before);
});

test('a wrong label is put right without the mouse', async () => {
  await page.keyboard.press('w');
  await page.getByRole('dialog', { name: 'Which label is wrong?' }).waitFor();
  await page.keyboard.press('1');
  const field = page.getByRole('dialog').getByRole('combobox');
  await expect
    .poll(() => field.evaluate((element) => element === document.activeElement))
    .toBe(true);
  await page.keyboard.type('Dora');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await openView(page, 'Photos');
  await page.getByRole('heading', { name: 'Dora', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
});

test('the chart of distances is saved as a drawing', async () => {
  await openView(page, 'Threshold');
  await page.getByRole('button', { name: 'Save or copy the chart: Distances' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as SVG' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('splitpoint-distances.svg');
});
