import { expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { cloudsCsv } from '#scripts/clouds.mjs';
import { pageWork } from '#tests/e2e/support/page-work.ts';
import { openView } from '#tests/e2e/support/splitpoint.ts';
import { atRest, expectLightDrag } from '#tests/e2e/support/threshold-drag.ts';

/**
 * Everything that the Threshold view draws of 500 photos (124,750 pairs), down to the last panel.
 */
test('the first look at 500 photos comes in small pieces, and a drag touches none of them', async () => {
  const { page } = await openApp({ width: 1440, height: 900 });
  await page.getByLabel('Import scores').setInputFiles(cloudsCsv(50, 10, { spread: 1.1 }));
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  const lastPart = page
    .getByRole('region', { name: 'People' })
    .getByRole('heading', { name: 'Groups' });
  await lastPart.waitFor();
  await atRest(page);
  // What is left goes in small pieces too, unseen.
  const leaving = await pageWork(page, async () => {
    await openView(page, 'Photos');
    await expect.poll(() => page.locator('[data-testid=density-surface]').count()).toBe(0);
  });
  expect(leaving.lost).toBeGreaterThan(1000);
  expect(leaving.largestLoss / leaving.lost, JSON.stringify(leaving)).toBeLessThan(0.5);
  const work = await pageWork(page, async () => {
    await openView(page, 'Threshold');
    await lastPart.waitFor();
    await atRest(page);
  });
  // A commit is one task of the page: how long it takes is for `npm run bench`, how much it is does
  // not depend on the machine.
  expect(work.elements).toBeGreaterThan(1000);
  expect(work.largestPiece / work.elements, JSON.stringify(work)).toBeLessThan(0.4);
  expect(work.pieces).toBeGreaterThan(12);
  // An area is two of recharts' lines: what is filled, and its edge.
  expect(work.linesAtOnce, JSON.stringify(work)).toBeLessThanOrEqual(2);
  await expectLightDrag(page);
});
