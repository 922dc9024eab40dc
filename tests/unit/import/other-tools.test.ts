import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '#domain/import/reading.ts';
import { npyOf, npzOf, unicodeNpy } from './numpy-writer.ts';
import { fileOf, inspected, refusalOf } from './reading.ts';

/** Twelve photos of four people, three each; a deterministic distance for each pair. */
const PEOPLE = ['Ann', 'Bob', 'Cara', 'Dan'];
const PHOTOS = PEOPLE.flatMap((person, p) => [1, 2, 3].map((number) => ({ person, p, number })));
const PAIRS = PHOTOS.flatMap((a, i) =>
  PHOTOS.slice(i + 1).map((b, j) => {
    const noise = ((i * 7919 + (i + j + 1) * 104_729) % 1000) / 1000;
    const same = a.person === b.person;
    return { a, b, same, distance: Number(((same ? 0.2 : 0.55) + 0.3 * noise).toFixed(4)) };
  }),
);
const MATED = PAIRS.filter(({ same }) => same).length;
const RIGHT = { mated: MATED, nonMated: PAIRS.length - MATED };
const path = ({ person, number }: (typeof PHOTOS)[number]): string =>
  `${person}/${person}_000${number}.jpg`;
const lines = (rows: readonly string[]): string => `${rows.join('\n')}\n`;
const rows = (make: (pair: (typeof PAIRS)[number], row: number) => string): readonly string[] =>
  PAIRS.map(make);
const similarity = (distance: number): string => (1 - distance).toFixed(4);

/** Sixteen numbers for each photo, near to those of the same person. */
const VECTORS = PHOTOS.map(({ p, number }) =>
  Array.from({ length: 32 }, (_, k) =>
    Number((Math.sin(7 * p + k) + 0.05 * Math.cos(11 * number + 3 * k)).toFixed(5)),
  ),
);
const E_RIGHT = { mated: 12, nonMated: 54, people: 4, photos: 12, dimensions: 32 };

type Content = string | Uint8Array<ArrayBuffer>;

async function forecastOf(
  ...files: readonly (readonly [name: string, content: Content])[]
): Promise<Forecast> {
  const inspection = await inspected(...files.map(([name, content]) => fileOf(name, content)));
  if (inspection.kind === 'refused') throw new Error(inspection.reason);
  expect(inspection.question).toBeNull();
  return inspection.readings[0]!.forecast;
}

describe('scores as other tools write them', () => {
  it.each<readonly [string, string]>([
    [
      'an LFW protocol result with tabs',
      lines(
        rows(({ a, b, same, distance }) => `${path(a)}\t${path(b)}\t${same ? 1 : 0}\t${distance}`),
      ),
    ],
    [
      'IJB-C: template, template, score, label',
      lines(
        rows(
          ({ a, b, same, distance }) =>
            `${path(a)} ${path(b)} ${similarity(distance)} ${same ? 1 : 0}`,
        ),
      ),
    ],
    [
      'bob in five columns',
      lines(
        rows(({ a, b, distance }) => `${a.person} ${path(a)} ${b.person} ${path(b)} ${-distance}`),
      ),
    ],
    [
      'bob in CSV',
      lines([
        'bio_ref_subject_id,bio_ref_reference_id,probe_subject_id,probe_key,score',
        ...rows(
          ({ a, b, distance }) => `${a.person},${path(a)},${b.person},${path(b)},${-distance}`,
        ),
      ]),
    ],
    [
      'NIST: enrolment, verification, similarity, mated',
      lines([
        'enrol verif simScore isMated',
        ...rows(
          ({ a, b, same, distance }) =>
            `${path(a)} ${path(b)} ${similarity(distance)} ${same ? 'TRUE' : 'FALSE'}`,
        ),
      ]),
    ],
    [
      'Kaggle: id, image pair, label',
      lines([
        'id,image_a,image_b,is_same,pred_distance',
        ...rows(
          ({ a, b, same, distance }, row) =>
            `${row},${path(a)},${path(b)},${same ? 1 : 0},${distance}`,
        ),
      ]),
    ],
    [
      'pandas with a row index',
      lines([
        ',img1,img2,label,facenet_cosine',
        ...rows(
          ({ a, b, same, distance }, row) => `${row},${path(a)},${path(b)},${same},${distance}`,
        ),
      ]),
    ],
    [
      'a European Excel',
      `sep=;\r\n${rows(({ a, b, same, distance }) => `${path(a)};${path(b)};${same ? 'ja' : 'nein'};${String(distance).replace('.', ',')}`).join('\r\n')}\r\n`,
    ],
    [
      'a European Excel with a header',
      `Bild 1;Bild 2;gleiche Person;Distanz\r\n${rows(({ a, b, same, distance }) => `${path(a)};${path(b)};${same ? 'WAHR' : 'FALSCH'};${String(distance).replace('.', ',')}`).join('\r\n')}\r\n`,
    ],
    [
      "R's write.table",
      lines([
        '"img1" "img2" "same" "distance"',
        ...rows(
          ({ a, b, same, distance }, row) =>
            `"${row + 1}" "${path(a)}" "${path(b)}" ${same ? 'TRUE' : 'FALSE'} ${distance}`,
        ),
      ]),
    ],
    [
      "R's write.csv2",
      lines([
        '"";"img1";"img2";"same";"distance"',
        ...rows(
          ({ a, b, same, distance }, row) =>
            `"${row + 1}";"${path(a)}";"${path(b)}";${same ? 'TRUE' : 'FALSE'};${String(distance).replace('.', ',')}`,
        ),
      ]),
    ],
    [
      "MATLAB's dlmwrite",
      lines(rows(({ same, distance }) => `${same ? 1 : 0},${distance.toExponential(4)}`)),
    ],
    [
      "NumPy's savetxt with a comment",
      lines([
        '# label score',
        ...rows(
          ({ same, distance }) =>
            `${same ? '1.000000000000000000e+00' : '0.000000000000000000e+00'} ${(1 - distance).toExponential(18)}`,
        ),
      ]),
    ],
    [
      'Markdown-like vertical bars',
      lines(
        rows(
          ({ a, b, same, distance }) =>
            `${path(a)} | ${path(b)} | ${same ? 'same' : 'different'} | ${distance}`,
        ),
      ),
    ],
    [
      'contrastive loss: label 1 is different',
      lines([
        'anchor,other,label,distance',
        ...rows(({ a, b, same, distance }) => `${path(a)},${path(b)},${same ? 0 : 1},${distance}`),
      ]),
    ],
    [
      'VoxCeleb trials with scores: label first',
      lines(
        rows(
          ({ a, b, same, distance }) =>
            `${same ? 1 : 0} ${path(a)} ${path(b)} ${similarity(distance)}`,
        ),
      ),
    ],
    [
      'Kaldi: target and nontarget',
      lines(
        rows(
          ({ a, b, same, distance }) =>
            `${path(a)} ${path(b)} ${similarity(distance)} ${same ? 'target' : 'nontarget'}`,
        ),
      ),
    ],
    [
      'people instead of a truth',
      lines([
        'person_a;person_b;score',
        ...rows(({ a, b, distance }) => `${a.person};${b.person};${similarity(distance)}`),
      ]),
    ],
    [
      'names of folders instead of a truth',
      lines([
        'img1,img2,distance',
        ...rows(({ a, b, distance }) => `${path(a)},${path(b)},${distance}`),
      ]),
    ],
    [
      'Japanese words',
      lines([
        '写真1,写真2,判定,類似度',
        ...rows(
          ({ a, b, same, distance }) =>
            `${path(a)},${path(b)},${same ? '本人' : '他人'},${similarity(distance)}`,
        ),
      ]),
    ],
    [
      'thousands marks in whole scores',
      lines([
        'a;b;same;score',
        ...rows(
          ({ a, b, same, distance }) =>
            `${path(a)};${path(b)};${same ? 1 : 0};"${Math.round(9000 * (1 - distance)).toLocaleString('en-GB')}"`,
        ),
      ]),
    ],
    [
      'JSON: an object of classes',
      JSON.stringify({
        genuine: PAIRS.filter(({ same }) => same).map(({ distance }) => 1 - distance),
        impostor: PAIRS.filter(({ same }) => !same).map(({ distance }) => 1 - distance),
      }),
    ],
    [
      'JSON: pandas orient="values"',
      JSON.stringify(PAIRS.map(({ a, b, same, distance }) => [path(a), path(b), same, distance])),
    ],
    [
      'JSON: pandas orient="table"',
      JSON.stringify({
        schema: { fields: [{ name: 'img1' }] },
        data: PAIRS.map(({ a, b, same, distance }, index) => ({
          index,
          img1: path(a),
          img2: path(b),
          same,
          distance,
        })),
      }),
    ],
    [
      'JSON: a matrix as objects',
      JSON.stringify(
        Object.fromEntries(
          PHOTOS.map((a) => [
            path(a),
            Object.fromEntries(
              PHOTOS.map((b) => [
                path(b),
                a === b
                  ? 0
                  : PAIRS.find(
                      (pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a),
                    )!.distance,
              ]),
            ),
          ]),
        ),
      ),
    ],
  ])('%s', async (_, text) => {
    expect(await forecastOf(['scores.txt', text])).toMatchObject({ ...RIGHT, leftOut: 0 });
  });

  it('bob in four columns: every photo against every person', async () => {
    const scores = PEOPLE.flatMap((claimed) =>
      PHOTOS.map((photo, i) => {
        const near = photo.person === claimed ? -0.3 : -0.7;
        return `${claimed} ${photo.person} ${path(photo)} ${near - ((i * 37) % 10) / 100}`;
      }),
    );
    expect(await forecastOf(['scores-dev', lines(scores)])).toMatchObject({
      ...{ mated: 12, nonMated: 36, people: 4, leftOut: 0 },
    });
  });

  it('gzip around a CSV', async () => {
    const text = lines([
      'img1,img2,same,distance',
      ...rows(({ a, b, same, distance }) => `${path(a)},${path(b)},${same},${distance}`),
    ]);
    const packed = gzipSync(new TextEncoder().encode(text)) as Uint8Array<ArrayBuffer>;
    expect(await forecastOf(['scores.csv.gz', packed])).toMatchObject(RIGHT);
  });

  it('pyeer: a file of genuine and one of impostor scores', async () => {
    const of = (wanted: boolean) =>
      lines(
        PAIRS.filter(({ same }) => same === wanted).map(
          ({ a, b, distance }) => `${path(a)} ${path(b)} ${similarity(distance)}`,
        ),
      );
    expect(await forecastOf(['gen.txt', of(true)], ['imp.txt', of(false)])).toMatchObject(RIGHT);
  });

  it('two files whose names say nothing are asked about', async () => {
    const of = (wanted: boolean) =>
      lines(PAIRS.filter(({ same }) => same === wanted).map(({ distance }) => `${distance}`));
    expect(
      await inspected(fileOf('run7.txt', of(true)), fileOf('run8.txt', of(false))),
    ).toMatchObject({
      question: expect.stringContaining('Which file holds the pairs of the same person') as string,
    });
  });

  it("Weka's ARFF is refused by name", async () => {
    expect(
      await refusalOf(
        fileOf('pairs.arff', '% made by Weka\n@RELATION pairs\n@ATTRIBUTE d NUMERIC\n@DATA\n0.5\n'),
      ),
    ).toContain('an ARFF file of Weka');
  });
});

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
