import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/paths.mjs';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { eventually } from '#tests/e2e/support/eventually.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { portraits } from '#tests/e2e/support/group-photos.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import {
  addFolder,
  addPhotos,
  exportedReport,
  numberOf,
  openView,
  processed,
} from '#tests/e2e/support/splitpoint.ts';
import { patient } from '#tests/e2e/support/throttle.ts';
import { deep } from '#tests/support/deep.ts';
import { TINY_WEIGHTS, tinyNetwork, tinyWeights } from '#tests/support/onnx-encoder.ts';

/** Models that come along, on the article's photos, and those that the user brings. */

/** Rows of the comparison that are done, by model and distance. */
async function comparison(page: Page, rows: number): Promise<Map<string, string[]>> {
  const table = page.getByRole('table', { name: 'Comparison' });
  await vi.waitFor(
    async () => {
      const texts = await table.locator('tbody tr').allInnerTexts();
      expect(texts.filter((text) => /\t\d\.\d{4}\t/.test(text))).toHaveLength(rows);
    },
    { timeout: patient(400_000), interval: 250 },
  );
  const texts = await table.locator('tbody tr').allInnerTexts();
  return new Map(
    texts.map((text) => {
      const cells = text.split('\t');
      return [`${cells[0]}, ${cells[1]}`, cells];
    }),
  );
}

// Each model is also tried without the page around it, in tests/vision.
if (!deep)
  test.skip(`the models that come along, and one of one's own, in Compare (npm run test:deep)`);
else
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
      await sanity.waitFor();
      expect(await sanity.innerText()).not.toContain('Not good');
      await dialog.getByRole('button', { name: 'Use this model' }).click();
      const rows = await comparison(page, 16);
      expect(rows.get('OpenFace, Cosine')?.[9]).toBe('0.1 (deepface)');
    });
  });

// The library is asked all of this without the page around it, in tests/vision.
describe.runIf(deep)('two checkpoints of one graph and one name', () => {
  const graph = tinyNetwork({ location: 'model.onnx.data', length: 4 * TINY_WEIGHTS });
  let page: Page;

  /** Chooses the graph with the weights of a seed, and says what the dialog answers. */
  async function addCheckpoint(seed: number): Promise<Locator> {
    const weights = new Uint8Array(tinyWeights(seed).buffer);
    await page.getByLabel('Add model').setInputFiles([
      { name: 'model.onnx', mimeType: '', buffer: Buffer.from(graph) },
      { name: 'model.onnx.data', mimeType: '', buffer: Buffer.from(weights) },
    ]);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Try and add' }).click();
    // What is added is checked on photos; what was there already is not again.
    const answer = dialog.getByRole('list', { name: 'Sanity report' });
    await answer.or(dialog.getByRole('alert').getByText(/nothing was added/)).waitFor();
    return dialog;
  }

  async function useCheckpoint(seed: number): Promise<void> {
    const dialog = await addCheckpoint(seed);
    await dialog.getByRole('button', { name: 'Use this model' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  beforeAll(async () => {
    ({ page } = await openApp({ height: 1400 }));
    await addPhotos(page, await portraits(['Ada_1.jpg', 'Ada_2.jpg', 'Bob_1.jpg', 'Bob_2.jpg']));
    await page.getByRole('heading', { name: 'Bob', exact: true }).waitFor();
    await processed(page);
    await openView(page, 'Compare');
  });

  test('stand side by side with figures of their own', async () => {
    await comparison(page, 4);
    await useCheckpoint(1);
    await comparison(page, 8);
    await useCheckpoint(2);
    const rows = await comparison(page, 12);
    for (const metric of ['Cosine', 'Euclidean']) {
      const [one, other] = ['model', 'model (2)'].map((name) =>
        rows.get(`${name}, ${metric}`)?.slice(3),
      );
      expect(one, metric).toBeDefined();
      expect(other, metric).toBeDefined();
      expect(other, metric).not.toEqual(one);
    }
  });

  test('are exported with the runtime and the weights that are theirs', async () => {
    await openView(page, 'Threshold');
    const second = await exportedReport(page);
    expect(second.model).toMatchObject({
      name: 'model (2)',
      runtime: { name: 'ONNX Runtime Web' },
      backend: 'wasm',
    });
    await page.getByRole('combobox', { name: 'Model' }).selectOption({ label: 'model' });
    await eventually(async () => {
      expect((await exportedReport(page)).model.name).toBe('model');
    });
    const first = await exportedReport(page);
    expect(first.model.sha256).not.toBe(second.model.sha256);
    expect(first.distributions).not.toEqual(second.distributions);
  });

  test('and the same again is said to be there', async () => {
    await openView(page, 'Compare');
    const dialog = await addCheckpoint(1);
    expect(await dialog.getByRole('alert').innerText()).toMatch(
      /This very model is already there, as "model"/,
    );
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
    await comparison(page, 12);
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
    await message.waitFor();
    expect(await message.innerText()).toMatch(/[A-Z].*\. .*\./s);
    await message.getByRole('button').click();
    await message.waitFor({ state: 'hidden' });
    expect(await page.getByRole('dialog').count()).toBe(0);
  }
});
