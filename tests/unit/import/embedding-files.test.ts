import { describe, expect, it } from 'vitest';
import { readNpy } from '#domain/import/npy.ts';
import { embeddingsOf, fileOf, inspected, refusalOf } from './reading.ts';
import { npyOf, npzOf, unicodeNpy } from './numpy-writer.ts';

/** Four embeddings of sixteen numbers. */
const ROWS = Array.from({ length: 4 }, (_, row) =>
  Array.from({ length: 16 }, (__, k) => (row + 1) * ((k % 3) - 1) + k / 8),
);
const FLAT = Float32Array.from(ROWS.flat());
const LABELS = ['Ann', 'Ann', 'Bö', 'Bö'];

describe('NumPy arrays', () => {
  it.each([
    ['<f4', Float32Array.of(0, 1, 2, 3, 4, 5)],
    ['<f8', Float64Array.of(0, 1, 2, 3, 4, 5)],
    ['<i2', Int16Array.of(0, 1, 2, 3, 4, 5)],
    ['<u4', Uint32Array.of(0, 1, 2, 3, 4, 5)],
    ['<i8', BigInt64Array.of(0n, 1n, 2n, 3n, 4n, 5n)],
    ['|u1', Uint8Array.of(0, 1, 2, 3, 4, 5)],
    ['<f2', Uint16Array.of(0, 0x3c00, 0x4000, 0x4200, 0x4400, 0x4500)],
  ])('of type %s are read in both orders', (descr, data) => {
    expect(readNpy(npyOf(descr, [2, 3], data), 'a.npy')).toEqual({
      shape: [2, 3],
      values: Float64Array.of(0, 1, 2, 3, 4, 5),
    });
    expect(readNpy(npyOf(descr, [3, 2], data, true), 'a.npy').values).toEqual(
      Float64Array.of(0, 3, 1, 4, 2, 5),
    );
  });

  it('are read in the other byte order, and without axes of length 1', () => {
    const data = new DataView(new ArrayBuffer(16));
    [1, -2, 0.5, 4].forEach((value, i) => data.setFloat32(4 * i, value));
    expect(readNpy(npyOf('>f4', [2, 1, 2], data), 'a.npy')).toEqual({
      shape: [2, 2],
      values: Float64Array.of(1, -2, 0.5, 4),
    });
  });

  it.each([
    ['pickled objects', npyOf('|O', [2], new Uint8Array(16)), 'pickled Python objects'],
    ['structures', npyOf("[('a', '<f4')]", [2], new Uint8Array(8)), 'structured array'],
    ['complex numbers', npyOf('<c8', [2, 2], new Uint8Array(32)), 'type <c8'],
    ['three axes', npyOf('<f4', [2, 2, 2], new Float32Array(8)), 'shape (2, 2, 2) of numbers'],
    ['too few data', npyOf('<f4', [2, 16], new Float32Array(20)), 'is cut off'],
    ['a broken archive', npzOf({ a: unicodeNpy(['x']) }).slice(0, 60), 'cannot be unpacked'],
    ['nothing in an archive', npzOf({}), 'not a table of a known format'],
  ])('of %s are refused in a sentence', async (_, bytes, expected) => {
    expect(await refusalOf(fileOf('given.npy', bytes))).toContain(expected);
  });

  it('of an .npz carry their labels, as text or numbers', async () => {
    const text = npzOf({ embeddings: npyOf('<f4', [4, 16], FLAT), labels: unicodeNpy(LABELS) });
    const read = await embeddingsOf([fileOf('set.npz', text)]);
    expect(read.subjects).toEqual(['Ann', 'Bö']);
    expect(read.table).toEqual({
      count: 4,
      dimensions: 16,
      vectors: FLAT,
      subject: Uint32Array.of(0, 0, 1, 1),
      subjectCount: 2,
    });
    const numbers = npzOf({
      labels: npyOf('<i4', [4], Int32Array.of(7, 9, 7, 9)),
      emb: npyOf('<f8', [4, 16], Float64Array.from(FLAT)),
    });
    expect((await embeddingsOf([fileOf('set.npz', numbers)])).subjects).toEqual(['7', '9']);
  });

  it('go with labels in a CSV file, or in an array of their own', async () => {
    const vectors = fileOf('emb.npy', npyOf('<f4', [4, 16], FLAT));
    const csv = fileOf(
      'labels.csv',
      `file,subject\n${LABELS.map((l, i) => `${i}.jpg,${l}`).join('\n')}\n`,
    );
    const read = await embeddingsOf([vectors, csv]);
    expect(read.rows[2]).toEqual({ file: '2.jpg', subject: 'Bö' });
    const other = await embeddingsOf(
      [vectors, fileOf('labels.npy', unicodeNpy(LABELS))],
      (mapping) => ({
        ...mapping,
        subject: 1,
      }),
    );
    expect(other.subjects).toEqual(['Ann', 'Bö']);
  });

  it('need as many labels, and some labels', async () => {
    const vectors = fileOf('emb.npy', npyOf('<f4', [4, 16], FLAT));
    expect(await refusalOf(vectors, fileOf('labels.csv', 'subject\nAnn\nBo\n'))).toContain(
      'emb holds 4 embeddings, but labels.csv has 2 rows',
    );
    await expect(embeddingsOf([vectors])).rejects.toThrow(
      'Nothing says whose embeddings these are',
    );
  });
});

describe('embeddings in CSV', () => {
  it('are columns of numbers, beside names', async () => {
    const header = `file,label,${ROWS[0]!.map((_, k) => `e${k}`).join(',')}`;
    const rows = ROWS.map((row, i) => `${i}.jpg,${LABELS[i]},${row.join(',')}`);
    const read = await embeddingsOf([fileOf('emb.csv', [header, ...rows].join('\n'))]);
    expect(read.table.vectors).toEqual(FLAT);
    expect(read.rows[3]).toEqual({ file: '3.jpg', subject: 'Bö' });
  });

  it('may have the numbers of columns for a header, as pandas writes them', async () => {
    const header = `,${ROWS[0]!.map((_, k) => k).join(',')},label`;
    const rows = ROWS.map((row, i) => `${i},${row.join(',')},${LABELS[i]}`);
    const read = await embeddingsOf([fileOf('emb.csv', [header, ...rows].join('\n'))]);
    expect(read.table.vectors).toEqual(FLAT);
  });

  it('may be lists in one column', async () => {
    const rows = ROWS.map((row, i) => `${LABELS[i]},"[${row.join(', ')}]"`);
    const read = await embeddingsOf([
      fileOf('emb.csv', ['identity,embedding', ...rows].join('\n')),
    ]);
    expect(read.table.vectors).toEqual(FLAT);
  });

  it('name the rows that cannot be used', async () => {
    const rows = [
      `Ann,"[${ROWS[0]!.join(',')}]"`,
      `Ann,"[${ROWS[1]!.map((v, k) => (k === 3 ? 'nan' : v)).join(',')}]"`,
      `Ann,"[${ROWS[1]!.map(() => 0).join(',')}]"`,
      `Bo,"[1, 2, 3]"`,
      `Bo,`,
      `,"[${ROWS[2]!.join(',')}]"`,
    ];
    const read = await embeddingsOf([
      fileOf('emb.csv', ['identity,embedding', ...rows].join('\n')),
    ]);
    expect(read.table.count).toBe(1);
    expect(read.problems.map(({ code, examples }) => [code, examples[0]?.row])).toEqual([
      ['vector-not-finite', 3],
      ['vector-all-zero', 4],
      ['vector-length', 5],
      ['vector-missing', 6],
      ['subject-missing', 7],
    ]);
  });
});

describe('embeddings in JSON', () => {
  const face = (row: number) => ({
    embedding: ROWS[row]!,
    facial_area: { x: 1, y: 2, w: 3, h: 4, left_eye: [5, 6] },
    face_confidence: 0.9,
  });

  it('come with a name each', async () => {
    const json = JSON.stringify(
      ROWS.map((embedding, i) => ({ file: `${i}.jpg`, label: LABELS[i], embedding })),
    );
    const read = await embeddingsOf([fileOf('emb.json', json)]);
    expect(read.table.vectors).toEqual(FLAT);
    expect(read.subjects).toEqual(['Ann', 'Bö']);
  });

  it('of deepface come by photo, whose folders name the people', async () => {
    const json = JSON.stringify({
      'Ann/1.jpg': [face(0)],
      'Ann/2.jpg': [face(1)],
      'Bo/1.jpg': [face(2), face(3)],
    });
    const read = await embeddingsOf([fileOf('represent.json', json)]);
    expect(read.rows).toEqual([
      { subject: 'Ann', file: 'Ann/1.jpg' },
      { subject: 'Ann', file: 'Ann/2.jpg' },
      { subject: 'Bo', file: 'Bo/1.jpg' },
      { subject: 'Bo', file: 'Bo/1.jpg (2)' },
    ]);
    expect(read.notes[0]?.code).toBe('people-from-names');
  });

  it('of deepface are asked about where nothing names anybody', async () => {
    await expect(
      embeddingsOf([fileOf('one.json', JSON.stringify([face(0), face(1)]))]),
    ).rejects.toThrow('Nothing says whose embeddings these are');
    const inspection = await inspected(
      fileOf('several.json', JSON.stringify([[face(0)], [face(1), face(2)]])),
    );
    if (inspection.kind === 'refused') throw new Error(inspection.reason);
    expect(inspection.readings[0]?.reading.content).toMatchObject({
      kind: 'embeddings',
      mapping: { file: 0, subject: null },
    });
    const { preview } = inspection.tables[0]!;
    expect(preview.rows.map(([photo]) => photo)).toEqual(['Photo 1', 'Photo 2', 'Photo 2']);
    expect(preview.rows[0]?.[1]).toBe('16 numbers: -1, 0.125, 1.25, ...');
  });

  it('may be one list for each photo', async () => {
    const json = JSON.stringify(
      Object.fromEntries(ROWS.map((row, i) => [`${LABELS[i]}/${i}.jpg`, row])),
    );
    const read = await embeddingsOf([fileOf('emb.json', json)]);
    expect(read.table.vectors).toEqual(FLAT);
    expect(read.subjects).toEqual(['Ann', 'Bö']);
  });
});
