import { describe, expect, it } from 'vitest';
import {
  type BrowserPhotoFiles,
  createPhotoFiles,
  turnstile,
} from '#adapters/files/photo-files.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { incoming, picture } from './fixtures.ts';

async function onePhoto(): Promise<{
  readonly files: BrowserPhotoFiles;
  readonly id: PhotoId;
  readonly blob: Blob;
}> {
  const files = createPhotoFiles();
  const blob = await picture(10, 10, 'image/png');
  const registered = await files.register(incoming(blob));
  if (registered.kind !== 'photo') throw new Error(registered.kind);
  return { files, id: registered.id, blob };
}

/** Through an image, as the app does; its content policy forbids fetching such addresses. */
async function loads(url: string | null): Promise<boolean> {
  if (url === null) return false;
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => true,
    () => false,
  );
}

describe('photo files', () => {
  it('holds a photo until it is removed, under one URL', async () => {
    const { files, id, blob } = await onePhoto();
    expect(files.blobOf(id)).toBe(blob);
    const url = files.photoUrl(id);
    expect(files.photoUrl(id)).toBe(url);
    expect(await loads(url)).toBe(true);
    files.remove(id);
    expect(files.blobOf(id)).toBeNull();
    expect(files.photoUrl(id)).toBeNull();
    expect(await loads(url)).toBe(false);
  });

  it('replaces the faces of a photo and revokes the URLs of the former ones', async () => {
    const { files, id } = await onePhoto();
    const [one, two] = [await picture(5, 5, 'image/png', 1), await picture(5, 5, 'image/png', 2)];
    files.putFaces(id, 'chip', [one, two]);
    const former = files.faceUrl(id, 1, 'chip');
    expect(files.facesOf(id).get('chip')?.[1]).toBe(two);
    expect(await loads(former)).toBe(true);
    files.putFaces(id, 'chip', [two]);
    expect(await loads(former)).toBe(false);
    expect(files.faceUrl(id, 1, 'chip')).toBeNull();
    expect(await loads(files.faceUrl(id, 0, 'chip'))).toBe(true);
  });

  it('gives each pipeline its own crops back, and the latest to one that has none yet', async () => {
    const { files, id } = await onePhoto();
    expect(files.faceUrl(id, 0, 'chip')).toBeNull();
    files.putFaces(id, 'chip', [await picture(5, 5, 'image/png', 1)]);
    const chip = files.faceUrl(id, 0, 'chip');
    expect(files.faceUrl(id, 0, 'box')).toBe(chip);
    files.putFaces(id, 'box', [await picture(5, 5, 'image/png', 2)]);
    const box = files.faceUrl(id, 0, 'box');
    expect(box).not.toBe(chip);
    expect(files.faceUrl(id, 0, 'chip')).toBe(chip);
    expect(files.faceUrl(id, 0, 'mirror')).toBe(box);
    files.remove(id);
    expect(await Promise.all([chip, box].map(loads))).toEqual([false, false]);
  });

  it('ignores faces that arrive after their photo was removed', async () => {
    const { files, id, blob } = await onePhoto();
    files.remove(id);
    files.putFaces(id, 'chip', [blob]);
    expect(files.faceUrl(id, 0, 'chip')).toBeNull();
  });

  it('clears everything', async () => {
    const { files, id, blob } = await onePhoto();
    files.putFaces(id, 'chip', [blob]);
    const urls = [files.photoUrl(id), files.faceUrl(id, 0, 'chip')];
    files.clear();
    expect(await Promise.all(urls.map(loads))).toEqual([false, false]);
    expect(files.blobOf(id)).toBeNull();
  });
});

describe('turnstile', () => {
  it('runs no more than its places at once, all of them in the end, failures too', async () => {
    const inTurn = turnstile(3);
    let running = 0;
    let most = 0;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        inTurn(async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 1));
          running -= 1;
          if (i % 4 === 0) throw new Error('task failed');
          return i;
        }),
      ),
    );
    expect(most).toBe(3);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(5);
    expect(outcomes).toHaveLength(20);
  });
});
