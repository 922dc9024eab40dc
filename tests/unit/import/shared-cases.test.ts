import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Forecast, Inspection } from '#domain/import/reading.ts';
import { said } from '#tests/support/said.ts';
import { fileOf, inspected, readAs } from './reading.ts';

const CASES = '../shared/cases';
const present = existsSync(`${CASES}/expected.json`);
if (!present) console.warn(`Skipped: ${CASES} is not there.`);

interface Right {
  readonly mated: number;
  readonly nonmated: number;
  readonly eer_pct: number;
  readonly threshold: number;
}

const right: Record<string, Right> = present
  ? (JSON.parse(readFileSync(`${CASES}/expected.json`, 'utf8')) as Record<string, Right>)
  : {};
const BASE = 'BASE (190 pairs of 20 photos, 5 people)';
const E_SET = 'E (all embedding cases: 24 embeddings, 6 people, cosine, 128 dims)';

function files(paths: readonly string[]) {
  return paths.map((path) => fileOf(basename(path), readFileSync(`${CASES}/${path}`)));
}

async function read(paths: readonly string[]): Promise<Inspection> {
  return inspected(...files(paths));
}

/**
 * The best reading, which must need no answer, and what it really gives when everything is read.
 */
async function best(paths: readonly string[]) {
  const inspection = await read(paths);
  if (inspection.kind === 'refused') throw new Error(said(inspection.reason));
  expect(inspection.question).toBeNull();
  const { reading, forecast } = inspection.readings[0]!;
  expect(reading.evidence).toMatch(/^[A-Z"].*\.$/);
  return { reading, forecast, result: await readAs(files(paths), reading) };
}

function expectCounts(forecast: Forecast, key: string): void {
  const { mated, nonmated, eer_pct: eer } = right[key]!;
  expect([forecast.mated, forecast.nonMated]).toEqual([mated, nonmated]);
  for (const column of forecast.columns) expect(100 * column.eer!).toBeCloseTo(eer, 3);
  expect(forecast.complete).toBe(true);
}

describe.skipIf(!present)('scores as other tools write them', () => {
  it.each([
    ['S01', ['S01/verify_0.0.96.csv'], 'S01'],
    ['S01 in JSON', ['S01/verify_0.0.96.json'], 'S01'],
    ['S02', ['S02/orient_index.json'], 'S02'],
    ['S03', ['S03/scores_speechbrain.txt'], 'S03'],
    ['S04', ['S04/exp1_genuine.txt', 'S04/exp1_impostor.txt'], 'S04'],
    ['S04 the other way round', ['S04/exp1_impostor.txt', 'S04/exp1_genuine.txt'], 'S04'],
    ['S05', ['S05/label_distance.csv'], 'S05'],
    ['S07', ['S07/percent.csv'], 'S07'],
    ['S08', ['S08/results.jsonl'], 'S08'],
    ['S09', ['S09/meta_then_pairs.json'], BASE],
    ['S09 the other way round', ['S09/pairs_then_meta.json'], BASE],
    ['S10', ['S10/distance_matrix.csv'], 'S10'],
    ['S11', ['S11/genuine_scores.npy', 'S11/impostor_scores.npy'], 'S11 genuine+impostor'],
    ['S11 with the truth', ['S11/y_score.npy', 'S11/y_true.npy'], 'S11 y_true+y_score'],
    ['S12', ['S12/match.txt', 'S12/no_match.txt'], 'S12'],
    ['S15', ['S15/scores-dev'], 'S15'],
    ['S16', ['S16/bfw.csv'], 'S16 (each of the three models)'],
    ['X01, all equal', ['X01/all_equal.csv'], 'X01 all_equal.csv'],
    ['X01, 0 is the same', ['X01/contrastive_label_0_is_same.csv'], BASE],
    ['X01, perfect', ['X01/perfect.csv'], 'X01 perfect.csv'],
    ['X01, ties', ['X01/ties.csv'], 'X01 ties.csv'],
  ])('%s', async (_, paths, key) => {
    const { forecast, result } = await best(paths);
    expectCounts(forecast, key);
    expect(forecast.columns[0]!.threshold).toBeCloseTo(right[key]!.threshold, 6);
    if (result.kind !== 'scores') throw new Error(result.kind);
    expect(result.scores.count).toBe(forecast.mated + forecast.nonMated);
  });

  it('S01: the confidence is named as what repeats the distance', async () => {
    const { forecast } = await best(['S01/verify_0.0.96.csv']);
    expect(forecast.columns.map(({ name }) => name)).toEqual(['VGG-Face cosine']);
    expect(forecast.flags.map(({ text }) => said(text)).join(' ')).toContain(
      '"confidence" ranks the pairs as "distance" does',
    );
  });

  it('S15: the row without a score is counted and named', async () => {
    const { forecast } = await best(['S15/scores-dev']);
    expect(forecast).toMatchObject({ rows: 108, leftOut: 1 });
    expect(forecast.flags.map(({ text }) => said(text)).join(' ')).toContain('row 1 (nan)');
  });

  it('S16: three models of twenty photos', async () => {
    const { forecast } = await best(['S16/bfw.csv']);
    expect(forecast.columns.map(({ name }) => name)).toEqual(['vgg2', 'resnet50', 'senet50']);
    expect(forecast).toMatchObject({ photos: 20, people: 5 });
  });

  it('S10: people come from the names of rows and columns', async () => {
    const { reading, forecast } = await best(['S10/distance_matrix.csv']);
    expect(reading.content.kind).toBe('matrix');
    expect(forecast).toMatchObject({ photos: 20, people: 5 });
  });

  it('X01: a label that is turned is said to be', async () => {
    const { reading } = await best(['X01/contrastive_label_0_is_same.csv']);
    expect(reading.evidence).toContain(
      '"label" tells the pairs of one person (0), the other way round',
    );
  });
});

describe.skipIf(!present)('embeddings as other tools write them', () => {
  it.each([
    ['E01', ['E01/labeled_face_descriptors.json']],
    ['E02', ['E02/immich_asset_faces.csv']],
    ['E03', ['E03/face_recognition_encodings.csv']],
    ['E04', ['E04/numpy2_list_repr.csv']],
    ['E05', ['E05/labels.csv', 'E05/reps.csv']],
    ['E05 the other way round', ['E05/reps.csv', 'E05/labels.csv']],
    ['E06', ['E06/faces-embeddings.npz']],
    ['E08', ['E08/embeddings_filtered.parquet']],
    ['E09', ['E09/person_image_embedding.json']],
    ['O8', ['O8/embeddings.npy', 'O8/names.txt']],
    ['O8 the other way round', ['O8/names.txt', 'O8/embeddings.npy']],
  ])('%s', async (_, paths) => {
    const { forecast, result } = await best(paths);
    expectCounts(forecast, E_SET);
    expect(forecast).toMatchObject({ people: 6, photos: 24, dimensions: 128, leftOut: 0 });
    expect(forecast.columns[0]!.threshold).toBeCloseTo(right[E_SET]!.threshold, 6);
    if (result.kind !== 'embeddings') throw new Error(result.kind);
    expect(result.embeddings.table).toMatchObject({ count: 24, dimensions: 128, subjectCount: 6 });
  });

  it('E02: the person is personId', async () => {
    const { reading, forecast } = await best(['E02/immich_asset_faces.csv']);
    expect(reading.evidence).toContain('"personId" names the person');
    expect(forecast.flags.map(({ text }) => said(text)).join(' ')).toContain('boundingBoxX1');
  });

  it('S09: CompreFace does not say whose embeddings it gives', async () => {
    expect(await read(['S09/compreface_recognize.json'])).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Nothing says whose embeddings these are') as string,
    });
  });

  it('E04: a list that NumPy cut off is named', async () => {
    expect(await read(['E04/abbreviated_by_numpy.csv'])).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('NumPy cut this list off') as string,
    });
  });
});
