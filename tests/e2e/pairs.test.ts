import type { Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openTwoPeople } from '#tests/e2e/support/remembered.ts';
import { confusion, openView } from '#tests/e2e/support/splitpoint.ts';

/**
 * From a number to the pairs behind it, and what can be done about them there; by keyboard once
 * there.
 */

let page: Page;

/**
 * A double click on a chart, from a share of its width on to the first place where nothing lies
 * above it.
 */
async function dblclickBetweenMarks(surface: Locator, from: number): Promise<void> {
  await surface.scrollIntoViewIfNeeded();
  const position = await surface.evaluate((element, start) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    for (let share = start; share < 1; share += 0.02) {
      const [left, top] = [share * width, 0.4 * height];
      if (document.elementFromPoint(x + left, y + top) === element) return { x: left, y: top };
    }
    return null;
  }, from);
  if (position === null) throw new Error('Something lies above all of the chart.');
  await surface.dblclick({ position });
}

beforeAll(async () => {
  ({ page } = await openTwoPeople({ height: 1000 }));
});

const pairs = () => page.getByRole('listbox', { name: 'Pairs' });
const shown = () => page.getByRole('region', { name: 'List of pairs' }).getByRole('status');

test('a cell of the confusion matrix opens its pairs, ready for the keyboard', async () => {
  await openView(page, 'Threshold');
  await page.getByLabel('Threshold value').fill('2');
  await page.getByLabel('Threshold value').press('Enter');
  await expect.poll(async () => (await confusion(page)).falsePositive).toBe(9);
  await page.getByRole('button', { name: /^9\s*false matches$/ }).click();
  await page.getByRole('tabpanel', { name: 'Pairs' }).waitFor();
  expect(await shown().innerText()).toBe('9 pairs, worst first');
  expect(await pairs().getAttribute('data-count')).toBe('9');
  await page.keyboard.press('j');
  const pair = page.getByRole('region', { name: 'Selected pair' });
  await pair.getByText('False match, different people').waitFor();
  // Both photos are there and drawn over.
  await expect
    .poll(() =>
      pair
        .locator('img')
        .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth > 0)),
    )
    .toEqual([true, true]);
  expect(await pair.locator('svg[viewBox] circle').count()).toBe(2 * 68);
  await expectAccessible(page, 'the list of pairs');
});

test('a key excludes a photo, one takes it back, and everything follows', async () => {
  const before = await pairs().getByRole('option').first().innerText();
  await page.keyboard.press('x');
  await page.getByRole('dialog', { name: 'Which photo is to be excluded?' }).waitFor();
  await expectAccessible(page, 'the choice of a photo', '[role=dialog]');
  await page.keyboard.press('2');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(() => shown().innerText()).not.toBe('9 pairs, worst first');
  await page.keyboard.press('u');
  await expect.poll(() => shown().innerText()).toBe('9 pairs, worst first');
  await expect.poll(() => pairs().getByRole('option').first().innerText()).toBe(before);
});

test('a wrong label is put right without the mouse', async () => {
  await page.keyboard.press('w');
  await page.getByRole('dialog', { name: 'Which label is wrong?' }).waitFor();
  await page.keyboard.press('1');
  const field = page.getByRole('dialog').getByRole('combobox');
  await expect
    .poll(() => field.evaluate((element) => element === document.activeElement))
    .toBe(true);
  await page.keyboard.type('Dora');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await openView(page, 'Photos');
  await page.getByRole('heading', { name: 'Dora', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
});

test('the chart of distances is saved as a drawing', async () => {
  await openView(page, 'Threshold');
  await page.getByRole('button', { name: 'Save or copy the chart: Distances' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as SVG' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('splitpoint-distances.svg');
});

describe('every number of the Threshold view leads to the pairs behind it', () => {
  const filter = () =>
    page.getByRole('region', { name: 'List of pairs' }).getByLabel('Distance from');
  const listed = async (): Promise<number> => {
    await page.getByRole('tabpanel', { name: 'Pairs' }).waitFor();
    return Number.parseInt(await shown().innerText());
  };
  const clearFilters = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('button', { name: 'Clear filters' }).waitFor({ state: 'hidden' });
  };

  beforeEach(async () => {
    await openView(page, 'Threshold');
  });

  test('a bar of the histogram, by mouse and by keyboard', async () => {
    await page.getByText('Histogram', { exact: true }).click();
    const bars = page.getByRole('button', { name: /^Show the pairs from / });
    const name = (await bars.last().getAttribute('aria-label')) ?? '';
    const [mated = NaN, nonMated = NaN] = [
      ...name.matchAll(/(\d+) of (?:the same|different)/g),
    ].map(([, count]) => Number(count));
    await bars.last().click();
    expect(await listed()).toBe(mated + nonMated);
    expect(await filter().inputValue()).not.toBe('');
    await clearFilters();
    expect(await filter().inputValue()).toBe('');

    await openView(page, 'Threshold');
    await page.getByText('Histogram', { exact: true }).click();
    await page.getByRole('application', { name: /^Densities of/ }).focus();
    await page.keyboard.press('End');
    await expectAccessible(page, 'the histogram');
    await page.keyboard.press('p');
    expect(await listed()).toBe(mated + nonMated);
    await clearFilters();
  });

  test('the words for an area of the chart', async () => {
    const { falsePositive } = await confusion(page);
    await page.getByRole('button', { name: /^false match: different people/ }).click();
    expect(await listed()).toBe(falsePositive);
  });

  test('a place on the curves of distances', async () => {
    await dblclickBetweenMarks(page.getByTestId('density-surface'), 0.3);
    expect(await listed()).toBeGreaterThan(0);
    expect(await filter().inputValue()).not.toBe('');
    await clearFilters();
  });

  test('a stretch of a curve, and the point in force', async () => {
    await dblclickBetweenMarks(page.getByTestId('curve-surface').first(), 0.3);
    expect(await listed()).toBeGreaterThan(0);
    await openView(page, 'Threshold');
    await page.getByRole('button', { name: 'Show the pairs nearest to it' }).last().press('Enter');
    await listed();
    expect(await filter().inputValue()).not.toBe('');
    await clearFilters();
  });

  test('the tick of a method, and the method in force', async () => {
    const chart = page.getByTestId('density-surface').locator('xpath=ancestor::figure');
    const single = chart.getByRole('button', { name: /^[^;]+: [\d.]+$/ }).first();
    await single.dblclick();
    await page.getByRole('tabpanel', { name: 'Pairs' }).waitFor();
    await openView(page, 'Threshold');
    const method = page.getByRole('radiogroup', { name: 'Method' });
    const wrong = method.getByRole('button', { name: /^Show the [1-9]\d* (missed|false)/ }).first();
    const [, count] = /Show the (\d+)/.exec((await wrong.getAttribute('aria-label')) ?? '') ?? [];
    await wrong.press('Enter');
    expect(await listed()).toBe(Number(count));
  });

  test('a person', async () => {
    await page.getByRole('button', { name: 'Show the pairs of Ada' }).press('Enter');
    await page.getByRole('tabpanel', { name: 'Pairs' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Person' }).inputValue()).toBe('Ada');
    await clearFilters();
  });
});
