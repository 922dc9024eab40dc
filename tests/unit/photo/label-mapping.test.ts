import { describe, expect, it } from 'vitest';
import { mappingFromJson, rowsFromJson } from '#domain/photo/label-mapping.ts';
import type { TableRows } from '#domain/photo/list-tables.ts';
import { matchMapping } from '#domain/photo/match-mapping.ts';
import { pathIndex } from '#domain/photo/path-index.ts';
import { listMeaning } from '#domain/photo/photo-list.ts';
import { finished } from '#domain/shared/steps.ts';

const mappingFromRows = (table: TableRows) => {
  const meaning = finished(listMeaning(table, pathIndex([])));
  return meaning?.kind === 'labels' ? (meaning.mappings[0] ?? null) : null;
};

const pairs = (mapping: ReturnType<typeof mappingFromRows>) =>
  mapping?.files.map(({ file, subject }) => `${file}=${subject}`) ?? null;

const rows = (text: string) => text.split('\n').map((line) => line.split(','));

describe('a table of files and people', () => {
  it.each([
    ['file,person\na.jpg,Ann\nb.jpg,Bob'],
    ['Person,Image Path\nAnn,a.jpg\nBob,b.jpg'],
    ['id,name,file_name\n1,Ann,a.jpg\n2,Bob,b.jpg'],
    ['a.jpg,Ann\nb.jpg,Bob'],
    ['Ann,a.jpg\nBob,b.jpg'],
    ['wer,was\nAnn,a.jpg\nBob,b.jpg'],
  ])('%j', (text) => {
    expect(pairs(mappingFromRows(rows(text)))).toEqual(['a.jpg=Ann', 'b.jpg=Bob']);
  });

  it('counts rows that lack one half, and takes files without an extension under a header', () => {
    const mapping = mappingFromRows(rows('file,person\na.jpg,\n,Bob\nc,Cleo\n,'));
    expect(pairs(mapping)).toEqual(['c=Cleo']);
    expect(mapping?.incomplete).toBe(2);
  });

  it.each([
    ['file_x,file_y,distance\na.jpg,b.jpg,0.3'],
    ['name,age\nAnn,3\nBob,4'],
    ['file,size\na.jpg,10'],
    ['just text'],
    [''],
  ])('is not seen in %j', (text) => {
    expect(mappingFromRows(rows(text))).toBeNull();
  });
});

describe('a JSON mapping', () => {
  it.each([
    [{ 'a.jpg': 'Ann', 'b.jpg': 'Bob' }],
    [{ Ann: ['a.jpg'], Bob: ['b.jpg'] }],
    [{ identities: { Ann: ['a.jpg'], Bob: ['b.jpg'] } }],
    [{ Ann: 'a.jpg', Bob: 'b.jpg' }],
    [
      [
        { file: 'a.jpg', person: 'Ann' },
        { person: 'Bob', file: 'b.jpg' },
      ],
    ],
  ])('%j', (value) => {
    expect(
      pairs(
        finished(mappingFromJson(value)) ?? mappingFromRows(finished(rowsFromJson(value)) ?? []),
      ),
    ).toEqual(['a.jpg=Ann', 'b.jpg=Bob']);
  });

  it.each([[null], [3], [[]], [{}], [{ a: 1 }], [{ Ann: [1, 2] }], [{ title: 'x' }], [['a.jpg']]])(
    'is not seen in %j',
    (value) => {
      expect(finished(mappingFromJson(value))).toBeNull();
    },
  );
});

describe('finding the files of a mapping', () => {
  const match = (files: Record<string, string>, paths: string[]) =>
    finished(matchMapping(finished(mappingFromJson(files))!, pathIndex(paths), 'list.json'));

  it('compares from the end of the path, whichever is longer, without regard to case', () => {
    expect(
      match({ 'C:\\data\\set\\A\\1.jpg': 'Ann', 'set/B/1.JPG': 'Bob', '2.jpg': 'Cleo' }, [
        'drop/set/A/1.jpg',
        'drop/set/B/1.jpg',
        'drop/x/2.jpg',
      ]).labels,
    ).toEqual(['Ann', 'Bob', 'Cleo']);
  });

  it('names what is missing, ambiguous or contradicted, and gives no name where it cannot tell', () => {
    expect(
      match({ '1.jpg': 'Ann', 'gone.jpg': 'Bob', 'x/2.jpg': 'Cleo', '2.jpg': 'Dora' }, [
        'a/1.jpg',
        'b/1.jpg',
        'x/2.jpg',
        'y/3.jpg',
      ]),
    ).toEqual({
      labels: [null, null, 'Cleo', null],
      missing: ['gone.jpg'],
      ambiguous: ['1.jpg'],
      beside: [],
      contradicted: ['x/2.jpg'],
    });
  });
});
