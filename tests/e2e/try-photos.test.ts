import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openPanel, setThreshold } from '#tests/e2e/support/explore.ts';
import { flatPng } from '#tests/e2e/support/flat-png.ts';
import { groupPhotos, portraits } from '#tests/e2e/support/group-photos.ts';
import { openSample } from '#tests/e2e/support/remembered.ts';
import { openView, statusText } from '#tests/e2e/support/splitpoint.ts';

/** Photos that are tried at the threshold in force without joining the set. */

let page: Page;

beforeAll(async () => {
  ({ page } = await openSample({ width: 1440, height: 1000 }));
  await openView(page, 'Pairs');
});

test('two photos are compared, and several faces and a missing one are said', async () => {
  await openPanel(page, 'Try it');
  const [group] = groupPhotos(['group.jpg']);
  const [other] = await portraits(['Ada.jpg']);
  await page.getByLabel('Choose first photo').setInputFiles([group!, other!]);
  const verdict = page.getByText(/^(No match: two people|Match: the same person)$/);
  await verdict.waitFor();
  const first = page.getByRole('region', { name: 'First photo' });
  expect(await first.textContent()).toMatch(/\d faces were found; the largest/);
  expect(await first.getByRole('img').count()).toBe(1);
  await setThreshold(page, 5);
  await page.getByText('Match: the same person').waitFor();
  await setThreshold(page, 0.05);
  await page.getByText('No match: two people').waitFor();
  // A probability, or why there is none: the sample may separate without an overlap to fit a curve
  // to.
  await page
    .getByText(/^P\(same person\)[\d.]+%$/)
    .or(page.getByText(/do not overlap, so it cannot tell how fast/))
    .first()
    .waitFor();

  await page.getByLabel('Choose second photo').setInputFiles({
    name: 'wall.png',
    mimeType: 'image/png',
    buffer: flatPng(640, 480),
  });
  await page.getByText(/No face was found in this picture/).waitFor();
  await page.getByLabel('Choose second photo').setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('no photo'),
  });
  await page.getByText(/This is not an image/).waitFor();
});

test('one photo is compared with everybody, and the set stays as it was', async () => {
  const before = await statusText(page);
  await page.getByRole('radiogroup', { name: 'Compare' }).getByText('One against the set').click();
  // The sample's faces are taken from this very photo: somebody must be near.
  const people = page.getByRole('list', { name: 'Nearest people' }).getByRole('listitem');
  await people.first().waitFor();
  await setThreshold(page, 0.6);
  expect(await people.first().textContent()).toMatch(/ match0\.[0-5]/);
  expect(await people.count()).toBe(8);
  expect(await statusText(page)).toBe(before);
});

test('the camera is asked for by a click only, and off when the panel closes', async () => {
  // A camera that films a photo: the browser's own stream, with nothing of the pipeline replaced.
  const photo = readFileSync(new URL('../../public/models/sample/sample1.jpg', import.meta.url));
  await page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${encoded}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = Math.round((640 * image.height) / image.width);
    const draw = (): void => {
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    };
    setInterval(draw, 50);
    const state = { asked: 0, stream: canvas.captureStream(10) };
    Object.assign(window, { testCamera: state });
    navigator.mediaDevices.getUserMedia = () => {
      state.asked += 1;
      state.stream = canvas.captureStream(10);
      return Promise.resolve(state.stream);
    };
  }, photo.toString('base64'));
  const camera = () =>
    page.evaluate(() => {
      const { asked, stream } = (
        window as unknown as { testCamera: { asked: number; stream: MediaStream } }
      ).testCamera;
      return { asked, live: stream.getTracks().some((track) => track.readyState === 'live') };
    });
  await openPanel(page, 'Matrix');
  await openPanel(page, 'Try it');
  expect((await camera()).asked).toBe(0);
  await page.getByRole('button', { name: 'Use the camera for the first photo' }).click();
  const seen = page.getByLabel('What the camera sees');
  await expect
    .poll(() => seen.evaluate((video) => (video as HTMLVideoElement).readyState))
    .toBeGreaterThanOrEqual(2);
  await page.getByRole('button', { name: 'Take the picture' }).click();
  await page.getByText(/^camera\.png/).waitFor();
  await page.getByRole('button', { name: 'Stop camera' }).click();
  expect(await camera()).toEqual({ asked: 1, live: false });
  await page.getByRole('button', { name: 'Use the camera for the first photo' }).click();
  await page.getByLabel('What the camera sees').waitFor();
  expect(await camera()).toEqual({ asked: 2, live: true });
  await openView(page, 'Threshold');
  expect(await camera()).toEqual({ asked: 2, live: false });
  await openView(page, 'Pairs');
});

test('a camera that is not there or not allowed is said in words', async () => {
  for (const [name, words] of [
    ['NotAllowedError', /The camera was not allowed/],
    ['NotFoundError', /No camera was found/],
  ] as const) {
    await page.evaluate((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
    }, name);
    await page.getByRole('button', { name: 'Use the camera for the first photo' }).click();
    await page.getByText(words).waitFor();
  }
});

test('axe finds nothing, nor in dark colours', async () => {
  const look = async (what: string): Promise<void> => {
    await expectAccessible(page, what);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, `${what}, dark`, ':root', ['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
  };
  await page.getByLabel('Choose first photo').setInputFiles(await portraits(['a.jpg', 'b.jpg']));
  await page.getByText('P(same person)').waitFor();
  await look('two photos');
  await page.getByRole('radiogroup', { name: 'Compare' }).getByText('One against the set').click();
  await page.getByRole('list', { name: 'Nearest people' }).waitFor();
  await look('one against the set');
  await page.getByRole('radiogroup', { name: 'Compare' }).getByText('Two photos').click();
});

test('nothing is wider than a narrow screen', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  const parts = page
    .getByRole('region', { name: 'Try it' })
    .locator('button, label, section, p, svg');
  const right = () =>
    parts.evaluateAll((all) => Math.max(...all.map((part) => part.getBoundingClientRect().right)));
  await expect.poll(right).toBeLessThanOrEqual(360);
});
