import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { savedFile } from '#tests/e2e/support/files.ts';
import { portraits } from '#tests/e2e/support/group-photos.ts';
import {
  addPhotos,
  compared,
  exportedReport,
  openView,
  processed,
  separation,
  statusText,
} from '#tests/e2e/support/splitpoint.ts';

const PHOTOS = ['Ada_1.jpg', 'Ada_2.jpg', 'Bob_1.jpg', 'Bob_2.jpg'];
const PAIRS = { mated: 2, nonMated: 4 };

let page: Page;

beforeAll(async () => {
  ({ page } = await openApp());
  await addPhotos(page, await portraits(PHOTOS));
  await processed(page);
  await openView(page, 'Threshold');
  await compared(page, PAIRS);
});

const sameAndDifferent = async (): Promise<string> => {
  const figure = await separation(page);
  return `${figure('Same person')} / ${figure('Different people')}`;
};

/**
 * Until every photo has a face and all pairs are in: a run begins a moment after the change that
 * asks for it.
 */
const allCompared = async (): Promise<void> => {
  await expect.poll(() => statusText(page)).toBe('4 photos, 2 people, 4 faces');
  await compared(page, PAIRS);
};

/** The pixels of the first aligned face of the Photos view. */
const firstCrop = (): Promise<string> =>
  page
    .getByRole('article')
    .locator('img')
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL();
    });

test('the backend that computed is shown, and written into the file', async () => {
  const shown = await page.getByText(/^runs on /).textContent();
  const { model, pipeline } = await exportedReport(page);
  expect(shown).toBe(
    `runs on ${model.backend === 'webgl' ? 'WebGL' : model.backend?.toUpperCase()}`,
  );
  expect(model.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(pipeline?.detector.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('another alignment changes the embeddings; the first one is not computed again', async () => {
  const alignment = page.getByRole('combobox', { name: 'Alignment' });
  const before = await sameAndDifferent();
  await alignment.selectOption('Unrotated box (face-api.js)');
  await allCompared();
  await expect.poll(sameAndDifferent).not.toBe(before);
  expect((await exportedReport(page)).pipeline?.alignment).toBe('box');

  await alignment.selectOption('Rotated chip (dlib)');
  // At once: nothing waits for a worker.
  expect(await statusText(page)).toBe('4 photos, 2 people, 4 faces');
  await expect.poll(sameAndDifferent).toBe(before);
});

test('undoing another alignment shows the crops of the first one again', async () => {
  await openView(page, 'Photos');
  const rotated = await firstCrop();
  await page
    .getByRole('combobox', { name: 'Alignment' })
    .selectOption('Unrotated box (face-api.js)');
  await expect.poll(firstCrop).not.toBe(rotated);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(firstCrop).toBe(rotated);
  await openView(page, 'Threshold');
  await allCompared();
});

test('mirror averaging changes the embeddings, says so in the file, and is taken back', async () => {
  const mirror = page.getByRole('switch', { name: 'Mirror averaging' });
  const before = await sameAndDifferent();
  await mirror.check();
  await allCompared();
  await expect.poll(sameAndDifferent).not.toBe(before);
  expect((await exportedReport(page)).pipeline?.mirrorAveraging).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await mirror.isChecked()).toBe(false);
  await expect.poll(sameAndDifferent).toBe(before);
});

test('a run is cancelled, keeps what is done, and is resumed', async () => {
  const { page: other } = await openApp();
  await addPhotos(other, await portraits(PHOTOS));
  // As soon as the first face is there: inside the page, so that a busy machine is not too late.
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const cancelInTime = (): void => {
          const status = document.querySelector('[role=status]')?.textContent ?? '';
          const buttons = [...document.querySelectorAll('button')];
          const cancel = buttons.find((button) => button.textContent === 'Cancel');
          if (!/ [1-4] faces/.test(status) || !cancel) return;
          observer.disconnect();
          cancel.click();
          resolve();
        };
        const observer = new MutationObserver(cancelInTime);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        cancelInTime();
      }),
  );
  await processed(other);
  const waiting = /(\d) waiting/.exec(await statusText(other))?.[1];
  expect(Number(waiting)).toBeGreaterThan(0);
  expect(await other.getByText(/^\d photos? waits? to be processed$/).count()).toBe(1);
  await other.getByRole('button', { name: 'Resume' }).click();
  await processed(other);
  expect(await statusText(other)).toBe('4 photos, 2 people, 4 faces');
});

test('a project is saved with its photos, and opens again as it was', async () => {
  await openView(page, 'Photos');
  await page.getByRole('button', { name: 'Actions for Bob' }).click();
  await page.getByRole('menuitem', { name: 'Rename or merge…' }).click();
  await page.getByRole('combobox', { name: 'New name of Bob' }).fill('Robert');
  await page.getByRole('button', { name: 'Save' }).click();
  await openView(page, 'Threshold');
  await allCompared();
  const before = await sameAndDifferent();
  await openView(page, 'Export');
  const saved = await savedFile(page, () =>
    page.getByRole('button', { name: 'Save project' }).click(),
  );
  expect(saved.name).toBe('splitpoint-project.zip');

  const { page: other } = await openApp();
  await other.getByLabel('Open project').setInputFiles({
    name: saved.name,
    mimeType: 'application/zip',
    buffer: Buffer.from(saved.bytes),
  });
  await expect.poll(() => statusText(other)).toBe('4 photos, 2 people, 4 faces');
  await other.getByRole('heading', { name: 'Robert' }).waitFor();
  await openView(other, 'Threshold');
  await compared(other, PAIRS);
  const figure = await separation(other);
  expect(`${figure('Same person')} / ${figure('Different people')}`).toBe(before);
});
