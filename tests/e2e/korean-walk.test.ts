import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { cloudsCsv } from '#scripts/clouds.mjs';
import { openApp } from '#tests/e2e/support/app.ts';
import { flatPng } from '#tests/e2e/support/flat-png.ts';
import { type FilePayload, groupPhotos, portraits } from '#tests/e2e/support/group-photos.ts';
import { openSample } from '#tests/e2e/support/remembered.ts';
import { englishIn, shownTexts, tooltipTexts } from '#tests/e2e/support/shown-text.ts';
import { patient } from '#tests/e2e/support/throttle.ts';
import { TINY_WEIGHTS, tinyNetwork, tinyWeights } from '#tests/support/onnx-encoder.ts';
import { wordsIn } from '#words/render.ts';

/**
 * A walk through the Korean page, its menus, dialogs and what goes wrong in them: whatever is
 * still said in English is listed, with where it was seen.
 */

const { say } = wordsIn('ko');
const KOREAN = { locale: 'ko-KR', width: 1440, height: 1000 } as const;

/** English texts, by where they were first seen; figures as `#`. */
const english = new Map<string, string>();

/** Columns without a name are called so where a table is read, before it is shown. */
const KNOWN_GAPS: readonly string[] = ['Column #'];

async function look(page: Page, place: string): Promise<void> {
  for (const text of [...(await shownTexts(page)), ...(await tooltipTexts(page))]) {
    const found = englishIn(text);
    if (found === null) continue;
    const alike = found.replaceAll(/\d[\d.,]*/g, '#');
    if (!english.has(alike)) english.set(alike, place);
  }
}

const tab = async (page: Page, code: Parameters<typeof say>[0]): Promise<void> => {
  const name = say(code as 'view.photos');
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tabpanel', { name }).waitFor();
  await page.waitForFunction(() => document.querySelector('[class*=_leaving_]') === null);
};

const TABS = [
  'view.photos',
  'view.threshold',
  'view.pairs',
  'view.compare',
  'view.export',
] as const;

/** Opens each of these menus in turn. */
async function lookIntoMenus(page: Page, menus: Locator, place: string): Promise<void> {
  for (const menu of await menus.all()) {
    const name = (await menu.getAttribute('aria-label')) ?? (await menu.textContent()) ?? '';
    await menu.click();
    await page.getByRole('menu').first().waitFor();
    await look(page, `${place}, ${name}`);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menu').count(), { timeout: patient(30_000) }).toBe(0);
  }
}

/** Chooses each of these radios in turn; what one brings along may go again. */
async function lookAtChoices(page: Page, group: Locator, place: string): Promise<void> {
  for (const radio of await group.getByRole('radio').elementHandles()) {
    const value = await radio.evaluate((element) => {
      if (!element.isConnected) return null;
      (element as HTMLElement).click();
      return (element as HTMLInputElement).value;
    });
    if (value !== null) await look(page, `${place}, ${value}`);
  }
}

/** Unfolds what is folded away, inside. */
async function unfold(within: Locator): Promise<void> {
  await within
    .locator('[aria-expanded=false]:not([aria-haspopup])')
    .evaluateAll((folds) => folds.forEach((fold) => (fold as HTMLElement).click()));
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

const file = (name: string, content: string | Buffer, mimeType = 'text/plain'): FilePayload => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

/** With columns and people that cannot be taken for words of the page. */
const renamed = ({ buffer, ...rest }: ReturnType<typeof cloudsCsv>): FilePayload => ({
  ...rest,
  buffer: Buffer.from(
    buffer
      .toString()
      .replace('file,subject', 'file_name,person_name')
      .replaceAll(/person (\d+),/g, 'person_$1,'),
  ),
});

const bring = (page: Page, input: Parameters<typeof say>[0], files: FilePayload | FilePayload[]) =>
  page
    .getByLabel(say(input as 'photos.addPhotos'), { exact: true })
    .first()
    .setInputFiles(files);

describe('no English is left', () => {
  test('before there are photos, and in the menu of the page', async () => {
    const { page } = await openApp(KOREAN);
    for (const code of TABS) {
      await tab(page, code);
      await look(page, `empty, ${code}`);
    }
    await lookIntoMenus(page, page.getByRole('button', { name: say('header.more') }), 'header');
    await page.getByRole('button', { name: say('header.more') }).click();
    await page.getByRole('menuitem', { name: say('header.forget') }).click();
    await page.getByRole('dialog').waitFor();
    await look(page, 'forget');
    await closeDialog(page);
    // What is no project, no threshold and no model.
    await tab(page, 'view.photos');
    await bring(page, 'photos.openProject', file('broken.zip', 'PK no archive', 'application/zip'));
    await page.getByRole('region', { name: say('problem.label') }).waitFor();
    await look(page, 'no project');
    await bring(page, 'photos.openProject', file('notes.json', '{"format": "else"}'));
    await look(page, 'no threshold');
  });

  test('with photos of which much is wrong, and in the dialogs about them', async () => {
    const { page } = await openApp(KOREAN);
    const photos = await portraits(['Ada_1.jpg', 'Ada_2.jpg', 'Bob_1.jpg', 'Bob_2.jpg']);
    const [group] = groupPhotos(['Ada_7.jpg']);
    const bob = photos[2]!.buffer;
    await bring(page, 'photos.addPhotos', [
      ...photos,
      group!,
      file('Ada_3.jpg', 'Dear diary, this is no photo.', 'image/jpeg'),
      file('Ada_4.jpg', '', 'image/jpeg'),
      file('Ada_5.png', flatPng(640, 480), 'image/png'),
      file('Bob_3.jpg', bob, 'image/jpeg'),
      file('Cleo_1.jpg', bob, 'image/jpeg'),
      file('Adda_1.jpg', photos[1]!.buffer.subarray(0, 900), 'image/jpeg'),
      { ...photos[3]!, name: 'IMG_0001.jpg', buffer: flatPng(320, 240) },
    ]);
    await page.getByRole('progressbar', { name: say('job.progress') }).waitFor();
    await look(page, 'processing');
    await page
      .getByRole('progressbar', { name: say('job.progress') })
      .waitFor({ state: 'hidden', timeout: patient(300_000) });
    await unfold(page.getByRole('main'));
    await look(page, 'photos with problems');
    await page.getByRole('button', { name: say('naming.otherWay') }).click();
    await look(page, 'ways to read names');
    const person = page.getByRole('button', { name: say('person.actions', { name: 'Ada' }) });
    await lookIntoMenus(page, person, 'person');
    await person.click();
    await page.getByRole('menuitem', { name: say('person.rename') }).click();
    await look(page, 'rename');
    await page.keyboard.press('Escape');
    const tile = page.getByRole('article').getByRole('button', { name: /^Ada_7\.jpg/ });
    await lookIntoMenus(page, tile, 'photo');
    await tile.click();
    await page.getByRole('menuitem', { name: say('face.pick') }).click();
    await page.getByRole('dialog').waitFor();
    await look(page, 'pick a face');
    await closeDialog(page);
    await tile.click();
    await page.getByRole('menuitem', { name: say('face.move') }).click();
    await page.getByRole('dialog').waitFor();
    await look(page, 'move a photo');
    await closeDialog(page);
    await tile.press('e');
    await look(page, 'a photo excluded');
    await page.getByRole('button', { name: say('header.more') }).click();
    await page.getByRole('menuitem', { name: say('header.remember') }).click();
    await look(page, 'remembered');
    for (const code of TABS) {
      await tab(page, code);
      await look(page, `few photos, ${code}`);
    }
  });

  test('in every view of the sample, whatever is chosen there', async () => {
    const { page } = await openSample(KOREAN);
    await unfold(page.getByRole('main'));
    await look(page, 'sample, photos');
    await tab(page, 'view.threshold');
    await page.getByRole('heading', { name: say('groups.title') }).waitFor();
    await unfold(page.getByRole('main'));
    await look(page, 'sample, threshold');
    await lookAtChoices(
      page,
      page.getByRole('radiogroup', { name: say('threshold.method') }),
      'method',
    );
    for (const name of ['curves.choose', 'threshold.detail', 'calibration.show'] as const) {
      await lookAtChoices(page, page.getByRole('radiogroup', { name: say(name) }), name);
    }
    await page.getByRole('button', { name: say('review.add') }).click();
    await look(page, 'review band');
    await lookIntoMenus(
      page,
      page.getByRole('main').locator('button[aria-haspopup=menu]'),
      'charts',
    );
    for (const table of await page.getByRole('button', { name: /^표: / }).all()) {
      await table.evaluate((element) => (element as HTMLElement).click());
    }
    await look(page, 'tables of charts');
    for (const code of ['view.compare', 'view.export'] as const) {
      await tab(page, code);
      await look(page, `sample, ${code}`);
    }
    for (const library of await page.getByRole('tablist').last().getByRole('tab').all()) {
      await library.click();
      await look(page, 'snippets');
    }
    await page.getByRole('button', { name: say('export.copyJson') }).click();
    await look(page, 'copied');
  });

  test('among the pairs of the sample, and in what is beside them', async () => {
    const { page } = await openSample(KOREAN);
    await tab(page, 'view.pairs');
    await lookAtChoices(page, page.getByRole('radiogroup', { name: say('pairs.shown') }), 'pairs');
    for (const panel of ['graph.title', 'map.title', 'try.title', 'explore.matrix'] as const) {
      await page
        .getByRole('radiogroup', { name: say('explore.as') })
        .getByText(say(panel), { exact: true })
        .click();
      await look(page, panel);
    }
    await page.keyboard.press('j');
    await look(page, 'a pair chosen');
    for (const key of ['w', 'x', 'n']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await look(page, `pair, ${key}`);
      await closeDialog(page);
    }
    await page
      .getByRole('radiogroup', { name: say('explore.as') })
      .getByText(say('try.title'), { exact: true })
      .click();
    await page.getByLabel(say('try.chooseFirst')).setInputFiles(groupPhotos(['group.jpg']));
    await page
      .getByLabel(say('try.chooseSecond'))
      .setInputFiles(file('wall.png', flatPng(640, 480), 'image/png'));
    await page.getByText(say('try.lookingIn', { file: 'group.jpg' })).waitFor({ state: 'hidden' });
    await page.getByText(say('try.lookingIn', { file: 'wall.png' })).waitFor({ state: 'hidden' });
    await look(page, 'photos that are tried');
    await page.getByLabel(say('try.chooseSecond')).setInputFiles(file('notes.txt', 'no photo'));
    await look(page, 'no photo to try');
    await page.getByText(say('try.oneAgainstSet'), { exact: true }).click();
    await look(page, 'one against the set');
  });

  test('in imports, good and bad', async () => {
    const { page } = await openApp(KOREAN);
    const rows = ['photo_a,photo_b,is_same,l2_distance'];
    for (let index = 0; index < 60; index++) {
      const isSame = index % 3 === 0;
      const distance = (isSame ? 0.3 : 0.8) + ((index * 7) % 11) / 20;
      rows.push(`p${index % 12}.jpg,p${(index * 5 + 1) % 12}.jpg,${Number(isSame)},${distance}`);
    }
    const dialog = page.getByRole('dialog');
    const imported = async (files: FilePayload | FilePayload[], place: string): Promise<void> => {
      await bring(page, 'import.scores', files);
      await dialog.waitFor();
      await dialog.locator('[aria-busy=false]').or(dialog.getByRole('alert')).first().waitFor();
      await unfold(dialog);
      await look(page, place);
    };
    await imported(file('words.txt', 'x_1 y_1\nx_2, y_2'), 'unreadable');
    await closeDialog(page);
    await imported(file('half.csv', 'a_name,a_score\nx,\ny,z_1\n'), 'half a table');
    await closeDialog(page);
    await imported(file('scores.csv', rows.join('\n'), 'text/csv'), 'scores');
    await dialog.getByRole('button', { name: say('import.import'), exact: true }).click();
    for (const code of TABS) {
      await tab(page, code);
      await look(page, `scores, ${code}`);
    }
    await tab(page, 'view.photos');
    await imported(renamed(cloudsCsv(12, 4)), 'embeddings');
    await dialog.getByRole('button', { name: say('import.import'), exact: true }).click();
    for (const code of TABS) {
      await tab(page, code);
      await look(page, `embeddings, ${code}`);
    }
  });

  test('in the dialog for models, good and bad', async () => {
    const { page } = await openApp(KOREAN);
    const dialog = page.getByRole('dialog');
    await bring(page, 'models.add', file('broken.onnx', 'no network'));
    await dialog
      .or(page.getByRole('region', { name: say('problem.label') }))
      .first()
      .waitFor();
    await look(page, 'a broken model');
    if (await dialog.isVisible()) await closeDialog(page);
    const weights = new Uint8Array(tinyWeights(1).buffer);
    const graph = tinyNetwork({ location: 'model.onnx.data', length: 4 * TINY_WEIGHTS });
    await bring(page, 'models.add', [
      file('tiny_net.onnx', Buffer.from(graph)),
      file('model.onnx.data', Buffer.from(weights)),
    ]);
    await dialog.waitFor();
    await look(page, 'a model');
    await dialog.getByRole('button', { name: say('models.tryAndAdd') }).click();
    await dialog
      .getByRole('button', { name: say('models.tryAndAdd') })
      .waitFor({ state: 'hidden' });
    await look(page, 'a model that was tried');
  });
});

afterAll(() => {
  const left = [...english].filter(([text]) => !KNOWN_GAPS.includes(text));
  expect(left.map(([text, place]) => `${place}: ${text}`)).toEqual([]);
  expect(KNOWN_GAPS.filter((text) => !english.has(text))).toEqual([]);
});
