import { describe, expect, it } from 'vitest';
import {
  E_RIGHT,
  PEOPLE,
  PHOTOS,
  RIGHT,
  VECTORS,
  forecastOf,
  lines,
  path,
  rows,
} from './other-tools-set.ts';
import { fileOf, inspected } from './reading.ts';

const HEADER = 'img1,img2,same,distance';
/** The pairs of the set under a model; another number is another model. */
const table = (model = 0): string =>
  lines([
    HEADER,
    ...rows(({ a, b, same, distance }) => {
      const moved = distance + model * (a.number - 2) * 0.05;
      return `${path(a)},${path(b)},${same ? 'True' : 'False'},${moved.toFixed(4)}`;
    }),
  ]);
const inJson = JSON.stringify(
  rows(({ a, b, same, distance }) =>
    JSON.stringify({ same, img1: path(a), img2: path(b), distance }),
  )
    .map((row) => JSON.parse(row) as unknown)
    .toReversed(),
);

describe('tables that come together', () => {
  it.each([
    ['CSV twice', table()],
    ['CSV and JSON, in another order', inJson],
  ])('are read once where they hold the same: %s', async (_, again) => {
    const forecast = await forecastOf(['a.csv', table()], ['b', again]);
    expect(forecast).toMatchObject({ ...RIGHT, leftOut: 0 });
    expect(forecast.flags.map(({ text }) => text)).toEqual([
      'a.csv and b hold the same 66 rows, which are read once.',
    ]);
  });

  it('of two models stand side by side under the names of their files', async () => {
    const { columns, ...counts } = await forecastOf(
      ['facenet.csv', table(0)],
      ['arcface.csv', table(1)],
    );
    expect(counts).toMatchObject(RIGHT);
    expect(columns.map(({ name }) => name)).toEqual(['facenet distance', 'arcface distance']);
  });

  it('halves of one table stand below one another', async () => {
    const all = table().trim().split('\n');
    const second = [HEADER, ...all.slice(30)].join('\n');
    expect(
      await forecastOf(['1.csv', all.slice(0, 30).join('\n')], ['2.csv', second]),
    ).toMatchObject({ ...RIGHT, leftOut: 0 });
  });

  it.each([
    ['score', 40, 0],
    ['', 40, 0],
    ['score', 8, 1],
    ['', 8, 1],
  ])('of decimal commas are cut alike: "%s", %i rows, from %i', async (header, count, from) => {
    const column = (mean: number, length: number): string =>
      [
        ...(header === '' ? [] : [header]),
        ...Array.from({ length }, (_, i) => {
          const value = from + mean + ((i * 37) % 100) / 250;
          return value.toFixed(2).replace('.', ',');
        }),
      ].join('\n');
    expect(
      await forecastOf(['intra.csv', column(0.1, count)], ['inter.csv', column(0.4, 3 * count)]),
    ).toMatchObject({ mated: count, nonMated: 3 * count, leftOut: 0 });
  });
});

describe('embeddings and labels in several arrays of one file', () => {
  const people = PHOTOS.map(({ person }) => person);
  // As many photos again, of other people at the same places: only the names of the arrays tell the
  // labels apart.
  const others = people.map((person) => ({ Ann: 'Dan', Bob: 'Ann', Cara: 'Bob' })[person] ?? 'Eve');
  const turned = others.map((person, row) =>
    Array.from({ length: 32 }, (_, k) => {
      const p = [...PEOPLE, 'Eve'].indexOf(person);
      return Math.sin(7 * p + k) + 0.05 * Math.cos(13 * row + 5 * k);
    }),
  );
  const asked = async (arrays: object): Promise<string | null> => {
    const inspection = await inspected(fileOf('set.json', JSON.stringify(arrays)));
    if (inspection.kind === 'refused') throw new Error(inspection.reason);
    return inspection.question;
  };

  it.each([
    ['emb_a', 'emb_b', 'names_b', 'names_a'],
    ['probe', 'gallery', 'gallery_ids', 'probe_ids'],
    ['X', 'X_test', 'y_test', 'y'],
  ])('belong together by the words in their names: %s, %s, %s, %s', async (a, b, ofB, ofA) => {
    const arrays = { [a]: VECTORS, [b]: turned, [ofB]: others, [ofA]: people };
    const inspection = await inspected(fileOf('set.json', JSON.stringify(arrays)));
    if (inspection.kind === 'refused') throw new Error(inspection.reason);
    expect(inspection.question).toBeNull();
    const { forecast, reading } = inspection.readings[0]!;
    expect(forecast).toMatchObject({ people: 5, photos: 24, rows: 24, leftOut: 0 });
    expect(reading.layout.parts).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });

  it('are asked about where neither names nor their order say which', async () => {
    const strangers = people.map((person) => `not ${person}`);
    const question = await asked({ foo: VECTORS, baz: strangers, qux: people, bar: turned });
    expect(question).toContain('How these files belong together is not certain');
  });

  it('of two models are not put together, nor one of them taken unasked', async () => {
    const mirrored = VECTORS.map((row) =>
      row.toReversed().map((value, k) => value * (k % 2 ? 1 : -1)),
    );
    const arrays = { facenet: VECTORS, arcface: mirrored };
    expect(await asked({ ...arrays, names: people })).toContain('"arcface" holds lists');
    const inspection = await inspected(
      fileOf(
        'set.json',
        JSON.stringify({ ...arrays, names_facenet: people, names_arcface: people }),
      ),
    );
    if (inspection.kind === 'refused') throw new Error(inspection.reason);
    expect(inspection.question).not.toBeNull();
    expect(inspection.readings.some(({ forecast }) => forecast.photos === E_RIGHT.photos)).toBe(
      true,
    );
  });
});
