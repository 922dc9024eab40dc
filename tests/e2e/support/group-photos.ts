import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/paths.mjs';

/** A file as the file dialog hands it over. */
export interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How many photos the sample is made from: group photos of the face-api.js package, there in every clone. */
const GROUP_PHOTOS = 6;

/**
 * The group photos under names that say who is in them, so that a bare clone has real photos with real faces (several in each). Nobody
 * is twice in them: two of one "person" are far apart, so that the classes overlap and every threshold makes errors.
 */
export function groupPhotos(names: readonly string[]): FilePayload[] {
  if (names.length > GROUP_PHOTOS) throw new Error(`There are ${GROUP_PHOTOS} group photos.`);
  return names.map((name, index) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: readFileSync(join(root, `public/models/sample/sample${index + 1}.jpg`)),
  }));
}
