import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  PEOPLE,
  PHOTOS,
  PAIRS,
  RIGHT,
  path,
  lines,
  rows,
  similarity,
  forecastOf,
} from './other-tools-set.ts';
import { fileOf, inspected, refusalOf } from './reading.ts';

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
      mated: 12,
      nonMated: 36,
      people: 4,
      leftOut: 0,
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
