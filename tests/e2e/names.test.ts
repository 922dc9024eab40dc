import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { caseFolder, hasCase } from '#tests/support/dropped-case.ts';

/** Finding the faces takes its time and names nobody: what is read is there before. */
async function opened(name: string, count: number): Promise<Page> {
  const { page } = await openApp();
  await page.getByLabel('Add folder').setInputFiles(caseFolder(name));
  await page.getByRole('region', { name: 'How names were read' }).waitFor();
  await page
    .getByRole('article')
    .nth(count - 1)
    .waitFor();
  return page;
}

const people = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('article')
    .evaluateAll((cards) => cards.map((card) => card.querySelector('h2')?.textContent ?? ''));

describe.skipIf(!hasCase('P01'))('names of known sets (needs ../shared)', () => {
  test('of people above poses, in a sentence, and the other ways a click away', async () => {
    const page = await opened('P01', 3);
    const reading = page.getByRole('region', { name: 'How names were read' });
    await reading.getByText('Folder 5 of 6 names the person: 001, 002, 003.').waitFor();
    expect(await people(page)).toEqual(['001', '002', '003']);
    await reading.getByRole('button', { name: 'Read them another way' }).click();
    await expectAccessible(page, 'ways to read names');
    await reading.getByRole('button', { name: /^Use this: Folder 6 of 6/ }).click();
    expect(await people(page)).toEqual(['frontal', 'profile']);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await people(page)).toEqual(['001', '002', '003']);
  });

  test('of an export that has them in a JSON beside each photo', async () => {
    const page = await opened('P03', 3);
    expect(await people(page)).toEqual(['Ann', 'Bob', 'Cara']);
    expect(await page.getByText('not an image').count()).toBe(0);
  });

  test('that only a list of pairs gives', async () => {
    const page = await opened('P09', 9);
    expect(await people(page)).toHaveLength(9);
    await page.getByText('Only the pairs of master.csv are compared').waitFor();
  });
});
