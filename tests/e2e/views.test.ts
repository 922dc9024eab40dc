import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/paths.mjs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '#tests/e2e/support/accessibility.ts';
import { openPanel } from '#tests/e2e/support/explore.ts';
import { openSample } from '#tests/e2e/support/remembered.ts';
import { openView } from '#tests/e2e/support/splitpoint.ts';
import { standsStill } from '#tests/e2e/support/threshold-drag.ts';
import { deep } from '#tests/support/deep.ts';

/**
 * Every view, panel and dialog, with everything in it unfolded: for screen readers, and on a narrow
 * screen.
 */

interface Visit {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** What is looked at; all of the page unless told. */
  readonly within?: string;
  readonly leave?: (page: Page) => Promise<void>;
}

const DIALOG = '[role=dialog]';
/** The open view: what is around it was looked at with the view itself. */
const PANEL = '[role=tabpanel]';
const escape = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};
const SCORES = Array.from(
  { length: 12 },
  (_, i) => `p${i % 4},a${i},p${(i * 3) % 4},b${i},${0.2 + i / 20}`,
);

const VISITS: readonly Visit[] = [
  { name: 'Photos', open: (page) => openView(page, 'Photos') },
  {
    name: 'menu',
    within: '[role=menu]',
    open: (page) => page.getByRole('button', { name: 'More' }).click(),
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'Forget',
    within: DIALOG,
    open: async (page) => {
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Forget everything…' }).click();
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  },
  {
    name: 'Import scores',
    within: DIALOG,
    open: async (page) => {
      await page.getByLabel('Import scores').setInputFiles({
        name: 'scores.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`subject_x,file_x,subject_y,file_y,Mine_cosine\n${SCORES.join('\n')}`),
      });
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  },
  {
    name: 'Add model',
    within: DIALOG,
    open: async (page) => {
      await page.getByLabel('Add model').setInputFiles({
        name: 'fr_feature.onnx',
        mimeType: 'application/octet-stream',
        buffer: readFileSync(join(root, 'public/models/fr_feature.onnx')),
      });
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  },
  { name: 'Threshold', open: (page) => openView(page, 'Threshold') },
  {
    name: 'a notification',
    within: '.mantine-Notifications-root',
    open: async (page) => {
      await page.getByLabel('Open threshold').setInputFiles({
        name: 'cat.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{}'),
      });
      await page.getByText(/cat\.json could not be opened/).waitFor();
    },
    // It goes by itself after a while, which on a busy machine is before this.
    leave: (page) =>
      page
        .getByRole('button', { name: 'Close this message' })
        .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click())),
  },
  {
    name: 'Pairs',
    open: async (page) => {
      await openView(page, 'Pairs');
      await page.keyboard.press('j');
    },
  },
  { name: 'Matrix', within: PANEL, open: (page) => openPanel(page, 'Matrix') },
  { name: 'Graph', within: PANEL, open: (page) => openPanel(page, 'Graph') },
  {
    name: 'Map',
    within: PANEL,
    open: async (page) => {
      await openPanel(page, 'Map');
      await page.getByRole('application', { name: /^Map/ }).waitFor();
    },
  },
  { name: 'Try it', within: PANEL, open: (page) => openPanel(page, 'Try it') },
  {
    name: 'Compare',
    open: async (page) => {
      await openView(page, 'Compare');
      await page.getByLabel('Threshold from a documentation').fill('0.4');
    },
  },
  { name: 'Export', open: (page) => openView(page, 'Export') },
];

let page: Page;

beforeAll(async () => {
  ({ page } = await openSample({ reducedMotion: 'reduce' }));
  await openView(page, 'Threshold');
  await page.getByRole('table', { name: 'Intervals by resampling people' }).waitFor();
  await page.getByRole('button', { name: 'Add a review band' }).click();
});

/** Unfolds what is folded each time the Threshold view opens. */
async function unfold(): Promise<void> {
  await page.getByRole('button', { name: 'All methods' }).click();
  await page.getByRole('radiogroup', { name: 'Curve' }).getByText('Metrics').click();
  for (const chart of await page.getByRole('button', { name: /^Table: / }).all()) {
    await chart.click();
  }
}

async function visitAll(look: (visit: Visit) => Promise<void>): Promise<void> {
  for (const visit of VISITS) {
    await visit.open(page);
    if (visit.name === 'Threshold') await unfold();
    await standsStill(page);
    await look(visit);
    await visit.leave?.(page);
  }
}

test('axe finds nothing anywhere', async () => {
  await visitAll(({ name, within }) => expectAccessible(page, name, within));
});

test.runIf(deep)('nor in dark colours, the only thing that differs there', async () => {
  await visitAll(async ({ name, within }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await standsStill(page);
    await expectAccessible(page, `${name}, dark`, within, ['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

/**
 * What reaches beyond the screen without being in a box that scrolls or clips it on purpose, and
 * what a finger would miss. A target may be smaller where a larger label or field stands for it,
 * and in the middle of a sentence.
 */
async function misfits(within: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const { clientWidth } = document.documentElement;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > clientWidth) found.push('the page scrolls sideways');
    const words = (element: Element): string =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`;
    for (const element of document.querySelectorAll(`${selector} *`)) {
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      const isBeyond = box.right > clientWidth + 0.5 || box.left < -0.5;
      let clips = false;
      for (let around = element.parentElement; around; around = around.parentElement) {
        clips ||= getComputedStyle(around).overflowX !== 'visible';
      }
      if (isBeyond && !clips) found.push(`beyond the edge: ${words(element)}`);
      if (clips && isBeyond) continue;
      if (!element.matches('button, a, input, select, textarea, [role=tab]')) continue;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const field = element.closest('[class*="-wrapper"], label');
      const targets = [element, ...labels, ...(field ? [field] : [])];
      const isLarge = targets.some((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width >= 23.5 && height >= 23.5;
      });
      const isInSentence = element.matches('p a, [class*="Text"] > a');
      const isHidden = element.matches('[type=file], [tabindex="-1"]');
      if (!isLarge && !isInSentence && !isHidden) found.push(`too small: ${words(element)}`);
    }
    return [...new Set(found)];
  }, within);
}

test('everything fits a screen of 360 pixels, and a finger', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visitAll(async ({ name, within }) => {
    expect(await misfits(within ?? 'body'), name).toEqual([]);
  });
});

test('what does not fit in a table scrolls in a box that says so', async () => {
  await openView(page, 'Compare');
  const box = page.getByRole('group', { name: 'Comparison, scrolls sideways' });
  await box.waitFor();
  const [name] = await page.getByRole('rowheader').all();
  const before = await name?.boundingBox();
  await box.focus();
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(40);
  expect((await name?.boundingBox())?.x).toBe(before?.x);
});
