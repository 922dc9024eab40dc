import { describe, expect, it } from 'vitest';
import { said } from '#tests/support/said.ts';
import { fileOf, inspected } from './reading.ts';
import { npyOf, npzOf, unicodeNpy } from './numpy-writer.ts';
import {
  PEOPLE,
  PHOTOS,
  PAIRS,
  RIGHT,
  path,
  lines,
  VECTORS,
  E_RIGHT,
  forecastOf,
} from './other-tools-set.ts';

describe('embeddings as other tools write them', () => {
  const list = (row: number): string => VECTORS[row]!.join(',');
  const flat = Float32Array.from(VECTORS.flat());

  it.each<readonly [string, string]>([
    [
      'pgvector',
      lines([
        'id,person_name,embedding',
        ...PHOTOS.map(({ person }, i) => `${i + 1},${person},"[${list(i)}]"`),
      ]),
    ],
    [
      'Chroma',
      JSON.stringify({
        ids: PHOTOS.map((_, i) => `id${i}`),
        embeddings: VECTORS,
        metadatas: PHOTOS.map(({ person, number }) => ({ person, source: `${number}.jpg` })),
        documents: null,
      }),
    ],
    [
      'Qdrant',
      JSON.stringify({
        result: {
          points: PHOTOS.map((photo, id) => ({
            id,
            payload: { person: photo.person, file: path(photo) },
            vector: VECTORS[id],
          })),
        },
        status: 'ok',
        time: 0.001,
      }),
    ],
    [
      'Milvus',
      JSON.stringify({
        rows: PHOTOS.map(({ person }, id) => ({ id, subject: person, vector: VECTORS[id] })),
      }),
    ],
    [
      'a map of people to lists',
      JSON.stringify(
        Object.fromEntries(
          PEOPLE.map((person) => [person, VECTORS.filter((_, i) => PHOTOS[i]!.person === person)]),
        ),
      ),
    ],
    [
      'deepface find and represent by photo',
      JSON.stringify(
        Object.fromEntries(
          PHOTOS.map((photo, i) => [
            path(photo),
            [
              {
                embedding: VECTORS[i],
                facial_area: { x: 1, y: 2, w: 50, h: 60 },
                face_confidence: 0.9,
              },
            ],
          ]),
        ),
      ),
    ],
    [
      'insightface',
      JSON.stringify(
        PHOTOS.map((photo, i) => ({
          img: path(photo),
          faces: [
            {
              bbox: [10.5, 20.5, 100.25, 140],
              det_score: 0.87,
              kps: [
                [1, 2],
                [3, 4],
                [5, 6],
                [7, 8],
                [9, 10],
              ],
              embedding: VECTORS[i],
              gender: 1,
              age: 31,
            },
          ],
        })),
      ),
    ],
    [
      'JSON Lines',
      lines(
        PHOTOS.map((photo, i) => JSON.stringify({ label: photo.person, embedding: VECTORS[i] })),
      ),
    ],
    [
      'PyTorch tensors',
      lines([
        'name,embedding',
        ...PHOTOS.map(({ person }, i) => `${person},"tensor([${list(i)}], device='cuda:0')"`),
      ]),
    ],
    ['no header, the person last', lines(PHOTOS.map(({ person }, i) => `${list(i)},${person}`))],
    [
      'columns of pandas, an index and a number of the person',
      lines([
        `,${VECTORS[0]!.map((_, k) => k).join(',')},label`,
        ...PHOTOS.map(({ p }, i) => `${i},${list(i)},${p}`),
      ]),
    ],
    [
      'base64',
      lines([
        'person,embedding',
        ...PHOTOS.map(
          ({ person }, i) =>
            `${person},${btoa(String.fromCharCode(...new Uint8Array(Float32Array.from(VECTORS[i]!).buffer)))}`,
        ),
      ]),
    ],
  ])('%s', async (_, text) => {
    expect(await forecastOf(['embeddings.txt', text])).toMatchObject(E_RIGHT);
  });

  it('facenet-pytorch: .npz of arrays without names, for training and for testing', async () => {
    const part = (from: number, to: number) => [
      npyOf('<f4', [to - from, 32], flat.slice(32 * from, 32 * to)),
      unicodeNpy(PHOTOS.slice(from, to).map(({ person }) => person)),
    ];
    const [a, b] = part(0, 8);
    const [c, d] = part(8, 12);
    const npz = npzOf({ arr_0: a!, arr_1: b!, arr_2: c!, arr_3: d! });
    expect(await forecastOf(['faces.npz', npz])).toMatchObject(E_RIGHT);
    const [e, f] = part(0, 6);
    const [g, h] = part(6, 12);
    const named = npzOf({ trainX: e!, testX: g!, trainy: f!, testy: h! });
    expect(await forecastOf(['faces.npz', named])).toMatchObject(E_RIGHT);
  });

  it('insightface: .npz with embeddings and names; arrays that do not fit are named', async () => {
    const npz = npzOf({
      embeddings: npyOf('<f4', [12, 32], flat),
      names: unicodeNpy(PHOTOS.map(({ person }) => person)),
      mean: npyOf('<f4', [32], flat.slice(0, 32)),
    });
    const forecast = await forecastOf(['glint.npz', npz]);
    expect(forecast).toMatchObject(E_RIGHT);
    expect(forecast.flags.map(({ text }) => said(text)).join(' ')).toContain('mean');
  });

  it('three axes: people, photos of each, numbers', async () => {
    expect(await forecastOf(['set.npy', npyOf('<f4', [4, 3, 32], flat)])).toMatchObject(E_RIGHT);
  });

  it('a matrix of similarities with labels beside it', async () => {
    const matrix = Float64Array.from(
      PHOTOS.flatMap((a) =>
        PHOTOS.map((b) =>
          a === b
            ? 1
            : 1 -
              PAIRS.find(
                (pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a),
              )!.distance,
        ),
      ),
    );
    const labels = npyOf('<i4', [12], Int32Array.from(PHOTOS.map(({ p }) => p)));
    expect(
      await forecastOf(['sim.npy', npyOf('<f8', [12, 12], matrix)], ['labels.npy', labels]),
    ).toMatchObject(RIGHT);
  });
});

/** Numbers of a face, as many as in `VECTORS`. */
const face = (person: number, take: number, noise = 0.4): number[] =>
  Array.from(
    { length: 32 },
    (_, k) =>
      Math.sin(7 * person + 3 * k + person * k) + noise * Math.sin(13 * take + 5 * k + k * take),
  );

describe('columns beside few embeddings', () => {
  const WHO = ['Cara', 'Ann', 'Bob', 'Ann', 'Bob', 'Cara', 'Ann'];
  const faces = WHO.map((name, row) => face(PEOPLE.indexOf(name), row).map((x) => x.toFixed(4)));

  it('a fold that lies within people by chance is not the person', async () => {
    const fold = [1, 2, 3, 4, 5, 1, 2];
    const text = lines(
      faces.map((numbers, row) => [fold[row], `"[${numbers.join(', ')}]"`, WHO[row]].join(',')),
    );
    const inspection = await inspected(fileOf('table.csv', text));
    if (inspection.kind === 'refused') throw new Error(inspection.reason);
    const { people } = inspection.readings[0]!.forecast;
    expect(people === 3 || inspection.question !== null).toBe(true);
  });

  it('an attribute that two people share is not the person, though they look alike', async () => {
    const alike = WHO.map((name, row) => {
      const own = face(PEOPLE.indexOf(name), row);
      // Ann and Cara have much in common.
      return name === 'Bob' ? own : own.map((x, k) => (x + 1.5 * Math.sin(2 * k)).toFixed(4));
    });
    const text = lines(
      alike.map((numbers, row) =>
        [WHO[row] === 'Bob' ? 'M' : 'F', ...numbers, WHO[row]].join('\t'),
      ),
    );
    expect(await forecastOf(['table.tsv', text])).toMatchObject({ people: 3, dimensions: 32 });
  });

  it('a few numbers more than a usual length at the ends are left out, or asked about', async () => {
    const text = lines(
      faces.map((numbers, row) =>
        [
          WHO[row],
          ...numbers,
          (0.4 + 0.37 * ((row * 5) % 7)).toFixed(3),
          (1.1 - 0.2 * row).toFixed(2),
        ].join(';'),
      ),
    );
    const inspection = await inspected(fileOf('table.csv', text));
    if (inspection.kind === 'refused') throw new Error(inspection.reason);
    const { dimensions } = inspection.readings[0]!.forecast;
    expect(dimensions === 32 || inspection.question !== null).toBe(true);
  });

  it('a handful of numbers may be scores against others, which is asked', async () => {
    const text = lines([
      ',0,1,2,3,4,5,6',
      ...faces.map((numbers, row) => [`${WHO[row]}/${row}.jpg`, ...numbers.slice(0, 7)].join(',')),
    ]);
    const inspection = await inspected(fileOf('table.csv', text));
    expect(inspection.kind === 'readings' ? inspection.question : '').toMatch(/only 7 numbers/);
  });
});

it('landmarks and pictures beside embeddings are no reason to refuse those', async () => {
  const file = npzOf({
    emb: npyOf('<f4', [12, 32], Float32Array.from(VECTORS.flat())),
    kps: npyOf(
      '<f4',
      [12, 5, 2],
      new Float32Array(120).map((_, i) => 30 + (i % 7)),
    ),
    crop: npyOf('|u1', [12, 2, 2, 3], new Uint8Array(144)),
    names: unicodeNpy(PHOTOS.map(({ person }) => person)),
  });
  expect(await forecastOf(['faces.npz', file])).toMatchObject(E_RIGHT);
});
