import { describe, expect, it } from 'vitest';
import { importedItem } from '#domain/import/imported-scores.ts';
import { toPairTable } from '#domain/import/to-pair-table.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import {
  fileOf,
  inspected,
  proposedMapping,
  refusalOf,
  scoresOf,
  scoresOfText,
} from './reading.ts';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

describe('wide tables', () => {
  it.each([
    ['commas', ',', ''],
    ['tabs', '\t', ''],
    ['semicolons', ';', ''],
    ['a byte order mark', ',', '\ufeff'],
  ])('are read with %s', async (_, comma, start) => {
    const rows = [
      'subject_x,file_x,subject_y,file_y,decision,Facenet_cosine',
      'Ann,1.jpg,Ann,2.jpg,Yes,0.25',
    ];
    const text = start + lines(...rows, 'Ann,1.jpg,Bo,3.jpg,No,0.75').replaceAll(',', comma);
    const scores = await scoresOfText(text);
    expect(scores).toMatchObject({
      count: 2,
      itemCount: 3,
      subjectCount: 2,
      people: 'named',
      problems: [],
    });
    expect(scores.columns[0]).toMatchObject({
      model: 'Facenet',
      metric: 'cosine',
      metricId: 'cosine',
    });
    expect([...scores.columns[0]!.scores]).toEqual([0.25, 0.75]);
    expect(importedItem(scores, 2)).toEqual({ subject: 'Bo', file: '3.jpg' });
  });

  it('are read with line ends of Windows and old Macs, quoted names, line breaks in them, and blank lines', async () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const text = lines(
        'file_x,file_y,same,score',
        '"Doe, ""J"" 1.jpg","two\nlines.jpg",1,0.5',
        '',
        'a,b,0,"0.75"',
        '',
      ).replaceAll('\n', end);
      const scores = await scoresOfText(text);
      expect(scores).toMatchObject({ count: 2, rowsRead: 2, problems: [] });
      expect(importedItem(scores, 0).file).toBe('Doe, "J" 1.jpg');
      expect(importedItem(scores, 1).file).toBe('two\nlines.jpg');
    }
  });

  it('take a decimal comma between semicolons, and names in the encoding of Windows', async () => {
    const text =
      'file_x;file_y;same;score\nMüller.jpg;b.jpg;ja;0,25\nMüller.jpg;c.jpg;nein;-1,5e1\n';
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const scores = await scoresOf([fileOf('windows.csv', bytes)]);
    expect([...scores.columns[0]!.scores]).toEqual([0.25, -15]);
    expect(importedItem(scores, 0).file).toBe('Müller.jpg');
  });

  it('are read in UTF-16, as Excel saves Unicode text', async () => {
    const text = '\ufefffile_x\tfile_y\tsame\tscore\nä\tb\t1\t0.5\n';
    const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
    const scores = await scoresOf([fileOf('unicode.txt', new Uint8Array(units.buffer))]);
    expect(importedItem(scores, 0).file).toBe('ä');
  });

  it.each([
    ['Yes', 'No'],
    ['1', '0'],
    ['1.0', '0.0'],
    ['True', 'False'],
    ['same', 'different'],
    ['genuine', 'impostor'],
    ['mated', 'non-mated'],
    ['target', 'nontarget'],
  ])('know %s and %s', async (yes, no) => {
    const scores = await scoresOfText(
      lines('img1,img2,label,distance', `a,b,${yes},1`, `a,c,${no},2`),
    );
    expect([...scores.mated]).toEqual([1, 0]);
  });

  it('turn a column round that asks the opposite', async () => {
    const scores = await scoresOfText(
      lines('img1,img2,is_impostor,distance', 'a,b,0,1', 'a,c,1,2'),
    );
    expect([...scores.mated]).toEqual([1, 0]);
  });

  it('take other words when a person says what they mean', async () => {
    const text = lines('img1,img2,label,distance', 'a,b,kin,1', 'a,c,stranger,2');
    const files = [fileOf('kin.csv', text)];
    expect(await inspected(...files)).toMatchObject({
      question: expect.stringContaining('What "kin" and "stranger" in "label" mean') as string,
    });
    const scores = await scoresOf(files, (mapping) => ({
      ...mapping,
      columns: mapping.columns.map((use, i) => (i === 2 ? { role: 'truth' } : use)),
      truthWords: { mated: ['Kin'], nonMated: ['stranger'] },
      files: ['column'],
    }));
    expect([...scores.mated]).toEqual([1, 0]);
  });

  it('take the truth from the people where no column has it', async () => {
    const scores = await scoresOfText(
      lines(
        'probe_subject_id,probe_key,bio_ref_subject_id,bio_ref_reference_id,score',
        '1,p1,1,r1,0.9',
        '1,p1,2,r2,0.1',
      ),
    );
    expect(scores).toMatchObject({ count: 2, people: 'named', subjectCount: 2, itemCount: 3 });
    expect([...scores.mated]).toEqual([1, 0]);
  });
});

describe('what names alone do not say', () => {
  it('a decision of a program is no truth', async () => {
    const text = lines(
      'img1_path,img2_path,verified,distance,threshold,model,similarity_metric',
      'a,b,True,0.2,0.68,VGG-Face,cosine',
      'a,c,False,0.9,0.68,VGG-Face,cosine',
    );
    const { columns } = await proposedMapping(fileOf('verify.csv', text));
    expect(columns.map(({ role }) => role)).toEqual([
      'file',
      'file',
      'ignored',
      'score',
      'ignored',
      'model',
      'metric',
    ]);
  });

  it.each([
    ['photos', ['1,2,1,0.9', '1,3,0,0.1'], 'file'],
    ['people, where one is on both sides', ['1,1,1,0.9', '1,3,0,0.1'], 'subject'],
  ])('ids are of %s', async (_, rows, role) => {
    const { columns } = await proposedMapping(
      fileOf('ids.csv', lines('id1,id2,label,score', ...rows)),
    );
    expect(columns.slice(0, 2)).toEqual([
      { role, side: 'left' },
      { role, side: 'right' },
    ]);
  });

  it('a table with nothing but a header is refused', async () => {
    const file = fileOf('empty.csv', 'file_x,file_y,decision,VGG-Face_cosine\n');
    expect(await refusalOf(file)).toBe('empty.csv has no rows under its header.');
  });
});

describe('long tables', () => {
  it('give a column for each model and metric, of the same pairs', async () => {
    const scores = await scoresOfText(
      lines(
        'file_x,file_y,same,model,metric,value',
        'a,b,1,Facenet,cosine,0.1',
        'a,c,0,Facenet,cosine,0.8',
        'a,b,1,ArcFace,cosine_similarity,0.9',
        'c,a,0,ArcFace,cosine_similarity,0.2',
        'b,c,0,ArcFace,cosine_similarity,0.1',
      ),
    );
    expect(scores.count).toBe(3);
    expect(scores.columns.map(({ model, metric, missing }) => [model, metric, missing])).toEqual([
      ['Facenet', 'cosine', 1],
      ['ArcFace', 'cosine_similarity', 0],
    ]);
    expect([...scores.columns[0]!.scores]).toEqual([0.1, 0.8, Number.NaN]);
    const pairs = toPairTable(scores, scores.columns[0]!);
    expect(pairs.count).toBe(2);
    expect([...pairs.distance]).toEqual([0.1, 0.8]);
  });

  it('take a metric for each column and the model by row', async () => {
    const scores = await scoresOfText(
      lines('system,img1,img2,label,cosine,euclidean', 'A,a,b,1,0.1,3', 'B,a,b,1,0.2,4'),
    );
    expect(scores.count).toBe(1);
    expect(scores.columns.map(({ model, metric, scores: s }) => [model, metric, s[0]])).toEqual([
      ['A', 'cosine', 0.1],
      ['A', 'euclidean', 3],
      ['B', 'cosine', 0.2],
      ['B', 'euclidean', 4],
    ]);
  });
});

describe('files of scores', () => {
  const genuine = fileOf('exp1_genuine.txt', lines('0.9', '0.8', '0.85', '0.95'));
  const impostor = fileOf('exp1_impostor.txt', lines('0.1', '0.2', '0.15', '0.05', '0.3'));

  it('of pyeer are one of mated and one of non-mated scores, of unknown people', async () => {
    const mapping = await proposedMapping(genuine, impostor);
    expect(mapping.files).toEqual(['mated', 'non-mated']);
    const scores = await scoresOf([genuine, impostor]);
    expect(scores).toMatchObject({ count: 9, people: 'unknown', itemCount: 18 });
    expect(scores.notes.map(({ code }) => code)).toContain('people-unknown');
    expect(scores.columns[0]!.polarity).toMatchObject({
      polarity: 'similarity',
      basis: 'measured',
    });
    const pairs = toPairTable(scores, scores.columns[0]!);
    expect(evaluatePairs(pairs).summary.auc).toBe(1);
    // Mated scores share their person, non-mated ones do not, and no two pairs share anybody.
    expect(pairs.subjectCount).toBe(4 + 2 * 5);
  });

  it('of pyeer may have more columns, the scores in the last', async () => {
    const scores = await scoresOf([
      fileOf('gen.txt', lines('1_1 1_2 0.9', '1_1 1_3 0.8')),
      fileOf('imp.txt', lines('1_1 2_1 0.2', '1_2 2_1 0.1')),
    ]);
    expect(scores).toMatchObject({ count: 4, people: 'linked', itemCount: 4, subjectCount: 2 });
  });

  it('without a word about the truth are asked about', async () => {
    const { files } = await proposedMapping(fileOf('scores.txt', lines('0.1', '0.2')));
    expect(files).toEqual(['column']);
    await expect(scoresOf([fileOf('scores.txt', lines('0.1', '0.2'))])).rejects.toThrow(
      'add the file with the other class',
    );
  });

  it('of bob in four columns name the claimed and the real person', async () => {
    const scores = await scoresOfText(
      lines('1 1 data/1_p1 0.9', '1 2 data/2_p1 -0.4', '2 1 data/1_p1 -0.3', '2 2 data/2_p1 0.7'),
      'scores-dev',
    );
    expect(scores).toMatchObject({ count: 4, people: 'named', subjectCount: 2, itemCount: 4 });
    expect([...scores.mated]).toEqual([1, 0, 0, 1]);
  });

  it('of bob in five columns name the template, too', async () => {
    const scores = await scoresOfText(
      lines('1 1_a 1 1_p1 0.9', '1 1_b 1 1_p1 0.8', '1 1_a 2 2_p1 -0.4'),
      'scores-dev.txt',
    );
    expect(scores).toMatchObject({ count: 3, people: 'named', itemCount: 4 });
    expect(importedItem(scores, 0)).toEqual({ subject: '1', file: '1_a' });
  });
});
