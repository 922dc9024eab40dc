import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/paths.mjs';
import { inBlankPage } from '#tests/e2e/support/app.ts';
import type { Page } from 'playwright-core';
import { SAMPLE_FACES } from '#vision/sample/shoot-sample.ts';

/** A file as the file dialog hands it over. */
export interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * How many photos the sample is made from: group photos of the face-api.js package, there in every
 * clone.
 */
const GROUP_PHOTOS = 6;

/**
 * The group photos under names that say who is in them, so that a bare clone has real photos with
 * real faces (several in each). Nobody is twice in them: two of one "person" are far apart, so that
 * the classes overlap and every threshold makes errors.
 */
export function groupPhotos(names: readonly string[]): FilePayload[] {
  if (names.length > GROUP_PHOTOS) throw new Error(`There are ${GROUP_PHOTOS} group photos.`);
  return names.map((name, index) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: readFileSync(join(root, `public/models/sample/sample${index + 1}.jpg`)),
  }));
}

/** How a face is cut out: its place, and whether it is the person's second photo. */
interface Cut {
  readonly face: (typeof SAMPLE_FACES)[number];
  readonly isSecond: boolean;
}

const made = new Map<string, Promise<Buffer>>();

/**
 * Photos of one face each, cut out of the group photos: finding faces in these takes a fifth of the
 * time. For tests of what comes after it. The first and the second photo of a name show the same
 * face, turned and lit otherwise, so that the classes lie the right way; every further one shows
 * somebody else, so that they overlap.
 *
 * The first face, of `Ada` in most tests, is the largest in the third group photo.
 */
export async function portraits(names: readonly string[]): Promise<FilePayload[]> {
  const cuts = cutsFor(names.map((name) => name.split('_')[0] ?? ''));
  return inBlankPage((page) =>
    Promise.all(
      cuts.map(async (cut, index) => {
        const key = JSON.stringify(cut);
        const picture = made.get(key) ?? portraitOf(page, cut);
        made.set(key, picture);
        return { name: names[index] ?? '', mimeType: 'image/jpeg', buffer: await picture };
      }),
    ),
  );
}

function cutsFor(people: readonly string[]): readonly Cut[] {
  const faces = SAMPLE_FACES.slice(3);
  const first = new Map<string, Cut['face']>();
  const seen = new Map<string, number>();
  return people.map((person) => {
    const count = seen.get(person) ?? 0;
    seen.set(person, count + 1);
    const known = first.get(person);
    if (known !== undefined && count === 1) return { face: known, isSecond: true };
    const face = faces.shift();
    if (face === undefined) throw new Error('There are not as many faces.');
    if (known === undefined) first.set(person, face);
    return { face, isSecond: false };
  });
}

async function portraitOf(page: Page, { face, isSecond }: Cut): Promise<Buffer> {
  const { photo, x, y, height } = face;
  const path = join(root, `public/models/sample/sample${photo}.jpg`);
  const portrait = await page.evaluate(
    async ({ source, centre, scale, turn, filter }) => {
      const image = new Image();
      image.src = `data:image/jpeg;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 480;
      const context = canvas.getContext('2d')!;
      context.filter = filter;
      context.translate(240, 240);
      context.rotate(turn);
      context.scale(scale, scale);
      context.drawImage(image, -centre[0], -centre[1]);
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
    },
    {
      source: readFileSync(path).toString('base64'),
      centre: [x, y] as const,
      scale: 480 / ((isSecond ? 2.2 : 2.6) * height),
      turn: isSecond ? 0.15 : 0,
      filter: isSecond ? 'brightness(1.2)' : 'none',
    },
  );
  return Buffer.from(portrait, 'base64');
}
