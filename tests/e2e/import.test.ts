import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { patient } from '#tests/e2e/support/throttle.ts';
import { eventually } from '#tests/e2e/support/eventually.ts';
import { closeApp, type OpenApp, openApp } from '#tests/e2e/support/app.ts';
import { savedFile } from '#tests/e2e/support/files.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import {
  confusion,
  exportedReport,
  numberOf,
  openView,
  separation,
  statusText,
  thresholdValue,
} from '#tests/e2e/support/splitpoint.ts';

/** Scores that were made elsewhere: the article's four models under its three distances. */

async function importFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.getByLabel('Import scores').setInputFiles(file);
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('table', { name: 'Metrics' }).waitFor();
}

interface Expected {
  readonly auc: number;
  readonly eer: { readonly eer: number };
  readonly info_gain_all_observed: { readonly threshold: number };
}

describeWithShared('scores', 'the pivot table that deepface publishes', () => {
  const pivot = sharedPath('scores/deepface-pivot.csv');
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    app = await openApp({ height: 1600 });
    ({ page } = app);
    await importFile(page, pivot);
  });
  // It compares eleven contenders, long after the last test of it.
  afterAll(() => closeApp(app));

  test('is 280 pairs of 61 photos and 13 people', async () => {
    expect(await statusText(page)).toBe('61 photos, 13 people, 61 faces');
    const { truePositive, falsePositive, falseNegative, trueNegative } = await confusion(page);
    expect([truePositive, falsePositive, falseNegative, trueNegative]).toEqual([138, 5, 2, 135]);
    expect((await separation(page))('AUC')).toBe('0.9905');
    expect(await thresholdValue(page)).toBe(0.405);
    // What was computed elsewhere is C4.5's own choice, with the same decisions.
    const decided = await confusion(page);
    await page.getByText('Edge of the gap', { exact: true }).click();
    await eventually(async () => expect(await thresholdValue(page)).toBe(0.3985));
    expect(await confusion(page)).toEqual(decided);
  });

  test('is compared in one table, and agrees with what was computed elsewhere', async () => {
    const expected = (
      JSON.parse(readFileSync(sharedPath('scores/deepface-pivot.expected.json'), 'utf8')) as {
        columns: Record<string, Expected>;
      }
    ).columns;
    await openView(page, 'Compare');
    const rows = page.getByRole('table', { name: 'Comparison' }).locator('tbody tr');
    await vi.waitFor(
      async () => {
        const texts = await rows.allInnerTexts();
        expect(texts.filter((text) => /better|worse|cannot tell|in use/.test(text))).toHaveLength(
          11,
        );
      },
      { timeout: patient(400_000), interval: 250 },
    );
    for (const text of await rows.allInnerTexts()) {
      const [model, distance, , auc = '', eer = '', , , threshold = ''] = text.split('\t');
      const column = expected[`${model}_${distance}`];
      expect(column, `${model}_${distance}`).not.toBeUndefined();
      expect(numberOf(auc)).toBeCloseTo(column?.auc ?? NaN, 4);
      expect(numberOf(eer.split(' ')[0] ?? '')).toBeCloseTo(column?.eer.eer ?? NaN, 4);
      expect(Number.parseFloat(threshold)).toBeCloseTo(
        column?.info_gain_all_observed.threshold ?? NaN,
        4,
      );
    }
  });

  test('can be sorted, filtered, saved, and switches the whole app at a click', async () => {
    await page.getByRole('button', { name: 'AUC', exact: true }).click();
    const table = page.getByRole('table', { name: 'Comparison' });
    expect(await table.locator('tbody tr').first().innerText()).toMatch(/^DeepFace\teuclidean\t/);
    await page.getByLabel('Filter').fill('facenet cos');
    expect(await table.locator('tbody tr').count()).toBe(1);
    const markdown = await savedFile(page, () =>
      page.getByRole('button', { name: 'Save as Markdown' }).click(),
    );
    expect(markdown.text.split('\n')[2]).toMatch(/^\| Facenet \| cosine \|/);
    await page.getByRole('button', { name: 'Use Facenet, cosine' }).click();
    await openView(page, 'Threshold');
    await eventually(async () => expect(await thresholdValue(page)).toBe(0.4761));
    expect(await page.getByRole('combobox', { name: 'Model' }).inputValue()).toBe('Facenet');
  });

  test('exports a report that says where its distances are from', async () => {
    const report = await exportedReport(page);
    expect(report.model).toMatchObject({ id: 'Facenet', backend: null });
    expect(report.pipeline).toBeNull();
    expect(report.rule).toMatchObject({ metric: 'cosine', scoreName: 'cosine' });
    expect(report.dataset).toMatchObject({ people: 13, matedPairs: 140, nonMatedPairs: 140 });
  });

  test('comes back the same when its own pairs are exported and imported', async () => {
    await openView(page, 'Export');
    const saved = await savedFile(page, () =>
      page.getByRole('button', { name: 'Export pairs CSV' }).click(),
    );
    const before = await exportedReport(page);
    await openView(page, 'Photos');
    await importFile(page, {
      name: 'pairs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(saved.bytes),
    });
    const after = await exportedReport(page);
    expect(after.distributions).toEqual(before.distributions);
    expect(after.threshold).toBe(before.threshold);
    expect(after.confusion).toEqual(before.confusion);
  });

  test('gives way to the photos, and can be looked at again', async () => {
    await page.getByRole('button', { name: 'Put the import aside' }).click();
    expect(await statusText(page)).toMatch(/^0 photos, 0 people, 0 faces/);
    await openView(page, 'Photos');
    await page.getByRole('button', { name: 'Show imported scores' }).click();
    expect(await statusText(page)).toBe('61 photos, 13 people, 61 faces');
  });
});

test('a table without scores is refused in words', async () => {
  const { page } = await openApp();
  await page.getByLabel('Import scores').setInputFiles({
    name: 'shopping.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('item,amount\nmilk,two\nbread,one\n'),
  });
  const refusal = page.getByRole('dialog').getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.innerText()).toMatch(/scores/);
  expect(await refusal.innerText()).toMatch(/choose|say|add/i);
});

test('thresholds from documentations convert between scales', async () => {
  const { page } = await openApp({ height: 1400 });
  const rows = Array.from({ length: 40 }, (_, i) =>
    [
      `p${i % 8}`,
      `a${i}`,
      `p${i % 2 === 0 ? i % 8 : (i + 3) % 8}`,
      `b${i}`,
      i % 2 === 0 ? 0.2 + i / 200 : 0.6 + i / 200,
    ].join(','),
  );
  await importFile(page, {
    name: 'scores.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`subject_x,file_x,subject_y,file_y,Mine_cosine\n${rows.join('\n')}\n`),
  });
  await openView(page, 'Compare');
  await page.getByLabel('Threshold from a documentation').fill('0.363');
  await page.getByLabel('It is a').selectOption('cosine_similarity');
  const table = page.getByRole('table', { name: 'The same threshold on every scale' });
  expect(await table.innerText()).toContain('0.637');
  await page.getByRole('button', { name: 'Use it' }).click();
  await openView(page, 'Threshold');
  expect(await thresholdValue(page)).toBe(0.637);
});
