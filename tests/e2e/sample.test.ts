import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { exportedReport, openView, processed, statusText } from '#tests/e2e/support/splitpoint.ts';
import { expectLightDrag } from '#tests/e2e/support/threshold-drag.ts';

/** What a bare clone can show, with nothing to upload. */

let page: Page;
const progress: string[] = [];

beforeAll(async () => {
  ({ page } = await openApp({ cores: 2 }));
  await expectAccessible(page, 'the first page');
  await page.getByRole('button', { name: 'Load sample' }).click();
  const bar = page.getByRole('progressbar', { name: 'Processing photos' });
  const done = processed(page);
  // Read in one go: the bar may go between two questions about it.
  for (let seen = 0; seen < 40; seen++) {
    const shown = await bar.evaluateAll((bars) =>
      bars.map(
        (each) => `${each.getAttribute('aria-valuetext')} ${each.parentElement?.textContent}`,
      ),
    );
    if (shown.length === 0) break;
    progress.push(...shown);
    await Promise.race([done, page.waitForTimeout(500)]);
  }
  await done;
});

test('the sample runs at once, and is labelled as simulated', async () => {
  expect(await statusText(page)).toMatch(/^(\d+) photos, 14 people, \1 faces$/);
  expect(await page.getByText('This is simulated sample data').count()).toBe(1);
  await openView(page, 'Threshold');
  const report = await exportedReport(page);
  expect(report.dataset.simulatedPhotos).toBe(report.dataset.photos);
  expect(report.notes.map(({ code }) => code)).toContain('simulated-photos');
  expect(report.distributions.auc).toBeGreaterThan(0.9);
});

test('while it ran, the page said how far it was and how long it would take', () => {
  expect(progress.some((text) => /Finding faces: \d+ of \d+ photos/.test(text))).toBe(true);
  expect(progress.some((text) => / left/.test(text))).toBe(true);
});

test('dragging the threshold across the chart draws nothing again', async () => {
  await openView(page, 'Threshold');
  await expectLightDrag(page);
});
