import type { Page } from 'playwright-core';

/** A moment at which the progress bar changed. */
export interface Step {
  /** Seconds since the watch began. */
  readonly at: number;
  readonly done: number;
  /** Seconds, as they were shown to a person: rounded, in words. `null` while nothing was shown. */
  readonly left: number | null;
}

/**
 * Notes every change of the progress over photos from now on; the function that it resolves to
 * hands over what was seen.
 */
export async function watchProgress(page: Page): Promise<() => Promise<readonly Step[]>> {
  const recording = await page.evaluateHandle(() => {
    const seen: { at: number; text: string; left: string }[] = [];
    const began = performance.now();
    const note = (): void => {
      const bar = document.querySelector('[role=progressbar][aria-label="Processing photos"]');
      const text = bar?.getAttribute('aria-valuetext') ?? '';
      if (!text.startsWith('Finding faces') || seen.at(-1)?.text === text) return;
      const left = /(an?|a few|\d+) (second|minute|hour)s? left/.exec(
        bar?.parentElement?.textContent ?? '',
      );
      seen.push({ at: (performance.now() - began) / 1000, text, left: left?.[0] ?? '' });
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-valuetext'],
    });
    return seen;
  });
  return async () => {
    const seen = await recording.evaluate((steps) => steps);
    return seen.map(({ at, text, left }) => ({
      at,
      done: Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? NaN),
      left: secondsIn(left),
    }));
  };
}

function secondsIn(words: string): number | null {
  const [, amount = '', unit = ''] = /^(\w+(?: few)?) (second|minute|hour)/.exec(words) ?? [];
  if (unit === '') return null;
  const number = /^\d+$/.test(amount) ? Number(amount) : amount === 'a few' ? 5 : 1;
  return number * { second: 1, minute: 60, hour: 3600 }[unit as 'second' | 'minute' | 'hour'];
}
