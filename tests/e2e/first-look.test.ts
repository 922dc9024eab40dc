import { expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { cloudsCsv } from '#tests/e2e/support/clouds.ts';
import { mainThreadTasks } from '#tests/e2e/support/frames.ts';
import { openView } from '#tests/e2e/support/splitpoint.ts';

/** Everything that the Threshold view draws of 500 photos (124,750 pairs), down to the last panel. */
test('the first look at 500 photos never keeps the page for 50 ms', async () => {
  const { page } = await openApp({ width: 1440, height: 900 });
  await page.getByLabel('Import scores').setInputFiles(cloudsCsv(50, 10, { spread: 1.1 }));
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  const lastPanel = page.getByRole('region', { name: 'People' }).getByRole('table').first();
  await lastPanel.waitFor({ timeout: 30_000 });
  const longest: number[] = [];
  // What else the machine does can only lengthen a task, so the least of three looks counts.
  for (let look = 0; look < 3; look++) {
    await openView(page, 'Photos');
    const [task] = await mainThreadTasks(page, async () => {
      await openView(page, 'Threshold');
      await lastPanel.waitFor();
      await page.waitForTimeout(700);
    });
    longest.push(task?.computing ?? Number.NaN);
  }
  console.log(`Longest tasks: ${longest.map((ms) => ms.toFixed(0)).join(', ')} ms of computing`);
  expect(Math.min(...longest)).toBeLessThan(50);
});
