import type { Page } from 'playwright-core';

/**
 * How many times slower the page's processor is made:
 * `SPLITPOINT_THROTTLE=4 npm test -- tests/e2e`.
 */
export const THROTTLE = Math.max(1, Number(process.env['SPLITPOINT_THROTTLE'] ?? 1) || 1);

/** A limit that ends what hangs; nothing is ever asserted to be done within it. */
export const patient = (milliseconds: number): number => milliseconds * THROTTLE;

/** Slows the page's own thread. Its workers keep their speed. */
export async function throttle(page: Page, rate = THROTTLE): Promise<void> {
  if (rate === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
