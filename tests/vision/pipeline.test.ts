import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { message } from '#words/message.ts';
import { CallFailed } from '#workers/rpc/failure.ts';
import type { VisionWorker } from '#workers/vision/client.ts';
import { groupPhoto, MISSING, photosOf, turned } from './photos.ts';
import { euclidean, facesOf, PLAIN, readyWorker } from './worker.ts';

let worker: VisionWorker;
beforeAll(async () => {
  worker = await readyWorker();
});
afterAll(() => worker.terminate());

async function blank(colour: string, type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(300, 200);
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 300, 200);
  return canvas.convertToBlob({ type });
}

describe('one photo', () => {
  test('gives boxes, landmarks and embeddings of all faces, most confident first', async () => {
    const file = await groupPhoto(1);
    const { outcome, thumbnails } = await worker.call('acquire', { file, settings: PLAIN });
    if (outcome.kind !== 'acquired') throw new Error(outcome.kind);
    expect(outcome).toMatchObject({ width: 1920, height: 1280 });
    expect(outcome.faces).toHaveLength(3);
    const confidences = outcome.faces.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((p, q) => q - p));
    for (const { box, landmarks, embedding } of outcome.faces) {
      expect(landmarks).toHaveLength(136);
      expect(embedding).toHaveLength(128);
      const xs = Array.from(landmarks).filter((_, i) => i % 2 === 0);
      expect(Math.min(...xs)).toBeGreaterThan(box.x - 0.3 * box.width);
      expect(Math.max(...xs)).toBeLessThan(box.x + 1.3 * box.width);
    }
    expect(thumbnails).toHaveLength(3);
    const thumbnail = await createImageBitmap(thumbnails[0]!);
    expect([thumbnail.width, thumbnail.height]).toEqual([192, 192]);
  });

  test('a rotated one has the same embeddings under `similarity`, not under `box`', async () => {
    const file = await groupPhoto(3);
    const tilted = await turned(file, 20);
    for (const alignment of ['similarity', 'box'] as const) {
      const settings = { ...PLAIN, alignment };
      const upright = await facesOf(worker, file, settings);
      const rotated = await facesOf(worker, tilted, settings);
      expect([upright.length, rotated.length]).toEqual([3, 3]);
      const distances = upright.map((face, i) => euclidean(face.embedding, rotated[i]!.embedding));
      const mean = distances.reduce((sum, d) => sum + d, 0) / 3;
      if (alignment === 'similarity') expect(mean).toBeLessThan(0.25);
      else expect(mean).toBeGreaterThan(0.3);
    }
  });

  test('re-embedding known faces gives what acquiring gives', async () => {
    const file = await groupPhoto(2);
    const settings = { ...PLAIN, mirrorAveraging: true };
    const faces = await facesOf(worker, file);
    const averaged = await facesOf(worker, file, settings);
    const { outcome } = await worker.call('reembed', { file, faces, settings });
    if (outcome.kind !== 'acquired') throw new Error(outcome.kind);
    const again = outcome.faces.toSorted((p, q) => p.box.x - q.box.x);
    again.forEach((face, i) => expect(face.embedding).toEqual(averaged[i]?.embedding));
    expect(faces[0]?.embedding).not.toEqual(averaged[0]?.embedding);
  });

  test('without a face is a failure to acquire', async () => {
    const file = await blank('#9ab');
    const { outcome, thumbnails } = await worker.call('acquire', { file, settings: PLAIN });
    expect(outcome).toEqual({ kind: 'failed', reason: 'no-face', width: 300, height: 200 });
    expect(thumbnails).toEqual([]);
  });

  test('that is no picture is unprocessed, with a sentence', async () => {
    for (const file of [new Blob(['not a picture']), new Blob([])]) {
      const { outcome } = await worker.call('acquire', { file, settings: PLAIN });
      expect(outcome).toMatchObject({
        kind: 'unprocessed',
        reason: 'unreadable',
        detail: message('photo.undecodable'),
      });
    }
  });

  test('is given up between two stages when cancelled', async () => {
    const controller = new AbortController();
    const file = await groupPhoto(5);
    const call = worker.call('acquire', { file, settings: PLAIN }, { signal: controller.signal });
    // The worker begins with the photo before it hears of this.
    controller.abort();
    const failure: unknown = await call.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CallFailed);
    expect(failure).toMatchObject({ code: 'cancelled' });
  });
});

test('no photo leaves a tensor behind', async () => {
  const files = [await groupPhoto(5), await blank('#fff'), new Blob(['x']), await groupPhoto(6)];
  for (const file of files) {
    await worker.call('acquire', { file, settings: { ...PLAIN, mirrorAveraging: true } });
    const { tensors, expected } = await worker.call('ledger', undefined);
    expect(tensors).toBe(expected);
  }
});

const exif = photosOf('exif').filter(({ name }) => /orientation-[1-8]\./.test(name));

test.skipIf(exif.length === 0)(`all EXIF orientations are one face (${MISSING})`, async () => {
  const upright = exif.find(({ name }) => name.endsWith('orientation-1.jpg'))!;
  const [reference] = await facesOf(worker, await upright.file());
  expect(exif.length).toBeGreaterThanOrEqual(8);
  for (const { name, file } of exif) {
    const [face] = await facesOf(worker, await file());
    const distance = euclidean(face!.embedding, reference!.embedding);
    // The files differ by their own compression; another person's face would be 0.6 or more away.
    expect(distance, name).toBeLessThan(0.1);
  }
});

const transparent = photosOf('hard').filter(({ name }) => /face-(rgb|alpha)\.png/.test(name));

test.skipIf(transparent.length < 2)(`transparency is seen on white (${MISSING})`, async () => {
  const embeddings = [];
  for (const { file } of transparent) {
    const [face] = await facesOf(worker, await file());
    embeddings.push(face!.embedding);
  }
  expect(euclidean(embeddings[0]!, embeddings[1]!)).toBeLessThan(0.5);
});
