import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any view has. */
const MOST_STOPS = 200;

/**
 * What has the focus, if nobody could see that: neither it nor what stands for it on the page shows
 * a ring.
 */
async function invisibleFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return null;
    const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
    const around = [focused.parentElement, focused.parentElement?.parentElement];
    const standIns = [focused, focused.nextElementSibling, ...labels, ...around];
    const shows = standIns.some((element) => {
      if (element == null) return false;
      const { outlineStyle, outlineWidth, borderColor } = getComputedStyle(element);
      const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      // The kit's text fields change the colour of their border.
      const isField = element.matches('input:not([type=range]), select, textarea');
      const rest = getComputedStyle(document.documentElement).getPropertyValue('--sp-outline');
      const { width, height } = element.getBoundingClientRect();
      return (hasRing || (isField && borderColor !== rest)) && width > 1 && height > 1;
    });
    return shows ? null : focused.outerHTML.slice(0, 200);
  });
}

/**
 * Presses Tab, or Shift and Tab, until an element has the focus, which a person must be able to see
 * at every stop.
 */
export async function tabTo(
  page: Page,
  target: Locator,
  direction: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const arrived = await target.first().evaluate((element) => element === document.activeElement);
    if (arrived) return;
    await page.keyboard.press(direction);
    expect(await invisibleFocus(page)).toBeNull();
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}
