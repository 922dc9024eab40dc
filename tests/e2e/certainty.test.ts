import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { countsText } from '#domain/shared/wording.ts';
import { eventually } from '#tests/e2e/support/eventually.ts';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { savedFile, screenshot } from '#tests/e2e/support/files.ts';
import { openSample } from '#tests/e2e/support/remembered.ts';
import {
  chooseMethod,
  exportedReport,
  metricRows,
  numberOf,
  openView,
  thresholdValue,
} from '#tests/e2e/support/splitpoint.ts';

/** What the page says about how far to trust the number, on the sample that every clone can run. */

let page: Page;

beforeAll(async () => {
  ({ page } = await openSample({ height: 2400 }));
  await openView(page, 'Threshold');
  await page.getByRole('table', { name: 'Intervals by resampling people' }).waitFor();
});

function cellsOf(table: Locator, row: string): Promise<string[]> {
  return table
    .getByRole('row')
    .filter({ has: table.page().getByRole('rowheader', { name: row, exact: true }) })
    .getByRole('cell')
    .allTextContents();
}

/** Both ends of `0.5552 – 0.6400` or `0.1% – 1.8%`. */
function ends(text: string | undefined): [number, number] {
  const [low = '', high = ''] = (text ?? '').split('–').map((end) => end.trim());
  return [numberOf(low), numberOf(high)];
}

test('every proposal and every summary figure has an interval that holds it', async () => {
  await page.getByRole('button', { name: 'All methods' }).click();
  const table = page.getByRole('table', { name: 'Intervals by resampling people' });
  for (const name of ['Information gain (C4.5)', 'Max F1', 'Mean + 2σ', 'AUC', 'd′']) {
    const [value = '', confidence, prediction] = await cellsOf(table, name);
    // What maximises something has a prediction for another set, and no interval for all people.
    const [low, high] = ends(confidence === '' ? prediction : confidence);
    expect(low, name).toBeLessThanOrEqual(numberOf(value) + 1e-4);
    expect(high, name).toBeGreaterThanOrEqual(numberOf(value) - 1e-4);
  }
  // One photo makes the errors at the threshold of the sample's EER.
  expect((await cellsOf(table, 'EER')).slice(1).join('')).toBe('');
  await page.getByText('EER has no interval here').waitFor();
});

test('rates carry intervals that follow the threshold', async () => {
  const before = await page.getByRole('table', { name: 'Metrics' }).innerText();
  const slider = page.getByRole('slider', { name: 'Threshold' });
  await slider.focus();
  for (let step = 0; step < 12; step++) await page.keyboard.press('PageUp');
  const rows = await metricRows(page);
  expect(rows['FMR']?.value).toBeGreaterThan(0);
  const [, , interval] = await cellsOf(page.getByRole('table', { name: 'Metrics' }), 'FMR');
  const [low, high] = ends(interval);
  expect(low).toBeLessThan(rows['FMR']?.value ?? 0);
  expect(high).toBeGreaterThan(rows['FMR']?.value ?? 1);
  expect(await page.getByRole('table', { name: 'Metrics' }).innerText()).not.toBe(before);
  await chooseMethod(page, 'Information gain (C4.5)');
});

test('the set says what it can show, and what it cannot', async () => {
  const certainty = page.getByRole('region', { name: 'How sure is the number?' });
  expect(await certainty.innerText()).toMatch(
    /With 14 people this set can show FMR down to [\d.]+%, not below, even where it has no error; .*takes about \d+ people with four photos each\./,
  );
  await chooseMethod(page, 'FMR at most');
  await page.getByLabel('FMR at most', { exact: true }).last().fill('0.001');
  await eventually(async () => {
    const notes = await page.getByRole('region', { name: 'Notes' }).innerText();
    expect(notes).toMatch(/FMR 0\.0010% cannot be shown with .* pairs of 14 people/);
  });
  const report = await exportedReport(page);
  expect(report.notes.find(({ code }) => code === 'method-refused')?.text).toContain(
    'cannot be shown',
  );
  await chooseMethod(page, 'Information gain (C4.5)');
});

test('people left out of the choice are worse off than those in it, or as well', async () => {
  const table = page.getByRole('table', { name: 'In this set and on unseen people' });
  await eventually(async () => {
    const [inside = '', unseen = ''] = await cellsOf(table, 'F1');
    expect(numberOf(unseen)).toBeLessThanOrEqual(numberOf(inside));
  });
});

test('a share of mated attempts changes what a match is worth, not the error rates', async () => {
  await page.getByLabel('Threshold value').fill('1');
  await page.keyboard.press('Enter');
  const before = await metricRows(page);
  expect(before['FMR']?.value).toBeGreaterThan(0);
  await page.getByLabel('Share of mated attempts').fill('0.1');
  await eventually(async () => {
    const now = await metricRows(page);
    expect(now['Precision in use']?.value).toBeLessThan(before['Precision in use']?.value ?? 0);
    expect(now['FMR']).toEqual(before['FMR']);
  });
  await page.getByLabel('Share of mated attempts').fill('50');
  await chooseMethod(page, 'Information gain (C4.5)');
});

test('a review band leaves a queue whose counts add up', async () => {
  await page.getByRole('button', { name: 'Add a review band' }).click();
  const table = page.getByRole('table', { name: 'Review bands' });
  await page.getByRole('slider', { name: 'No match above' }).focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  const rows = await table.locator('tbody tr').allInnerTexts();
  const mated = rows.map((row) => Number.parseInt(row.split('\t')[1] ?? '', 10));
  const report = await exportedReport(page);
  expect(mated.reduce((sum, count) => sum + count, 0)).toBe(report.dataset.matedPairs);
  await page.getByRole('button', { name: 'Remove the band' }).click();
});

test('every curve can be shown', async () => {
  const names: Readonly<Record<string, string>> = {
    DET: 'Detection error tradeoff',
    ROC: 'Receiver operating characteristic',
    'ROC, log': 'Receiver operating characteristic',
    'Precision-recall': 'Precision',
    Metrics: 'Metrics against the threshold',
    Cost: 'Expected performance curve',
  };
  for (const [choice, name] of Object.entries(names)) {
    await page
      .getByRole('radiogroup', { name: 'Curve' })
      .getByText(choice, { exact: true })
      .click();
    await page
      .getByRole('img', { name: new RegExp(name) })
      .first()
      .waitFor();
  }
});

test('groups are compared as soon as people have one', async () => {
  await page.getByRole('button', { name: 'All 14 people' }).click();
  for (const person of ['Person A', 'Person B', 'Person C']) {
    // The field comes before the list of suggestions that it names too.
    await page.getByLabel(`Groups of ${person}`).first().fill('indoors');
    await page.keyboard.press('Enter');
  }
  const table = page.getByRole('table', { name: 'Groups' });
  await table.waitFor();
  const text = await table.innerText();
  expect(text).toContain('indoors (3)');
  expect(text).toContain('(no tag) (11)');
});

test('the export holds all of it, and opens over another set', async () => {
  const report: ThresholdReport = await exportedReport(page);
  expect(report.method.interval?.method).toBe('person-bootstrap-prediction');
  expect(report.heldOut?.folds).toBe(14);
  expect(report.calibration?.cllrMin).toBeGreaterThanOrEqual(0);
  await page.getByLabel('Open threshold').setInputFiles({
    name: 'theirs.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...report, threshold: report.threshold * 1.2 })),
  });
  await page.getByRole('table', { name: 'Opened threshold on this set' }).waitFor();
  await page.getByRole('button', { name: 'Use this threshold' }).click();
  expect(await thresholdValue(page)).toBeCloseTo(report.threshold * 1.2, 3);
});

test('a file that is no threshold is refused in words', async () => {
  await page
    .getByLabel('Open threshold')
    .setInputFiles({ name: 'cat.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByText(/cat\.json could not be opened\. .*no Splitpoint threshold/).waitFor();
});

test('the report is one page that needs nothing else and shows what the app does', async () => {
  const { threshold, metrics } = await exportedReport(page);
  await openView(page, 'Export');
  const saved = await savedFile(page, () =>
    page.getByRole('button', { name: 'Export report' }).click(),
  );
  expect(saved.name).toBe('splitpoint-report.html');
  // A page of no server, as a file on a disk is.
  const reader = await page.context().newPage();
  await reader.setViewportSize({ width: 360, height: 800 });
  await reader.setContent(saved.text);
  const heading = reader.getByRole('heading', { level: 1 });
  expect(await heading.textContent()).toContain(String(threshold));
  const fmr = reader.getByRole('row', { name: /^FMR/ }).getByRole('cell');
  expect((await fmr.allTextContents())[1]).toBe(
    countsText(metrics['fmr']!.numerator, metrics['fmr']!.denominator),
  );
  expect(await reader.getByRole('table').count()).toBe(4);
  expect(await reader.getByRole('img').count()).toBe(2);
  expect(saved.text).not.toMatch(/<script|https?:|<link|<img/);
  await expectAccessible(reader, 'the report');
  const overflow = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await screenshot(reader, 'report-narrow', true);
  await reader.setViewportSize({ width: 900, height: 900 });
  await screenshot(reader, 'report-wide', true);
  await reader.close();
});

test('exported embeddings, imported again, give the same distances', async () => {
  const before = await exportedReport(page);
  await openView(page, 'Export');
  const saved = await savedFile(page, () =>
    page.getByRole('button', { name: 'Export embeddings' }).click(),
  );
  expect(saved.name).toBe('embeddings.csv');
  await openView(page, 'Photos');
  await page.getByLabel('Import scores').setInputFiles({
    name: saved.name,
    mimeType: 'text/csv',
    buffer: Buffer.from(saved.bytes),
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Back to the photos' }).waitFor();
  await eventually(async () => {
    const after = await exportedReport(page);
    expect(after.pipeline).toBeNull();
    expect(after.distributions).toEqual(before.distributions);
  });
});
