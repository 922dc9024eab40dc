import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { eventually } from '#tests/e2e/support/eventually.ts';
import { importDialog, shownForecast, takeImport } from '#tests/e2e/support/import-dialog.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import { compared, openView, separation, statusText } from '#tests/e2e/support/splitpoint.ts';
import { deep } from '#tests/support/deep.ts';

/**
 * Files as other people's tools write them, through the page, with the figures that were computed
 * elsewhere.
 */

interface Case {
  readonly name: string;
  readonly files: readonly string[];
  readonly mated: number;
  readonly nonMated: number;
  /** Per cent. */
  readonly eer: number;
  readonly models?: number;
  readonly photos?: number;
  readonly dimensions?: number;
  /**
   * Tried on the page by `npm run test:deep` only; `tests/unit/import/shared-cases.test.ts` reads
   * it in any run.
   */
  readonly isRare?: true;
}

const BASE = { mated: 30, nonMated: 160, eer: 3.542 };
const FACES = { mated: 36, nonMated: 240, eer: 0.417, dimensions: 128, photos: 24 };

const CASES: readonly Case[] = [
  { name: "deepface's verify() with confidence, CSV", files: ['S01/verify_0.0.96.csv'], ...BASE },
  {
    name: "deepface's verify() with confidence, JSON",
    files: ['S01/verify_0.0.96.json'],
    ...BASE,
    isRare: true,
  },
  {
    name: 'file file label score in white space',
    files: ['S03/scores_speechbrain.txt'],
    ...BASE,
    isRare: true,
  },
  {
    name: 'label;distance with decimal commas',
    files: ['S05/label_distance.csv'],
    ...BASE,
    isRare: true,
  },
  {
    name: 'a matrix of distances',
    files: ['S10/distance_matrix.csv'],
    ...BASE,
    photos: 20,
    isRare: true,
  },
  {
    name: 'match and no match, a file each',
    files: ['S12/match.txt', 'S12/no_match.txt'],
    mated: 60,
    nonMated: 140,
    eer: 5,
  },
  { name: "BFW's table of three models", files: ['S16/bfw.csv'], ...BASE, models: 3, photos: 20 },
  { name: "Immich's table of faces", files: ['E02/immich_asset_faces.csv'], ...FACES },
  {
    name: 'encodings beside boxes and scores',
    files: ['E03/face_recognition_encodings.csv'],
    ...FACES,
    isRare: true,
  },
  {
    name: "OpenFace's labels and reps",
    files: ['E05/labels.csv', 'E05/reps.csv'],
    ...FACES,
    isRare: true,
  },
  { name: 'ties', files: ['X01/ties.csv'], mated: 5, nonMated: 8, eer: 22.5, isRare: true },
  {
    name: 'all equal',
    files: ['X01/all_equal.csv'],
    mated: 10,
    nonMated: 10,
    eer: 50,
    isRare: true,
  },
  { name: 'perfect', files: ['X01/perfect.csv'], mated: 10, nonMated: 10, eer: 0, isRare: true },
];

describeWithShared('cases', 'the import dialog', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openApp({ height: 1200 }));
  });

  test.each(CASES.filter(({ isRare }) => deep || !isRare))(
    'gives the right figures of $name',
    async (expected) => {
      await openView(page, 'Photos');
      await page
        .getByLabel('Import scores')
        .setInputFiles(expected.files.map((file) => sharedPath(`cases/${file}`)));
      const forecast = await shownForecast(page);
      const { mated, nonMated, eer, models = 1, photos, dimensions } = expected;
      expect(forecast).toMatchObject({ mated, nonMated });
      expect(forecast.eer.filter((rate) => Math.abs(rate - eer) < 0.006)).toHaveLength(models);
      if (photos !== undefined) expect(forecast.photos).toBe(photos);
      expect(forecast.dimensions).toBe(dimensions ?? null);
      const take = importDialog(page).getByRole('button', { name: 'Import', exact: true });
      // Where the file leaves something open, that is asked; what is shown is right all the same.
      if (!(await take.isEnabled())) {
        await importDialog(page).getByRole('alert').first().waitFor();
        await page.keyboard.press('Escape');
        await importDialog(page).waitFor({ state: 'hidden' });
        return;
      }
      await takeImport(page);
      if (dimensions !== undefined) {
        await page.getByRole('combobox', { name: 'Distance' }).selectOption('cosine');
      }
      await compared(page, { mated, nonMated });
      // As many pairs are compared under the distance that was left a moment ago.
      await eventually(async () => {
        expect(Number.parseFloat((await separation(page))('EER'))).toBeCloseTo(eer, 1);
      });
      if (photos !== undefined) expect(await statusText(page)).toMatch(new RegExp(`^${photos} `));
    },
  );

  test('asks about, or turns, a label that is 0 for the same person', async () => {
    await openView(page, 'Photos');
    await page
      .getByLabel('Import scores')
      .setInputFiles(sharedPath('cases/X01/contrastive_label_0_is_same.csv'));
    const forecast = await shownForecast(page);
    const take = importDialog(page).getByRole('button', { name: 'Import', exact: true });
    if (await take.isEnabled()) {
      expect(forecast).toMatchObject({ mated: 30, nonMated: 160 });
      expect(forecast.text).toMatch(/same person/);
    } else {
      expect(await importDialog(page).getByRole('alert').first().innerText()).not.toBe('');
    }
    await page.keyboard.press('Escape');
    await importDialog(page).waitFor({ state: 'hidden' });
  });

  test('takes all arrays of an archive, or names those that it leaves', async () => {
    await openView(page, 'Photos');
    await page
      .getByLabel('Import scores')
      .setInputFiles(sharedPath('cases/E06/faces-embeddings.npz'));
    const forecast = await shownForecast(page);
    expect(forecast.dimensions).toBe(128);
    if (forecast.photos !== 24) expect(forecast.text).toMatch(/arr_2|6 /);
    await takeImport(page);
    await openView(page, 'Photos');
    expect(await statusText(page)).toMatch(new RegExp(`^${forecast.photos} photos`));
  });
});
