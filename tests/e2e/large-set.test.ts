import { beforeAll, expect, test } from 'vitest';
import { type OpenApp, openApp } from '#tests/e2e/support/app.ts';
import { mainThreadTasks, type Task } from '#tests/e2e/support/frames.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import { addFolder, openView, statusText } from '#tests/e2e/support/splitpoint.ts';
import { expectFluentDrag } from '#tests/e2e/support/threshold-drag.ts';
import { deep } from '#tests/support/deep.ts';

const FOLDER = 'photos/lfw-dev';

if (!deep) test.skip('500 photos (npm run test:deep)');
else {
  describeWithShared(FOLDER, '500 photos', () => {
    let app: OpenApp;
    let tasks: readonly Task[];

    beforeAll(async () => {
      app = await openApp({ width: 1440, height: 900 });
      const began = performance.now();
      tasks = await mainThreadTasks(app.page, async () => {
        await addFolder(app.page, sharedPath(FOLDER));
        // By CSS: asking ten thousand elements for their roles would take the page longer than what is measured.
        const bar = app.page.locator('[role=progressbar][aria-valuetext^="Finding faces"]');
        await bar.waitFor({ timeout: 120_000 });
        await bar.waitFor({ state: 'hidden', timeout: 1_500_000 });
      });
      const minutes = (performance.now() - began) / 60_000;
      console.log(`${await statusText(app.page)} in ${minutes.toFixed(1)} minutes`);
    }, 1_800_000);

    test('nearly every photo has a face', async () => {
      const [photos = 0, , faces = 0] = ((await statusText(app.page)).match(/\d+/g) ?? []).map(
        Number,
      );
      expect(photos).toBeGreaterThanOrEqual(500);
      expect(faces).toBeGreaterThan(0.98 * photos);
    });

    test('nothing kept the page for 50 ms meanwhile', () => {
      console.log(
        `Longest tasks, ms of computing: ${tasks
          .slice(0, 10)
          .map((task) => task.computing.toFixed(0))
          .join(', ')}`,
      );
      expect(tasks[0]?.computing).toBeLessThan(50);
    });

    test('dragging the threshold is as fluent as with few photos', async () => {
      await openView(app.page, 'Threshold');
      await app.page.getByTestId('threshold-handle').waitFor();
      await app.page.waitForTimeout(5000);
      await expectFluentDrag(app.page);
    });
  });
}
