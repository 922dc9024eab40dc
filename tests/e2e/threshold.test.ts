import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openTwoPeople } from '#tests/e2e/support/remembered.ts';
import {
  chooseMethod,
  compared,
  confusion,
  metricRows,
  openView,
  thresholdValue,
} from '#tests/e2e/support/splitpoint.ts';

/** Names that scripts choose a method by. */
const METHODS = [
  'Mean + 2σ',
  'Mean + 3σ',
  'Mean + kσ',
  'Information gain (C4.5)',
  'Gain ratio',
  'Equal error rate',
  'FMR at most',
  'FNMR at most',
  'Max F1',
  'Max accuracy',
  "Youden's J",
  'Max MCC',
  'Minimum cost',
  'Density crossing',
  'Logistic',
  'Library default',
  'Manual',
];
const METRICS = [
  'Precision',
  'Recall',
  'F1',
  'Accuracy',
  'Balanced accuracy',
  'MCC',
  'FMR',
  'FNMR',
  'FAR',
  'FRR',
];
const MATED = 6;
const NON_MATED = 9;

let page: Page;

beforeAll(async () => {
  ({ page } = await openTwoPeople({ height: 1400 }));
  await openView(page, 'Threshold');
  await compared(page, { mated: MATED, nonMated: NON_MATED });
});

beforeEach(async () => {
  await chooseMethod(page, 'Library default');
});

/** The metrics that the confusion matrix on the page gives by their definitions. */
async function expectMetricsToFollow(): Promise<void> {
  const { truePositive, falseNegative, falsePositive, trueNegative } = await confusion(page);
  const metrics = await metricRows(page);
  const expected: Record<string, number> = {
    Recall: truePositive / (truePositive + falseNegative),
    FNMR: falseNegative / (truePositive + falseNegative),
    FMR: falsePositive / (falsePositive + trueNegative),
    Accuracy: (truePositive + trueNegative) / (MATED + NON_MATED),
  };
  if (truePositive + falsePositive > 0) {
    expected['Precision'] = truePositive / (truePositive + falsePositive);
    expected['F1'] = (2 * truePositive) / (2 * truePositive + falsePositive + falseNegative);
  }
  for (const [name, value] of Object.entries(expected)) {
    expect(metrics[name]?.value, name).toBeCloseTo(value, 4);
  }
}

/** The matrix at a threshold that only tests and nobody's photos reach. */
const NOTHING_MATCHES = {
  truePositive: 0,
  falseNegative: MATED,
  falsePositive: 0,
  trueNegative: NON_MATED,
};
const ALL_MATCH = {
  truePositive: MATED,
  falseNegative: 0,
  falsePositive: NON_MATED,
  trueNegative: 0,
};

test('every method is offered, and gives a number or a reason', async () => {
  const group = page.getByRole('radiogroup', { name: 'Method' });
  for (const name of METHODS) {
    const radio = group.getByRole('radio', { name, exact: true });
    expect(await radio.count(), name).toBe(1);
    await radio.check();
    expect(await thresholdValue(page), name).toBeGreaterThanOrEqual(0);
    const words = await group.locator('[data-chosen] p').allTextContents();
    expect(words.join(' '), name).toMatch(/\w+.*\./);
  }
});

test('the metrics have a row each, with counts where there are any', async () => {
  const metrics = await metricRows(page);
  for (const name of METRICS) expect(Object.keys(metrics)).toContain(name);
  expect(metrics['FMR']?.counts).toMatch(/^\d+ \/ 9$/);
  expect(metrics['FNMR']?.counts).toMatch(/^\d+ \/ 6$/);
  await expectMetricsToFollow();
});

test('typing a threshold updates everything before the field is left', async () => {
  const field = page.getByLabel('Threshold value');
  await field.fill('0');
  await expect.poll(() => confusion(page)).toEqual(NOTHING_MATCHES);
  expect((await metricRows(page))['Precision']?.value).toBeNaN();
  await field.fill('9');
  await expect.poll(() => confusion(page)).toEqual(ALL_MATCH);
  await expectMetricsToFollow();
  await field.press('Enter');
  expect(await page.getByRole('radio', { name: 'Manual', exact: true }).isChecked()).toBe(true);
  expect(await thresholdValue(page)).toBe(9);
});

test('Escape takes back what was typed', async () => {
  const before = await thresholdValue(page);
  const field = page.getByLabel('Threshold value');
  await field.fill('0.1');
  await field.press('Escape');
  expect(await thresholdValue(page)).toBe(before);
  expect(await page.getByRole('radio', { name: 'Library default', exact: true }).isChecked()).toBe(
    true,
  );
});

test('words in the field are refused with a sentence', async () => {
  const field = page.getByLabel('Threshold value');
  await field.fill('-1');
  expect(await page.getByText('Type a distance of 0 or more.').count()).toBe(1);
  await field.press('Enter');
  expect(await thresholdValue(page)).toBe(0.6);
});

test('the slider moves by keyboard, finely and coarsely, to both ends', async () => {
  const slider = page.getByRole('slider', { name: 'Threshold' });
  await slider.focus();
  const start = await thresholdValue(page);
  await slider.press('ArrowRight');
  const fine = (await thresholdValue(page)) - start;
  expect(fine).toBeGreaterThan(0);
  await slider.press('PageUp');
  expect((await thresholdValue(page)) - start).toBeGreaterThan(5 * fine);
  await slider.press('Home');
  expect(await confusion(page)).toEqual(NOTHING_MATCHES);
  await slider.press('End');
  expect(await confusion(page)).toEqual(ALL_MATCH);
  await expectMetricsToFollow();
});

test('dragging the line on the chart updates everything on the way, and is one step to undo', async () => {
  const handle = page.getByTestId('threshold-handle');
  const plot = await page.getByTestId('density-surface').boundingBox();
  const from = await handle.boundingBox();
  if (plot === null || from === null) throw new Error('The chart has no handle.');
  const before = { value: await thresholdValue(page), confusion: await confusion(page) };
  const y = from.y + from.height / 2;

  await page.mouse.move(from.x + from.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(plot.x + 4, y, { steps: 10 });
  await expect.poll(() => confusion(page)).toEqual(NOTHING_MATCHES);
  await expectMetricsToFollow();
  await page.mouse.move(plot.x + plot.width - 4, y, { steps: 10 });
  await expect.poll(() => confusion(page)).toEqual(ALL_MATCH);
  const dragged = await thresholdValue(page);
  await page.mouse.up();
  expect(await thresholdValue(page)).toBeCloseTo(dragged, 2);
  expect(await page.getByRole('radio', { name: 'Manual', exact: true }).isChecked()).toBe(true);

  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await thresholdValue(page)).toBe(before.value);
  expect(await confusion(page)).toEqual(before.confusion);
  expect(await page.getByRole('radio', { name: 'Library default', exact: true }).isChecked()).toBe(
    true,
  );
  await page.getByRole('button', { name: 'Redo' }).click();
  expect(await confusion(page)).toEqual(ALL_MATCH);
});

test('a tick on the chart chooses its method', async () => {
  await page
    .getByRole('button', { name: /Mean \+ 2σ/ })
    .first()
    .click();
  expect(await page.getByRole('radio', { name: 'Mean + 2σ', exact: true }).isChecked()).toBe(true);
});

test('the threshold stays while other views are looked at', async () => {
  await page.getByLabel('Threshold value').fill('0.7');
  await page.getByLabel('Threshold value').press('Enter');
  const shown = await confusion(page);
  await openView(page, 'Pairs');
  await page.getByText('Missed', { exact: true }).click();
  await page.getByText(`${shown.falseNegative} pairs, worst first`).waitFor();
  await openView(page, 'Photos');
  await openView(page, 'Threshold');
  expect(await thresholdValue(page)).toBe(0.7);
  expect(await confusion(page)).toEqual(shown);
});
