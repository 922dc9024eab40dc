import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openApp } from '#tests/e2e/support/app.ts';
import { portraits } from '#tests/e2e/support/group-photos.ts';
import { storedText } from '#tests/e2e/support/remembered.ts';
import { addPhotos, processed, statusText } from '#tests/e2e/support/splitpoint.ts';

/**
 * Remembering and forgetting on a device, with the browser's real storage. The scenarios build on
 * each other.
 */

let page: Page;

beforeAll(async () => {
  ({ page } = await openApp({ height: 1000 }));
});

const kept = () =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    flags: Object.keys(localStorage).filter((key) => key.startsWith('splitpoint')),
  }));

async function choose(item: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('leaving while photos are worked on asks first, and not before or after', async () => {
  await addPhotos(page, await portraits(['Ada_1.jpg', 'Ada_2.jpg', 'Bob_1.jpg', 'Bob_2.jpg']));
  await page.getByRole('progressbar', { name: 'Processing photos' }).waitFor();
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.dismiss();
    });
  });
  await page.close({ runBeforeUnload: true });
  expect(await asked).toBe('beforeunload');
  await processed(page);
  expect(await statusText(page)).toMatch(/^4 photos, 2 people, 4 faces/);
});

test('nothing is kept until somebody asks for it', async () => {
  expect(await kept()).toEqual({ databases: [], flags: [] });
});

test('a reload brings back photos, faces and decisions without working on them again', async () => {
  await choose('Remember on this device');
  await page.getByRole('button', { name: 'Actions for Bob' }).click();
  await page.getByRole('menuitem', { name: 'Rename or merge…' }).click();
  await page.getByRole('combobox', { name: 'New name of Bob' }).fill('Dora');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(kept).toEqual({ databases: ['splitpoint'], flags: ['splitpoint.remember'] });
  // Writing follows at once, but not within the click.
  await expect.poll(() => storedText(page, 'study')).toContain('Dora');
  await page.reload();
  await page.getByRole('heading', { name: 'Dora', exact: true }).waitFor();
  await processed(page);
  expect(await statusText(page)).toMatch(/^4 photos, 2 people, 4 faces/);
  expect(await page.getByRole('article').locator('img').count()).toBe(4);
  await page.getByRole('tab', { name: 'Threshold' }).click();
  await page.getByRole('table', { name: 'Confusion matrix' }).waitFor();
  await page.getByRole('tab', { name: 'Photos' }).click();
});

test('forgetting everything leaves nothing on the device', async () => {
  await choose('Forget everything…');
  await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
  await page.getByText('Everything was forgotten.').waitFor();
  expect(await kept()).toEqual({ databases: [], flags: [] });
  await page.reload();
  await page.getByRole('button', { name: 'Load sample' }).waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
});
