import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { patient } from '#tests/e2e/support/throttle.ts';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { screenshot } from '#tests/e2e/support/files.ts';
import { flatPng } from '#tests/e2e/support/flat-png.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import { addPhotos, statusText } from '#tests/e2e/support/splitpoint.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { writtenZip } from '#tests/support/zip-writer.ts';

const KOREAN = ['김민수/1.png', '김민수/2.png', '이영희/1.png', '이영희/2.png'];

async function shown(page: Page, name: string, is: boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      const found = await page.getByRole('button', { name, exact: false }).count();
      expect(found > 0, `${name} on the page`).toBe(is);
    },
    { timeout: patient(120_000), interval: 100 },
  );
}

describe('an archive that does not say how its names are written', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openApp({ height: 900, width: 1440 }));
    const archive = writtenZip(
      KOREAN.map((name, i) => ({
        name: encodeText(name, 'euc-kr'),
        data: flatPng(64 + i, 64),
      })),
    );
    await addPhotos(page, {
      name: 'people.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(archive),
    });
  });

  test('is read by what its names are most likely to be, and says so', async () => {
    await shown(page, '김민수', true);
    expect(await statusText(page)).toMatch(/^4 photos, 2 people/);
    const title = page.getByText('Names in people.zip were read as CP949 (Korean)');
    expect(await title.count()).toBe(1);
    await expectAccessible(page, 'how names in an archive were read');
    await screenshot(page, 'archive-names');
  });

  test('is read otherwise by one click, which undo takes back', async () => {
    await page.getByRole('button', { name: 'Read them otherwise' }).click();
    const choice = page.getByRole('radiogroup', { name: 'Read the names in people.zip as' });
    await screenshot(page, 'archive-names-open');
    await expectAccessible(page, 'other ways to read the names');
    await choice.getByRole('radio', { name: /辫刮荐/ }).check();
    await shown(page, '김민수', false);
    await shown(page, '辫刮荐', true);
    await choice.getByRole('radio', { name: /김민수, 이영희/ }).check();
    await shown(page, '김민수', true);
    await page.getByRole('button', { name: 'The names are right in people.zip' }).click();
    expect(await page.getByText(/Names in people\.zip/).count()).toBe(0);
    expect(await statusText(page)).toMatch(/^4 photos, 2 people/);
  });
});

test('names that can be read in two likely ways are asked about, on a small screen too', async () => {
  const { page } = await openApp({ width: 390, height: 844, colorScheme: 'dark' });
  const names = ['Ay\u015fe/1.png', 'Ay\u015fe/2.png'];
  const archive = writtenZip(
    names.map((name, i) => ({ name: encodeText(name, 'windows-1254'), data: flatPng(80 + i, 64) })),
  );
  await addPhotos(page, {
    name: 'people.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(archive),
  });
  await page.getByText('Which of these are the names in people.zip?').waitFor();
  const choice = page.getByRole('radiogroup', { name: 'Read the names in people.zip as' });
  expect(await choice.getByRole('radio').count()).toBeGreaterThan(1);
  await expectAccessible(page, 'the question how names are written');
  await screenshot(page, 'archive-names-asked');
});

describeWithShared('cases', 'archives of other programs', () => {
  test('give the people that are in them', async () => {
    const { page } = await openApp();
    const paths = [
      'P12/zip64_sentinel_small',
      'P13/unicode_path_extra_7075',
      'P14/shift_jis',
      'P14/cp949',
    ];
    await addPhotos(
      page,
      paths.map((path) => sharedPath(`cases/${path}.zip`)),
    );
    for (const person of 'Ann,Bob,王芳,Jürgen,José,十時,佐藤,김민수,이영희'.split(',')) {
      await shown(page, person, true);
    }
    expect(await statusText(page)).toMatch(/^18 photos, 9 people/);
    for (const name of ['shift_jis.zip', 'cp949.zip']) {
      expect(await page.getByText(`Names in ${name} were read as`).count()).toBe(1);
    }
  });
});
