import { expect, test } from 'vitest';
import { embeddingsCsv } from '#domain/report/embeddings-csv.ts';

test('one row a face, in numbers that read back as the same single-precision values', () => {
  const vectors = Float32Array.of(0.1, -3.402_823_5e38, 1e-30, 1 / 3, 123_456_792, -0.05);
  const table = {
    count: 2,
    dimensions: 3,
    vectors,
    subject: Uint32Array.of(0, 0),
    subjectCount: 1,
  };
  const items = [
    { subject: 'Lopez, Ana', file: 'Ana/1.jpg' },
    { subject: '=cmd', file: 'Ana/1.jpg' },
  ];
  const text = [...embeddingsCsv(items, table)].join('');
  const [head, first, second, end] = text.split('\n');
  expect(head).toBe('subject,file,e0,e1,e2');
  expect(first).toMatch(/^"Lopez, Ana",Ana\/1\.jpg,/);
  // A spreadsheet must not run a name, and a second face of a photo needs a name of its own.
  expect(second).toMatch(/^'=cmd,Ana\/1\.jpg \(2\),/);
  expect(end).toBe('');
  const read = [first, second].flatMap((row) => row!.split(',').slice(-3).map(Number));
  expect(Float32Array.from(read)).toEqual(vectors);
});
