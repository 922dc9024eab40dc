import { describe, expect, it } from 'vitest';
import { readLabels } from '#domain/photo/label-readings.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

/** Paths with who is in them; `null` for nobody whom the names tell. */
type Drop = readonly (readonly [path: string, person: string | null])[];

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];

/** As many photos of each person, at the path that is made of the person and a number from 0. */
function drop(
  people: readonly string[],
  photos: number,
  path: (person: string, photo: number, row: number) => string,
  isNamed = true,
): Drop {
  return people.flatMap((person, i) =>
    Array.from(
      { length: photos },
      (_, photo) => [path(person, photo, i * photos + photo), isNamed ? person : null] as const,
    ),
  );
}

/**
 * Labels with the people written as numbers in order of appearance, so that only who goes with whom
 * counts.
 */
function grouped(labels: readonly (string | null)[]): string {
  const numbers = new Map<string, number>();
  return labels
    .map((label) => {
      if (label === null) return '-';
      const key = subjectKey(label);
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      return numbers.get(key);
    })
    .join(' ');
}

function read(photos: Drop) {
  const { readings, isSure } = readLabels(photos.map(([path]) => path));
  const right = grouped(photos.map(([, person]) => person));
  return { isSure, said: readings.map(({ labels }) => grouped(labels)), right, readings };
}

const SURE: readonly (readonly [string, Drop])[] = [
  ['a letter behind a word', drop(LETTERS, 3, (p, k) => `set/Person${p}/${k}.jpg`)],
  ['the same in files', drop(LETTERS, 3, (p, k) => `set/person${p}_${k}.jpg`)],
  ['a letter apart', drop(LETTERS, 3, (p, k) => `set/Subject ${p}/${k}.jpg`)],
  ['women and men by letters', drop(['WomanA', 'WomanB', 'ManA'], 3, (p, k) => `${p}/${k}.jpg`)],
  ['letters', drop(LETTERS, 3, (p, k) => `set/${p}/${k}.jpg`)],
  ['small letters', drop(['a', 'b', 'c', 'd'], 3, (p, k) => `${p}/${k}.jpg`)],
  ['letters over numbers of a camera', drop(LETTERS, 3, (p, k) => `set/${p}/IMG_${k}.jpg`)],
  ['Greek letters', drop(['α', 'β', 'γ'], 3, (p, k) => `set/${p}/${k}.jpg`)],
  ['two letters', drop(['A', 'B'], 3, (p, k) => `set/${p}/${k}.jpg`)],
  ['letters under splits', drop(LETTERS, 4, (p, k) => `${k % 2 ? 'test' : 'train'}/${p}/${k}.jpg`)],
  ['pictures', drop(['🐶', '🎉', '😀'], 3, (p, k) => `set/${p}/${k}.jpg`)],
  [
    'a padded number, a date and a pose',
    drop(['00001', '00002', '00003'], 3, (p, k) => `${p}_941031_${['fa', 'fb', 'hl'][k]}.ppm`),
  ],
  ['screenshots', drop(['x'], 6, (_, k) => `Screenshot 2021-01-1${k} at 10.00.0${k}.png`, false)],
  ['screenshots of a program', drop(['x'], 6, (_, k) => `Screenshot_2021010${k}_Insta.jpg`, false)],
  [
    'letters over cameras by letters',
    drop(LETTERS, 4, (p, k) => `set/${p}/Cam ${'XY'[k % 2]}/${k}.jpg`),
  ],
];

const ASKED: readonly (readonly [string, Drop])[] = [
  [
    'ages, sexes and times',
    drop(['x'], 5, (_, k) => `${20 + 7 * k}_${k % 2}_${(k * 2) % 3}_2017010${k}123456.jpg`, false),
  ],
  [
    'ages that come back',
    drop(
      ['x'],
      300,
      (_, k) => `${1 + (k % 40)}_${k % 2}_${k % 5}_${20170101000000 + k}.jpg`,
      false,
    ),
  ],
  ['a sex with a letter', drop(['x'], 12, (_, k) => `img${k}_age${20 + k}_g${k % 2}.jpg`, false)],
  [
    'a padded number and a pose, converted',
    drop(['00001', '00002', '00003'], 3, (p, k) => `${p}_941031_${['fa', 'fb', 'hl'][k]}.ppm.png`),
  ],
  [
    'people under two letters of sessions',
    drop(
      ['F01', 'F02', 'M01', 'M02'],
      6,
      (p, k) => `${'AB'[k % 2]}${p}${['AN', 'HA', 'SA'][k % 3]}S.JPG`,
    ),
  ],
  [
    'the same in folders',
    drop(['F01', 'F02', 'M01', 'M02'], 6, (p, k) => `${'AB'[k % 2]}${p}/${k}.JPG`),
  ],
  [
    'people and expressions in two letters each',
    drop(
      ['KA', 'KL', 'KM', 'KR'],
      4,
      (p, k, row) => `${p}.${['AN', 'DI'][k % 2]}${1 + (k >> 1)}.${row}.tiff`,
    ),
  ],
  ['letters over sessions', drop(['A', 'B', 'C'], 4, (p, k) => `set/${p}/s${k % 2}/${k}.jpg`)],
  [
    'two people in one photo',
    [...drop(['Ann', 'Bob'], 2, (p, k) => `${p} ${k}.jpg`), ['Ann & Bob.jpg', null]],
  ],
  [
    'two people in a folder',
    [...drop(['Ann', 'Bob'], 2, (p, k) => `set/${p}/${k}.jpg`), ['set/Ann and Bob/0.jpg', null]],
  ],
  [
    'two people with a comma',
    [...drop(['Anna', 'Jörg'], 2, (p, k) => `${p}_${k}.jpg`), ['Anna, Jörg.jpg', null]],
  ],
  [
    'a word for storage that is a name',
    drop(['Ann', 'Bob', 'Bin'], 3, (p, k) => `s/${p}/${k}.jpg`),
  ],
  ['a word that is a name', drop(['Ann', 'Bob', 'Chip'], 3, (p, k) => `s/${p}_${k}.jpg`)],
  ['groups', drop(['x'], 6, (_, k) => `s/Group ${'AB'[k % 2]}/${k}.jpg`, false)],
  [
    'numbers that begin anew in each group',
    drop(
      ['A 1', 'A 2', 'A 3', 'B 1', 'B 2', 'B 3'],
      3,
      (p, k) => `s/Team ${p.replace(' ', '/')}/${k}.jpg`,
    ),
  ],
  ['folders 0 and 1', drop(['x'], 8, (_, k) => `s/${k % 2}/${k}.jpg`, false)],
  ['folders of one photo', drop(['ann1', 'ann2', 'bob1', 'bob2'], 1, (p) => `r/${p}/photo.jpg`)],
];

describe('the names of a drop', () => {
  it.each(SURE)('are read right: %s', (_, photos) => {
    const { isSure, said, right } = read(photos);
    expect(said[0]).toBe(right);
    expect(isSure).toBe(true);
  });

  it.each(ASKED)('are asked about, with the truth among the answers: %s', (_, photos) => {
    const { isSure, said, right } = read(photos);
    expect(isSure).toBe(false);
    expect(said).toContain(right);
  });

  it('offers no part of the folders that only loses some of them', () => {
    const { readings } = read(drop(LETTERS, 3, (p, k) => `set/Person ${p}/${k}.jpg`));
    expect(readings.map(({ id }) => id).filter((id) => id.startsWith('folder/'))).toEqual([
      'folder/1',
    ]);
  });

  it('takes no names with such words or signs inside for two people', () => {
    const names = ['Ortega y Gasset', 'Alder, Ann', 'Sandy Anders', 'Yves Lund'];
    expect(read(drop(names, 3, (p, k) => `set/${p}/${k}.jpg`))).toMatchObject({ isSure: true });
  });
});

describe('photos in one folder that only have numbers', () => {
  const numbered = (folder: string, count: number, digits: number): string[] =>
    Array.from({ length: count }, (_, k) => `${folder}/${String(k + 1).padStart(digits, '0')}.jpg`);

  it.each([
    ['numbers so long', numbered('celeba', 20, 6)],
    ['so many', numbered('VGGFace2', 200, 1)],
  ])('may be a data set, which is asked: %s', (_, paths) => {
    const { readings, isSure } = readLabels(paths);
    expect(isSure).toBe(false);
    expect(readings.map(({ people }) => people)).toContain(0);
  });

  it('are of one person where they are a few', () => {
    const { readings, isSure } = readLabels(numbered('Ann', 12, 1));
    expect([isSure, readings[0]?.people]).toEqual([true, 1]);
  });
});

it('asks whether words in file names are surnames', () => {
  const files = ['White_1', 'White_2', 'Young_1', 'Young_2', 'Small_1', 'Small_2'];
  const { readings, isSure } = readLabels(files.map((name) => `faces/${name}.jpg`));
  expect(isSure).toBe(false);
  expect(readings.map(({ people }) => people)).toEqual(expect.arrayContaining([3, 0]));
  const things = ['indoor_1', 'indoor_2', 'outdoor_1', 'outdoor_2'];
  expect(readLabels(things.map((name) => `faces/${name}.jpg`)).isSure).toBe(true);
});
