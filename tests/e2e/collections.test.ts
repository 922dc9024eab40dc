import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { screenshot } from '#tests/e2e/support/files.ts';
import { groupPhotos, portraits } from '#tests/e2e/support/group-photos.ts';
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
  // Four people will do: finding faces takes most of the time.
  const people = personFolders('photos/deepface-unit')
    .filter(({ name }) => ['Angelina', 'Jack', 'Mark', 'Scarlett'].includes(name))
    .map(({ name, photos }) => ({ name, photos: photos.slice(0, 5) }));
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
    expect(await statusText(page)).toMatch(/^12 photos, 4 people, 12 faces/);
    const problems = page.getByRole('region', { name: 'Problems' });
    expect(await problems.getByText('The zip archive is damaged or breaks off').count()).toBe(1);
    expect(await problems.getByText('This is an archive inside an archive.').count()).toBe(1);
  });

  test('the doctor finds the photo in the wrong folder, and one click moves it', async () => {
    const doctor = page.getByRole('region', { name: 'Dataset doctor' });
    await doctor.getByText('Labelled Scarlett, but nearer to Angelina.').waitFor();
    expect(await card('Scarlett').locator('[data-face]').count()).toBe(3);
    await screenshot(page, 'photos-doctor');
    await expectAccessible(page, 'the doctor');
    await doctor.getByRole('button', { name: /^Move to Angelina: Scarlett/ }).click();
    await doctor
      .getByText('Labelled Scarlett, but nearer to Angelina.')
      .waitFor({ state: 'hidden' });
    expect(await card('Scarlett').locator('[data-face]').count()).toBe(2);
    await openView(page, 'Threshold');
    await compared(page, { mated: 15, nonMated: 51 });
    await openView(page, 'Photos');
  });

  test('several photos are picked by keyboard and mouse, moved, dragged and undone', async () => {
    const tiles = card('Mark').locator('[data-face]');
    await tiles.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+Space');
    const bar = page.getByRole('toolbar', { name: 'Selected photos' });
    await expect.poll(() => bar.getByText('2 photos selected').count()).toBe(1);
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Who is in all of these?' }).fill('Jack');
    await dialog.getByRole('button', { name: 'Move' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => card('Mark').locator('[data-face]').count()).toBe(1);
    await expect.poll(() => card('Jack').locator('[data-face]').count()).toBe(4);

    await card('Mark').locator('[data-face]').first().dragTo(card('Jack'));
    await expect.poll(() => card('Mark').count()).toBe(0);
    for (let step = 0; step < 2; step++) await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => card('Mark').locator('[data-face]').count()).toBe(3);

    await tiles.first().click({ modifiers: ['Control'] });
    await tiles.last().click({ modifiers: ['Shift'] });
    await page.keyboard.press('e');
    await expect
      .poll(() =>
        tiles
          .filter({ visible: true })
          .evaluateAll((all) => all.filter((tile) => tile.hasAttribute('data-excluded')).length),
      )
      .toBe(3);
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

describe('names of a few group photos', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openApp({ height: 1200 }));
    // One of them shows several people.
    const [group] = groupPhotos(['Ada_1.jpg']);
    const names = ['Ada_1.jpg', 'Bob_1.jpg', 'Ada_2.jpg', 'IMG_0004.jpg'];
    const files = (await portraits(names)).with(0, group!);
    const party = Object.fromEntries(
      files.map(({ name, buffer }) => [name, new Uint8Array(buffer)]),
    );
    await addPhotos(page, [zipFile('Party.zip', party)]);
    await processed(page);
  });

  const people = () =>
    page
      .getByRole('article')
      .evaluateAll((cards) =>
        Object.fromEntries(
          cards.map((card) => [
            card.querySelector('h2')?.textContent ?? '',
            card.querySelectorAll('[data-face]').length,
          ]),
        ),
      );

  test('are shown as they were read, and give way to the folder', async () => {
    const reading = page.getByRole('region', { name: 'How names were read' });
    await reading.getByText('The text in the file name names the person: Ada, Bob.').waitFor();
    await expectAccessible(page, 'names read from files');
    await reading.getByRole('button', { name: 'Read them another way' }).click();
    await expectAccessible(page, 'other ways to read names');
    await reading.getByRole('button', { name: 'Use this: Folder 1 of 1' }).click();
    await reading.getByText('Folder 1 of 1 names the person: Party.').waitFor();
    expect(await people()).toEqual({ Party: 4 });
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await people()).toEqual({ Ada: 2, Bob: 1 });
  });

  test('come from a list that is added later, and what it does not fit is named', async () => {
    await addPhotos(page, [
      {
        name: 'labels.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'file;person\nBob_1.jpg;Bob\nIMG_0004.jpg;"Cleo, the younger"\n7.jpg;Eve\n',
        ),
      },
    ]);
    await page.getByRole('heading', { name: 'Cleo, the younger' }).waitFor();
    expect(await people()).toEqual({ Ada: 2, Bob: 1, 'Cleo, the younger': 1 });
    await page.getByText('The list names 1 file of which no photo is here: 7.jpg.').waitFor();
  });

  test('can be given to every face of a photo, and to strangers', async () => {
    await page.getByRole('button', { name: /^Ada_1\.jpg, 1 of \d faces/ }).click();
    await page.getByRole('menuitem', { name: 'Pick another face…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Which face is it?' });
    const fields = dialog.getByRole('combobox', { name: /^Name of face/ });
    await fields.first().waitFor();
    const values = await fields.evaluateAll((inputs) =>
      inputs.map((input) => (input as HTMLInputElement).value),
    );
    const [first = 0, second = 0] = values.flatMap((value, index) => (value === '' ? [index] : []));
    await fields.nth(first).fill('Dora');
    await fields.nth(second).fill('strangers');
    await page.keyboard.press('Escape');
    if (!(await dialog.isVisible())) throw new Error('Escape closed the dialog, not the list');
    await dialog.getByRole('button', { name: 'Save names' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await people()).toMatchObject({ Ada: 2, Dora: 1, Strangers: 1 });
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await people()).toEqual({ Ada: 2, Bob: 1, 'Cleo, the younger': 1 });
  });

  test('may be one person under two: merging is a menu item and one step', async () => {
    await page.getByRole('button', { name: 'Actions for Bob' }).click();
    await page.getByRole('menuitem', { name: 'Merge into…' }).click();
    await page.getByRole('combobox', { name: 'Merge Bob into' }).fill('Ada');
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    expect(await people()).toEqual({ Ada: 3, 'Cleo, the younger': 1 });
  });
});
