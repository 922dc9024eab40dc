import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type OpenApp, openApp } from '#tests/e2e/support/app.ts';
import { describeWithShared, sharedPath } from '#tests/e2e/support/shared-photos.ts';
import { addFolder, problems, processed } from '#tests/e2e/support/splitpoint.ts';
import { deep } from '#tests/support/deep.ts';

const FOLDER = 'hard-inputs';

type Outcome = 'face' | 'no face' | 'not processed' | 'already here' | 'refused';

/**
 * What becomes of each file; a face where nothing else is said. Where two are named, a detector may
 * see it either way.
 */
const EXPECTED: readonly (readonly [RegExp, ...Outcome[]])[] = [
  [/\.(md|txt|json|tiff)$/, 'refused'],
  [
    /^corrupt\/(compreface-(corrupted|empty)|header-only|html-named|random-bytes|text-named|zero-bytes)/,
    'refused',
  ],
  [/^corrupt\/(bad-ihdr-crc|image-rs-oss-fuzz|truncated-)/, 'not processed'],
  [/^corrupt\/image-rs-panic/, 'no face'],
  // The same bytes under two names.
  [/^corrupt\/(uppercase-and spaces|jpeg-named|png-named)/, 'face', 'already here'],
  [/^formats\/(face-rgb\.png|insightface-j.*)/, 'face', 'already here'],
  // Landscapes, animals, patterns, and a woman on a wide picture of a temple.
  [/^exif\/recurser-/, 'no face', 'face'],
  [/^formats\/(image-rs|libheif|link-u)-/, 'no face', 'face'],
  [/^formats\/face-fully-transparent/, 'no face'],
  [/^no-face\//, 'no face'],
  [/^pose-occlusion-blur\/insightface-mask\.png/, 'no face', 'face'],
  [/^sizes\/(1x1|1x4000)\.png/, 'no face'],
  [/^sizes\/(claims-60000x60000|flat-30000x30000)/, 'refused'],
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory()
      ? filesBelow(path).map((file) => `${name}/${file}`)
      : [name];
  });
}

if (!deep) test.skip('every difficult file (npm run test:deep)');
else {
  describeWithShared(FOLDER, 'every difficult file, in one go', () => {
    let app: OpenApp;
    let found: Awaited<ReturnType<typeof problems>>;
    const outcomes = new Map<string, Outcome>();

    beforeAll(async () => {
      app = await openApp({ cores: 2, height: 1000 });
      const { page } = app;
      await addFolder(page, sharedPath(FOLDER));
      await page.getByText('Finding faces').waitFor();
      await processed(page, 900_000);
      const more = page.getByRole('region', { name: 'Problems' }).getByText(/^Show all/);
      if ((await more.count()) > 0) await more.click();
      found = await problems(page);
      const shown = await page
        .locator('[data-face]')
        .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('title') ?? ''));
      for (const title of shown) {
        const [, path = '', status = ''] = /^hard-inputs\/(.*) \((.*)\)$/.exec(title) ?? [];
        outcomes.set(path, outcomeOf(status));
      }
      for (const { path, text } of found) {
        const inside = path.replace('hard-inputs/', '');
        if (outcomes.has(inside)) continue;
        outcomes.set(inside, /same file/.test(text) ? 'already here' : 'refused');
      }
    }, 1_000_000);

    test('each ends accepted or as a named problem', () => {
      const wrong = filesBelow(sharedPath(FOLDER)).flatMap((path) => {
        const [, ...allowed] = EXPECTED.find(([pattern]) => pattern.test(path)) ?? [/./, 'face'];
        const outcome = outcomes.get(path) ?? 'nowhere';
        return (allowed as readonly string[]).includes(outcome) ? [] : [`${path}: ${outcome}`];
      });
      expect(wrong).toEqual([]);
    });

    test('each problem is a sentence with a remedy', () => {
      for (const { text, remedy } of found) {
        expect(text).toMatch(/^[A-Z\d].*\.$/);
        expect(remedy).toMatch(/^[A-Z].*\.$/);
      }
    });
  });
}

function outcomeOf(status: string): Outcome {
  if (status === 'no face found') return 'no face';
  return status === 'not processed' ? 'not processed' : 'face';
}
