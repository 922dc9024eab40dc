import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { patient } from '#tests/e2e/support/throttle.ts';
import { savedFile } from '#tests/e2e/support/files.ts';

/**
 * What a person does with Splitpoint and what they then read on the page. Everything is found by
 * role and accessible name, as a screen reader would; these names are the contract of the
 * interface.
 */

export type ViewName = 'Photos' | 'Threshold' | 'Pairs' | 'Compare' | 'Export';

/** A folder with everything below it, through the file dialog. */
export async function addFolder(page: Page, folder: string): Promise<void> {
  await page.getByLabel('Add folder').setInputFiles(folder);
}

/** Single files, through the file dialog. */
export async function addPhotos(
  page: Page,
  files: Parameters<Locator['setInputFiles']>[0],
): Promise<void> {
  await page.getByLabel('Add photos').setInputFiles(files);
}

/**
 * Drags files or folders of this machine from outside the browser over the page and lets them go
 * there. The browser makes the same data transfer of them, with directory entries, as for a person
 * who drags them out of a file manager.
 */
export async function dropFromOutside(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  const drag = async (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<void> => {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: width / 2,
      y: height / 2,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    });
  };
  await drag('dragEnter');
  await drag('dragOver');
  await drag('drop');
  await session.detach();
}

/** Waits until no photo is being worked on. */
export async function processed(page: Page, timeout = patient(300_000)): Promise<void> {
  await page
    .getByRole('progressbar', { name: 'Processing photos' })
    .waitFor({ state: 'hidden', timeout });
}

/** The text that begins `25 photos, 9 people, 25 faces`. */
export async function statusText(page: Page): Promise<string> {
  return (await page.getByRole('status').first().textContent()) ?? '';
}

/** Opens a view by its tab. */
export async function openView(page: Page, name: ViewName): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tabpanel', { name }).waitFor();
  // The view that was left goes a part at a time, unseen: until it is gone its charts are there
  // twice.
  await page.waitForFunction(() => document.querySelector('[class*=_leaving_]') === null);
}

/** Rows of a table by their row header, each with the text of its cells. */
async function rowsOf(table: Locator): Promise<Record<string, string[]>> {
  const rows = await table.evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row): [string, string[]] => [
      row.querySelector('th')?.textContent?.trim() ?? '',
      [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
    ]),
  );
  return Object.fromEntries(rows);
}

/** `95.24%` or `0.9524` as 0.9524; `–`, which stands for undefined, as NaN. */
export function numberOf(text: string): number {
  const number = Number.parseFloat(text.replaceAll(',', ''));
  return text.trim().endsWith('%') ? number / 100 : number;
}

/** The table `Metrics`: value and counts by name. */
export async function metricRows(
  page: Page,
): Promise<Record<string, { readonly value: number; readonly counts: string }>> {
  const rows = await rowsOf(page.getByRole('table', { name: 'Metrics' }));
  return Object.fromEntries(
    Object.entries(rows).map(([name, [value = '', counts = '']]) => [
      name,
      { value: numberOf(value), counts },
    ]),
  );
}

export interface ShownConfusion {
  readonly truePositive: number;
  readonly falseNegative: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
}

/** The table `Confusion matrix`. */
export async function confusion(page: Page): Promise<ShownConfusion> {
  const rows = await rowsOf(page.getByRole('table', { name: 'Confusion matrix' }));
  const counts = (name: string): number[] => (rows[name] ?? []).map(numberOf);
  const [truePositive = NaN, falseNegative = NaN] = counts('Same person');
  const [falsePositive = NaN, trueNegative = NaN] = counts('Different people');
  return { truePositive, falseNegative, falsePositive, trueNegative };
}

/** The figures above the chart, by the beginning of their name: `Same person`, `AUC`, ... */
export async function separation(page: Page): Promise<(name: string) => string> {
  const figures = await page
    .getByRole('tabpanel', { name: 'Threshold' })
    .locator('dl > div')
    .evaluateAll((entries) =>
      entries.map((entry) => [
        entry.querySelector('dt')?.textContent ?? '',
        entry.querySelector('dd')?.textContent ?? '',
      ]),
    );
  return (name) => {
    const figure = figures.find(([text = '']) => text.startsWith(name));
    if (figure === undefined) throw new Error(`There is no figure "${name}" above the chart.`);
    return figure[1] ?? '';
  };
}

/** Mean and standard deviation out of `0.3732 ± 0.0642`. */
export function spreadOf(text: string): { readonly mean: number; readonly sd: number } {
  const [mean = NaN, sd = NaN] = text.split('±').map(Number);
  return { mean, sd };
}

export async function chooseMethod(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check();
}

/** The field `Threshold value`. */
export async function thresholdValue(page: Page): Promise<number> {
  return Number(await page.getByLabel('Threshold value').inputValue());
}

/** Waits, on the Threshold view, until as many pairs as there should be are compared. */
export async function compared(
  page: Page,
  pairs: { readonly mated: number; readonly nonMated: number },
): Promise<void> {
  await vi.waitFor(
    async () => {
      const { truePositive, falseNegative, falsePositive, trueNegative } = await confusion(page);
      expect({
        mated: truePositive + falseNegative,
        nonMated: falsePositive + trueNegative,
      }).toEqual(pairs);
    },
    { timeout: patient(120_000), interval: 100 },
  );
}

/** Rows of the list of problems: which file, what is wrong, what to do. */
export async function problems(
  page: Page,
): Promise<{ readonly path: string; readonly text: string; readonly remedy: string }[]> {
  return page
    .getByRole('region', { name: 'Problems' })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => {
        const [path = '', text = '', remedy = ''] = [...item.querySelectorAll('p')].map(
          (paragraph) => paragraph.textContent ?? '',
        );
        return { path, text, remedy };
      }),
    );
}

/**
 * Saves the threshold file from the Export view and returns what is in it; the Threshold view is
 * open afterwards.
 */
export async function exportedReport(page: Page): Promise<ThresholdReport> {
  await openView(page, 'Export');
  const { name, text } = await savedFile(page, () =>
    page.getByRole('button', { name: 'Export JSON' }).click(),
  );
  expect(name).toBe('splitpoint-threshold.json');
  await openView(page, 'Threshold');
  return JSON.parse(text) as ThresholdReport;
}
