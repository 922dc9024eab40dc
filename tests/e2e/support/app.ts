import { findBrowser } from '#scripts/browser.mjs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { patient, THROTTLE, throttle } from '#tests/e2e/support/throttle.ts';

export interface OpenOptions {
  /** CSS pixels; 1280 x 800 unless told. */
  readonly width?: number;
  readonly height?: number;
  /** What the browser asks for; English unless told. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /**
   * Processor cores that the page is told of; 1 unless told, since every worker more starts the
   * networks once more.
   */
  readonly cores?: number;
  /** Where the app is served; the server's root unless told. */
  readonly url?: string;
  /** What the browser holds for the app before it opens it; nothing unless told. */
  readonly prepare?: (page: Page, url: string) => Promise<void>;
}

export interface OpenApp {
  readonly page: Page;
  /**
   * Console errors, uncaught errors, failed requests and requests to another origin so far, as
   * sentences. Any that is left when the test ends fails it; a test that provokes one takes it out:
   * `app.problems.splice(0)`.
   */
  readonly problems: string[];
}

/** One for all files, which run in one process, one after the other. It ends with the process. */
let browser: Promise<Browser> | undefined;
let insideTest = false;
const open = new Map<OpenApp, { context: BrowserContext; ofTest: boolean }>();

/**
 * Opens the built app in a fresh browser context: no cookies, no storage, no cache of another test.
 * What is opened inside a test is closed after it; what is opened in `beforeAll` stays for the
 * file. Both are checked for problems after every test.
 */
export async function openApp(options: OpenOptions = {}): Promise<OpenApp> {
  browser ??= launch();
  const context = await (
    await browser
  ).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    locale: options.locale ?? 'en-GB',
  });
  await context.addInitScript((cores) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => cores });
  }, options.cores ?? 1);
  const url = options.url ?? inject('appUrl');
  const problems: string[] = [];
  watch(context, new URL(url).origin, problems);
  context.setDefaultTimeout(patient(120_000));
  context.setDefaultNavigationTimeout(patient(120_000));
  if (THROTTLE > 1) context.on('page', (page) => void throttle(page).catch(() => undefined));
  const app = { page: await context.newPage(), problems };
  open.set(app, { context, ofTest: insideTest });
  await options.prepare?.(app.page, url);
  await app.page.goto(url);
  return app;
}

/** What a page of no app computes: for inputs of tests that only a browser can make. */
export async function inBlankPage<T>(action: (page: Page) => Promise<T>): Promise<T> {
  browser ??= launch();
  const context = await (await browser).newContext();
  try {
    return await action(await context.newPage());
  } finally {
    await context.close();
  }
}

async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  const launched = await chromium.launch({ executablePath, args, ...(env && { env }) });
  // Should it crash, the next page gets another one.
  launched.once('disconnected', () => {
    browser = undefined;
  });
  return launched;
}

function watch(context: BrowserContext, origin: string, problems: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => {
    problems.push(`uncaught: ${webError.error().stack ?? webError.error().message}`);
  });
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && target !== origin) {
      problems.push(`request to another origin: ${request.method()} ${request.url()}`);
    }
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
}

/** Closes a page that is no longer needed, and returns what is left of its problems. */
export async function closeApp(app: OpenApp): Promise<readonly string[]> {
  const held = open.get(app);
  open.delete(app);
  await held?.context.close();
  return app.problems.splice(0);
}

/** What every test file needs around its tests: `each-file.ts`. */
export const duties = {
  beforeEach: (): void => {
    insideTest = true;
  },
  afterEach: async (): Promise<void> => {
    insideTest = false;
    const left: string[] = [];
    for (const [app, { ofTest }] of open) {
      left.push(...app.problems.splice(0));
      if (ofTest) await closeApp(app);
    }
    expect(left).toEqual([]);
  },
  afterAll: async (): Promise<void> => {
    for (const app of open.keys()) await closeApp(app);
  },
};
