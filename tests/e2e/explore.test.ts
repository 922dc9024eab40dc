import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/paths.mjs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { eventually } from '#tests/e2e/support/eventually.ts';
import { savedFile } from '#tests/e2e/support/files.ts';
import { openPanel, setThreshold } from '#tests/e2e/support/explore.ts';
import { openSample } from '#tests/e2e/support/remembered.ts';
import { openView, statusText } from '#tests/e2e/support/splitpoint.ts';

/** All pairs as a graph and as a map. */

/** Islands and people out of the sentence above the graph. */
async function islands(page: Page): Promise<readonly [number, number]> {
  const text = (await page.getByTestId('islands').textContent()) ?? '';
  const [count = NaN, people = NaN] = (text.match(/\d+/g) ?? []).map(Number);
  return [count, people];
}

/** Pixels of the field's canvases that are neither blank nor in a grey of the page. */
async function colouredPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    let coloured = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('canvas[aria-hidden]')) {
      const context = canvas.getContext('2d');
      if (context === null || canvas.width === 0) continue;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      for (let at = 0; at < data.length; at += 4) {
        const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4);
        if (alpha > 100 && Math.max(r, g, b) - Math.min(r, g, b) > 40) coloured += 1;
      }
    }
    return coloured;
  });
}

describe('on the sample', () => {
  let page: Page;
  let faces: number;

  beforeAll(async () => {
    ({ page } = await openSample({ width: 1440, height: 1000 }));
    faces = Number(/(\d+) faces/.exec(await statusText(page))?.[1]);
    await openView(page, 'Pairs');
  });

  test('the graph falls apart into every face below all distances and is one island above', async () => {
    await openPanel(page, 'Graph');
    await page.getByRole('application', { name: `Graph: ${faces} faces` }).waitFor();
    await setThreshold(page, 0);
    await eventually(async () => expect(await islands(page)).toEqual([faces, 14]));
    const apart = await colouredPixels(page);
    await setThreshold(page, 5);
    await eventually(async () => expect(await islands(page)).toEqual([1, 14]));
    expect(await colouredPixels(page)).toBeGreaterThan(apart);
  });

  test('the keyboard goes through all faces of the graph, and says what each matches', async () => {
    await setThreshold(page, 0.4);
    const field = page.getByRole('application', { name: /^Graph/ });
    await field.focus();
    const seen = new Set<string>();
    await field.press('Home');
    for (let face = 0; face < faces; face++) {
      seen.add((await page.getByTestId('point-readout').textContent()) ?? '');
      await field.press('ArrowRight');
    }
    expect(seen.size).toBe(faces);
    expect([...seen].every((text) => /Matches \d+ photos? of the same person/.test(text))).toBe(
      true,
    );
    await field.press('Home');
    const person = await page.getByTestId('point-readout').locator('strong').textContent();
    await field.press('ArrowDown');
    expect(await page.getByTestId('point-readout').locator('strong').textContent()).not.toBe(
      person,
    );
    await field.press('ArrowUp');
    expect(await page.getByTestId('point-readout').locator('strong').textContent()).toBe(person);
  });

  test('the map shows the errors at any threshold, and says whose they are', async () => {
    await openPanel(page, 'Map');
    const field = page.getByRole('application', { name: `Map: ${faces} faces` });
    await field.waitFor();
    await setThreshold(page, 0);
    const missed = page.getByText(/^At this threshold 0 false matches and \d+ missed pairs\.$/);
    await missed.waitFor();
    await setThreshold(page, 5);
    await page.getByText(/^At this threshold [\d,]+ false matches and 0 missed pairs\.$/).waitFor();
    await field.focus();
    await field.press('End');
    expect(await page.getByTestId('point-readout').textContent()).toContain('Decided wrongly');
  });

  test.each(['Graph', 'Map'] as const)(
    'the %s is saved as a picture of what is shown',
    async (panel) => {
      await openPanel(page, panel);
      await page
        .getByRole('application', { name: new RegExp(`^${panel}: ${faces} faces`) })
        .waitFor();
      const saved = await savedFile(page, async () => {
        await page.getByRole('button', { name: `Save or copy the chart: ${panel}` }).click();
        await page.getByRole('menuitem', { name: 'Save as PNG' }).click();
      });
      expect(saved.name).toBe(`splitpoint-${panel.toLowerCase()}.png`);
      const coloured = await page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        let count = 0;
        for (let at = 0; at < data.length; at += 4) {
          const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
          if (Math.max(r, g, b) - Math.min(r, g, b) > 40) count += 1;
        }
        return count;
      }, Buffer.from(saved.bytes).toString('base64'));
      expect(coloured).toBeGreaterThan(1000);
      const folder = join(root, 'test-results/screenshots');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, saved.name), saved.bytes);
    },
  );
});

test('imported scores have no embeddings, so no map', async () => {
  const { page } = await openApp();
  const rows = Array.from({ length: 40 }, (_, i) => {
    const same = i % 2 === 0;
    return `p${i % 8},a${i},p${same ? i % 8 : (i + 3) % 8},b${i},${(same ? 0.2 : 0.6) + i / 200}`;
  });
  await page.getByLabel('Import scores').setInputFiles({
    name: 'scores.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`subject_x,file_x,subject_y,file_y,Mine_cosine\n${rows.join('\n')}\n`),
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('table', { name: 'Metrics' }).waitFor();
  await openView(page, 'Pairs');
  await openPanel(page, 'Map');
  await page
    .getByText(/A map is drawn from embeddings, and the import holds only Mine scores/)
    .waitFor();
  await openPanel(page, 'Graph');
  await page.getByRole('application', { name: 'Graph: 80 faces' }).waitFor();
});
