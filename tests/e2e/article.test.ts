import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { root } from '#scripts/paths.mjs';
import { type OpenApp, openApp } from '#tests/e2e/support/app.ts';
import { savedFile } from '#tests/e2e/support/files.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import {
  addFolder,
  chooseMethod,
  compared,
  confusion,
  dropFromOutside,
  exportedReport,
  metricRows,
  openView,
  processed,
  separation,
  spreadOf,
  statusText,
  thresholdValue,
} from '#tests/e2e/support/splitpoint.ts';

const FOLDER = 'photos/deepface-unit';
const PAIRS = { mated: 38, nonMated: 262 };

/** Figures measured with the same network and detector agree within this share. */
const AGREEMENT = 0.05;

function expectAbout(value: number, expected: number): void {
  expect(Math.abs(value - expected), `${value}, not about ${expected}`).toBeLessThanOrEqual(
    expected * AGREEMENT,
  );
}

describeWithShared(FOLDER, "the article's 25 photos of 9 people", () => {
  let app: OpenApp;

  beforeAll(async () => {
    app = await openApp({ height: 1400, cores: 2 });
    await addFolder(app.page, sharedPath(FOLDER));
    await processed(app.page);
    await openView(app.page, 'Threshold');
    await compared(app.page, PAIRS);
  });

  test('every photo has a face, and nothing needs a look', async () => {
    expect(await statusText(app.page)).toBe('25 photos, 9 people, 25 faces');
  });

  test('the distributions are those of the article', async () => {
    const figure = await separation(app.page);
    expect(figure('AUC')).toBe('1.0000');
    expect(figure('Grey area')).toBe('none');
    const mated = spreadOf(figure('Same person'));
    const nonMated = spreadOf(figure('Different people'));
    expectAbout(mated.mean, 0.37);
    expectAbout(nonMated.mean, 0.88);
    // Given with one digit only: 0.07 and 0.08.
    expect(mated.sd).toBeCloseTo(0.07, 1);
    expect(nonMated.sd).toBeCloseTo(0.08, 1);
  });

  test('the C4.5 split point tells everybody apart', async () => {
    await chooseMethod(app.page, 'Information gain (C4.5)');
    const inside = await thresholdValue(app.page);
    await app.page.getByText('Edge of the gap', { exact: true }).click();
    await expect.poll(() => thresholdValue(app.page)).toBeLessThan(inside);
    expectAbout(await thresholdValue(app.page), 0.57);
    await app.page.getByText('Inside the gap', { exact: true }).click();
    await expect.poll(() => thresholdValue(app.page)).toBe(inside);
    // A number to read out: few digits.
    expect(String(inside).length).toBeLessThan(6);
    const metrics = await metricRows(app.page);
    for (const name of ['Precision', 'Recall', 'F1', 'Accuracy', 'Balanced accuracy', 'MCC']) {
      expect(metrics[name]?.value, name).toBe(1);
    }
    for (const name of ['FMR', 'FNMR', 'FAR', 'FRR']) expect(metrics[name]?.value, name).toBe(0);
    expect(metrics['Precision']?.counts).toBe('38 / 38');
    expect(metrics['FMR']?.counts).toBe('0 / 262');
    expect(await confusion(app.page)).toEqual({
      truePositive: 38,
      falseNegative: 0,
      falsePositive: 0,
      trueNegative: 262,
    });
  });

  test('mean + 2σ is where the mean and the standard deviation say', async () => {
    const { mean, sd } = spreadOf((await separation(app.page))('Same person'));
    await chooseMethod(app.page, 'Mean + 2σ');
    expect(await thresholdValue(app.page)).toBeCloseTo(mean + 2 * sd, 3);
    await chooseMethod(app.page, 'Mean + 3σ');
    expect(await thresholdValue(app.page)).toBeCloseTo(mean + 3 * sd, 3);
  });

  test('the exported JSON keeps its schema and says what the page says', async () => {
    const { page } = app;
    await chooseMethod(page, 'Mean + 2σ');
    const shown = {
      threshold: await thresholdValue(page),
      confusion: await confusion(page),
      metrics: await metricRows(page),
    };
    const report = await exportedReport(page);
    expect(schemaErrors(report)).toEqual([]);
    expect(report.threshold).toBe(shown.threshold);
    expect(report.confusion).toEqual(shown.confusion);
    for (const { name, value } of Object.values(report.metrics)) {
      expect(shown.metrics[name]?.value, name).toBeCloseTo(value ?? NaN, 4);
    }
    expect(report.rule).toMatchObject({ comparator: '<=', metric: 'euclidean' });
    expect(report.method.id).toBe('mean-2sd');
    expect(report.dataset).toMatchObject({
      people: 9,
      photos: 25,
      faces: 25,
      matedPairs: 38,
      nonMatedPairs: 262,
      failureToAcquire: { count: 0, attempts: 25, rate: 0 },
    });
    expect(report.pipeline).toMatchObject({ alignment: 'similarity', mirrorAveraging: false });
    expect(['webgl', 'wasm']).toContain(report.model.backend);
  });

  test('whoever reads the pairs CSV counts the same errors', async () => {
    const { page } = app;
    // A threshold with errors of one kind: a check that every cell is 0 or all would be none.
    await chooseMethod(page, 'Mean + 2σ');
    const threshold = (await exportedReport(page)).threshold;
    const shown = await confusion(page);
    await openView(page, 'Export');
    const saved = await savedFile(page, () =>
      page.getByRole('button', { name: 'Export pairs CSV' }).click(),
    );
    await openView(page, 'Threshold');

    const { data, errors, meta } = Papa.parse<Record<string, string>>(saved.text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(300);
    const column = meta.fields?.at(-1) ?? '';
    expect(column).toMatch(/_euclidean$/);
    const count = (decision: string, match: boolean): number =>
      data.filter(
        (row) => row['decision'] === decision && Number(row[column]) <= threshold === match,
      ).length;
    expect({
      truePositive: count('Yes', true),
      falseNegative: count('Yes', false),
      falsePositive: count('No', true),
      trueNegative: count('No', false),
    }).toEqual(shown);
    expect(shown.falseNegative).toBeGreaterThan(0);
    for (const row of data) {
      expect(row['subject_x'] === row['subject_y']).toBe(row['decision'] === 'Yes');
    }
  });

  test('the cosine distance gives the figures known for it', async () => {
    const { page } = app;
    await page.getByRole('combobox', { name: 'Distance' }).selectOption('cosine');
    await expect
      .poll(async () => spreadOf((await separation(page))('Same person')).mean)
      .toBeLessThan(0.1);
    const figure = await separation(page);
    expectAbout(spreadOf(figure('Same person')).mean, 0.028);
    expectAbout(spreadOf(figure('Different people')).mean, 0.169);
    expect((await exportedReport(page)).rule.metric).toBe('cosine');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () => spreadOf((await separation(page))('Same person')).mean)
      .toBeGreaterThan(0.1);
  });

  test('dragged out of a file manager, the folder gives the same set', async () => {
    const { page } = await openApp();
    await dropFromOutside(page, [sharedPath(FOLDER)]);
    await expect.poll(() => statusText(page)).toMatch(/^25 photos, 9 people/);
    for (const name of ['Angelina', 'Elon', 'Sundar']) {
      expect(await page.getByRole('heading', { name, exact: true }).count(), name).toBe(1);
    }
  });
});

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);
const schemaFile = readFileSync(join(root, 'public/schema/threshold.schema.json'), 'utf8');
const validate = ajv.compile(JSON.parse(schemaFile) as object);

function schemaErrors(report: unknown) {
  validate(report);
  return validate.errors ?? [];
}
