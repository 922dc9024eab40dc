import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenApp, openApp } from '#tests/e2e/support/app.ts';
import { screenshot } from '#tests/e2e/support/files.ts';
import { type Step, watchProgress } from '#tests/e2e/support/progress.ts';
import { type RepeatedPhotos, repeatedPhotos } from '#tests/e2e/support/repeated-photos.ts';
import { describeWithShared } from '#tests/e2e/support/shared-photos.ts';
import { addFolder, openView, statusText } from '#tests/e2e/support/splitpoint.ts';
import { type Strain, StrainGauge } from '#tests/e2e/support/strain.ts';
import { deep } from '#tests/support/deep.ts';

const COUNT = Number(process.env['SPLITPOINT_PHOTOS'] ?? 5000);
/** From here on memory is to stay as it is. */
const WARM = 500;
const HOUR = 3_600_000;
const MEGA = 1e6;

if (!deep) test.skip('5,000 photos (npm run test:deep)');
else {
  describeWithShared('photos', `${COUNT} photos in one sitting`, () => {
    let app: OpenApp;
    let photos: RepeatedPhotos;
    let steps: readonly Step[];
    const strains: (Strain & { readonly done: number })[] = [];
    let cancelling = NaN;

    // By CSS: asking twenty thousand elements for their roles would take the page 400 ms.
    const bar = () => app.page.locator('[role=progressbar][aria-label="Processing photos"]');
    const button = (name: string) => app.page.locator(`main button:has-text("${name}")`);

    beforeAll(async () => {
      photos = repeatedPhotos(COUNT);
      app = await openApp({ cores: 2, width: 1440, height: 900 });
      const { page } = app;
      const progress = await watchProgress(page);
      await addFolder(page, photos.folder);
      await page.locator('[aria-valuetext^="Finding faces"]').waitFor({ timeout: 300_000 });
      const gauge = await StrainGauge.of(page);
      let cancelled = false;
      let doneBefore = 0;
      while (await bar().isVisible()) {
        await page.waitForTimeout(15_000);
        const done = doneBefore + ((await progress()).at(-1)?.done ?? 0);
        strains.push({ ...(await gauge.read()), done });
        if (!cancelled && done > COUNT / 2 && (await bar().isVisible())) {
          cancelled = true;
          const began = performance.now();
          await button('Cancel').click();
          await bar().waitFor({ state: 'hidden' });
          cancelling = performance.now() - began;
          // A run counts the photos that wait for it.
          doneBefore = (await progress()).at(-1)?.done ?? 0;
          await button('Resume').click();
          await bar().waitFor();
        }
      }
      await bar().waitFor({ state: 'hidden' });
      steps = await progress();
      const mb = (bytes: number): string => (bytes / MEGA).toFixed(0);
      for (const { at, done, pageHeap, nodes, tensors, wasm, resident } of strains) {
        console.log(
          `${at.toFixed(0)} s, ${done} photos: page ${mb(pageHeap)} MB, WASM ${mb(wasm)} MB, process ${mb(resident)} MB, ` +
            `${tensors.join(' + ')} tensors, ${nodes} nodes`,
        );
      }
      console.log(`${await statusText(page)}; cancelled in ${cancelling.toFixed(0)} ms`);
    }, HOUR);
    afterAll(() => photos.remove());

    test('every photo is there, nearly every one with a face', async () => {
      const [there = 0, people, faces = 0] = (
        (await statusText(app.page)).replaceAll(',', '').match(/\d+/g) ?? []
      ).map(Number);
      expect([there, people]).toEqual([COUNT, photos.people]);
      expect(faces).toBeGreaterThan(0.98 * COUNT);
    });

    test('no tensor is left behind', () => {
      const held = strains.filter(({ done }) => done > 100).flatMap(({ tensors }) => tensors);
      expect(new Set(held).size).toBe(1);
    });

    test('the progress goes on, and says how long it will take', () => {
      const pauses = steps.slice(1).map(({ at }, index) => at - (steps[index]?.at ?? at));
      console.log(`Longest standstill ${Math.max(...pauses).toFixed(1)} s`);
      const end = steps.at(-1)?.at ?? NaN;
      for (const part of [0.1, 0.25, 0.45]) {
        const { at, left } = steps.find(({ done }) => done >= part * COUNT) ?? { at: 0, left: 0 };
        const took = end - at;
        console.log(`After ${part * 100} % it said ${left} s; it took ${took.toFixed(0)} s`);
        expect(left ?? 0).toBeGreaterThan(0);
      }
    });

    test(`memory stays as it is after the first ${WARM} photos`, () => {
      const lowest = (from: number, to: number, of: (strain: Strain) => number): number =>
        Math.min(...strains.filter(({ done }) => done >= from && done <= to).map(of));
      const grown = (name: string, of: (strain: Strain) => number): number => {
        const early = lowest(WARM, Math.max(2 * WARM, COUNT * 0.3), of);
        const late = lowest(COUNT * 0.7, COUNT, of);
        console.log(
          `${name}: ${(early / MEGA).toFixed(0)} MB, then ${(late / MEGA).toFixed(0)} MB`,
        );
        return late - early;
      };
      expect(grown('WASM', ({ wasm }) => wasm)).toBeLessThanOrEqual(0);
      // A face is 2 KB of numbers and its names.
      expect(grown('Page', ({ pageHeap }) => pageHeap)).toBeLessThan(COUNT * 6000);
      grown('Process', ({ resident }) => resident);
    });

    test('the threshold is there afterwards', { timeout: 300_000 }, async () => {
      const began = performance.now();
      await openView(app.page, 'Threshold');
      await app.page.getByTestId('threshold-handle').waitFor({ timeout: 200_000 });
      console.log(`Threshold after ${((performance.now() - began) / 1000).toFixed(1)} s`);
      await screenshot(app.page, 'thousands-threshold');
      for (const view of ['Pairs', 'Compare', 'Export', 'Photos'] as const) {
        await openView(app.page, view);
        await screenshot(app.page, `thousands-${view.toLowerCase()}`);
      }
    });
  });
}
