import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personFolders, sharedPath } from '#tests/e2e/support/shared-photos.ts';

export interface RepeatedPhotos {
  /** Holds a folder for each person. */
  readonly folder: string;
  readonly people: number;
  remove(): void;
}

/**
 * A folder with `count` photos: all labelled sets of `../shared/photos` again and again. Bytes
 * behind the end of the image make each copy a file of its own, with a digest of its own, that
 * shows the same.
 */
export function repeatedPhotos(count: number): RepeatedPhotos {
  const folder = mkdtempSync(join(tmpdir(), 'splitpoint-photos-'));
  const people = readdirSync(sharedPath('photos')).flatMap((set) => personFolders(`photos/${set}`));
  const photos = people.flatMap(({ name, photos: ofOne }) => ofOne.map((path) => ({ name, path })));
  for (let i = 0; i < count; i++) {
    const { name, path } = photos[i % photos.length] ?? { name: '', path: '' };
    const to = join(folder, name);
    mkdirSync(to, { recursive: true });
    const copy = join(
      to,
      `${Math.floor(i / photos.length)}-${path.slice(path.lastIndexOf('/') + 1)}`,
    );
    copyFileSync(path, copy);
    appendFileSync(copy, `copy ${i}`);
  }
  return {
    folder,
    people: new Set(photos.slice(0, count).map(({ name }) => name)).size,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
