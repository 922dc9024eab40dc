import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { guardFormula, type NamedItem, unguardFormula } from '#domain/report/csv-cell.ts';
import { pairsCsv, scoreColumnName } from '#domain/report/pairs-csv.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

/** All pairs of these items; people by subject. */
function allPairs(items: readonly NamedItem[], distance: (row: number) => number): PairTable {
  const names = [...new Set(items.map((item) => item.subject))];
  const subject = Uint32Array.from(items, (item) => names.indexOf(item.subject));
  const left: number[] = [];
  const right: number[] = [];
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) {
      left.push(i);
      right.push(j);
    }
  }
  return {
    count: left.length,
    left: Uint32Array.from(left),
    right: Uint32Array.from(right),
    mated: Uint8Array.from(left, (i, row) => (subject[i] === subject[right[row]!] ? 1 : 0)),
    distance: Float64Array.from(left, (_, row) => distance(row)),
    subject,
    subjectCount: names.length,
  };
}

const ITEMS: readonly NamedItem[] = [
  { subject: 'Anna', file: 'set/Anna/1.jpg' },
  { subject: 'Anna', file: 'set/Anna/2.jpg' },
  { subject: 'Bob, "Bobby"', file: 'set/Bob/=1+1.jpg' },
];

const written = (...args: Parameters<typeof pairsCsv>) => [...pairsCsv(...args)].join('');

describe('pairsCsv', () => {
  it("writes deepface's layout, one column a model and metric", () => {
    const cosine = allPairs(ITEMS, (row) => [0.1, 1 / 3, 0.30000000000000004][row]!);
    const l2 = allPairs(ITEMS, (row) => [0.5, 1e-7, 1][row]!);
    const columns = [
      { model: 'VGG-Face', metric: 'cosine', pairs: cosine },
      { model: 'VGG-Face', metric: 'euclidean_l2', pairs: l2 },
    ] as const;
    expect(written(ITEMS, columns)).toBe(
      [
        'subject_x,file_x,subject_y,file_y,decision,VGG-Face_cosine,VGG-Face_euclidean_l2',
        'Anna,set/Anna/1.jpg,Anna,set/Anna/2.jpg,Yes,0.1,0.5',
        'Anna,set/Anna/1.jpg,"Bob, ""Bobby""",set/Bob/=1+1.jpg,No,0.3333333333333333,1e-7',
        'Anna,set/Anna/2.jpg,"Bob, ""Bobby""",set/Bob/=1+1.jpg,No,0.30000000000000004,1',
        '',
      ].join('\n'),
    );
  });

  it('makes names that a spreadsheet would run into text', () => {
    const items = [
      { subject: '=HYPERLINK("http://x")', file: '@a.jpg' },
      { subject: '-Anna', file: '+b.jpg' },
    ];
    const [header, row] = written(items, [
      { model: 'm', metric: 'cosine', pairs: allPairs(items, () => 0.5) },
    ]).split('\n');
    expect(header).toContain('m_cosine');
    expect(row).toBe(`"'=HYPERLINK(""http://x"")",'@a.jpg,'-Anna,'+b.jpg,No,0.5`);
  });

  it('numbers files of the same path', () => {
    const items = [
      { subject: 'Anna', file: 'Anna/1.jpg' },
      { subject: 'Anna', file: 'Anna/1.jpg' },
    ];
    const csv = written(items, [
      { model: 'm', metric: 'cosine', pairs: allPairs(items, () => 0.5) },
    ]);
    expect(csv).toContain('Anna,Anna/1.jpg,Anna,Anna/1.jpg (2),Yes,0.5');
  });

  it('refuses columns of different pairs', () => {
    const pairs = allPairs(ITEMS, () => 0.5);
    const swapped = { ...pairs, left: pairs.right, right: pairs.left };
    const columns = [pairs, swapped].map((table) => ({
      model: 'm',
      metric: 'cosine' as const,
      pairs: table,
    }));
    expect(() => written(ITEMS, columns)).toThrow('same pairs');
  });

  it('gives the same people, files, truth and distances when it is read again', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('=1', "'=1", ' a ', 'a\r\nb', '"', '\t'),
    );
    const item = fc.record({ subject: name, file: name });
    const distance = fc.double({ min: 0, max: 1e9, noNaN: true });
    const set = fc
      .uniqueArray(item, { selector: (each) => each.file, minLength: 2, maxLength: 6 })
      .chain((items) =>
        fc.tuple(fc.constant(items), fc.array(distance, { minLength: 15, maxLength: 15 })),
      );
    fc.assert(
      fc.property(set, ([items, distances]) => {
        const pairs = allPairs(items, (row) => distances[row]!);
        const csv = written(items, [{ model: 'My, model', metric: 'angular', pairs }]);
        const column = scoreColumnName('My, model', 'angular');
        const { data, errors } = Papa.parse<Record<string, string>>(csv, {
          header: true,
          skipEmptyLines: true,
          newline: '\n',
        });
        expect(errors).toEqual([]);
        expect(data).toHaveLength(pairs.count);
        data.forEach((row, index) => {
          const x = items[pairs.left[index]!]!;
          const y = items[pairs.right[index]!]!;
          expect(unguardFormula(row['subject_x']!)).toBe(x.subject);
          expect(unguardFormula(row['file_x']!)).toBe(x.file);
          expect(unguardFormula(row['subject_y']!)).toBe(y.subject);
          expect(unguardFormula(row['file_y']!)).toBe(y.file);
          expect(row['decision']).toBe(x.subject === y.subject ? 'Yes' : 'No');
          expect(Number(row[column])).toBe(pairs.distance[index]! + 0);
        });
      }),
    );
  });

  it('comes in chunks of bounded size', () => {
    const pairs = simulatedPairs({ people: 100, photos: 3, seed: 1 });
    const items = Array.from(pairs.subject, (person, i) => ({
      subject: `P${person}`,
      file: `${i}.jpg`,
    }));
    const chunks = [...pairsCsv(items, [{ model: 'm', metric: 'cosine', pairs }])];
    expect(pairs.count).toBe(44_850);
    expect(chunks.length).toBeGreaterThan(10);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(1e6);
    expect(chunks.join('').split('\n')).toHaveLength(pairs.count + 2);
  });
});

describe('guardFormula', () => {
  it('can be undone for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^'{0,3}[=+@a-]{0,2}x?$/),
    );
    fc.assert(
      fc.property(text, (name) => {
        expect(unguardFormula(guardFormula(name))).toBe(name);
        expect(guardFormula(name)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
