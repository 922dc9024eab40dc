import fc from 'fast-check';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { type Column, PEOPLE, shuffle, writing, written } from './written-table.ts';

/** A table as some tool might write it, and what must come of it. */
export interface GeneratedTable {
  readonly text: string;
  readonly mated: number;
  readonly nonMated: number;
  /** Distances of both classes as written. */
  readonly distances: { readonly mated: readonly number[]; readonly nonMated: readonly number[] };
  /** 0 where no columns name the people. */
  readonly people: number;
}

/**
 * Words for the same person and for different people; `firm` ones say it whatever a column asks.
 */
const WORDS: readonly (readonly [same: string, different: string])[] = [
  ['1', '0'],
  ['1.0', '0.0'],
  ['1', '-1'],
  ['True', 'False'],
  ['yes', 'no'],
  ['Yes', 'No'],
  ['same', 'different'],
  ['genuine', 'impostor'],
  ['mated', 'non-mated'],
  ['match', 'no_match'],
  ['target', 'nontarget'],
  ['positive', 'negative'],
  ['ja', 'nein'],
  ['oui', 'non'],
  ['gleich', 'verschieden'],
  ['本人', '他人'],
  ['true', 'false'],
  ['intra', 'inter'],
];

const PHOTOS = fc.constantFrom('folders', 'ids', 'none');
type Extra =
  | 'index'
  | 'id'
  | 'box'
  | 'confidence'
  | 'threshold'
  | 'decision'
  | 'fold'
  | 'age'
  | 'time'
  | 'people'
  | 'attribute';
const EXTRAS: readonly Extra[] = [
  'index',
  'id',
  'box',
  'confidence',
  'threshold',
  'decision',
  'fold',
  'age',
  'time',
  'people',
  'attribute',
];

const scoreSetting = fc.record({
  seed: fc.nat(1e9),
  how: writing,
  photos: PHOTOS,
  words: fc.constantFrom(...WORDS),
  reversed: fc.boolean(),
  similarity: fc.boolean(),
  extras: fc.subarray([...EXTRAS]),
  missing: fc.constantFrom('', 'nan', 'NA', 'none'),
  missingRows: fc.nat(2),
  names: fc.nat(3),
});

/** Tables of scores with columns in any order, and others beside them. */
export const scoreTable: fc.Arbitrary<GeneratedTable> = scoreSetting.map((given) => {
  const source = seededRandom(given.seed);
  const random = (): number => source.uniform();
  const normal = (): number => random() + random() + random() - 1.5;
  const pick = (count: number): number => Math.floor(random() * count);
  const people = 3 + pick(3);
  const each = 3;
  const photos = Array.from({ length: people * each }, (_, i) => ({
    person: Math.floor(i / each),
    number: (i % each) + 1,
  }));
  const pairs: { a: number; b: number; mated: boolean; distance: number }[] = [];
  for (let a = 0; a < photos.length; a++) {
    for (let b = a + 1; b < photos.length; b++) {
      const mated = photos[a]!.person === photos[b]!.person;
      if (!mated && random() < 0.7) continue;
      const distance = (mated ? 0.36 : 0.78) + 0.2 * normal();
      pairs.push({ a, b, mated, distance: Math.max(0.01, Number(distance.toFixed(4))) });
    }
  }
  shuffle(pairs, random);
  const rows = pairs.length;
  const name = (photo: number): string => {
    const { person, number } = photos[photo]!;
    return given.photos === 'folders'
      ? `${PEOPLE[person]}/${number}.jpg`
      : `img_${(photo * 7919 + 1234) % 10_000}.jpg`;
  };
  // Without any other evidence a 1 that means "different" is not to be told from one that means
  // "same".
  const isPlain = wordIsAnswer(given.words[0]);
  const telling =
    given.photos === 'folders' ||
    given.extras.includes('people') ||
    (given.how.header && given.names < 2);
  const reversed = given.reversed && isPlain && telling;
  const [same, different] = reversed ? [given.words[1], given.words[0]] : given.words;
  const lost = new Set(Array.from({ length: given.missingRows }, () => pick(rows)));
  const score = (distance: number): number =>
    Number((given.similarity ? 1 - distance : distance).toFixed(4));
  const gap = given.how.delimiter === ' ' && given.missing === '' ? 'nan' : given.missing;
  const scoreNames = given.similarity
    ? ['similarity', 'cosine_similarity', 'score', 'ArcFace']
    : ['distance', 'euclidean', 'score', 'ArcFace'];
  const columns: Column[] = [
    {
      name:
        reversed && given.names === 1
          ? 'is_different'
          : ['label', 'same', 'y_true', 'target'][reversed ? 2 * (given.names % 2) : given.names]!,
      cells: pairs.map(({ mated }) => (mated ? same : different)),
    },
    {
      name: scoreNames[given.names]!,
      cells: pairs.map(({ distance }, row) => (lost.has(row) ? gap : score(distance).toFixed(4))),
    },
  ];
  if (given.photos !== 'none') {
    const [x, y] = [
      ['img1', 'img2'],
      ['file_x', 'file_y'],
      ['probe', 'reference'],
      ['path_a', 'path_b'],
    ][given.names] as [string, string];
    columns.push(
      { name: x, cells: pairs.map(({ a }) => name(a)) },
      { name: y, cells: pairs.map(({ b }) => name(b)) },
    );
  }
  columns.push(...extraColumns(given.extras, pairs, photos, score, given.how.delimiter, random));
  shuffle(columns, random);
  const kept = pairs.filter((_, row) => !lost.has(row));
  return {
    text: written(columns, given.how),
    mated: kept.filter(({ mated }) => mated).length,
    nonMated: kept.filter(({ mated }) => !mated).length,
    distances: {
      mated: kept.filter(({ mated }) => mated).map(({ distance }) => distance),
      nonMated: kept.filter(({ mated }) => !mated).map(({ distance }) => distance),
    },
    people: given.extras.includes('people')
      ? new Set(kept.flatMap(({ a, b }) => [photos[a]!.person, photos[b]!.person])).size
      : 0,
  };
});

function wordIsAnswer(word: string): boolean {
  return ['1', '1.0', 'True', 'true', 'yes', 'Yes', 'ja', 'oui'].includes(word);
}

function extraColumns(
  extras: readonly Extra[],
  pairs: readonly { readonly a: number; readonly b: number; readonly distance: number }[],
  photos: readonly { readonly person: number }[],
  score: (distance: number) => number,
  delimiter: string,
  random: () => number,
): readonly Column[] {
  const pick = (count: number): number => Math.floor(random() * count);
  const cells = (make: (pair: (typeof pairs)[number], row: number) => string) => pairs.map(make);
  const hex = (length: number): string =>
    Array.from({ length }, () => pick(16).toString(16)).join('');
  return extras.flatMap((extra): Column[] => {
    switch (extra) {
      case 'index':
        return [
          {
            name: random() < 0.5 && delimiter !== ' ' ? '' : 'index',
            cells: cells((_, row) => String(row)),
          },
        ];
      case 'id':
        return [
          {
            name: 'id',
            cells: cells(() => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`),
          },
        ];
      case 'box':
        return ['x', 'y', 'w', 'h'].map((name) => ({
          name,
          cells: cells(() => String(40 + pick(400))),
        }));
      case 'confidence':
        return [
          {
            name: 'confidence',
            cells: cells(({ distance }) => (100 / (1 + Math.exp(8 * (distance - 0.6)))).toFixed(2)),
          },
        ];
      case 'threshold':
        return [{ name: 'threshold', cells: cells(() => score(0.6).toFixed(2)) }];
      case 'decision':
        return [
          {
            name: 'verified',
            cells: cells(({ distance }) => (distance <= 0.6 ? 'True' : 'False')),
          },
        ];
      case 'fold':
        return [{ name: 'fold', cells: cells((_, row) => String((row % 10) + 1)) }];
      case 'age':
        return [{ name: 'age', cells: cells(() => String(18 + pick(50))) }];
      case 'time':
        return [{ name: 'time', cells: cells(() => (0.5 + random()).toFixed(3)) }];
      case 'people':
        return [
          { name: 'person1', cells: cells(({ a }) => `p${photos[a]!.person}`) },
          { name: 'person2', cells: cells(({ b }) => `p${photos[b]!.person}`) },
        ];
      case 'attribute':
        return [
          { name: 'gender1', cells: cells(({ a }) => (photos[a]!.person % 2 === 0 ? 'F' : 'M')) },
          { name: 'gender2', cells: cells(({ b }) => (photos[b]!.person % 2 === 0 ? 'F' : 'M')) },
        ];
    }
  });
}
