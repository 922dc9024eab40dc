import { gzipSync, strToU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { patient } from '#tests/e2e/support/throttle.ts';
import type { FilePayload } from '#tests/e2e/support/group-photos.ts';
import { openTwoPeople } from '#tests/e2e/support/remembered.ts';
import { problems, processed, statusText } from '#tests/e2e/support/splitpoint.ts';
import { writtenTar, writtenZip } from '#tests/support/zip-writer.ts';
import { TABLE_READERS } from '#tests/support/mutated/table-readers.ts';

/**
 * The nastiest of the damaged files, on the page itself. `tests/unit/mutated-files.test.ts` tries
 * thousands without it.
 */

const file = (name: string, content: Uint8Array | string): FilePayload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(typeof content === 'string' ? strToU8(content) : content),
});
const table = (kind: string, number = 0): Uint8Array =>
  TABLE_READERS.find(({ name }) => name === kind)?.files[number] ?? new Uint8Array();
const changed = (bytes: Uint8Array, at: number, ...to: readonly number[]): Uint8Array => {
  const out = bytes.slice();
  out.set(to, at < 0 ? out.length + at : at);
  return out;
};
const photo = strToU8('a photo, or so it says. '.repeat(30));
const zip = writtenZip([
  { name: 'Ann/1.jpg', data: photo, isDeflated: true },
  { name: 'Bob/1.jpg', data: photo, method: 14 },
  { name: 'Bob/2.jpg', data: photo, flags: 1 },
]);

const ON_THE_PAGE: readonly FilePayload[] = [
  file('cut.zip', zip.slice(0, 400)),
  file('lzma-and-password.zip', zip),
  file('huge.zip', changed(zip, -12, 0xff, 0xff, 0xff, 0x7f)),
  file('page.zip', '<!doctype html><title>Please log in</title>'),
  file('photos.7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4, 1, 2, 3])),
  file('cut.tgz', gzipSync(writtenTar([{ name: 'Ann/1.jpg', data: photo }])).slice(0, 60)),
  file('changed.csv.gz', changed(gzipSync(strToU8('file,person\n1.jpg,Ann\n')), -6, 1, 2, 3)),
  file(
    'splitpoint-project.json',
    '{"format":"splitpoint-project","version":1,"study":{"photos":[[[]]]}}',
  ),
  file('nested.json', '['.repeat(50_000)),
  file('zeros.jpg', new Uint8Array(4000)),
  file('pairs.txt', `10 300\n${'Ann 1\u0000\n'.repeat(50)}`),
];

const AS_SCORES: readonly FilePayload[] = [
  file('levels.parquet', changed(table('Parquet'), 30, 0xff, 0xff, 0xff)),
  file('footer.parquet', changed(table('Parquet'), -60, 0xff, 0xff, 0xff, 0xff, 0xff)),
  file('shape.npy', changed(table('npy'), 60, ...strToU8('9999999999'))),
  file('cut.npz', table('npz').slice(0, -40)),
  file('cut.json', table('JSON').slice(0, -40)),
  file('empty.csv', ''),
];

const AS_MODELS: readonly FilePayload[] = [
  file('model.json', '{"modelTopology":"x","weightsManifest":[{"paths":[1],"weights":[{}]}]}'),
  file('cut.onnx', new Uint8Array([8, 9, 18, 200, 1, 2, 3])),
];

let page: Page;
let before: string;

beforeAll(async () => {
  ({ page } = await openTwoPeople());
  before = people(await statusText(page));
});

/** `6 photos, 2 people`: what stays, whatever is added to the problems. */
const people = (status: string): string => status.split(', ').slice(0, 2).join(', ');

/** Every sentence that stands on the page about files: in the list of problems, and in passing. */
async function sentences(): Promise<readonly string[]> {
  const listed = (await problems(page)).flatMap(({ text, remedy }) => [text, remedy]);
  return [...listed, ...(await page.getByRole('alert').allInnerTexts())];
}

async function endsInASentence(input: string, payload: FilePayload): Promise<void> {
  const known = new Set(await sentences());
  await page.getByLabel(input).first().setInputFiles(payload);
  await vi.waitFor(
    async () => {
      const fresh = (await sentences()).filter((text) => !known.has(text));
      expect(fresh.join(' ')).toMatch(/[.!?]/);
      expect(fresh.join(' ')).not.toMatch(/undefined|of null|not a function|RangeError|TypeError/);
    },
    { timeout: patient(120_000), interval: 100 },
  );
  await processed(page);
  expect(people(await statusText(page))).toBe(before);
}

test.each(ON_THE_PAGE.map((payload) => [payload.name, payload] as const))(
  'added as a photo, %s ends in a sentence, and the photos stay',
  (_, payload) => endsInASentence('Add photos', payload),
);

test.each(AS_SCORES.map((payload) => [payload.name, payload] as const))(
  'imported as scores, %s ends in a sentence, and the photos stay',
  (_, payload) => endsInASentence('Import scores', payload),
);

test.each(AS_MODELS.map((payload) => [payload.name, payload] as const))(
  'added as a model, %s ends in a sentence, and the photos stay',
  (_, payload) => endsInASentence('Add model', payload),
);
