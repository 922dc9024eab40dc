import { describe, expect, it } from 'vitest';
import { createPhotoFiles } from '#adapters/files/photo-files.ts';
import type { RegisteredFile } from '#application/ports.ts';
import { incoming } from './fixtures.ts';
import { message } from '#words/message.ts';

// Optional: a folder of difficult images beside the repository.
const urls = import.meta.glob<string>('../../../../shared/hard-inputs/**/*.*', {
  query: '?url',
  import: 'default',
});
const paths = Object.keys(urls).map((path) => path.replace(/^.*hard-inputs\//, ''));

const KIND_OF: Readonly<Record<string, RegisteredFile>> = {
  'corrupt/zero-bytes.jpg': { kind: 'empty' },
  'corrupt/zero-bytes.png': { kind: 'empty' },
  'corrupt/html-named.jpg': { kind: 'not-an-image', looksLike: 'kind.webPage' },
  'corrupt/text-named.png': {
    kind: 'not-an-image',
    looksLike: 'kind.lfsPointer',
  },
  'corrupt/random-bytes.jpg': { kind: 'not-an-image', looksLike: 'kind.unknown' },
  'formats/face.tiff': { kind: 'unsupported-image', format: message('format.tiffOrRaw') },
  'formats/compreface-einstein.tiff': {
    kind: 'unsupported-image',
    format: message('format.tiffOrRaw'),
  },
  'sizes/flat-30000x30000-gray.png': {
    kind: 'too-large',
    width: 30_000,
    height: 30_000,
    limitMegapixels: 200,
  },
  'sizes/claims-60000x60000.png': {
    kind: 'too-large',
    width: 60_000,
    height: 60_000,
    limitMegapixels: 200,
  },
};
/** Damaged photos may be found out here or only by the decoder. */
const MAY_BE_UNREADABLE = /^corrupt\//;
const IS_PHOTO = /\.(jpe?g|png|webp|gif|bmp|avif|heic|ico)$/i;

if (paths.length === 0) {
  it.skip('needs ../shared/hard-inputs beside the repository');
}

describe.runIf(paths.length > 0)('every difficult file beside the repository', () => {
  it.each(paths.filter((path) => !/\.(md|txt|json)$|COPYING/.test(path)))('%s', async (path) => {
    const key = Object.keys(urls).find((url) => url.endsWith(`hard-inputs/${path}`));
    const url = await urls[key ?? '']?.();
    const blob = await (await fetch(url ?? '')).blob();
    const files = createPhotoFiles();
    const registered = await files.register(incoming(blob, path));
    const expected = KIND_OF[path];
    if (expected) expect(registered).toEqual(expected);
    else if (MAY_BE_UNREADABLE.test(path))
      expect(['photo', 'unreadable', 'not-an-image']).toContain(registered.kind);
    else if (IS_PHOTO.test(path)) expect(registered.kind).toBe('photo');
    else expect(registered.kind).not.toBe('photo');
  });
});
