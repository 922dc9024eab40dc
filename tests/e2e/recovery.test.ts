import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cloudsCsv } from '#scripts/clouds.mjs';
import { openApp } from '#tests/e2e/support/app.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import {
  compared,
  dropFromOutside,
  openView,
  problems,
  processed,
  statusText,
} from '#tests/e2e/support/splitpoint.ts';
import { patient } from '#tests/e2e/support/throttle.ts';
import { deep } from '#tests/support/deep.ts';

/** Has the page keep its workers of a kind at hand, as `window.started`. */
async function keepWorkers(page: Page, kind: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const started: Worker[] = [];
    const Original = globalThis.Worker;
    globalThis.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        if (args[1]?.name?.startsWith(wanted) === true) started.push(this);
      }
    };
    Object.assign(globalThis, { started });
  }, kind);
  await page.reload();
}

async function begun(page: Page, photos: number): Promise<void> {
  const bar = page.getByRole('progressbar', { name: 'Processing photos' });
  const done = async (): Promise<number> =>
    Number(/Finding faces: (\d+)/.exec((await bar.getAttribute('aria-valuetext')) ?? '')?.[1] ?? 0);
  await expect.poll(done, { interval: 50 }).toBeGreaterThanOrEqual(photos);
}

/**
 * As the system does when memory runs out: no event, no answer. Returns how many had been started.
 */
async function endWorkers(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { started } = globalThis as unknown as { started: Worker[] };
    for (const worker of started) worker.terminate();
    return started.length;
  });
}

async function startedWorkers(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { started: Worker[] }).started.length);
}

// How they are replaced is tried without the page around it, in tests/protocol.
test.runIf(deep)(
  'statistics workers that stop while Compare is at work are replaced: every row is computed',
  async () => {
    const { page } = await openApp({ cores: 2 });
    await keepWorkers(page, 'statistics');
    await page.getByLabel('Import scores').setInputFiles(cloudsCsv(12, 6));
    await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
    await openView(page, 'Compare');
    const rows = page.getByRole('table', { name: 'Comparison' }).locator('tbody tr');
    const done = async (): Promise<number> =>
      (await rows.allInnerTexts()).filter((text) => /\t\d\.\d{4}[ \t]/.test(text)).length;
    await expect.poll(done, { interval: 50, timeout: patient(60_000) }).toBeGreaterThan(0);
    expect(await done()).toBeLessThan(4);
    const before = await endWorkers(page);
    await expect.poll(done, { interval: 250, timeout: patient(120_000) }).toBe(4);
    expect(await startedWorkers(page)).toBeGreaterThan(before);
    // The comparisons in pairs need contenders that the worker before was given; their column is
    // the last.
    const undecided = async (): Promise<number> =>
      (await rows.allInnerTexts()).filter((text) => text.trimEnd().endsWith('–')).length;
    await expect.poll(undecided, { interval: 250, timeout: patient(120_000) }).toBe(0);
  },
);

const FOLDERS = ['Elon', 'Jack', 'Jeff', 'Jennifer', 'Mark', 'Scarlett'].map((name) =>
  sharedPath(`photos/deepface-unit/${name}`),
);

async function expectWholeSet(page: Page): Promise<void> {
  expect(await statusText(page)).toMatch(/^13 photos, 6 people, 13 faces/);
  const texts = (await problems(page)).map(({ text }) => text);
  expect(texts.filter((text) => /stopped|damaged|too long/.test(text))).toEqual([]);
  await openView(page, 'Threshold');
  await compared(page, { mated: 8, nonMated: 70 });
}

describeWithShared(
  'photos/deepface-unit',
  'vision workers that stop in the middle of a run',
  () => {
    test('are replaced, after a pause too: the run completes, and the counts are right', async () => {
      const { page } = await openApp({ cores: 2 });
      await keepWorkers(page, 'vision');
      await dropFromOutside(page, FOLDERS);
      await begun(page, 3);
      const before = await endWorkers(page);
      await processed(page);
      expect(await startedWorkers(page)).toBeGreaterThan(before);
      await expectWholeSet(page);
    });

    test.skipIf(!deep)('so is one that hangs (npm run test:deep)', async () => {
      const { page } = await openApp({ cores: 2 });
      await dropFromOutside(page, FOLDERS);
      await begun(page, 3);
      const worker = page.workers().find((each) => each.url().includes('vision'));
      void worker
        ?.evaluate(() => {
          for (;;);
        })
        .catch(() => undefined);
      await processed(page, 150_000);
      await expectWholeSet(page);
    });
  },
);
