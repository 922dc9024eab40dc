import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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
import { deep } from '#tests/support/deep.ts';

/** Has the page keep its workers at hand, as `window.started`. */
async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const started: Worker[] = [];
    const Original = globalThis.Worker;
    globalThis.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        if (args[1]?.name?.startsWith('vision') === true) started.push(this);
      }
    };
    Object.assign(globalThis, { started });
  });
  await page.reload();
}

async function begun(page: Page, photos: number): Promise<void> {
  const bar = page.getByRole('progressbar', { name: 'Processing photos' });
  const done = async (): Promise<number> =>
    Number(/Finding faces: (\d+)/.exec((await bar.getAttribute('aria-valuetext')) ?? '')?.[1] ?? 0);
  await expect.poll(done, { interval: 50 }).toBeGreaterThanOrEqual(photos);
}

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
      const { page } = await openApp();
      await keepWorkers(page);
      await dropFromOutside(page, FOLDERS);
      await begun(page, 3);
      const before = await page.evaluate(() => {
        const { started } = globalThis as unknown as { started: Worker[] };
        // As the system does when memory runs out: no event, no answer.
        for (const worker of started) worker.terminate();
        return started.length;
      });
      await processed(page);
      const after = await page.evaluate(
        () => (globalThis as unknown as { started: Worker[] }).started.length,
      );
      expect(after).toBeGreaterThan(before);
      await expectWholeSet(page);
    });

    test.skipIf(!deep)('so is one that hangs (npm run test:deep)', async () => {
      const { page } = await openApp();
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
