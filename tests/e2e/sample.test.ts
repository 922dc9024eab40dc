import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { type Step, watchProgress } from '#tests/e2e/support/progress.ts';
import { exportedReport, openView, processed, statusText } from '#tests/e2e/support/splitpoint.ts';
import { expectLightDrag } from '#tests/e2e/support/threshold-drag.ts';

/** What a bare clone can show, with nothing to upload. */

let page: Page;
let steps: readonly Step[];

beforeAll(async () => {
  ({ page } = await openApp({ cores: 2 }));
  await expectAccessible(page, 'the first page');
  const stepsOf = await watchProgress(page);
  await page.getByRole('button', { name: 'Load sample' }).click();
  await processed(page);
  steps = await stepsOf();
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
  expect(steps.some(({ done }) => done > 0)).toBe(true);
  expect(steps.some(({ left }) => left !== null)).toBe(true);
});

test('dragging the threshold across the chart draws nothing again', async () => {
  await openView(page, 'Threshold');
  await expectLightDrag(page);
});
