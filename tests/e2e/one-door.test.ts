import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { eventually } from '#tests/e2e/support/eventually.ts';
import { savedFile } from '#tests/e2e/support/files.ts';
import { groupPhotos } from '#tests/e2e/support/group-photos.ts';
import { importDialog, shownForecast, takeImport } from '#tests/e2e/support/import-dialog.ts';
import { storedText } from '#tests/e2e/support/remembered.ts';
import {
  compared,
  dropFromOutside,
  openView,
  problems,
  statusText,
} from '#tests/e2e/support/splitpoint.ts';

/**
 * Whatever comes in goes where it belongs, and an import is a part of the study. Inputs are written
 * here, so this runs in a bare clone.
 */

const folder = mkdtempSync(join(tmpdir(), 'splitpoint-door-'));

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/**
 * Pairs of 12 photos of 4 people, with a decimal comma; every twentieth score is of the other
 * class.
 */
function scoresTable(): string {
  const photos = Array.from({ length: 12 }, (_, i) => `P${Math.floor(i / 3)}/${i}.jpg`);
  const rows = photos.flatMap((left, i) =>
    photos.slice(i + 1).map((right, j) => {
      const same = left.slice(0, 2) === right.slice(0, 2);
      const noise = ((i * 31 + j * 17) % 20) / 100;
      const score = ((same ? 0.3 : 0.7) + noise).toFixed(3).replace('.', ',');
      return `${left};${right};${same ? 'ja' : 'nein'};${score}`;
    }),
  );
  return `bild_a;bild_b;gleich;distance\n${rows.join('\n')}\n`;
}

/**
 * 12 embeddings of 4 people with what a detector adds: a box and a score, which are no part of
 * them.
 */
function embeddingsTable(): string {
  const rows = Array.from({ length: 12 }, (_, i) => {
    const person = Math.floor(i / 3);
    const vector = Array.from({ length: 64 }, (_none, d) =>
      (Math.sin(d * (person + 1)) + 0.4 * Math.sin(d * 7.3 + i * 2.1)).toFixed(6),
    );
    return [`${i}.jpg`, `Person ${person}`, 10 + i, 20, 110 + i, 120, 0.99, ...vector].join(',');
  });
  const names = Array.from({ length: 64 }, (_, d) => `enc_${d}`);
  return `file,name,x1,y1,x2,y2,det_score,${names.join()}\n${rows.join('\n')}\n`;
}

const SCORES = written('scores.csv', scoresTable());
const EMBEDDINGS = written('encodings.csv', embeddingsTable());

const threshold = (page: Page) => page.getByRole('region', { name: 'Opened threshold' });

describe('an import of scores', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openApp({ height: 1200 }));
  });

  test('shows what it will give, and needs one key', async () => {
    await dropFromOutside(page, [SCORES]);
    const forecast = await shownForecast(page);
    expect(forecast).toMatchObject({ mated: 12, nonMated: 54, people: 4, photos: 12 });
    expect(forecast.eer).toEqual([0]);
    await expectAccessible(page, 'the import dialog', '[role=dialog]');
    await page.keyboard.press('Enter');
    await compared(page, { mated: 12, nonMated: 54 });
    expect(await statusText(page)).toBe('12 photos, 4 people, 12 faces');
  });

  test('gives way to a second one, and comes back by undo', async () => {
    await openView(page, 'Photos');
    await page.getByLabel('Add photos').setInputFiles(EMBEDDINGS);
    const forecast = await shownForecast(page);
    expect(forecast).toMatchObject({ mated: 12, nonMated: 54, people: 4, dimensions: 64 });
    await takeImport(page);
    await eventually(async () =>
      expect(await page.getByText('imported from encodings.csv').count()).toBe(1),
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('imported from scores.csv').waitFor();
    await compared(page, { mated: 12, nonMated: 54 });
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByText('imported from encodings.csv').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  test('can be turned round afterwards', async () => {
    const direction = page.getByRole('combobox', { name: 'Scores are' });
    expect(await direction.inputValue()).toBe('distance');
    await direction.selectOption('similarity');
    await page
      .getByRole('region', { name: 'Notes' })
      .getByText(/as you said/)
      .waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await direction.inputValue()).toBe('distance');
  });

  test('asks before the page is left, until a project holds it', async () => {
    const leaving = async (): Promise<boolean> => {
      let asked = false;
      page.once('dialog', (dialog) => {
        asked = true;
        void dialog.dismiss();
      });
      await page.evaluate(() => {
        const event = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(event);
        (window as unknown as { asked: boolean }).asked = event.defaultPrevented;
      });
      page.removeAllListeners('dialog');
      return asked || page.evaluate(() => (window as unknown as { asked: boolean }).asked);
    };
    expect(await leaving()).toBe(true);
    await openView(page, 'Export');
    const project = await savedFile(page, () =>
      page.getByRole('button', { name: 'Save project' }).click(),
    );
    await eventually(async () => expect(await leaving()).toBe(false));
    const other = await openApp({ height: 1200 });
    await other.page.getByLabel('Open project').setInputFiles({
      name: project.name,
      mimeType: 'application/zip',
      buffer: Buffer.from(project.bytes),
    });
    await openView(other.page, 'Threshold');
    await compared(other.page, { mated: 12, nonMated: 54 });
    expect(await other.page.getByText('imported from scores.csv').count()).toBe(1);
    await openView(other.page, 'Photos');
    expect(await problems(other.page)).toEqual([]);
  });
});

test('an import is remembered on this device, and forgotten', async () => {
  const { page } = await openApp({ height: 1200 });
  await page.getByLabel('Import scores').setInputFiles(EMBEDDINGS);
  await shownForecast(page);
  await takeImport(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remember on this device' }).click();
  // Writing follows at once, but not within the click.
  await expect.poll(() => storedText(page, 'imported')).toContain('encodings.csv');
  await page.reload();
  await page.getByText('imported from encodings.csv').waitFor();
  await openView(page, 'Threshold');
  await compared(page, { mated: 12, nonMated: 54 });
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Forget everything…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
  await page.getByText('Everything was forgotten.').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Load sample' }).waitFor();
  expect(await statusText(page)).toMatch(/^0 photos/);
});

test('a drop of everything is sorted, and one sentence says so', async () => {
  const { page } = await openApp({ height: 1200 });
  const photos = groupPhotos(['a.jpg', 'b.jpg']).map(({ name, buffer }) =>
    written(`album/${name}`, buffer),
  );
  const labels = written('album/labels.csv', 'file,person\na.jpg,Ada\nb.jpg,Bob\n');
  const readme = written(
    'album/README.md',
    '# Holidays\n\nThe coast, at a distance of 0.5 miles.\n',
  );
  const report = written('splitpoint-threshold.json', '{"format": "splitpoint-threshold"}');
  await dropFromOutside(page, [...photos, labels, readme, SCORES, report]);
  expect(await shownForecast(page)).toMatchObject({ mated: 12, nonMated: 54 });
  await page
    .getByText(/Taken in: 2 photos, labels\.csv \(naming 2 photos\) and scores\.csv/)
    .waitFor();
  // The threshold is damaged: that is said, and nothing else is lost.
  await page.getByText(/splitpoint-threshold\.json could not be opened/).waitFor();
  await importDialog(page).getByRole('button', { name: 'Cancel' }).click();
  await openView(page, 'Photos');
  await page.getByRole('heading', { name: 'Ada', exact: true }).waitFor();
  const list = await problems(page);
  expect(list.map(({ path }) => path)).toContain(
    list.find(({ path }) => /README/.test(path))?.path,
  );
  for (const { text } of list) expect(text).not.toMatch(/not an image/);
});

test('a threshold is opened wherever it is put, and compared with the import that is looked at', async () => {
  const { page } = await openApp({ height: 1200 });
  await dropFromOutside(page, [SCORES]);
  await shownForecast(page);
  await takeImport(page);
  await openView(page, 'Export');
  const saved = await savedFile(page, () =>
    page.getByRole('button', { name: 'Export JSON' }).click(),
  );
  const exported = written('splitpoint-threshold.json', Buffer.from(saved.bytes));
  await openView(page, 'Photos');
  await dropFromOutside(page, [exported]);
  const table = page.getByRole('table', { name: 'Opened threshold on this set' });
  await table.waitFor();
  // It is of this very import: nothing speaks against it.
  await page.getByRole('button', { name: 'Use this threshold' }).waitFor();
  const other = await openApp({ height: 1200 });
  await other.page.getByLabel('Add photos').setInputFiles(exported);
  await threshold(other.page)
    .getByText(/splitpoint-threshold\.json is open/)
    .waitFor();
});

test('an import that gives nothing to compare says what was read, and why', async () => {
  const { page } = await openApp({ height: 1200 });
  const rows = Array.from({ length: 6 }, (_, i) => `a${i}.jpg,b${i}.jpg,no,0.${i + 1}`).join('\n');
  await page.getByLabel('Import scores').setInputFiles({
    name: 'strangers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`file_x,file_y,decision,Mine_cosine\n${rows}\n`),
  });
  const forecast = await shownForecast(page);
  expect(forecast).toMatchObject({ mated: 0, nonMated: 6 });
  const take = importDialog(page).getByRole('button', { name: 'Import', exact: true });
  if (await take.isEnabled()) {
    await take.click();
    const view = page.getByRole('tabpanel', { name: 'Threshold' });
    await view.getByText(/6 pairs of different people and none of the same person/).waitFor();
    expect(await view.innerText()).not.toContain('No photos yet');
  } else {
    await importDialog(page).getByRole('alert').waitFor();
  }
});
