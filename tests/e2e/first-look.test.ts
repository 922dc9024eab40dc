import { expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { cloudsCsv } from '#tests/e2e/support/clouds.ts';
import { pageWork } from '#tests/e2e/support/page-work.ts';
import { openView } from '#tests/e2e/support/splitpoint.ts';
import { atRest, expectLightDrag } from '#tests/e2e/support/threshold-drag.ts';

/** Everything that the Threshold view draws of 500 photos (124,750 pairs), down to the last panel. */
test('the first look at 500 photos comes in small pieces, and a drag touches none of them', async () => {
  const { page } = await openApp({ width: 1440, height: 900 });
  await page.getByLabel('Import scores').setInputFiles(cloudsCsv(50, 10, { spread: 1.1 }));
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  const lastPart = page
    .getByRole('region', { name: 'People' })
    .getByRole('heading', { name: 'Groups' });
  await lastPart.waitFor();
  await openView(page, 'Photos');
  const work = await pageWork(page, async () => {
    await openView(page, 'Threshold');
    await lastPart.waitFor();
    await atRest(page);
  });
  // A commit is one task of the page: how long it takes is for `npm run bench`, how much it is does not depend on the machine.
  expect(work.elements).toBeGreaterThan(1000);
  expect(work.largestPiece / work.elements, JSON.stringify(work)).toBeLessThan(0.4);
  expect(work.pieces).toBeGreaterThan(12);
  await expectLightDrag(page);
});
