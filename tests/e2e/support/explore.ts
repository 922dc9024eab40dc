import type { Page } from 'playwright-core';

/** Ways to look at all pairs, on the Pairs view. */
type Panel = 'Matrix' | 'Graph' | 'Map' | 'Try it';

export async function openPanel(page: Page, name: Panel): Promise<void> {
  const choice = page.getByRole('radiogroup', { name: 'All pairs as' });
  await choice.getByText(name, { exact: true }).click();
  await page
    .getByRole('heading', { name: name === 'Matrix' ? 'Similarity matrix' : name, exact: true })
    .waitFor();
}

export async function setThreshold(page: Page, value: number): Promise<void> {
  const field = page.getByLabel('Threshold value');
  await field.fill(String(value));
  await field.press('Enter');
}
