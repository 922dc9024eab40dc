import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { groupPhotos, portraits } from '#tests/e2e/support/group-photos.ts';
import {
  addPhotos,
  compared,
  openView,
  processed,
  statusText,
} from '#tests/e2e/support/splitpoint.ts';

/** Who is in the photos: the scenarios build on each other, and undo leads back to the start. */

let page: Page;

beforeAll(async () => {
  ({ page } = await openApp({ height: 1000 }));
  const names = ['Ada_1.jpg', 'Ada_2.jpg', 'Bob_1.jpg', 'Cleo_1.jpg', 'Bob_2.jpg', '0002.jpg'];
  const files = await portraits(names);
  // One of them shows several people, Ada among them; the last two say nothing about who is in
  // them.
  const [, , group] = groupPhotos(['', '', 'Ada_2.jpg']);
  files.splice(1, 1, group!);
  files.splice(4, 1, { ...files[4]!, name: 'IMG_0001.jpg' });
  await addPhotos(page, files);
  await processed(page);
});

const person = (name: string) =>
  page.getByRole('article').filter({
    has: page.getByRole('heading', { name, exact: true }),
  });

async function people(): Promise<Record<string, number>> {
  const cards = await page
    .getByRole('article')
    .evaluateAll((articles) =>
      articles.map((article): [string, number] => [
        article.querySelector('h2')?.textContent ?? '',
        article.querySelectorAll('img').length,
      ]),
    );
  return Object.fromEntries(cards);
}

async function undo(): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click();
}

async function pairs(mated: number, nonMated: number): Promise<void> {
  await openView(page, 'Threshold');
  await compared(page, { mated, nonMated });
  await openView(page, 'Photos');
}

test('file names say who is in a photo; the others are asked about once', async () => {
  expect(await statusText(page)).toMatch(/^6 photos, 3 people, 6 faces/);
  expect(await people()).toEqual({ Ada: 2, Bob: 1, Cleo: 1 });
  await expectAccessible(page, 'photos without a name');
  await pairs(1, 5);
  const unnamed = page.getByRole('region', { name: 'Photos without a name' });
  await unnamed.getByRole('combobox', { name: 'Who is in all of these?' }).fill('bob');
  await unnamed.getByRole('button', { name: 'Name all' }).click();
  expect(await unnamed.count()).toBe(0);
  expect(await people()).toEqual({ Ada: 2, Bob: 3, Cleo: 1 });
  await pairs(4, 11);
});

test('a person is renamed, and merged by giving a name that is taken', async () => {
  await page.getByRole('button', { name: 'Actions for Cleo' }).click();
  await page.getByRole('menuitem', { name: 'Rename or merge…' }).click();
  await page.getByRole('combobox', { name: 'New name of Cleo' }).fill('Dora');
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await people()).toEqual({ Ada: 2, Bob: 3, Dora: 1 });

  await page.getByRole('button', { name: 'Actions for Dora' }).click();
  await page.getByRole('menuitem', { name: 'Rename or merge…' }).click();
  await page.getByRole('combobox', { name: 'New name of Dora' }).fill('ADA');
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await people()).toEqual({ Ada: 3, Bob: 3 });
  await pairs(6, 9);

  await undo();
  expect(await people()).toEqual({ Ada: 2, Bob: 3, Dora: 1 });
  await undo();
  expect(await people()).toEqual({ Ada: 2, Bob: 3, Cleo: 1 });
});

test('a photo is moved to somebody else', async () => {
  await person('Ada')
    .getByRole('button', { name: /^Ada_2\.jpg/ })
    .click();
  await page.getByRole('menuitem', { name: 'Move to another person…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: 'Who is in Ada_2.jpg?' })
    .fill('Cleo');
  await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await people()).toEqual({ Ada: 1, Bob: 3, Cleo: 2 });
  await undo();
  expect(await people()).toEqual({ Ada: 2, Bob: 3, Cleo: 1 });
});

test('an excluded photo takes part in no comparison until it is included again', async () => {
  await person('Bob')
    .getByRole('button', { name: /^Bob_1\.jpg/ })
    .click();
  await page.getByRole('menuitem', { name: 'Exclude', exact: true }).click();
  expect(await person('Bob').getByRole('button', { name: 'Bob_1.jpg, excluded' }).count()).toBe(1);
  await pairs(2, 8);
  await person('Bob')
    .getByRole('button', { name: /^Bob_1\.jpg/ })
    .click();
  await page.getByRole('menuitem', { name: 'Include again' }).click();
  await pairs(4, 11);
});

test('of several faces another one is picked, and the distances change', async () => {
  await openView(page, 'Pairs');
  const before = await firstDistance();
  await openView(page, 'Photos');
  await person('Ada')
    .getByRole('button', { name: /^Ada_2\.jpg, 1 of \d faces/ })
    .click();
  await page.getByRole('menuitem', { name: 'Pick another face…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Which face is it?' });
  const faces = dialog.getByRole('button', { name: /^Face \d/ });
  await faces.first().waitFor();
  expect(await faces.count()).toBeGreaterThan(1);
  await expectAccessible(page, 'the choice of a face', '[role=dialog]');
  await dialog
    .getByRole('button', { name: /^Face \d/, pressed: false })
    .first()
    .click();
  await dialog.waitFor({ state: 'hidden' });
  await openView(page, 'Pairs');
  await expect.poll(firstDistance).not.toBe(before);
  await openView(page, 'Photos');
  await undo();
  await openView(page, 'Pairs');
  await expect.poll(firstDistance).toBe(before);
  await openView(page, 'Photos');
});

/**
 * The distance of the two photos of Ada, chosen in the matrix by keyboard: first row, second
 * column.
 */
async function firstDistance(): Promise<string> {
  await page.getByRole('application', { name: /^Similarity matrix/ }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  return page.getByRole('region', { name: 'Selected pair' }).innerText();
}

test('a removed photo is gone, and undo brings it back with its face', async () => {
  await person('Bob')
    .getByRole('button', { name: /^Bob_1\.jpg/ })
    .click();
  await page.getByRole('menuitem', { name: 'Remove', exact: true }).click();
  expect(await statusText(page)).toMatch(/^5 photos, 3 people, 5 faces/);
  await page.keyboard.press('Control+z');
  expect(await statusText(page)).toMatch(/^6 photos, 3 people, 6 faces/);
  expect(await people()).toEqual({ Ada: 2, Bob: 3, Cleo: 1 });
});

test('undo leads all the way back, redo as far forth again', async () => {
  const end = await people();
  const undoButton = page.getByRole('button', { name: 'Undo' });
  let steps = 0;
  for (; await undoButton.isEnabled(); steps++) await undoButton.click();
  expect(await statusText(page)).toBe('0 photos, 0 people, 0 faces');
  for (; steps > 0; steps--) await page.getByRole('button', { name: 'Redo' }).click();
  await processed(page);
  expect(await people()).toEqual(end);
  expect(await statusText(page)).toMatch(/^6 photos, 3 people, 6 faces/);
});

test('everything is forgotten after one more question', async () => {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Forget everything…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Forget everything?' });
  await dialog.waitFor();
  await expectAccessible(page, 'the last question', '[role=dialog]');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await statusText(page)).toMatch(/^6 photos/);

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Forget everything…' }).click();
  await dialog.getByRole('button', { name: 'Forget everything' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await statusText(page)).toBe('0 photos, 0 people, 0 faces');
  expect(await page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(false);
  expect(await page.locator('img[src^="blob:"]').count()).toBe(0);
  await openView(page, 'Threshold');
  expect(await page.getByRole('table', { name: 'Metrics' }).count()).toBe(0);
});
