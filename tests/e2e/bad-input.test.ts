import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { flatPng } from '#tests/e2e/support/flat-png.ts';
import { type FilePayload, portraits } from '#tests/e2e/support/group-photos.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import {
  addFolder,
  addPhotos,
  compared,
  dropFromOutside,
  openView,
  problems,
  processed,
  statusText,
} from '#tests/e2e/support/splitpoint.ts';
import { deep } from '#tests/support/deep.ts';

const file = (name: string, buffer: Buffer): FilePayload => ({
  name,
  mimeType: name.endsWith('.png') ? 'image/png' : 'image/jpeg',
  buffer,
});

/** A sentence for people, and another that says what to do. */
function expectSentences(found: readonly { text: string; remedy: string }[]): void {
  for (const { text, remedy } of found) {
    expect(text).toMatch(/^[A-Z\d].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  }
}

describe('good photos among bad files', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openApp());
    const good = await portraits(['Ada_1.jpg', 'Ada_2.jpg', 'Bob_1.jpg']);
    const bob = good[2]?.buffer ?? Buffer.alloc(0);
    await addPhotos(page, [
      ...good,
      file('Ada_3.jpg', Buffer.from('Dear diary, this is no photo.')),
      file('Ada_4.jpg', Buffer.alloc(0)),
      file('Ada_5.png', flatPng(640, 480)),
      file('Bob_2.jpg', bob),
      file('Cleo_1.jpg', bob),
      file('Cleo_2.png', flatPng(12_000, 9000)),
    ]);
    await processed(page);
  });

  test('each bad file ends in a sentence with a remedy', async () => {
    const found = await problems(page);
    expectSentences(found);
    const about = (path: string) => found.find((problem) => problem.path === path)?.text ?? '';
    expect(about('Ada_3.jpg')).toContain('not an image: it looks like a text file');
    expect(about('Ada_4.jpg')).toContain('empty (0 bytes)');
    expect(about('Ada_5.png')).toContain('No face was found');
    expect(about('Bob_2.jpg')).toContain('the same file as Bob_1.jpg');
    expect(about('Cleo_1.jpg')).toContain('the same file as Bob_1.jpg, but there it is Bob');
    expect(about('Cleo_2.png')).toContain('No face was found');
    await expectAccessible(page, 'the list of problems');
  });

  test('the good photos are compared all the same', async () => {
    expect(await statusText(page)).toBe('5 photos, 3 people, 3 faces, 5 problems');
    await openView(page, 'Threshold');
    await compared(page, { mated: 1, nonMated: 2 });
    // Two of five photos without a face: the system rejects what it cannot see.
    const note = page.getByRole('region', { name: 'Notes' }).getByText(/No face could be acquired/);
    expect(await note.textContent()).toContain('2 of 5 photos');
    await openView(page, 'Photos');
  });

  test('each problem can be dealt with where it stands', async () => {
    const list = page.getByRole('region', { name: 'Problems' });
    await list.getByRole('button', { name: 'Dismiss: Ada_3.jpg' }).click();
    await list.getByRole('button', { name: 'Remove: Ada_5.png' }).click();
    await list.getByRole('button', { name: 'Exclude: Cleo_2.png' }).click();
    const left = (await problems(page)).map(({ path }) => path);
    for (const path of ['Ada_3.jpg', 'Ada_5.png', 'Cleo_2.png']) expect(left).not.toContain(path);
    expect(await statusText(page)).toBe('4 photos, 3 people, 3 faces, 2 problems');
  });
});

describe('sets that give no threshold say what is missing', () => {
  const shownAt = async (page: Page, view: 'Threshold' | 'Export'): Promise<string> => {
    await openView(page, view);
    return page.getByRole('tabpanel', { name: view }).innerText();
  };

  test('one photo, one person, and nobody with two photos', async () => {
    const { page } = await openApp();
    await addPhotos(page, await portraits(['Ada_1.jpg']));
    await processed(page);
    expect(await statusText(page)).toBe('1 photos, 1 people, 1 faces');
    expect(await shownAt(page, 'Threshold')).toContain('add photos of at least one other person');
    await openView(page, 'Photos');
    await addPhotos(page, (await portraits(['Ada_1.jpg', 'Ada_2.jpg'])).slice(1));
    await processed(page);
    for (const view of ['Threshold', 'Export'] as const) {
      expect(await shownAt(page, view)).toContain('add photos of at least one other person');
    }
    await expectAccessible(page, 'a view without a result');
    await openView(page, 'Photos');
    await page.getByRole('button', { name: /^Ada_2\.jpg/ }).click();
    await page.getByRole('menuitem', { name: 'Move to another person…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Who is in Ada_2.jpg?' }).fill('Bob');
    await dialog.getByRole('button', { name: 'Move' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await shownAt(page, 'Threshold')).toContain('Nobody has two photos');
  });
});

describe('folders from outside', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'splitpoint-'));
    mkdirSync(join(folder, 'useless/empty'), { recursive: true });
    writeFileSync(join(folder, 'useless/notes.txt'), 'Only words.');
    writeFileSync(join(folder, 'useless/zero.jpg'), '');
    mkdirSync(join(folder, 'nothing'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('with nothing usable are named file by file, and an empty one too', async () => {
    const { page } = await openApp();
    await dropFromOutside(page, [join(folder, 'useless')]);
    await expect.poll(() => statusText(page)).toContain('3 problems');
    await processed(page);
    const found = await problems(page);
    expectSentences(found);
    expect(found.map(({ path }) => path).toSorted()).toEqual([
      'useless/empty',
      'useless/notes.txt',
      'useless/zero.jpg',
    ]);
    expect(await page.getByText('Nothing in there could be used.').count()).toBe(1);
    await dropFromOutside(page, [join(folder, 'nothing')]);
    await expect.poll(() => statusText(page)).toContain('4 problems');
    expect((await problems(page)).find(({ path }) => path === 'nothing')?.text).toBe(
      'The folder is empty.',
    );
  });
});

describeWithShared('hard-inputs/corrupt', 'damaged files from elsewhere', () => {
  test('each is a photo or a named problem, and none stops the rest', async () => {
    const folder = sharedPath('hard-inputs/corrupt');
    const { page } = await openApp();
    await addFolder(page, folder);
    await processed(page);
    const found = await problems(page);
    expectSentences(found);
    const files = readdirSync(folder).length;
    const [photos = 0] = (await statusText(page)).split(' ').map(Number);
    // Photos may have a problem too; what never became a photo has one for certain.
    const rejected = await page
      .getByRole('region', { name: 'Problems' })
      .getByRole('button', { name: /^Dismiss: / })
      .count();
    expect(photos + rejected).toBe(files);
    expect(photos).toBeGreaterThan(0);
  });
});

describeWithShared('hard-inputs/sizes', 'images of extreme sizes', () => {
  test.runIf(deep)('108 megapixels are worked on (npm run test:deep)', async () => {
    const { page } = await openApp();
    await addPhotos(page, sharedPath('hard-inputs/sizes/face-in-12000x9000-108MP.jpg'));
    await processed(page);
    expect(await statusText(page)).toMatch(/^1 photos, 1 people, 1 faces/);
  });

  test.runIf(deep)(
    'wide ones are worked on; sizes that no memory holds are refused by their header',
    async () => {
      const { page } = await openApp();
      await addPhotos(page, [
        sharedPath('hard-inputs/sizes/face-4000px-wide.jpg'),
        sharedPath('hard-inputs/sizes/panorama-16000x400.jpg'),
        sharedPath('hard-inputs/sizes/claims-60000x60000.png'),
        sharedPath('hard-inputs/sizes/1x1.png'),
      ]);
      await processed(page);
      expect(await statusText(page)).toMatch(/^3 photos, \d people, 2 faces/);
      const found = await problems(page);
      expectSentences(found);
      const huge = found.find(({ path }) => path.startsWith('claims'));
      expect(huge?.text).toContain('60000 x 60000 pixels');
      expect(found.filter(({ text }) => /No face/.test(text)).map(({ path }) => path)).toEqual([
        '1x1.png',
      ]);
    },
  );
});
