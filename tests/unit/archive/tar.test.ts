import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeText } from '#tests/support/encode-text.ts';
import { writtenTar } from '#tests/support/zip-writer.ts';
import { UnusableArchive } from '#workers/archive/archive-problem.ts';
import { unpack, type UnpackedFile } from '#workers/archive/unpack.ts';
import { said } from '#tests/support/said.ts';
import { message } from '#words/message.ts';

const text = strToU8('a photo, or so it says. '.repeat(100));
const long = `${'a folder in a folder/'.repeat(8)}1.jpg`;
const tar = writtenTar([
  { name: 'lfw/', data: new Uint8Array(0), type: '5' },
  { name: 'lfw/Ann_Lee/Ann_Lee_0001.jpg', data: text },
  { name: long, data: strToU8('long') },
  { name: 'lfw/same.jpg', data: new Uint8Array(0), type: '2' },
]);

async function opened(bytes: Uint8Array, name: string) {
  const files: UnpackedFile[] = [];
  const { problems, names } = await unpack(new Blob([new Uint8Array(bytes)]), name, {
    signal: new AbortController().signal,
    onFiles: (some) => files.push(...some),
  });
  return { files, paths: files.map(({ path }) => path), problems, names };
}

describe.each([
  ['tar', tar],
  ['tar.gz', gzipSync(tar)],
])('a %s', (ending, bytes) => {
  it('gives its files, long names too, and names links', async () => {
    const { files, paths, problems } = await opened(bytes, `lfw.${ending}`);
    expect(paths).toEqual(['lfw/Ann_Lee/Ann_Lee_0001.jpg', long]);
    expect(await files[0]?.blob.text()).toHaveLength(text.length);
    expect(await files[1]?.blob.text()).toBe('long');
    expect(problems).toMatchObject([{ path: 'lfw/same.jpg', text: /a link/ }]);
  });

  it('that breaks off keeps what came before, and says so', async () => {
    const cut = bytes.slice(0, ending === 'tar' ? tar.length - 2900 : bytes.length - 40);
    const { paths, problems } = await opened(cut, `lfw.${ending}`);
    expect(paths.length).toBeGreaterThan(0);
    expect(said(problems.at(-1)?.text)).toMatch(/breaks off/);
    await expect(opened(cut.slice(0, 30), 'lfw.tgz')).rejects.toThrow(UnusableArchive);
  });
});

describe('tar and gzip', () => {
  it('legacy names are read from all of them together', async () => {
    const people = ['김민수/1.jpg', '이영희/1.jpg'];
    const bytes = writtenTar([
      { name: 'Ann/1.jpg', data: text },
      ...people.map((name) => ({ name: encodeText(name, 'euc-kr'), data: text })),
    ]);
    const { paths, names } = await opened(bytes, 'a.tar');
    expect(paths).toEqual(['Ann/1.jpg', ...people]);
    expect(names?.readings[0]?.paths).toEqual(people);
  });

  it('a file packed by itself is called as the archive is', async () => {
    const { files } = await opened(gzipSync(strToU8('a,b\n1,2\n')), 'scores.csv.gz');
    expect(files[0]).toMatchObject({ path: 'scores.csv', isAlone: true });
    expect(await files[0]?.blob.text()).toBe('a,b\n1,2\n');
  });

  it('a changed byte is noticed by the checksum', async () => {
    const bytes = gzipSync(
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251),
      { level: 0 },
    );
    bytes[500] = (bytes[500] as number) ^ 1;
    await expect(opened(bytes, 'a.bin.gz')).rejects.toMatchObject({
      text: message('archive.checksum'),
    });
  });
});
