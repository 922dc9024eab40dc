import { describe, expect, it } from 'vitest';
import { jsonFault } from '#domain/import/json-value.ts';
import { PAIRS, RIGHT, forecastOf, lines, path, rows } from './other-tools-set.ts';
import { fileOf, refusalOf } from './reading.ts';

const pairs = PAIRS.map(({ a, b, same, distance }) => ({
  img1: path(a),
  img2: path(b),
  same,
  distance,
}));
const list = pairs.map((pair) => Object.values(pair));

async function columnsOf(value: unknown) {
  const { columns, flags, ...counts } = await forecastOf(['run.json', JSON.stringify(value)]);
  expect(counts).toMatchObject(RIGHT);
  return { names: columns.map(({ name }) => name), flags: flags.map(({ text }) => text) };
}

describe('what stands beside a table in JSON', () => {
  it.each([
    ['model and metric', { model: 'ArcFace', metric: 'cosine', pairs }, 'ArcFace cosine'],
    [
      'deepface names',
      { model_name: 'VGG-Face', distance_metric: 'euclidean_l2', results: { pairs } },
      'VGG-Face euclidean_l2',
    ],
    [
      'lists of each class',
      {
        model: 'ArcFace',
        genuine: PAIRS.filter(({ same }) => same).map(({ distance }) => distance),
        impostor: PAIRS.filter(({ same }) => !same).map(({ distance }) => distance),
      },
      'ArcFace score',
    ],
    ['a list of rows', { model: 'ArcFace', rows: list }, 'ArcFace'],
  ])('is the name of the scores: %s', async (_, value, name) => {
    expect((await columnsOf(value)).names).toEqual([name]);
  });

  it('is named where it is not used', async () => {
    const { flags } = await columnsOf({ threshold: 0.4, created: 'today', pairs });
    expect(flags).toEqual(['Columns that are not used: threshold, created.']);
  });

  it.each([
    ['objects', [{ name: 'img1' }, { name: 'img2' }, { name: 'same' }, { name: 'distance' }]],
    [
      'two levels',
      [
        ['img1', ''],
        ['img2', ''],
        ['same', ''],
        ['distance', ''],
      ],
    ],
  ])('names of columns may be %s', async (_, columns) => {
    expect((await columnsOf({ columns, data: list })).names).toEqual(['distance']);
  });
});

describe('a cosine', () => {
  const table = (name: string, label: (row: (typeof PAIRS)[number]) => string): string =>
    lines([
      `p,q,y,${name}`,
      ...rows((row) => `${label(row)},${row.same ? 1 : 0},${(1 - row.distance).toFixed(4)}`),
    ]);

  it.each([
    ['cos', 'photos', table('cos', ({ a, b }) => `${path(a)},${path(b)}`)],
    ['Facenet_cosine', 'people', table('Facenet_cosine', ({ a, b }) => `${a.person},${b.person}`)],
  ])('called %s is a similarity where %s bear that out', async (name, _, text) => {
    const { columns, flags } = await forecastOf(['run.csv', text]);
    expect(columns).toMatchObject([{ polarity: { polarity: 'similarity' }, eer: 0 }]);
    expect(flags.map((flag) => flag.text)[0]).toContain(`"${name}" holds similarities`);
  });
});

describe('where a text is no JSON', () => {
  it.each([
    ['[1, 2', 1, 6, ''],
    ['{"a": 1,}', 1, 9, '}'],
    ['{"a": 1,\n b: 2}', 2, 2, 'b: 2}'],
    ['[1,,2]', 1, 4, ',2]'],
    ['{"a": [1}}', 1, 9, '}}'],
    ['[] x', 1, 4, 'x'],
    ['"a\nb"', 1, 1, '"a'],
    ['01', 1, 2, '1'],
    ['', 1, 1, ''],
  ])('%j: line %i, character %i', (text, line, column, found) => {
    expect(jsonFault(text)).toEqual({ line, column, found });
  });

  it.each([['{}'], ['[]'], [' [1, -2.5e3, "\\u00e9\\n", {"a": [true, null]}] '], ['0']])(
    '%j is JSON',
    (text) => {
      expect(jsonFault(text)).toBeNull();
    },
  );

  it('is said in plain words', async () => {
    expect(await refusalOf(fileOf('a.json', '{"pairs": [\n1,,2]}'))).toBe(
      'a.json is not valid JSON, or is cut off: ",2]}" cannot stand at line 2, character 3. Save it again.',
    );
  });
});

describe('what lies in a list of its own in every object', () => {
  it('is read as if it were no list: the only match of AWS Rekognition', async () => {
    const answers = pairs.map(({ img1, img2, distance }) => ({
      SourceImage: img1,
      TargetImage: img2,
      SourceImageFace: { Confidence: 99.9 },
      FaceMatches: [{ Similarity: 100 - 100 * distance, Face: { Confidence: 99 + distance } }],
      UnmatchedFaces: [],
    }));
    expect((await columnsOf(answers)).names).toEqual(['FaceMatches Similarity']);
  });

  it('gives lists for each class the meaning that is in their names', async () => {
    const ofClass = (wanted: boolean) =>
      PAIRS.filter(({ same }) => same === wanted).map(({ distance }) => 1 - distance);
    const lists = { genuine_scores: ofClass(true), impostor_scores: ofClass(false), eer: 0.04 };
    expect((await columnsOf(lists)).names).toEqual(['score']);
  });
});
