import { afterEach, describe, expect, it } from 'vitest';
import { MAX_BYTES, MAX_MEGAPIXELS } from '#adapters/files/inspect-file.ts';
import { createPhotoFiles } from '#adapters/files/photo-files.ts';
import { bytes, incoming, picture, pngHeader, u16, u32, u32le } from './fixtures.ts';
import { saidFile } from '#tests/support/said.ts';

const files = createPhotoFiles();
afterEach(() => files.clear());

const register = (blob: Blob, path?: string) => files.register(incoming(blob, path));

describe('register', () => {
  it.each(['image/jpeg', 'image/png', 'image/webp'])(
    'accepts a %s whatever its name',
    async (type) => {
      const blob = await picture(40, 30, type);
      expect(blob.type).toBe(type);
      const registered = await register(blob, 'notes.txt');
      expect(registered).toEqual({ kind: 'photo', id: expect.stringMatching(/^[0-9a-f]{64}$/) });
    },
  );

  it('gives the same file the same id under two names, and another file another', async () => {
    const blob = await picture(20, 20, 'image/png', 1);
    const [first, second, other] = await Promise.all([
      register(blob, 'Anna/1.png'),
      register(blob, 'Bob/copy.png'),
      register(await picture(20, 20, 'image/png', 2)),
    ]);
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it("uses the known SHA-256 of the file's bytes", async () => {
    const gif = bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0]);
    const digest = await crypto.subtle.digest('SHA-256', await gif.arrayBuffer());
    const hex = [...new Uint8Array(digest)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    expect(await register(gif)).toEqual({ kind: 'photo', id: hex });
  });

  it('names what is no image', async () => {
    const cases: readonly (readonly [Blob, string])[] = [
      [bytes('Dear diary,\nit rained.'), 'a text file'],
      [new Blob(['Łódź, ćma\n'.repeat(1000)]), 'a text file'],
      [bytes('\u00ff\u00feh\0i\0'), 'a text file'],
      [bytes('<!DOCTYPE html><title>404</title>'), 'a web page'],
      [bytes('{"Angelina": ["img1.jpg"]}'), 'a JSON file'],
      [bytes('%PDF-1.7\n'), 'a PDF document'],
      [bytes('PK\u0003\u0004', Array<number>(30).fill(0)), 'a zip archive'],
      [bytes('version https://git-lfs.github.com/spec/v1\noid sha256:ab\n'), 'a Git LFS pointer'],
      [bytes('\0\0\0\u0018ftypmp42', Array<number>(16).fill(0)), 'a video'],
      [bytes(Array<number>(500).fill(0)), 'nothing but zero bytes'],
      [bytes([3, 1, 4, 1, 5, 9, 2, 6]), 'an unknown format'],
      // "BM" begins a bitmap only if a known header follows.
      [bytes('BMW service book'), 'a text file'],
    ];
    for (const [blob, looksLike] of cases) {
      const registered = await register(blob);
      expect(saidFile(registered)).toEqual({
        kind: 'not-an-image',
        looksLike: expect.stringContaining(looksLike),
      });
    }
  });

  it('names image formats that browsers cannot decode', async () => {
    const cases: readonly (readonly [Blob, string])[] = [
      [bytes('II*\0', Array<number>(20).fill(0)), 'TIFF or camera raw'],
      [bytes('P5\n92 112\n255\n'), 'PBM, PGM or PPM'],
      [bytes('<?xml version="1.0"?><svg xmlns="x"></svg>'), 'SVG'],
      [bytes('\u00ff\u000a', [1, 2, 3]), 'JPEG XL'],
    ];
    for (const [blob, format] of cases) {
      expect(saidFile(await register(blob))).toEqual({ kind: 'unsupported-image', format });
    }
  });

  it('calls a zero-byte file empty', async () => {
    expect(await register(new Blob([]), 'zero.jpg')).toEqual({ kind: 'empty' });
  });

  it('refuses a header that claims 60000 x 60000 before decoding, in every format', async () => {
    const side = 60_000;
    const claims: Readonly<Record<string, Blob>> = {
      png: pngHeader(side, side),
      jpeg: bytes([0xff, 0xd8, 0xff, 0xc0], u16(17), 8, u16(side), u16(side), [3, 0, 0, 0]),
      gif: bytes('GIF89a', u16(side).toReversed(), u16(side).toReversed(), [0, 0, 0]),
      bmp: bytes('BM', Array<number>(12).fill(0), u32le(40), u32le(side), u32le(-side >>> 0)),
      webp: bytes(
        'RIFF',
        u32le(30),
        'WEBPVP8X',
        u32le(10),
        [0, 0, 0, 0],
        [0x5f, 0xea, 0],
        [0x5f, 0xea, 0],
      ),
      avif: bytes(
        u32(20),
        'ftypavif\0\0\0\0avif',
        u32(48),
        'meta\0\0\0\0',
        u32(36),
        'iprp',
        u32(28),
        'ipco',
        u32(20),
        'ispe\0\0\0\0',
        u32(side),
        u32(side),
      ),
    };
    for (const [format, blob] of Object.entries(claims)) {
      const registered = await register(blob);
      expect(registered, format).toEqual({
        kind: 'too-large',
        width: side,
        height: side,
        limitMegapixels: MAX_MEGAPIXELS,
      });
    }
  });

  it('accepts up to the limit and refuses above it', async () => {
    expect(await register(pngHeader(20_000, 10_000))).toMatchObject({ kind: 'photo' });
    expect(await register(pngHeader(20_001, 10_000))).toMatchObject({ kind: 'too-large' });
    expect(await register(pngHeader(12_000, 9_000))).toMatchObject({ kind: 'photo' });
  });

  it('says that a photo without its size is damaged', async () => {
    const damaged = [
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF\0'),
      bytes('\u0089PNG\r\n\u001a\n', u32(13), 'IHDR', [0, 0]),
      bytes('RIFF', u32le(4), 'WEBP'),
      pngHeader(0, 10),
    ];
    for (const blob of damaged) {
      expect(saidFile(await register(blob))).toEqual({
        kind: 'unreadable',
        detail: expect.stringContaining('damaged'),
      });
    }
  });

  it('finds the size of a JPEG behind large colour profiles', async () => {
    const profile = bytes([0xff, 0xe2], u16(65_000), Array<number>(64_998).fill(7));
    const frame = bytes([0xff, 0xc2], u16(17), 8, u16(50_000), u16(50_000), [3]);
    const blob = new Blob([bytes([0xff, 0xd8]), profile, profile, profile, frame]);
    expect(await register(blob)).toMatchObject({
      kind: 'too-large',
      width: 50_000,
      height: 50_000,
    });
  });

  it('does not read a file that is larger than the browser can digest', async () => {
    // A blob of 257 references to one megabyte takes one megabyte.
    const megabyte = new Blob([new Uint8Array(1024 * 1024)]);
    const parts = Array.from({ length: MAX_BYTES / 1024 ** 2 + 1 }, () => megabyte);
    const registered = await register(new Blob([pngHeader(10, 10), ...parts]));
    expect(saidFile(registered)).toMatchObject({
      kind: 'unreadable',
      detail: expect.stringContaining('smaller copy'),
    });
  });

  it('says so where an entry holds no file', async () => {
    const registered = await files.register({
      path: 'x',
      fileName: 'x',
      byteLength: 1,
      source: null,
    });
    expect(registered.kind).toBe('unreadable');
  });
});
