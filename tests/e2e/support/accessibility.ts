import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Expects that axe finds nothing against what the page shows now; `what` names it in the failure.
 * `within` looks at a part of it alone: a dialog is not judged by the landmarks of the page behind
 * it. `only` names rules; all unless told.
 */
export async function expectAccessible(
  page: Page,
  what: string,
  within = ':root',
  only?: readonly string[],
): Promise<void> {
  // What fades in is judged when it stands still; a fade begins a frame or two after what it is of.
  await page.evaluate(async () => {
    const moving = (): boolean =>
      document
        .getAnimations()
        .some(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    for (let still = 0; still < 6; still = moving() ? 0 : still + 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  // Half a megabyte that the page keeps until it is loaded again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ([context, rules]) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      // The kit's dialogs have a <header>, which is no banner of the page.
      const banner = { 'landmark-no-duplicate-banner': { enabled: context === ':root' } };
      const found = await checker.run(
        context,
        rules === undefined ? { rules: banner } : { runOnly: [...rules] },
      );
      return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} (${node.failureSummary})`),
      );
    },
    [within, only] as const,
  );
  expect(violations, what).toEqual([]);
}
