import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { screenshot } from '#tests/e2e/support/files.ts';
import { describeWithShared, personFolders } from '#tests/e2e/support/shared-photos.ts';
import {
  addPhotos,
  compared,
  openView,
  processed,
  statusText,
} from '#tests/e2e/support/splitpoint.ts';

/** Real collections: archives, lists of labels and of pairs, wrong labels, many photos at once. */

const zipFile = (name: string, files: Zippable) => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(zipSync(files, { level: 0 })),
});

describeWithShared('photos/deepface-unit', 'a collection in an archive', () => {
  const people = personFolders('photos/deepface-unit');
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openApp({ height: 1200 }));
    const set: Record<string, Record<string, Uint8Array>> = {};
    for (const { name, photos } of people) {
      // One photo of Angelina lies in Scarlett's folder.
      photos.forEach((path, index) => {
        const folder = name === 'Angelina' && index === 2 ? 'Scarlett' : name;
        (set[folder] ??= {})[basename(path)] = new Uint8Array(readFileSync(path));
      });
    }
    await addPhotos(page, [
      zipFile('article.zip', { set, __MACOSX: { '._x.jpg': strToU8('shadow') } }),
      zipFile('inner.zip', { 'again.zip': strToU8('x') }),
      {
        name: 'broken.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK and then nothing'),
      },
    ]);
    await processed(page);
  });

  const card = (name: string) =>
    page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) });

  test('is unpacked into people, and what cannot be is named', async () => {
    expect(await statusText(page)).toMatch(/^25 photos, 9 people, 25 faces/);
    const problems = page.getByRole('region', { name: 'Problems' });
    expect(await problems.getByText('The zip archive is damaged or breaks off.').count()).toBe(1);
    expect(await problems.getByText('This is an archive inside an archive.').count()).toBe(1);
  });

  test('the doctor finds the photo in the wrong folder, and one click moves it', async () => {
    const doctor = page.getByRole('region', { name: 'Dataset doctor' });
    await doctor.getByText('Labelled Scarlett, but nearer to Angelina.').waitFor();
    expect(await card('Scarlett').locator('[data-face]').count()).toBe(3);
    await screenshot(page, 'photos-doctor');
    await doctor.getByRole('button', { name: /^Move to Angelina: Scarlett/ }).click();
    await doctor
      .getByText('Labelled Scarlett, but nearer to Angelina.')
      .waitFor({ state: 'hidden' });
    expect(await card('Scarlett').locator('[data-face]').count()).toBe(2);
    await openView(page, 'Threshold');
    await compared(page, { mated: 38, nonMated: 262 });
    await openView(page, 'Photos');
  });

  test('several photos are picked by keyboard and mouse, moved, dragged and undone', async () => {
    const tiles = card('Mark').locator('[data-face]');
    await tiles.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+Space');
    const bar = page.getByRole('toolbar', { name: 'Selected photos' });
    expect(await bar.getByText('2 photos selected').count()).toBe(1);
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Who is in all of these?' }).fill('Jack');
    await dialog.getByRole('button', { name: 'Move' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await card('Mark').locator('[data-face]').count()).toBe(1);
    expect(await card('Jack').locator('[data-face]').count()).toBe(4);

    await card('Mark').locator('[data-face]').first().dragTo(card('Jack'));
    expect(await card('Mark').count()).toBe(0);
    for (let step = 0; step < 2; step++) await page.getByRole('button', { name: 'Undo' }).click();
    expect(await card('Mark').locator('[data-face]').count()).toBe(3);

    await tiles.first().click({ modifiers: ['Control'] });
    await tiles.last().click({ modifiers: ['Shift'] });
    await page.keyboard.press('e');
    expect(
      await tiles
        .filter({ visible: true })
        .evaluateAll((all) => all.filter((tile) => tile.hasAttribute('data-excluded')).length),
    ).toBe(3);
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  test('a list of pairs decides what is compared, until it is dismissed', async () => {
    await addPhotos(page, [
      {
        name: 'pairs.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('1\t2\nimg\t1\t2\nimg\t1\t3\nimg\t1\t4\nimg\t999\t1\n'),
      },
    ]);
    await page.getByText('Only the pairs of pairs.txt are compared').waitFor();
    await page.getByText(/of its 4 pairs/).waitFor();
    await page.getByRole('button', { name: 'Compare all pairs' }).click();
    await page.getByText('Only the pairs of pairs.txt are compared').waitFor({ state: 'hidden' });
  });
});
