import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { root } from '#scripts/paths.mjs';
import { encodeText } from '#tests/support/encode-text.ts';
import { type WrittenEntry, writtenZip } from '#tests/support/zip-writer.ts';
import { UnusableArchive } from '#workers/archive/archive-problem.ts';
import { MAX_ENTRY_BYTES } from '#workers/archive/limits.ts';
import { unpack, type UnpackedFile } from '#workers/archive/unpack.ts';
import { said } from '#tests/support/said.ts';

const { signal } = new AbortController();
const text = strToU8('a photo, or so it says. '.repeat(40));

async function opened(archive: Uint8Array<ArrayBuffer> | Blob, name = 'photos.zip') {
  const files: UnpackedFile[] = [];
  const blob = archive instanceof Blob ? archive : new Blob([archive]);
  const { problems, names } = await unpack(blob, name, {
    signal,
    onFiles: (some) => files.push(...some),
  });
  return { files, paths: files.map(({ path }) => path), problems, names };
}

async function refusal(archive: Uint8Array<ArrayBuffer> | Blob, name?: string) {
  const error: unknown = await opened(archive, name).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnusableArchive);
  const { text: why, remedy } = error as UnusableArchive;
  expect(said(why)).toMatch(/^[A-Z].*\.$/);
  expect(said(remedy)).toMatch(/^[A-Z].*\.$/);
  return said(why);
}

const two: WrittenEntry[] = [
  { name: 'Ann/1.jpg', data: text, isDeflated: true },
  { name: 'Bob/1.jpg', data: text },
];

describe('zip64', () => {
  it.each(['plain', 'zip64', 'sentinel'] as const)('small, with the end record %s', async (end) => {
    const large = two.map((entry) => ({ ...entry, isZip64: true }));
    const { files, paths, problems } = await opened(writtenZip(large, { end }));
    expect(paths).toEqual(['Ann/1.jpg', 'Bob/1.jpg']);
    expect(problems).toEqual([]);
    for (const { blob } of files) expect(await blob.text()).toHaveLength(text.length);
  });

  it('behind a program, with a comment', async () => {
    const before = new Uint8Array(5000).fill(0x90);
    const comment = 'made by hand, PK\u0005\u0006 and all';
    for (const end of ['plain', 'zip64', 'sentinel'] as const) {
      expect((await opened(writtenZip(two, { end, before, comment }))).paths).toHaveLength(2);
    }
  });

  it('beyond four gigabytes, of which only the lists are read', async () => {
    const gap = 5 * 1024 ** 3;
    const { archive, bytesRead } = hugeZip(gap);
    expect((await opened(archive)).paths).toEqual(['Ann/1.jpg', 'Bob/1.jpg']);
    expect(archive.size).toBeGreaterThan(gap);
    expect(bytesRead()).toBeLessThan(1024 ** 2);
  });
});

describe('names', () => {
  it('the Unicode field counts where its checksum is that of the name', async () => {
    const gbk = encodeText('王芳/1.jpg', 'gb18030');
    const named = { name: gbk, data: text, unicodeName: '王芳/1.jpg' };
    const { paths, names } = await opened(writtenZip([named]));
    expect(paths).toEqual(['王芳/1.jpg']);
    expect(names).toBeNull();
    const renamed = { ...named, name: 'Wang/1.jpg', isStale: true };
    expect((await opened(writtenZip([renamed]))).paths).toEqual(['Wang/1.jpg']);
  });

  it('a second byte that looks like a backslash divides no name', async () => {
    const files = ['表/1.jpg', '能登/1.jpg', '佐藤/ソ.jpg'];
    const { paths } = await opened(
      writtenZip(files.map((name) => ({ name: encodeText(name, 'shift_jis'), data: text }))),
    );
    expect(paths).toEqual(files);
  });

  it('readings speak of the files that came through only', async () => {
    const name = (path: string): Uint8Array => encodeText(path, 'euc-kr');
    const { paths, names, problems } = await opened(
      writtenZip([
        { name: name('김민수/') },
        { name: name('김민수/1.jpg'), data: text },
        { name: name('김민수/2.jpg'), data: text, flags: 1 },
        { name: 'Ann/1.jpg', data: text },
      ]),
    );
    expect(paths).toEqual(['김민수/1.jpg', 'Ann/1.jpg']);
    expect(names?.readings[0]?.paths).toEqual(['김민수/1.jpg']);
    expect(problems[0]?.path).toBe('김민수/2.jpg');
  });
});

describe('what cannot be taken is named, with what it is', () => {
  it.each<[WrittenEntry, RegExp]>([
    [{ name: 'a.jpg', data: text, method: 14 }, /packed with LZMA/],
    [{ name: 'a.jpg', data: text, method: 9 }, /packed with Deflate64/],
    [{ name: 'a.jpg', data: text, method: 93 }, /packed with Zstandard/],
    [{ name: 'a.jpg', data: text, method: 77 }, /packed with method 77/],
    [{ name: 'a.jpg', data: text, flags: 1 }, /encrypted with a password/],
    [{ name: 'a.jpg', data: text, mode: 0xa1ff }, /a link to another file/],
    [{ name: 'inner.zip', data: text }, /inside an archive/],
  ])('%j', async (entry, words) => {
    const { paths, problems } = await opened(writtenZip([entry, { name: 'b.jpg', data: text }]));
    expect(paths).toEqual(['b.jpg']);
    expect(problems).toHaveLength(1);
    expect(said(problems[0]?.text)).toMatch(words);
  });

  it('a file that is too large, with its size and the limit', async () => {
    const archive = writtenZip([{ name: 'a.jpg', data: text, isDeflated: true }]);
    const view = new DataView(archive.buffer);
    const entry = archive.findIndex((_, at) => view.getUint32(at, true) === 0x02014b50);
    view.setUint32(entry + 24, MAX_ENTRY_BYTES + 1, true);
    expect(said((await opened(archive)).problems[0]?.text)).toBe(
      'The file has 257 MB unpacked, and one file may have 256 MB here.',
    );
  });

  it('of a name that is listed twice, the last file is taken and the other named', async () => {
    const first = { name: 'a.jpg', data: strToU8('first') };
    const { files, problems } = await opened(
      writtenZip([first, { name: 'a.jpg', data: strToU8('last') }]),
    );
    expect(await Promise.all(files.map(({ blob }) => blob.text()))).toEqual(['last']);
    expect(said(problems[0]?.text)).toMatch(/more than once/);
  });

  it('hundreds of files with the same fault are one problem that counts them', async () => {
    const entries = Array.from({ length: 300 }, (_, i) => ({
      name: `${i}.jpg`,
      data: text,
      flags: 1,
    }));
    const { problems } = await opened(writtenZip(entries));
    expect(problems).toHaveLength(1);
    expect(said(problems[0]?.text)).toMatch(/password.*299 more files/);
  });

  it('a stored file with one byte changed', async () => {
    const archive = writtenZip([{ name: 'a.jpg', data: text }]);
    archive[60] = (archive[60] as number) ^ 1;
    expect(said((await opened(archive)).problems[0]?.text)).toMatch(/damaged inside the archive/);
  });

  it('a list of files that ends early', async () => {
    const archive = writtenZip(two);
    const view = new DataView(archive.buffer);
    const entries = [...archive.keys()].filter(
      (at) => at + 4 <= archive.length && view.getUint32(at, true) === 0x02014b50,
    );
    archive[entries[1] as number] = 0;
    const { paths, problems } = await opened(archive);
    expect(paths).toEqual(['Ann/1.jpg']);
    expect(said(problems[0]?.text)).toMatch(/said to name 2, and 1 can be read/);
  });

  it.each([
    ['7z\u00bc\u00af\u0027\u001c\0\u0004', /a 7z archive/],
    ['Rar!\u001a\u0007\u0001\0', /a RAR archive/],
    ['\u00fd7zXZ\0\0\u0004', /an? xz archive/],
    ['BZh91AY&SY', /a bzip2 archive/],
    ['<!DOCTYPE html><title>Sign in</title>', /a web page/],
    ['version https://git-lfs.github.com/spec/v1\n', /Git LFS/],
    ['\0\0\0\0\0\0\0\0', /zeros/],
    ['PK\u0003\u0004 and then nothing', /breaks off/],
    ['anything else', /breaks off/],
  ])('%j called a zip', async (start, words) => {
    const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0));
    expect(await refusal(bytes)).toMatch(words);
  });

  it('one part of several', async () => {
    const archive = writtenZip(two);
    const end = archive.length - 22;
    archive[end + 4] = 2;
    expect(await refusal(archive)).toMatch(/one part/);
  });

  it('more files than are opened, with both numbers', async () => {
    const archive = writtenZip(two, { end: 'sentinel' });
    const view = new DataView(archive.buffer);
    const at = archive.findIndex(
      (_, i) => i + 4 <= archive.length && view.getUint32(i, true) === 0x06064b50,
    );
    view.setUint32(at + 32, 202_599, true);
    expect(await refusal(archive)).toMatch(/lists 202,599 files, and at most 60,000/);
  });
});

const cases = join(root, '../shared/cases');
describe.skipIf(!existsSync(cases))('archives of other programs (needs ../shared/cases)', () => {
  it.each([
    ['P12/zip64_extra_small.zip', ['Ann', 'Bob'], 2, false],
    ['P12/zip64_sentinel_small.zip', ['Ann', 'Bob'], 2, false],
    ['P13/unicode_path_extra_7075.zip', ['José', 'Jürgen', '王芳'], 2, false],
    ['P14/shift_jis.zip', ['佐藤', '十時'], 2, true],
    ['P14/cp949.zip', ['김민수', '이영희'], 2, true],
  ])('%s', async (path, people, photos, isOpen) => {
    const { paths, problems, names } = await opened(new Blob([readFileSync(join(cases, path))]));
    const folders = paths.map((file) => file.split('/').at(-2));
    expect(new Set(folders)).toEqual(new Set(people));
    expect(paths).toHaveLength(people.length * photos);
    expect(problems).toEqual([]);
    expect(names !== null).toBe(isOpen);
  });
});

/** A zip64 archive with a hole in it, of which the bytes that are read are counted. */
function hugeZip(gap: number): { readonly archive: Blob; readonly bytesRead: () => number } {
  const before = writtenZip([{ ...two[0]!, isZip64: true }], { end: 'sentinel' });
  const whole = writtenZip(
    two.map((entry) => ({ ...entry, isZip64: true })),
    { end: 'sentinel' },
  );
  const view = new DataView(whole.buffer);
  const find = (signature: number, from = 0): number => {
    for (let at = from; at + 4 <= whole.length; at++) {
      if (view.getUint32(at, true) === signature) return at;
    }
    throw new Error('not found');
  };
  // The second file and all behind it move by the size of the hole.
  const second = find(0x04034b50, 4);
  const secondEntry = find(0x02014b50, find(0x02014b50) + 4);
  const move = (at: number): void =>
    view.setBigUint64(at, view.getBigUint64(at, true) + BigInt(gap), true);
  move(secondEntry + 46 + 'Bob/1.jpg'.length + 4 + 16);
  move(find(0x06064b50) + 48);
  move(find(0x07064b50) + 8);
  expect(before.length).toBeGreaterThan(0);
  let read = 0;
  const piece = (start: number, end: number): Blob => {
    const bytes = (from: number, to: number): Uint8Array<ArrayBuffer> => {
      const out = new Uint8Array(to - from);
      for (let at = from; at < to; at++) {
        const place = at < second ? at : at < second + gap ? -1 : at - gap;
        out[at - from] = place < 0 ? 0 : (whole[place] as number);
      }
      return out;
    };
    return {
      size: end - start,
      slice: (from = 0, to = end - start) =>
        piece(start + Math.min(from, end - start), start + Math.min(to, end - start)),
      arrayBuffer: () => {
        read += end - start;
        return Promise.resolve(bytes(start, end).buffer);
      },
      text: () => Promise.resolve(new TextDecoder().decode(bytes(start, end))),
    } as unknown as Blob;
  };
  const archive = piece(0, whole.length + gap);
  return {
    archive: Object.setPrototypeOf(archive, Blob.prototype) as Blob,
    bytesRead: () => read,
  };
}
