import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pack } from '#workers/archive/pack.ts';
import { unpack, type UnpackedFile } from '#workers/archive/unpack.ts';

const { signal } = new AbortController();
const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 251);

test('what is packed is what other programs and this one unpack', async () => {
  const { archive, missing } = await pack(
    [
      { path: 'study.json', blob: new Blob(['{"a":1}\n'.repeat(1000)]), deflate: true },
      { path: 'photos/Zoë/1.jpg', blob: new Blob([bytes]), deflate: false },
      { path: 'photos/empty.jpg', blob: new Blob([]), deflate: false },
    ],
    signal,
  );
  expect(missing).toEqual([]);
  expect(archive.size).toBeLessThan(72_000);
  const theirs = unzipSync(new Uint8Array(await archive.arrayBuffer()));
  expect(Object.keys(theirs)).toEqual(['study.json', 'photos/Zoë/1.jpg', 'photos/empty.jpg']);
  expect(theirs['photos/Zoë/1.jpg']).toEqual(bytes);
  const ours: UnpackedFile[] = [];
  const { problems } = await unpack(archive, 'photos.zip', {
    signal,
    onFiles: (files) => ours.push(...files),
  });
  expect(problems).toEqual([]);
  expect(ours.map(({ path }) => path)).toEqual(Object.keys(theirs));
  expect(await ours[0]!.blob.text()).toBe('{"a":1}\n'.repeat(1000));
});

test('a file that cannot be read any more is left out and named', async () => {
  const gone = new Blob(['x']);
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const { archive, missing } = await pack(
    [
      { path: 'gone.jpg', blob: gone, deflate: false },
      { path: 'here.jpg', blob: new Blob([bytes]), deflate: false },
    ],
    signal,
  );
  expect(missing).toEqual(['gone.jpg']);
  expect(Object.keys(unzipSync(new Uint8Array(await archive.arrayBuffer())))).toEqual(['here.jpg']);
});
