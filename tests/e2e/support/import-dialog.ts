import type { Locator, Page } from 'playwright-core';

/** The import dialog: what it says files will give, and taking them. */

export function importDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Import / });
}

export interface ShownForecast {
  readonly mated: number;
  readonly nonMated: number;
  readonly people: number;
  readonly photos: number;
  readonly dimensions: number | null;
  /** Per cent, of each model. */
  readonly eer: readonly number[];
  /** All that is said of the files, flags and good news included. */
  readonly text: string;
}

/** What the dialog shows, once it is not computing. */
export async function shownForecast(page: Page): Promise<ShownForecast> {
  const region = importDialog(page).getByRole('region', { name: 'What it will give' });
  await region.and(page.locator('[aria-busy=false]')).waitFor();
  const figures = Object.fromEntries(
    await region
      .locator('dl > div')
      .evaluateAll((entries) =>
        entries.map((entry) => [
          entry.querySelector('dt')?.textContent ?? '',
          entry.querySelector('dd')?.textContent ?? '',
        ]),
      ),
  ) as Record<string, string>;
  const count = (name: string): number =>
    Number.parseInt((figures[name] ?? '').replaceAll(',', ''), 10);
  const several = await region
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td')[1]?.textContent ?? ''));
  const only = figures['Equal error rate'];
  const rates = only === undefined ? several : [only];
  return {
    mated: count('Same person'),
    nonMated: count('Different people'),
    people: count('People'),
    photos: count('Photos'),
    dimensions: figures['Dimensions'] === undefined ? null : count('Dimensions'),
    eer: rates.map(Number.parseFloat),
    text: await importDialog(page).innerText(),
  };
}

/** Takes what the dialog shows, and waits for the figures. */
export async function takeImport(page: Page): Promise<void> {
  await importDialog(page).getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('table', { name: 'Metrics' }).waitFor();
}
