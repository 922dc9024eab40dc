import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/paths.mjs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { eventually } from '#tests/e2e/support/eventually.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import {
  addFolder,
  exportedReport,
  numberOf,
  openView,
  processed,
} from '#tests/e2e/support/splitpoint.ts';

/** Models that come along, and one that the user brings, on the article's photos. */

/** Rows of the comparison that are done, by model and distance. */
async function comparison(page: Page, rows: number): Promise<Map<string, string[]>> {
  const table = page.getByRole('table', { name: 'Comparison' });
  await vi.waitFor(
    async () => {
      const texts = await table.locator('tbody tr').allInnerTexts();
      expect(texts.filter((text) => /\t\d\.\d{4}\t/.test(text))).toHaveLength(rows);
    },
    { timeout: 60_000, interval: 250 },
  );
  const texts = await table.locator('tbody tr').allInnerTexts();
  return new Map(
    texts.map((text) => {
      const cells = text.split('\t');
      return [`${cells[0]}, ${cells[1]}`, cells];
    }),
  );
}

describeWithShared('photos/deepface-unit', "models on the article's photos", () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openApp({ height: 1400 }));
    await addFolder(page, sharedPath('photos/deepface-unit'));
    await processed(page);
    await openView(page, 'Compare');
  });

  test('all three that come along tell everybody apart', async () => {
    await comparison(page, 4);
    for (const [index, name] of ['ArcFace type (faceplugin)', 'FaceRes (human)'].entries()) {
      await page.getByRole('button', { name, exact: true }).click();
      await comparison(page, 8 + 4 * index);
    }
    const rows = await comparison(page, 12);
    for (const name of [
      'face-api.js ResNet-34 (dlib), Cosine',
      'ArcFace type (faceplugin), Cosine',
      'FaceRes (human), Cosine',
    ]) {
      expect(numberOf(rows.get(name)?.[3] ?? ''), name).toBe(1);
    }
  });

  test('the whole app follows, and the export names the model that computed', async () => {
    await page.getByRole('button', { name: /^Use ArcFace type \(faceplugin\), Cosine,/ }).click();
    await openView(page, 'Threshold');
    await eventually(async () => {
      expect(await page.getByRole('combobox', { name: 'Distance' }).inputValue()).toBe('cosine');
    });
    await page.getByRole('table', { name: 'Metrics' }).waitFor();
    const report = await exportedReport(page);
    expect(report.model).toMatchObject({ id: 'arcface-type-512', dimensions: 512 });
    expect(report.distributions.mated.mean).toBeCloseTo(0.245, 1);
    expect(report.distributions.nonMated.mean).toBeCloseTo(0.99, 1);
  });

  test('a model of one’s own is described, checked, and compared with the others', async () => {
    const folder = sharedPath('weights/openface-standin-tfjs');
    await openView(page, 'Compare');
    await page.getByLabel('Add model').setInputFiles(
      readdirSync(folder)
        .filter((name) => name === 'model.json' || name.endsWith('.bin'))
        .map((name) => join(folder, name)),
    );
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Preset').selectOption('OpenFace');
    await dialog.getByAltText('The crop that the model gets').waitFor();
    await dialog.getByRole('button', { name: 'Try and add' }).click();
    const sanity = dialog.getByRole('list', { name: 'Sanity report' });
    await sanity.waitFor({ timeout: 60_000 });
    expect(await sanity.innerText()).not.toContain('Not good');
    await dialog.getByRole('button', { name: 'Use this model' }).click();
    const rows = await comparison(page, 16);
    expect(rows.get('OpenFace, Cosine')?.[9]).toBe('0.1 (deepface)');
  });
});

test('what is no model, and what is only half of one, is refused in words', async () => {
  const { page } = await openApp();
  const onnx = readFileSync(join(root, 'public/models/fr_feature.onnx'));
  const files = [
    { name: 'notes.onnx', buffer: Buffer.from('buy milk') },
    { name: 'half.onnx', buffer: onnx.subarray(0, onnx.length / 2) },
  ];
  for (const { name, buffer } of files) {
    await page
      .getByLabel('Add model')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    const message = page.getByRole('alert').last();
    await message.waitFor({ timeout: 30_000 });
    expect(await message.innerText()).toMatch(/[A-Z].*\. .*\./s);
    await message.getByRole('button').click();
    await message.waitFor({ state: 'hidden' });
    expect(await page.getByRole('dialog').count()).toBe(0);
  }
});
