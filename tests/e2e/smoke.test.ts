import { expect, inject, test } from 'vitest';
import { openApp } from '#tests/e2e/support/app.ts';
import { screenshot } from '#tests/e2e/support/files.ts';

test('the page loads, isolated from other origins', async () => {
  const { page } = await openApp();
  expect(await page.title()).toContain('Splitpoint');
  expect(await page.evaluate(() => [crossOriginIsolated, isSecureContext])).toEqual([true, true]);
  await screenshot(page, 'smoke');
});

test('the build works under a path', async () => {
  const { page } = await openApp({ url: inject('appUrlUnderPath') });
  expect(await page.locator('#root').count()).toBe(1);
});

test('the browser refuses every request to another origin, and any code from a string', async () => {
  const app = await openApp();
  const outcomes = await app.page.evaluate(async () => {
    const foreign = 'http://127.0.0.1:9/';
    const refused = async (attempt: () => unknown): Promise<boolean> => {
      const violation = new Promise<boolean>((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve(true), { once: true });
        setTimeout(() => resolve(false), 30_000);
      });
      try {
        await attempt();
      } catch {
        // The violation tells; some of these throw as well.
      }
      return violation;
    };
    return {
      fetch: await refused(() => fetch(foreign)),
      beacon: await refused(() => navigator.sendBeacon(foreign, 'x')),
      socket: await refused(() => new WebSocket('ws://127.0.0.1:9/')),
      image: await refused(() => {
        new Image().src = `${foreign}x.png`;
      }),
      script: await refused(() =>
        document.head.append(Object.assign(document.createElement('script'), { src: foreign })),
      ),
      form: await refused(() => {
        const form = Object.assign(document.createElement('form'), {
          action: foreign,
          method: 'post',
        });
        document.body.append(form);
        form.submit();
      }),
      // oxlint-disable-next-line no-eval -- that it is refused is the point
      evaluated: await refused(() => (0, eval)('1')),
    };
  });
  app.problems.splice(0);
  expect(outcomes).toEqual({
    fetch: true,
    beacon: true,
    socket: true,
    image: true,
    script: true,
    form: true,
    evaluated: true,
  });
});
