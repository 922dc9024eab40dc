import { describe, expect, it } from 'vitest';
import { RIGHT, forecastOf, lines, path, rows } from './other-tools-set.ts';

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
