import { expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { screenshot } from '#tests/e2e/support/files.ts';
import { groupPhotos } from '#tests/e2e/support/group-photos.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import {
  addFolder,
  addPhotos,
  openView,
  processed,
  type ViewName,
} from '#tests/e2e/support/splitpoint.ts';

/**
 * Pictures of every view for people to look at, in `test-results/screenshots`: only when asked for
 * by `SPLITPOINT_SCREENSHOTS=1`.
 */
const wanted = process.env['SPLITPOINT_SCREENSHOTS'] === '1';
const FOLDER = 'photos/deepface-unit';
const VIEWS: readonly ViewName[] = ['Photos', 'Threshold', 'Pairs', 'Export'];
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const SCHEMES = ['light', 'dark'] as const;

if (!wanted) test.skip('pictures of every view (set SPLITPOINT_SCREENSHOTS=1)');
else {
  describeWithShared(FOLDER, 'pictures of every view', () => {
    test('with results, wide and narrow, light and dark', async () => {
      const { page } = await openApp(SIZES.wide);
      await screenshot(page, 'first-page-wide-light');
      await addFolder(page, sharedPath(FOLDER));
      await page.waitForTimeout(4000);
      await screenshot(page, 'running-wide-light');
      await processed(page);
      await openView(page, 'Threshold');
      // Background studies change what is shown until they are through.
      await page.waitForTimeout(10_000);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          for (const view of VIEWS) {
            await openView(page, view);
            await page.waitForTimeout(700);
            await screenshot(page, `${view.toLowerCase()}-${size}-${colorScheme}`, true);
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(overflow, `${view}, ${size}: pixels beyond the right edge`).toBe(0);
          }
        }
      }
    });

    test('with problems, with unnamed photos, in dialogs, without a result', async () => {
      for (const [size, viewport] of Object.entries(SIZES)) {
        const { page } = await openApp(viewport);
        await screenshot(page, `first-page-${size}`, true);
        await openView(page, 'Threshold');
        await screenshot(page, `no-result-${size}`, true);
        await openView(page, 'Photos');
        await addPhotos(page, [
          ...groupPhotos(['Ada_1.jpg', 'Ada_2.jpg', 'Bob_1.jpg', 'Bob_2.jpg', 'IMG_1.jpg']),
          { name: 'Ada_3.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') },
          { name: 'Bob_3.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
        ]);
        await processed(page);
        await screenshot(page, `problems-${size}`, true);
        await page.getByRole('button', { name: 'Pick the face: Ada_1.jpg' }).click();
        await page.waitForTimeout(500);
        await screenshot(page, `pick-face-${size}`);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await page.getByRole('button', { name: /^Bob_1\.jpg/ }).click();
        await page.waitForTimeout(400);
        await screenshot(page, `photo-menu-${size}`);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('menuitem', { name: 'Forget everything…' }).click();
        await page.waitForTimeout(400);
        await screenshot(page, `forget-${size}`);
      }
    });
  });
}
