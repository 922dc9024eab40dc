import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findFirefox, findWebKit } from '#scripts/browser.mjs';
import { type OtherBrowser, startFirefox, startWebKit } from '#scripts/other-browsers.mjs';
import { root } from '#scripts/paths.mjs';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { openApp } from '#tests/e2e/support/app.ts';
import { eventually } from '#tests/e2e/support/eventually.ts';
import { groupPhotos } from '#tests/e2e/support/group-photos.ts';
import { sharedPath } from '#tests/e2e/support/shared-photos.ts';

/**
 * Distances of the same pair in two browsers, and every figure of the report, differ by no more.
 * They are equal, but for what a processor's own instructions do.
 */
const AGREEMENT = 1e-3;

const ARTICLE = 'photos/deepface-unit';
const hasArticle = existsSync(sharedPath(ARTICLE));

/**
 * The article's photos, or where they are missing the group photos of every clone, in one archive:
 * a folder cannot be handed to every browser.
 */
function entries() {
  if (!hasArticle) {
    return groupPhotos([
      'Ann/1.jpg',
      'Ann/2.jpg',
      'Ben/1.jpg',
      'Ben/2.jpg',
      'Eve/1.jpg',
      'Eve/2.jpg',
    ]).map(({ name, buffer }) => ({ name, data: new Uint8Array(buffer) }));
  }
  return readdirSync(sharedPath(ARTICLE)).flatMap((person) =>
    readdirSync(sharedPath(`${ARTICLE}/${person}`)).map((file) => ({
      name: `${person}/${file}`,
      data: new Uint8Array(readFileSync(sharedPath(`${ARTICLE}/${person}/${file}`))),
    })),
  );
}

const ADD_PHOTOS = 'input[type=file]:not([webkitdirectory])';

interface Results {
  readonly report: ThresholdReport;
  /** By the names of both photos. */
  readonly distances: ReadonlyMap<string, number>;
}

const folder = mkdtempSync(join(tmpdir(), 'splitpoint-browsers-'));
const archive = join(folder, 'photos.zip');
let photos = 0;
let chromium: Results;
const firefox = findFirefox();
const webkit = findWebKit();

beforeAll(async () => {
  // Nothing to compare with.
  if (firefox === undefined && webkit === undefined) return;
  const all = entries();
  photos = all.length;
  writeFileSync(
    archive,
    zipSync(Object.fromEntries(all.map(({ name, data }) => [name, data])), { level: 0 }),
  );
  const { page, problems } = await openApp();
  chromium = await mainJob({
    name: 'Chromium',
    problems,
    open: async () => undefined,
    evaluate: (expression) => page.evaluate(expression),
    setFile: (selector, path) => page.locator(selector).first().setInputFiles(path),
    screenshot: async () => undefined,
    resize: async () => undefined,
    close: async () => undefined,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Photos in, threshold looked at, results out, as a person does it; what is saved is read from the
 * page, since downloads go elsewhere in each browser.
 */
async function mainJob(browser: OtherBrowser): Promise<Results> {
  const click = (role: string, name: string) =>
    eventually(async () =>
      expect(
        await browser.evaluate(`(() => {
          const found = [...document.querySelectorAll(${JSON.stringify(role)})].find(({ textContent }) => textContent.trim() === ${JSON.stringify(name)});
          found?.click();
          return found !== undefined;
        })()`),
        name,
      ).toBe(true),
    );
  await eventually(async () =>
    expect(await browser.evaluate(`document.querySelector('${ADD_PHOTOS}') !== null`)).toBe(true),
  );
  await browser.evaluate(`(() => {
    const saved = (window.saved = []);
    const addressOf = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => (saved.push(blob), addressOf(blob));
  })()`);
  await browser.setFile(ADD_PHOTOS, archive);
  await untilDone(browser);
  await click('[role=tab]', 'Threshold');
  await eventually(async () =>
    expect(
      await browser.evaluate(
        `document.querySelectorAll('.recharts-area-curve, .recharts-curve').length`,
      ),
    ).toBeGreaterThan(0),
  );
  await browser.screenshot(screenshotPath(browser.name));
  await click('[role=tab]', 'Export');
  const save = async (name: string): Promise<string> => {
    await browser.evaluate('void (window.saved.length = 0)');
    await click('button', name);
    let text = '';
    await eventually(async () => {
      text = await browser.evaluate(`window.saved.at(-1)?.text() ?? ''`);
      expect(text).not.toBe('');
    });
    return text;
  };
  const report = JSON.parse(await save('Export JSON')) as ThresholdReport;
  const { data } = Papa.parse<string[]>(await save('Export pairs CSV'), { skipEmptyLines: true });
  const distances = data
    .slice(1)
    .map(
      ([, one = '', , other = '', , distance]) =>
        [[one, other].toSorted().join(' '), Number(distance)] as const,
    );
  return { report, distances: new Map(distances) };
}

/** For people to look at. */
function screenshotPath(name: string): string {
  const pictures = join(root, 'test-results/screenshots');
  mkdirSync(pictures, { recursive: true });
  return join(pictures, `threshold-${name.split(' ')[0]}.png`);
}

/** Embedding takes as long as the machine needs: what must not happen is that it stands still. */
async function untilDone(browser: OtherBrowser): Promise<void> {
  const status = () =>
    browser.evaluate(`document.querySelector('[role=status]')?.textContent ?? ''`);
  for (let before = ''; ;) {
    let now = before;
    await eventually(async () => {
      now = await status();
      expect(now).not.toBe(before);
    });
    before = now;
    if (now.startsWith(`${photos} photos`) && /\d faces/.test(now) && !/waiting/.test(now)) return;
  }
}

/** Numbers anywhere in the report, by their path. */
function figuresIn(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => figuresIn(part, `${path}/${key}`));
}

describe.each([
  { name: 'Firefox', start: firefox === undefined ? null : () => startFirefox(firefox) },
  { name: 'WebKitGTK', start: webkit === undefined ? null : () => startWebKit(webkit) },
])('$name', ({ name, start }) => {
  test.skipIf(start === null)(
    `gives Chromium's numbers${start === null ? ` (${name} is not installed)` : ''}`,
    // A browser under remote control now and then stops answering; another number is there again.
    { retry: 1, timeout: 600_000 },
    async () => {
      const browser = await start!();
      try {
        await browser.open(inject('appUrl'));
        const { report, distances } = await mainJob(browser);
        expect([...distances.keys()].toSorted()).toEqual([...chromium.distances.keys()].toSorted());
        const differences = [...distances].map(([pair, distance]) =>
          Math.abs(distance - chromium.distances.get(pair)!),
        );
        expect(Math.max(...differences)).toBeLessThanOrEqual(AGREEMENT);
        const [here, there] = [figuresIn(report), figuresIn(chromium.report)];
        expect(here.map(([path]) => path)).toEqual(there.map(([path]) => path));
        for (const [i, [path, figure]] of here.entries()) {
          expect(Math.abs(figure - there[i]![1]), path).toBeLessThanOrEqual(AGREEMENT);
        }
        expect(report.model.browser).toMatch(/^(?:Firefox|Safari) \d+$/);
        expect(chromium.report.model.browser).toMatch(/^Chrome \d+$/);
        expect(report.pipeline?.resampling).toBe(chromium.report.pipeline?.resampling);
        expect(browser.problems).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );
});
