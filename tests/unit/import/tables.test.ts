import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import type { ImportedScores } from '#domain/import/imported-scores.ts';
import { importHandlers } from '#workers/import/handlers.ts';
import { bestReading, fileOf, refusalOf, scoresOf } from './reading.ts';

const FILE_X = ['a', 'a', 'b', 'ü'];
const FILE_Y = ['b', 'c', 'c', 'c'];
const SCORE = [0.1, 0.7, 0.8, 0.9];

function expectTheTable(scores: ImportedScores): void {
  expect(scores).toMatchObject({ count: 4, itemCount: 4, problems: [] });
  expect([...scores.mated]).toEqual([1, 0, 0, 0]);
  expect(scores.columns[0]).toMatchObject({ model: 'SFace', metric: 'cosine', missing: 0 });
  expect([...scores.columns[0]!.scores]).toEqual(SCORE);
}

describe('JSON', () => {
  const records = FILE_X.map((file_x, i) => ({
    file_x,
    file_y: FILE_Y[i],
    same: i === 0,
    SFace_cosine: SCORE[i],
  }));
  const columns = {
    file_x: FILE_X,
    file_y: FILE_Y,
    same: FILE_X.map((_, i) => i === 0),
    SFace_cosine: SCORE,
  };

  it.each([
    ['a list of objects', records],
    ['an object of lists', columns],
    [
      'columns with row numbers',
      Object.fromEntries(
        Object.entries(columns).map(([name, list]) => [name, Object.assign({}, list)]),
      ),
    ],
    [
      'split',
      {
        columns: Object.keys(columns),
        index: [0, 1, 2, 3],
        data: records.map((r) => Object.values(r)),
      },
    ],
  ])('as %s', async (_, json) => {
    expectTheTable(await scoresOf([fileOf('scores.json', JSON.stringify(json))]));
  });

  it('of Python, with NaN outside of names', async () => {
    const text = `[{"file_x": "NaN", "file_y": "b", "same": 1, "cosine": 0.5}, {"file_x": "a", "file_y": "c", "same": 0, "cosine": NaN}]`;
    const scores = await scoresOf([fileOf('scores.json', text)]);
    expect(scores.count).toBe(1);
    expect(scores.problems.map(({ code }) => code)).toEqual(['score-missing', 'no-score']);
  });
});

describe('Parquet', () => {
  const written = (options: object, nullable = true): ArrayBuffer =>
    parquetWriteBuffer({
      columnData: [
        { name: 'file_x', data: FILE_X, type: 'STRING', nullable },
        { name: 'file_y', data: FILE_Y, type: 'STRING', nullable },
        { name: 'same', data: FILE_X.map((_, i) => i === 0), type: 'BOOLEAN', nullable },
        { name: 'SFace_cosine', data: Float64Array.from(SCORE), type: 'DOUBLE', nullable },
      ],
      ...options,
    });

  it.each([
    ['with Snappy', {}, true],
    ['uncompressed', { codec: 'UNCOMPRESSED' }, true],
    ['without missing values', {}, false],
    ['in several row groups', { rowGroupSize: 3 }, true],
  ])('%s', async (_, options, nullable) => {
    expectTheTable(await scoresOf([fileOf('scores.parquet', written(options, nullable))]));
  });

  it('is judged by rows from all over it: those of one person may come first', async () => {
    const at = Array.from({ length: 6000 }, (_, i) => i);
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'a', data: at.map((i) => `${i}.jpg`), type: 'STRING' },
        { name: 'b', data: at.map((i) => `${9000 + i}.jpg`), type: 'STRING' },
        { name: 'kind', data: at.map((i) => (i < 2000 ? 'x' : 'z')), type: 'STRING' },
        { name: 'd', data: at.map((i) => (i < 2000 ? 0.2 : 0.7) + (i % 10) / 100), type: 'DOUBLE' },
      ],
      rowGroupSize: 1500,
    });
    // Of "x" alone nothing could be told; with both, the words are asked about.
    expect((await bestReading(fileOf('sorted.parquet', buffer))).evidence).toMatch(/"kind" tells/);
  });

  it('with missing values, whole numbers, single precision and repeated values', async () => {
    const n = 3000;
    const at = Array.from({ length: n }, (_, i) => i);
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'img1', data: at.map((i) => `photo ${i % 60}`), type: 'STRING' },
        { name: 'img2', data: at.map((i) => `photo ${60 + Math.floor(i / 60)}`), type: 'STRING' },
        { name: 'label', data: at.map((i) => BigInt(i % 2)), type: 'INT64' },
        {
          name: 'A_cosine',
          data: at.map((i) => (i % 7 === 0 ? null : (i % 5) / 4)),
          type: 'DOUBLE',
        },
        { name: 'B_euclidean', data: at.map((i) => i / 2), type: 'FLOAT' },
      ],
      rowGroupSize: 1000,
      pageSize: 2000,
    });
    const scores = await scoresOf([fileOf('scores.parquet', buffer)]);
    expect(scores.count).toBe(n);
    const [a, b] = scores.columns.map((column) => [...column.scores]);
    expect(a).toEqual(at.map((i) => (i % 7 === 0 ? Number.NaN : (i % 5) / 4)));
    expect(b).toEqual(at.map((i) => i / 2));
    expect([...scores.mated]).toEqual(at.map((i) => i % 2));
    expect(scores.problems.map(({ code, count, column }) => [code, count, column])).toEqual([
      ['score-missing', Math.ceil(n / 7), 'A_cosine'],
    ]);
  });

  it('that is damaged inside is refused in a sentence', async () => {
    const bytes = new Uint8Array(written({}));
    bytes.fill(255, 4, 40);
    const file = fileOf('scores.parquet', bytes);
    expect(await refusalOf(file)).toContain('cannot be read as a Parquet table, or is damaged');
  });
});

describe('reading', () => {
  const text = `file_x,file_y,same,cosine\n${Array.from({ length: 400_000 }, (_, i) => `p${i % 700},q${Math.floor(i / 700)},${i % 3 === 0 ? 1 : 0},${i / 400_000}`).join('\n')}`;

  it('tells how far it has come, and stops when cancelled', async () => {
    const files = [fileOf('large.csv', text)];
    const best = await bestReading(...files);
    const seen: number[] = [];
    const controller = new AbortController();
    const reading = importHandlers().read(
      { files, reading: best },
      {
        signal: controller.signal,
        report: ({ share }) => {
          seen.push(share);
          if (seen.length === 2) controller.abort(new Error('The call was cancelled.'));
        },
      },
    );
    await expect(reading).rejects.toThrow('The call was cancelled.');
    expect(seen).toHaveLength(2);
    expect(seen[1]!).toBeGreaterThan(seen[0]!);
    expect(seen[1]!).toBeLessThan(1);
  });
});
