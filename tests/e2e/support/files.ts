import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '#scripts/paths.mjs';
import type { Page } from 'playwright-core';

/** Writes `test-results/screenshots/<name>.png`, for people to look at. */
export async function screenshot(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({
    path: join(root, 'test-results/screenshots', `${name}.png`),
    fullPage,
    animations: 'disabled',
  });
}

/**
 * Runs an action that saves one file, and returns what a person would find in the downloads folder.
 */
export async function savedFile(
  page: Page,
  action: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}
