import { describe, expect, it } from 'vitest';
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
    expect(forecast.flags.map(({ text }) => text).join(' ')).toContain('mean');
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
