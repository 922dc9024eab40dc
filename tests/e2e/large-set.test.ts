import { beforeAll, expect, test } from 'vitest';
import { type OpenApp, openApp } from '#tests/e2e/support/app.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import { addFolder, openView, statusText } from '#tests/e2e/support/splitpoint.ts';
import { expectLightDrag } from '#tests/e2e/support/threshold-drag.ts';
import { deep } from '#tests/support/deep.ts';

const FOLDER = 'photos/lfw-dev';

if (!deep) test.skip('500 photos (npm run test:deep)');
else {
  describeWithShared(FOLDER, '500 photos', () => {
    let app: OpenApp;

    beforeAll(async () => {
      app = await openApp({ cores: 2, width: 1440, height: 900 });
      await addFolder(app.page, sharedPath(FOLDER));
      // By CSS: asking ten thousand elements for their roles would take the page longer than what
      // is measured.
      const bar = app.page.locator('[role=progressbar][aria-valuetext^="Finding faces"]');
      await bar.waitFor();
      await bar.waitFor({ state: 'hidden', timeout: 1_500_000 });
    }, 1_800_000);

    test('nearly every photo has a face', async () => {
      const [photos = 0, , faces = 0] = ((await statusText(app.page)).match(/\d+/g) ?? []).map(
        Number,
      );
      expect(photos).toBeGreaterThanOrEqual(500);
      expect(faces).toBeGreaterThan(0.98 * photos);
    });

    test('dragging the threshold draws no more than with few photos', async () => {
      await openView(app.page, 'Threshold');
      await app.page.getByTestId('threshold-handle').waitFor();
      await expectLightDrag(app.page);
    });
  });
}
