import { describe, expect, it } from 'vitest';
import { originalScore, toPairTable } from '#domain/import/to-pair-table.ts';
import { fileOf, inspected, refusalOf, scoresOf, scoresOfText } from './reading.ts';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

describe('polarity', () => {
  const table = (name: string, mated: number, nonMated: number) =>
    scoresOfText(
      lines(
        `file_x,file_y,same,${name}`,
        ...Array.from({ length: 20 }, (_, i) => `a,m${i},1,${mated + i / 100}`),
        ...Array.from({ length: 20 }, (_, i) => `a,n${i},0,${nonMated + i / 100}`),
      ),
    );

  it('is by the name', async () => {
    const scores = await table('ArcFace_cosine_similarity', 0.7, 0.1);
    expect(scores.columns[0]!.polarity).toMatchObject({ polarity: 'similarity', basis: 'name' });
  });

  it('is measured where the name is silent', async () => {
    const scores = await table('score', 0.7, 0.1);
    expect(scores.columns[0]!.polarity).toMatchObject({
      polarity: 'similarity',
      basis: 'measured',
    });
  });

  it.each([
    ['the data contradict the name', 'cosine', 0.7, 0.1],
    ['the data do not say', 'score', 0.5, 0.5],
  ])('is asked about when %s', async (_, name, mated, nonMated) => {
    const scores = await table(name, mated, nonMated);
    expect(scores.columns[0]!.polarity.basis).toBe('unclear');
    expect(scores.notes.map(({ code }) => code)).toContain('polarity-unclear');
  });

  it('is what a person says', async () => {
    const text = lines('file_x,file_y,same,score', 'a,b,1,0.1', 'a,c,0,0.9');
    const scores = await scoresOf([fileOf('s.csv', text)], (mapping) => ({
      ...mapping,
      columns: mapping.columns.map((use) =>
        use.role === 'score' ? { ...use, polarity: 'similarity' as const } : use,
      ),
    }));
    expect(scores.columns[0]!.polarity).toMatchObject({ polarity: 'similarity', basis: 'stated' });
  });

  it('turns a cosine similarity into the cosine distance, and the sign of any other', async () => {
    const cosine = await table('cosine_similarity', 0.75, 0.25);
    expect(toPairTable(cosine, cosine.columns[0]!).distance[0]).toBe(0.25);
    const other = await table('similarity', 75, 25);
    const column = other.columns[0]!;
    const { distance } = toPairTable(other, column);
    expect(distance[0]).toBe(-75);
    expect(originalScore(column, 'similarity', distance[0]!)).toBe(75);
    expect([...toPairTable(other, column, 'distance').distance]).toEqual([...column.scores]);
  });
});

describe('bad rows', () => {
  it('are left out, counted and shown by their row, and stop nothing', async () => {
    const scores = await scoresOfText(
      lines(
        'file_x,file_y,decision,A_cosine,B_cosine',
        'a,b,Yes,0.1,0.2',
        'a,c,perhaps,0.5,0.5',
        'a,c,No,NaN,0.5',
        ',c,No,0.5,0.5',
        'b,b,No,0.5,0.5',
        'b,c,No,text,',
        'b,d,No,inf,0.6',
        'd',
        '"e,f,Yes,0.1,0.1"',
      ),
    );
    expect(scores.rowsRead).toBe(9);
    expect(scores.count).toBe(3);
    const problems = new Map(
      scores.problems.map((one) => [`${one.code} ${one.column ?? ''}`.trim(), one]),
    );
    expect(problems.get('truth-unreadable')).toMatchObject({
      count: 3,
      examples: [{ row: 3, value: 'perhaps' }, { row: 9 }, { row: 10 }],
    });
    expect(problems.get('truth-unreadable')?.text).toBe(
      '3 rows were left out because nothing in the truth column says whether both are of one person: row 3 (perhaps), row 9 and row 10.',
    );
    expect(problems.get('score-not-a-number A_cosine')).toMatchObject({ count: 3 });
    expect(problems.get('score-missing B_cosine')).toMatchObject({
      count: 1,
      examples: [{ row: 7 }],
    });
    expect(problems.get('file-missing')).toMatchObject({ count: 1, examples: [{ row: 5 }] });
    expect(problems.get('same-photo')).toMatchObject({ count: 1, examples: [{ row: 6 }] });
    expect(problems.get('no-score')).toMatchObject({ count: 1, examples: [{ row: 7 }] });
  });

  it('that repeat a pair are left out, and pairs that contradict themselves as a whole', async () => {
    const scores = await scoresOfText(
      lines(
        'file_x,file_y,same,score',
        'a,b,1,0.1',
        'b,a,1,0.2',
        'a,c,0,0.5',
        'c,a,1,0.5',
        'b,c,0,0.7',
      ),
    );
    expect([...scores.columns[0]!.scores]).toEqual([0.1, 0.7]);
    expect(scores.problems.map(({ code, count }) => [code, count])).toEqual([
      ['repeated-pair', 1],
      ['contradiction', 2],
    ]);
  });

  it('that contradict the people are left out', async () => {
    const named = await scoresOfText(
      lines(
        'subject_x,file_x,subject_y,file_y,decision,cosine',
        'A,1,A,2,No,0.1',
        'A,1,B,3,No,0.9',
      ),
    );
    expect(named.problems[0]).toMatchObject({ code: 'truth-against-subjects', count: 1 });
    expect(named.count).toBe(1);
    const linked = await scoresOfText(
      lines(
        'file_x,file_y,decision,cosine',
        'a,b,Yes,0.1',
        'b,c,Yes,0.2',
        'a,c,No,0.3',
        'a,d,No,0.9',
      ),
    );
    expect(linked.problems[0]).toMatchObject({
      code: 'truth-against-links',
      examples: [{ row: 4 }],
    });
    expect(linked).toMatchObject({ count: 3, subjectCount: 2 });
    expect(linked.notes.map(({ code }) => code)).toContain('people-unlinked-photos');
  });

  it('only: the result is empty, and says so', async () => {
    const scores = await scoresOfText(lines('file_x,file_y,same,score', 'a,b,1,1', 'a,b,0,2'));
    expect(scores.count).toBe(0);
    expect(scores.notes.map(({ code }) => code)).toEqual(['import-empty']);
    expect(scores.columns).toEqual([]);
  });
});

describe('scores that stand for a comparison that failed', () => {
  const codes = async (failed: (row: number) => string | null): Promise<readonly string[]> => {
    const rows = Array.from({ length: 60 }, (_, i) => {
      const value = failed(i) ?? ((i < 20 ? 0.1 : 0.5) + (i % 20) / 50).toFixed(3);
      return `a${i},b${i},${i < 20 ? 1 : 0},${value}`;
    });
    const { notes } = await scoresOfText(lines('img1,img2,same,distance', ...rows));
    return notes.map(({ code }) => code);
  };

  it.each(['-1', '999'])('are pointed out: %s', async (value) => {
    expect(await codes((row) => (row % 8 === 3 ? value : null))).toContain('score-stands-in');
  });

  it('are not seen in copies, in a lone outlier, or in few values', async () => {
    expect(await codes((row) => (row < 4 ? '-1' : null))).not.toContain('score-stands-in');
    expect(await codes((row) => (row === 50 ? '999' : null))).not.toContain('score-stands-in');
    expect(await codes((row) => String(row % 3))).not.toContain('score-stands-in');
  });
});

describe('people', () => {
  /**
   * The first two photos of each of five people are compared, and frontal photos across people, as
   * in CFP's lists.
   */
  const listed = (row: (a: string, b: string, same: boolean) => string): string => {
    const photo = (person: number, view: string, n: number): string =>
      `Images/00${person}/${view}/0${n}.jpg`;
    const rows: string[] = [];
    for (let person = 1; person <= 5; person++) {
      rows.push(row(photo(person, 'frontal', 1), photo(person, 'profile', 1), true));
      for (let other = 1; other < person; other++) {
        rows.push(row(photo(person, 'frontal', 2), photo(other, 'frontal', 2), false));
      }
    }
    return lines('img1,img2,label,score', ...rows);
  };
  const score = (a: string, b: string, same: boolean): string =>
    `${a},${b},${same ? 1 : 0},${((same ? 0.7 : 0.1) + (a.length + Number(b.slice(8, 10))) / 100).toFixed(3)}`;

  it('are those of the folders where these agree with every pair', async () => {
    const scores = await scoresOfText(listed(score));
    expect(scores).toMatchObject({ count: 15, itemCount: 15, people: 'read', subjectCount: 5 });
    expect(scores.notes.map(({ code }) => code)).toEqual(['people-from-names']);
  });

  it('are linked where the folders contradict a pair, or there are none', async () => {
    const wrong = listed((a, b, same) =>
      score(a.replace('001/profile', '002/profile'), b.replace('001/profile', '002/profile'), same),
    );
    expect(await scoresOfText(wrong)).toMatchObject({ people: 'linked', subjectCount: 9 });
    const numbered = listed((a, b, same) =>
      score(a, b, same).replaceAll(/Images\/00(\d)\/(.)\w+\/0(\d).jpg/g, '$2$3$1'),
    );
    expect(await scoresOfText(numbered)).toMatchObject({ people: 'linked', subjectCount: 10 });
  });
});

describe('files that are no tables', () => {
  it.each([
    ['nothing', '', 'is empty'],
    ['nothing but blank lines', '\n\n', 'is empty'],
    ['a zip archive of something else', 'PK\u0003\u0004xxxx', 'cannot be unpacked'],
    ['an Excel workbook', `PK\u0003\u0004${' '.repeat(26)}[Content_Types].xml`, 'Excel workbook'],
    ['a gzip archive', '\u001f\u008b\b', 'unpack it first'],
    ['a photo', '\u00ff\u00d8\u00ff\u00e0', 'is a photo'],
    ['a pickle', '\u0080\u0004\u0095', 'a program rather than data'],
    ['an unknown format', 'a\0b\0c', 'not a table of a known format'],
    ['broken JSON', '[{"a": 1}, {"a"', 'not valid JSON, or is cut off'],
    ['JSON of something else', '{"version": 3}', 'holds no table'],
    ['a truncated Parquet table', 'PAR1abcdefgh', 'cannot be read as a Parquet table'],
    ['a NumPy array that is cut off', '\u0093NUMPY\u0001\0v\0{', 'header cannot be read'],
  ])('%s: refused in a sentence', async (_, content, expected) => {
    const bytes = Uint8Array.from(content, (character) => character.charCodeAt(0));
    expect(await refusalOf(fileOf('given', bytes))).toContain(expected);
  });

  it('a table without scores asks which column they are in', async () => {
    await expect(scoresOfText(lines('name,colour', 'a,red', 'b,blue'))).rejects.toThrow(
      'Say which column holds the scores.',
    );
  });

  it('files of different widths are not mixed', async () => {
    const two = [fileOf('gen.txt', '0.1\n0.2\n'), fileOf('imp.txt', 'a b 0.1\nc d 0.3\n')];
    const inspection = await inspected(...two);
    const said = inspection.kind === 'refused' ? inspection.reason : inspection.question;
    expect(said).toMatch(/need the same columns|which column holds the scores/);
  });

  it.each([
    ['at the beginning', 0],
    ['far behind the preview', 40_000],
  ])(
    'a quotation mark %s that is never closed is found before the memory is full',
    async (_, before) => {
      const row = 'x,y,1,0.5\n';
      const text = `file_x,file_y,same,score\n${row.repeat(before)}"a,b,1,0.5\n${row.repeat(3_600_000)}`;
      await expect(scoresOfText(text)).rejects.toThrow('quotation mark that is never closed');
    },
  );
});
