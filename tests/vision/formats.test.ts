import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VisionWorker } from '#workers/vision/client.ts';
import { columnOf, groupPhoto, MISSING, photosOf } from './photos.ts';
import { euclidean, facesOf, PLAIN, readyWorker } from './worker.ts';

let worker: VisionWorker;
beforeAll(async () => {
  worker = await readyWorker();
});
afterAll(() => worker.terminate());

async function outcomeOf(file: Blob) {
  return (await worker.call('acquire', { file, settings: PLAIN })).outcome;
}

/** A photo of one person as a JPEG. */
async function jpeg(): Promise<Blob> {
  const bitmap = await createImageBitmap(await columnOf(await groupPhoto(1), 300, 420));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

test('a JPEG without its last two bytes is whole', async () => {
  const whole = await jpeg();
  const [expected] = await facesOf(worker, whole);
  const [face] = await facesOf(worker, whole.slice(0, -2));
  expect(face!.embedding).toEqual(expected!.embedding);
});

test.each([0.95, 0.5])('a JPEG of which %d is there is damaged', async (share) => {
  const whole = await jpeg();
  expect(await outcomeOf(whole.slice(0, Math.floor(share * whole.size)))).toMatchObject({
    kind: 'unprocessed',
    reason: 'unreadable',
  });
});

const formats = photosOf('formats');
test.skipIf(formats.length === 0)(`HEIC is decoded (${MISSING})`, async () => {
  const fileOf = (end: string) => formats.find(({ name }) => name.endsWith(end))!.file();
  const [expected] = await facesOf(worker, await fileOf('face-rgb.png'));
  const [face] = await facesOf(worker, await fileOf('face.heic'));
  expect(euclidean(face!.embedding, expected!.embedding)).toBeLessThan(0.2);
  // Two pictures in one file; the main one counts.
  expect(await outcomeOf(await fileOf('libheif-example.heic'))).toMatchObject({
    width: 1280,
    height: 854,
  });
});

const corrupt = photosOf('corrupt');
test.skipIf(corrupt.length === 0)(`damaged files (${MISSING})`, async () => {
  const kinds: Record<string, string> = {};
  for (const { name, file } of corrupt) kinds[name] = (await outcomeOf(await file())).kind;
  expect(kinds).toMatchObject({
    'corrupt/missing-eoi.jpg': 'acquired',
    'corrupt/bitflips.jpg': 'acquired',
    'corrupt/trailing-garbage.jpg': 'acquired',
    'corrupt/truncated-50pct.jpg': 'unprocessed',
    'corrupt/truncated-90pct.jpg': 'unprocessed',
    'corrupt/zero-bytes.jpg': 'unprocessed',
  });
});
