import { describe, expect, it } from 'vitest';
import { suggestLabels } from '#domain/photo/label-batch.ts';

/**
 * A drop written down: one path a line, ` -> label` after it, `-` for no suggestion. Gives what was
 * expected and what the suggestions are, in the same notation, so that a failure reads as two
 * lists.
 */
function drop(text: string): { readonly expected: string[]; readonly suggested: string[] } {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const paths = lines.map((line) => line.split(' -> ')[0] ?? '');
  const labels = suggestLabels(paths);
  return { expected: lines, suggested: paths.map((path, i) => `${path} -> ${labels[i] ?? '-'}`) };
}

function expectSuggestions(text: string): void {
  const { expected, suggested } = drop(text);
  expect(suggested).toEqual(expected);
}

describe('suggestLabels', () => {
  it('takes folders where there are several', () => {
    expectSuggestions(`
      deepface-unit/Angelina/img1.jpg -> Angelina
      deepface-unit/Angelina/img2.jpg -> Angelina
      deepface-unit/Elon/beach.jpg -> Elon
      deepface-unit/Elon/wedding.jpg -> Elon`);
  });

  it('takes file names where one folder holds several names', () => {
    expectSuggestions(`
      team/Aaron_Eckhart_0001.jpg -> Aaron Eckhart
      team/Aaron_Eckhart_0002.jpg -> Aaron Eckhart
      team/angelina-2.png -> angelina
      team/IMG_0001.jpg -> -`);
  });

  it("takes the folder for one person's folder dropped alone", () => {
    expectSuggestions(`
      Angelina/img1.jpg -> Angelina
      Angelina/IMG_2041.jpg -> Angelina`);
    expectSuggestions(`
      Elon/selfie1.jpg -> Elon
      Elon/beach_1.jpg -> Elon
      Elon/beach_2.jpg -> Elon`);
  });

  it('does not take a folder that only says where photos are kept', () => {
    for (const folder of [
      'Photos',
      'Downloads',
      'DCIM/Camera',
      'images',
      'dataset',
      '2024-05',
      'New folder (2)',
    ]) {
      expectSuggestions(`
        ${folder}/IMG_0001.jpg -> -
        ${folder}/IMG_0002.jpg -> -`);
      expectSuggestions(`
        ${folder}/anna_1.jpg -> anna
        ${folder}/anna_2.jpg -> anna`);
    }
  });

  it('climbs past folders that say nothing', () => {
    expectSuggestions(`
      faces/Anna/2019/a.jpg -> Anna
      faces/Anna/2020/b.jpg -> Anna
      faces/Bob/cropped/c.jpg -> Bob`);
    expectSuggestions(`
      lfw/train/Anna/1.jpg -> Anna
      lfw/test/Anna/2.jpg -> Anna
      lfw/test/Bob/1.jpg -> Bob`);
  });

  it('takes numbered folders as people', () => {
    expectSuggestions(`
      casia/0000045/1.jpg -> 0000045
      casia/0000045/2.jpg -> 0000045
      casia/0000099/1.jpg -> 0000099`);
    expectSuggestions(`
      att/s1/1.bmp -> s1
      att/s2/1.bmp -> s2`);
  });

  it('takes file names for photos beside the folders', () => {
    expectSuggestions(`
      Anna/1.jpg -> Anna
      Bob/1.jpg -> Bob
      carla_1.jpg -> carla
      IMG_0001.jpg -> -`);
    expectSuggestions(`
      party/Anna/1.jpg -> Anna
      party/Bob/1.jpg -> Bob
      party/carla_1.jpg -> carla
      party/IMG_0001.jpg -> -`);
  });

  it('takes file names where there is no folder', () => {
    expectSuggestions(`
      Angelina_01.jpg -> Angelina
      elon (2).jpeg -> elon
      IMG_1234.jpg -> -`);
  });

  it('shows the spelling first seen', () => {
    expectSuggestions(`
      angelina_1.jpg -> angelina
      ANGELINA-2.jpg -> angelina`);
  });

  it('gives one suggestion a path, and none for none', () => {
    expect(suggestLabels([])).toEqual([]);
  });
});
