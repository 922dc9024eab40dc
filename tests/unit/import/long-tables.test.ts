import { describe, expect, it } from 'vitest';
import { said } from '#tests/support/said.ts';
import { PAIRS, RIGHT, forecastOf, lines, path, rows } from './other-tools-set.ts';
import { fileOf, inspected } from './reading.ts';

describe('tables with a row for each model', () => {
  it.each([['net'], ['backbone']])('are read where "%s" stands over the models', async (name) => {
    const text = lines([
      `img1,img2,same,${name},dist`,
      ...rows(({ a, b, same, distance }) =>
        ['vgg', 'arc']
          .map((model, i) => `${path(a)},${path(b)},${same ? 1 : 0},${model},${distance + i}`)
          .join('\n'),
      ),
    ]);
    const { columns, ...counts } = await forecastOf(['long.csv', text]);
    expect(counts).toMatchObject({ ...RIGHT, leftOut: 0 });
    expect(columns.map((column) => column.name)).toEqual(['vgg dist', 'arc dist']);
  });
});

it("the condensed distances of scipy's pdist are asked about by their name", async () => {
  const text = PAIRS.map(({ distance }) => distance).join('\n');
  expect(await inspected(fileOf('pdist.txt', text))).toMatchObject({
    question: expect.stringContaining('as many as the pairs of 12 photos') as string,
  });
});

it('a metric beside similarities does not make them distances', async () => {
  const forecast = await forecastOf([
    'results.json',
    JSON.stringify({
      model: 'ArcFace',
      metric: 'cosine',
      results: PAIRS.map(({ a, b, distance }) => ({
        a: path(a),
        b: path(b),
        similarity: 1 - distance,
      })),
    }),
  ]);
  expect(forecast).toMatchObject(RIGHT);
  expect(forecast.columns[0]).toMatchObject({ name: 'ArcFace cosine_similarity' });
});

it('pairs of the same person only: says what can still be found', async () => {
  const text = lines(
    PAIRS.filter(({ same }) => same).map(
      ({ a, b, distance }) => `${path(a)},${path(b)},1,${distance}`,
    ),
  );
  const forecast = await forecastOf(['mated.csv', `file_x,file_y,same,distance\n${text}`]);
  expect(forecast.flags.map((flag) => said(flag.text)).join(' ')).toMatch(
    /standard deviations above the mean/,
  );
});
