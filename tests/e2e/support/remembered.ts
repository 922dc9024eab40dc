import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { closeApp, type OpenApp, openApp, type OpenOptions } from '#tests/e2e/support/app.ts';
import { eventually } from '#tests/e2e/support/eventually.ts';
import { portraits } from '#tests/e2e/support/group-photos.ts';
import { addPhotos, processed } from '#tests/e2e/support/splitpoint.ts';

/**
 * Pages that begin with photos whose faces are found already. The first file that needs such a set
 * has the app work on it and remember it on the device, and what the app wrote there is copied;
 * every page then begins as after a reload. Starting the networks and finding faces takes ten times
 * as long. A test of that very work adds photos itself.
 */

/** What an app wrote on a device: the text of its database, by name of the set. */
const devices = new Map<string, string>();
/** Where `npm test` has its processes keep these for each other; each keeps its own elsewhere. */
const FOLDER = process.env['SPLITPOINT_DEVICES'];

function deviceOfOthers(name: string): string | undefined {
  const file = FOLDER === undefined ? '' : join(FOLDER, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function keepForOthers(name: string, text: string): void {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  // Whole or not there: another process may look for it meanwhile.
  const partial = join(FOLDER, `${name} ${process.pid}`);
  writeFileSync(partial, text);
  renameSync(partial, join(FOLDER, name));
}

/** The simulated sample: 14 people, 56 photos. */
export function openSample(options?: OpenOptions): Promise<OpenApp> {
  return openRemembered('sample', options, async (page) => {
    await page.getByRole('button', { name: 'Load sample' }).click();
    await page.getByRole('progressbar', { name: 'Processing photos' }).waitFor();
  });
}

/**
 * Six portraits, three of Ada and three of Bob: 6 pairs of the same person, 9 of different people.
 */
export function openTwoPeople(options?: OpenOptions): Promise<OpenApp> {
  const names = ['Ada_1.jpg', 'Ada_2.jpg', 'Ada_3.jpg', 'Bob_1.jpg', 'Bob_2.jpg', 'Bob_3.jpg'];
  return openRemembered('two people', options, async (page) => {
    await addPhotos(page, await portraits(names));
    await page.getByRole('heading', { name: 'Bob', exact: true }).waitFor();
  });
}

async function openRemembered(
  name: string,
  options: OpenOptions | undefined,
  begin: (page: Page) => Promise<void>,
): Promise<OpenApp> {
  let text = devices.get(name) ?? deviceOfOthers(name);
  if (text === undefined) {
    text = await writtenDevice(begin);
    keepForOthers(name, text);
  }
  devices.set(name, text);
  const prepare = async (page: Page, url: string): Promise<void> => {
    // An empty page of the app's origin, without an icon that the browser would ask for.
    const empty = '<link rel="icon" href="data:,">';
    await page.route(`${url}empty`, (route) =>
      route.fulfill({ contentType: 'text/html', body: empty }),
    );
    await page.goto(`${url}empty`);
    await page.evaluate(putDatabase, text);
    await page.unrouteAll();
  };
  const app = await openApp({ ...options, prepare });
  await app.page.getByRole('article').first().waitFor();
  return app;
}

async function writtenDevice(begin: (page: Page) => Promise<void>): Promise<string> {
  const app = await openApp();
  const { page } = app;
  await begin(page);
  await processed(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remember on this device' }).click();
  const photos = await page.locator('[data-face]').count();
  let text = '';
  await eventually(async () => {
    text = await page.evaluate(databaseText);
    expect(text.split('"outcome of ').length - 1).toBe(photos);
  });
  expect(await closeApp(app)).toEqual([]);
  return text;
}

/** What lies on the device under this name, as text; empty while nothing does. */
export function storedText(page: Page, store: 'study' | 'imported'): Promise<string> {
  return page.evaluate(async (name) => {
    // Opening a database that is not there would make an empty one.
    if (!(await indexedDB.databases()).some((each) => each.name === 'splitpoint')) return '';
    return new Promise<string>((resolve, reject) => {
      const opening = indexedDB.open('splitpoint');
      opening.addEventListener('error', () => reject(new Error('The memory cannot be opened.')));
      opening.addEventListener('success', () => {
        const database = opening.result;
        const reading = database.transaction(name).objectStore(name).get(name);
        reading.addEventListener('success', () => {
          // Left open, it would hold up whoever forgets everything.
          database.close();
          resolve(JSON.stringify(reading.result) ?? '');
        });
      });
    });
  }, store);
}

/**
 * Runs inside the page. The study is written first and every outcome is said by `"outcome of `, so
 * that whoever waits can count.
 */
async function databaseText(): Promise<string> {
  const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(String(request.error))));
    });
  const base64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return btoa(text);
  };
  const plain = async (value: unknown): Promise<unknown> => {
    if (value instanceof Blob) {
      return { blob: base64(new Uint8Array(await value.arrayBuffer())), type: value.type };
    }
    if (value instanceof Float32Array) {
      const { buffer, byteOffset, byteLength } = value;
      return { floats: base64(new Uint8Array(buffer, byteOffset, byteLength)) };
    }
    if (Array.isArray(value)) return Promise.all(value.map(plain));
    if (typeof value !== 'object' || value === null) return value;
    if (ArrayBuffer.isView(value)) throw new Error('An array of another type is kept.');
    const entries = Object.entries(value).map(async ([key, each]) => [key, await plain(each)]);
    return Object.fromEntries((await Promise.all(entries)) as [string, unknown][]);
  };
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('splitpoint')) return '';
  const database = await answerOf(indexedDB.open('splitpoint'));
  const stores: Record<string, [string, unknown][]> = {};
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([
      answerOf(store.getAllKeys()) as Promise<string[]>,
      answerOf<unknown[]>(store.getAll()),
    ]);
    stores[name] = await Promise.all(
      keys.map(async (key, i): Promise<[string, unknown]> => [
        `${name === 'outcomes' ? 'outcome of ' : ''}${key}`,
        await plain(values[i]),
      ]),
    );
  }
  const { version } = database;
  database.close();
  return JSON.stringify({ version, stores });
}

/** Runs inside a page of the app's origin. */
async function putDatabase(text: string): Promise<void> {
  const { version, stores } = JSON.parse(text) as {
    readonly version: number;
    readonly stores: Readonly<Record<string, readonly (readonly [string, unknown])[]>>;
  };
  const bytesIn = (base64: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const rich = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rich);
    if (typeof value !== 'object' || value === null) return value;
    const { blob, type, floats } = value as Record<string, unknown>;
    if (typeof blob === 'string') return new Blob([bytesIn(blob)], { type: String(type) });
    if (typeof floats === 'string') return new Float32Array(bytesIn(floats).buffer);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rich(each)]));
  };
  const opening = indexedDB.open('splitpoint', version);
  await new Promise<void>((resolve, reject) => {
    opening.addEventListener('upgradeneeded', () => {
      for (const name of Object.keys(stores)) opening.result.createObjectStore(name);
    });
    opening.addEventListener('error', () => reject(new Error(String(opening.error))));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction(Object.keys(stores), 'readwrite');
      for (const [name, entries] of Object.entries(stores)) {
        for (const [key, value] of entries) {
          transaction.objectStore(name).put(rich(value), key.replace(/^outcome of /, ''));
        }
      }
      transaction.addEventListener('complete', () => {
        database.close();
        resolve();
      });
      transaction.addEventListener('error', () => reject(new Error(String(transaction.error))));
    });
  });
  localStorage.setItem('splitpoint.remember', 'on');
}
