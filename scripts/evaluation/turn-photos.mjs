import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '#scripts/browser.mjs';

/**
 * In the page: the photo upright as its tag says, turned clockwise about its centre, as a JPEG
 * without a tag, in base64.
 */
const TURN = `async ({ base64, degrees }) => {
  const photo = await createImageBitmap(await (await fetch('data:;base64,' + base64)).blob());
  const lying = degrees % 180 !== 0;
  const canvas = document.createElement('canvas');
  canvas.width = lying ? photo.height : photo.width;
  canvas.height = lying ? photo.width : photo.height;
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(photo, -photo.width / 2, -photo.height / 2);
  return canvas.toDataURL('image/jpeg', 0.95).split(',')[1];
}`;

/**
 * Copies a folder's photos, turned by quarters and with no tag that tells so, as a phone held
 * sideways leaves them where another program has dropped the tag. Files that the browser cannot
 * decode are left out.
 *
 * @param {string} folder
 * @param {90 | 180 | 270} degrees Clockwise.
 * @returns {Promise<string>} A new folder of the same name and layout, so that pairs of both can be
 *   compared; its parent is temporary and the caller's to delete.
 */
export async function turnPhotos(folder, degrees) {
  const target = join(mkdtempSync(join(tmpdir(), 'turned-')), basename(resolve(folder)));
  mkdirSync(target);
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, ...(env && { env }) });
  try {
    const page = await browser.newPage();
    for (const file of filesIn(folder)) {
      const base64 = readFileSync(file).toString('base64');
      const call = `(${TURN})(${JSON.stringify({ base64, degrees })})`;
      /** @type {string | null} */
      const turned = await page.evaluate(call).catch(() => null);
      if (turned === null) continue;
      const path = join(target, relative(folder, file));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, Buffer.from(turned, 'base64'));
    }
  } finally {
    await browser.close();
  }
  return target;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((p, q) => (p.name < q.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}
