import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { safePath } from '#workers/archive/entry-names.ts';
import { unpack } from '#workers/archive/unpack.ts';
import { UnusableArchive } from '#workers/archive/archive-problem.ts';
import { readZipDirectory } from '#workers/archive/zip-directory.ts';
import { said } from '#tests/support/said.ts';
import { message } from '#words/message.ts';

const text = strToU8('a photo, or so it says. '.repeat(200));

function zipped(files: Zippable): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(files));
}

async function contents(bytes: Uint8Array<ArrayBuffer>) {
  const files: Record<string, string> = {};
  const progress: string[] = [];
  const { problems } = await unpack(new Blob([bytes]), 'photos.zip', {
    signal: new AbortController().signal,
    onFiles: (some, done, total) => {
      for (const { path, blob } of some) pending.push(blob.text().then((t) => (files[path] = t)));
      progress.push(`${done}/${total}`);
    },
  });
  await Promise.all(pending.splice(0));
  return { files, problems, progress };
}
const pending: Promise<unknown>[] = [];

/** Where `bytes` occur, from the end. */
function lastIndexOf(haystack: Uint8Array, ...bytes: number[]): number {
  for (let at = haystack.length - bytes.length; at >= 0; at--) {
    if (bytes.every((byte, i) => haystack[at + i] === byte)) return at;
  }
  throw new Error('not found');
}
/** The first entry of the central directory. */
const directoryOf = (bytes: Uint8Array): number => {
  const end = lastIndexOf(bytes, 0x50, 0x4b, 5, 6);
  return new DataView(bytes.buffer).getUint32(end + 16, true);
};

describe('unpacking', () => {
  it('gives files of nested folders, stored or deflated, and leaves folders out', async () => {
    const bytes = zipped({
      set: { Ann: { '1.jpg': text, 'Zoë.jpg': [text, { level: 0 }] }, empty: {} },
    });
    const { files, problems, progress } = await contents(bytes);
    expect(Object.keys(files)).toEqual(['set/Ann/1.jpg', 'set/Ann/Zoë.jpg']);
    expect(files['set/Ann/1.jpg']).toBe(files['set/Ann/Zoë.jpg']);
    expect(files['set/Ann/1.jpg']).toHaveLength(text.length);
    expect(problems).toEqual([]);
    expect(progress).toEqual(['2/2']);
  });

  it.each([
    ['../../etc/Ann/1.jpg', 'etc/Ann/1.jpg'],
    ['/Ann/1.jpg', 'Ann/1.jpg'],
    ['C:\\photos\\Ann\\1.jpg', 'photos/Ann/1.jpg'],
    ['./a//b/./1.jpg', 'a/b/1.jpg'],
  ])('does not let %j lead out of the archive', (name, path) => {
    expect(safePath(name)).toBe(path);
  });

  it('hands over what is whole when one file is damaged', async () => {
    const bytes = zipped({ 'a.jpg': text, 'b.jpg': text });
    // Into the deflated data of the first file, after its local header.
    bytes.fill(0xff, 40, 60);
    const { files, problems } = await contents(bytes);
    expect(Object.keys(files)).toEqual(['b.jpg']);
    expect(problems).toMatchObject([{ path: 'a.jpg', text: message('archive.fileDamaged') }]);
  });

  it('says that a file is encrypted, or an archive inside an archive', async () => {
    const bytes = zipped({ 'secret.jpg': text });
    const at = directoryOf(bytes);
    bytes[at + 8] = (bytes[at + 8] as number) | 1;
    expect(said((await contents(bytes)).problems[0]?.text)).toMatch(/encrypted/);
    const nested = await contents(zipped({ 'inner.zip': zipped({ 'a.jpg': text }) }));
    expect(said(nested.problems[0]?.text)).toMatch(/inside an archive/);
  });

  it('stops a file that is larger than it says', async () => {
    const bytes = zipped({ 'bomb.jpg': new Uint8Array(1_000_000) });
    new DataView(bytes.buffer).setUint32(directoryOf(bytes) + 24, 1000, true);
    const { files, problems } = await contents(bytes);
    expect(files).toEqual({});
    expect(problems).toHaveLength(1);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const archive = new Blob([zipped({ 'a.jpg': text })]);
    await expect(unpack(archive, 'a.zip', { signal, onFiles: () => undefined })).rejects.toThrow(
      'enough',
    );
  });
});

describe('archives that are refused', () => {
  const refusal = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const error: unknown = await readZipDirectory(new Blob([bytes])).catch((reason) => reason);
    expect(error).toBeInstanceOf(UnusableArchive);
    expect(said((error as UnusableArchive).remedy)).toMatch(/^[A-Z].*\.$/);
    return said((error as UnusableArchive).text);
  };

  it('a truncated one, an empty one, and what is no zip', async () => {
    const whole = zipped({ 'a.jpg': text });
    expect(await refusal(whole.slice(0, whole.length - 30))).toMatch(/damaged/);
    expect(await refusal(new Uint8Array(0))).toMatch(/damaged/);
    expect(await refusal(new Uint8Array(strToU8('PK\u0003\u0004 and then nothing')))).toMatch(
      /damaged/,
    );
  });

  it('one that claims to unpack to more than fits, or holds one piece many times', async () => {
    const large = zipped(
      Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`${i}.jpg`, strToU8('x')])),
    );
    const view = new DataView(large.buffer);
    for (let at = directoryOf(large), i = 0; i < 17; i++) {
      view.setUint32(at + 24, 250 * 1024 ** 2, true);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    }
    expect(await refusal(large)).toMatch(/unpack to 4.2 GB, and at most 4 GB/);
    const overlapping = zipped({ 'a.jpg': text, 'b.jpg': text });
    new DataView(overlapping.buffer).setUint32(directoryOf(overlapping) + 20, 100_000, true);
    expect(await refusal(overlapping)).toMatch(/more than it can hold/);
  });
});
