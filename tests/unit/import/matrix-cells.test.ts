import { describe, expect, it } from 'vitest';
import { said } from '#tests/support/said.ts';
import { npyOf as arrayOf, npzOf, unicodeNpy } from './numpy-writer.ts';
import { forecastOf, lines, PAIRS, PEOPLE, PHOTOS, path, RIGHT } from './other-tools-set.ts';
import { fileOf, inspected, refusalOf } from './reading.ts';

const npyOf = (
  numbers: Float64Array<ArrayBuffer>,
  shape: readonly number[] = [numbers.length],
): Uint8Array<ArrayBuffer> => arrayOf('<f8', shape, numbers);
type Case = readonly [
  what: string,
  files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[],
];

/**
 * Photos 1 and 2 of each are in the gallery, all others are probes; Ann has one more probe, so both
 * sides differ in length.
 */
const GALLERY = PHOTOS.filter(({ number }) => number < 3);
const PROBES = PHOTOS.filter(({ number }) => number === 3);
const distance = (a: (typeof PHOTOS)[number], b: (typeof PHOTOS)[number]): number =>
  a === b
    ? 0
    : PAIRS.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))!
        .distance;
const cells = (probes: typeof PHOTOS, gallery: typeof PHOTOS): number[][] =>
  probes.map((probe) => gallery.map((other) => distance(probe, other)));
const CELLS = cells(PROBES, GALLERY);
const CROSSED = { mated: 8, nonMated: 24, people: 4, photos: 12, leftOut: 0 };
const personOf = ({ person }: (typeof PHOTOS)[number]): string => person;
const numberOf = ({ p }: (typeof PHOTOS)[number]): number => p + 1;
const table = (mark: string, write: (value: number) => string = String): string =>
  lines([
    ['', ...GALLERY.map(path)].join(mark),
    ...PROBES.map((probe, i) => [path(probe), ...CELLS[i]!.map(write)].join(mark)),
  ]);
const flat = Float64Array.from(CELLS.flat());
const shape = [PROBES.length, GALLERY.length];

describe('scores of probes against a gallery', () => {
  it.each<Case>([
    ['CSV with names on both sides', [['scores.csv', table(',')]]],
    ['TSV', [['scores.tsv', table('\t')]]],
    ['a German sheet', [['scores.csv', table(';', (value) => String(value).replace('.', ','))]]],
    [
      'JSON with a list for each side',
      [
        [
          'scores.json',
          JSON.stringify({
            probes: PROBES.map(path),
            gallery: GALLERY.map(path),
            distances: CELLS,
          }),
        ],
      ],
    ],
    [
      'JSON with an object for each probe',
      [
        [
          'scores.json',
          JSON.stringify(
            Object.fromEntries(
              PROBES.map((probe) => [
                path(probe),
                Object.fromEntries(GALLERY.map((other) => [path(other), distance(probe, other)])),
              ]),
            ),
          ),
        ],
      ],
    ],
    [
      'an archive of arrays with names',
      [
        [
          'scores.npz',
          npzOf({
            gallery: unicodeNpy(GALLERY.map(path)),
            probe: unicodeNpy(PROBES.map(path)),
            distance: npyOf(flat, shape),
          }),
        ],
      ],
    ],
    [
      'arrays of labels',
      [
        [
          'scores.npz',
          npzOf({
            dist: npyOf(flat, shape),
            probe_ids: npyOf(Float64Array.from(PROBES, numberOf)),
            gallery_ids: npyOf(Float64Array.from(GALLERY, numberOf)),
          }),
        ],
      ],
    ],
    [
      'an array and two lists',
      [
        ['dist.npy', npyOf(flat, shape)],
        ['probes.txt', lines(PROBES.map(path))],
        ['gallery.txt', lines(GALLERY.map(path))],
      ],
    ],
  ])('%s', async (_, files) => {
    expect(await forecastOf(...files)).toMatchObject(CROSSED);
  });

  it('are told from a matrix of all against all by their names', async () => {
    const others = PHOTOS.filter(({ number, p }) => number === 2 || (number === 1 && p === 0));
    const probes = [...PROBES, PHOTOS[0]!].slice(0, 5);
    const text = lines([
      ['', ...others.map(path)].join(','),
      ...probes.map((probe) =>
        [path(probe), ...others.map((other) => distance(probe, other))].join(','),
      ),
    ]);
    // Five by five, and one photo on both sides.
    expect(await forecastOf(['scores.csv', text])).toMatchObject({
      mated: 6,
      nonMated: 18,
      leftOut: 1,
    });
  });

  it('leaves out, and counts, photos compared with themselves and pairs that come back', async () => {
    const gallery = GALLERY.slice(0, 6);
    const text = lines([
      ['', ...gallery.map(path)].join(','),
      ...PHOTOS.map((probe) =>
        [path(probe), ...gallery.map((other) => distance(probe, other))].join(','),
      ),
    ]);
    const forecast = await forecastOf(['scores.csv', text]);
    // 72 cells: 6 of a photo with itself, and 15 of the pairs within the gallery twice.
    expect(forecast).toMatchObject({ mated: 9, nonMated: 42, leftOut: 21, rows: 72 });
    expect(forecast.flags.map((flag) => said(flag.text)).join(' ')).toMatch(
      /^6 rows were left out because a photo is compared with itself.*15 rows repeat pairs/s,
    );
  });

  it('may have the people over the columns', async () => {
    const text = lines([
      ['photo', ...PEOPLE].join(','),
      ...PROBES.map((probe) =>
        [path(probe), ...PEOPLE.map((_, p) => distance(probe, PHOTOS[3 * p]!))].join(','),
      ),
    ]);
    expect(await forecastOf(['scores.csv', text])).toMatchObject({
      mated: 4,
      nonMated: 12,
      people: 4,
    });
  });

  it('are asked about where only the probes have names', async () => {
    const text = lines(
      PHOTOS.map((probe) =>
        [path(probe), ...GALLERY.map((other) => distance(probe, other))].join(','),
      ),
    );
    const inspection = await inspected(fileOf('scores.csv', text));
    expect(inspection.kind === 'readings' ? inspection.question : inspection.reason).toMatch(
      /8 numbers|which pairs are of one person|both photos are of one person/,
    );
  });

  it('are no several models of the same pairs', async () => {
    const text = lines([
      'file_x,file_y,Ann,Bob',
      ...PAIRS.map(({ a, b, distance: d }) => `${path(a)},${path(b)},${d},${d * d}`),
    ]);
    expect((await forecastOf(['scores.csv', text])).columns).toHaveLength(2);
  });
});

describe('condensed distances of pdist with a list of names', () => {
  const distances = Float64Array.from(PAIRS, (pair) => pair.distance);
  it.each<Case>([
    [
      'an array and a list',
      [
        ['d.npy', npyOf(distances)],
        ['names.txt', lines(PHOTOS.map(path))],
      ],
    ],
    [
      'an archive of arrays',
      [['d.npz', npzOf({ d: npyOf(distances), people: unicodeNpy(PHOTOS.map(personOf)) })]],
    ],
    ['JSON', [['d.json', JSON.stringify({ names: PHOTOS.map(path), distances: [...distances] })]]],
    [
      'a text and numbers of the people',
      [
        ['pdist.txt', lines([...distances].map((value) => value.toExponential(18)))],
        ['y.txt', lines(PHOTOS.map((photo) => String(numberOf(photo))))],
      ],
    ],
  ])('%s', async (_, files) => {
    expect(await forecastOf(...files)).toMatchObject({ ...RIGHT, people: 4, leftOut: 0 });
  });
});

describe('a square matrix with labels', () => {
  const square = Float64Array.from(cells(PHOTOS, PHOTOS).flat());
  const size = [PHOTOS.length, PHOTOS.length];

  it('is no list of embeddings, however near its rows are', async () => {
    const text = lines(cells(PHOTOS, PHOTOS).map((row) => row.join(' ')));
    const labels = lines(PHOTOS.map((photo) => String(numberOf(photo))));
    const forecast = await forecastOf(['D.txt', text], ['labels.txt', labels]);
    expect(forecast).toMatchObject({ ...RIGHT, dimensions: null });
  });

  it('may differ on both sides of its diagonal, which is said', async () => {
    const text = lines([
      ['', ...PHOTOS.map(path)].join(','),
      ...PHOTOS.map((a, i) =>
        [path(a), ...PHOTOS.map((b, j) => (distance(a, b) + (i > j ? 0.01 : 0)).toFixed(4))].join(
          ',',
        ),
      ),
    ]);
    const forecast = await forecastOf(['d.csv', text]);
    expect(forecast).toMatchObject({ ...RIGHT, leftOut: 0 });
    expect(forecast.flags.map((flag) => said(flag.text)).join(' ')).toMatch(
      /scores above it are taken/,
    );
  });

  it('may have one side of its diagonal only', async () => {
    const upper = square.map((value, i) => (i % 12 > Math.floor(i / 12) ? value : 0));
    const file = npzOf({ D: npyOf(upper, size), labels: unicodeNpy(PHOTOS.map(personOf)) });
    expect(await forecastOf(['d.npz', file])).toMatchObject({ ...RIGHT, dimensions: null });
  });
});

it('embeddings alone ask for the file that names them', async () => {
  const vectors = npyOf(
    new Float64Array(320).map((_, i) => Math.sin(i)),
    [10, 32],
  );
  expect(await refusalOf(fileOf('features.npy', vectors))).toMatch(
    /Add the file with the names or labels .* each of the 10 embeddings/,
  );
});
