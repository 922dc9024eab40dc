import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import type { FilePayload } from '#tests/e2e/support/group-photos.ts';
import {
  describeWithShared,
  type PersonFolder,
  personFolders,
} from '#tests/e2e/support/shared-photos.ts';
import {
  addPhotos,
  numberOf,
  openView,
  processed,
  separation,
} from '#tests/e2e/support/splitpoint.ts';
import { deep } from '#tests/support/deep.ts';

/**
 * Two photos are filed under somebody else's name; the Pairs tab must lead to both, and a key each
 * put them right.
 */

const FOLDER = 'photos/lfw-dev';
/** All of them, some minutes of work, where asked for. */
const PEOPLE = deep ? Infinity : 24;
const PHOTOS = PEOPLE === Infinity ? Infinity : 3;

/** A file under its own name, which says who is in it, or under that of a person who is not. */
function payload(path: string, as?: string): FilePayload {
  return { name: as ?? basename(path), mimeType: 'image/jpeg', buffer: readFileSync(path) };
}

interface Planted {
  readonly file: string;
  readonly rightName: string;
}

/** The last photo of one person under the name of the next. */
function plant(from: PersonFolder, into: PersonFolder): [FilePayload, Planted] {
  const path = from.photos.at(-1) ?? '';
  const file = `${into.name}_0099.jpg`;
  return [payload(path, file), { file, rightName: from.name.replaceAll('_', ' ') }];
}

describeWithShared(FOLDER, 'two wrong labels', () => {
  let page: Page;
  let planted: readonly Planted[];

  const eer = async (): Promise<number> => {
    await openView(page, 'Threshold');
    return numberOf((await separation(page))('EER'));
  };

  beforeAll(async () => {
    const people = personFolders(FOLDER)
      .filter(({ photos }) => photos.length >= 3)
      .slice(0, PEOPLE)
      .map(({ name, photos }) => ({ name, photos: photos.slice(0, PHOTOS) }));
    const [a, b, c, d] = people;
    if (!a || !b || !c || !d) throw new Error('Four people are needed.');
    const [first, firstPlanted] = plant(a, b);
    const [second, secondPlanted] = plant(c, d);
    planted = [firstPlanted, secondPlanted];
    const moved = new Set([a.photos.at(-1), c.photos.at(-1)]);
    const files = people.flatMap(({ photos }) =>
      photos.filter((path) => !moved.has(path)).map((path) => payload(path)),
    );
    ({ page } = await openApp({ height: 1000 }));
    await addPhotos(page, [...files, first, second]);
    await page.getByRole('tabpanel', { name: 'Photos' }).getByRole('article').first().waitFor();
    await processed(page, 1_500_000);
  }, 1_800_000);

  test('are the first that the doctor names', async () => {
    const doctor = page.getByRole('region', { name: 'Dataset doctor' });
    await doctor
      .getByText(/^Labelled .*, but nearer to/)
      .nth(1)
      .waitFor();
    const words = await doctor.innerText();
    for (const { rightName } of planted) {
      expect(words.split('Keep as is').slice(0, 5).join()).toContain(`Move to ${rightName}`);
    }
  });

  test('can be accepted together after a look at the figures, and taken back', async () => {
    const doctor = page.getByRole('region', { name: 'Dataset doctor' });
    await doctor.getByRole('button', { name: 'Accept several…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Accept what the doctor found' });
    const eerRow = dialog.getByRole('row', { name: /^EER/ });
    await expect.poll(() => eerRow.innerText()).toMatch(/%.*%/s);
    const [before, after] = [...(await eerRow.innerText()).matchAll(/[\d.]+/g)].map(Number);
    expect(after).toBeLessThan(before!);
    await dialog.getByRole('button', { name: /^Accept \d+ findings$/ }).click();
    const moved = doctor.getByText(/^Labelled .*, but nearer to/);
    await expect.poll(() => moved.count()).toBe(0);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await moved.nth(1).waitFor();
  });

  test('are the first that the Pairs tab shows; a key puts each right, and the EER drops', async () => {
    const before = await eer();
    await openView(page, 'Pairs');
    // Among thousands of wrong pairs some faces are farther apart than a wrong label makes them.
    if (PEOPLE === Infinity) await page.getByLabel('Flagged').check();
    const pairs = page.getByRole('tabpanel', { name: 'Pairs' });
    const pair = page.getByRole('region', { name: 'Selected pair' });
    const left = new Map(planted.map(({ file, rightName }) => [file, rightName]));
    let looked = 0;
    for (; looked < 5 && left.size > 0; looked++) {
      await page.keyboard.press('j');
      const text = await pair.innerText();
      const file = [...left.keys()].find((name) => text.includes(name));
      if (file === undefined) continue;
      await page.keyboard.press('f');
      await page.getByText(`${file} was moved to ${left.get(file)}.`).waitFor();
      left.delete(file);
      // What was put right leaves the list once all pairs are compared anew, and the next pair
      // takes its place.
      await expect.poll(() => pairs.innerText()).not.toContain(file);
      await page.keyboard.press('k');
    }
    console.log(`Both wrong labels were put right after ${looked} pairs.`);
    expect([...left.keys()]).toEqual([]);
    const after = await eer();
    console.log(`EER ${(before * 100).toFixed(2)} % before, ${(after * 100).toFixed(2)} % after`);
    expect(after).toBeLessThan(before);
  });
});
