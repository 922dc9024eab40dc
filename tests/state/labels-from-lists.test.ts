import { describe, expect, it } from 'vitest';
import { selectDatasetCounts, selectPeople } from '#application/selectors/people.ts';
import { selectProblems } from '#application/selectors/problems.ts';
import { selectNotes } from '#application/selectors/notes.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { appFixture, type FileText, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { said as inEnglish, saidProblem } from '#tests/support/said.ts';

const people = (app: ReturnType<typeof appFixture>): Record<string, number> =>
  Object.fromEntries(
    selectPeople(app.state()).map(({ label, photos }): [string, number] => [label, photos.length]),
  );

describe('lists of labels', () => {
  it('win over folders and file names, and name what does not fit', async () => {
    const app = appFixture();
    await app.add({
      ...THREE_PEOPLE,
      'set/labels.csv': 'file,person\nBob/1.jpg,Ada\nBob/2.jpg,Eve\n9.jpg,Eve\n2.jpg,Eve\nx.jpg,',
    });
    expect(people(app)).toEqual({ Ada: 3, Cleo: 2, Eve: 1 });
    const problems = selectProblems(app.state()).map(saidProblem);
    expect(problems.map(({ key }) => key)).toEqual([
      'labels/set/labels.csv/missing',
      'labels/set/labels.csv/ambiguous',
      'labels/set/labels.csv/unlisted',
      'labels/set/labels.csv/incomplete',
    ]);
    for (const { text, remedy } of problems) {
      expect(text).toMatch(/^[A-Z\d].*\.$/);
      expect(remedy).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('may come later than the photos, as one step to undo', async () => {
    const app = appFixture();
    await app.add(THREE_PEOPLE);
    await app.add({ 'identities.json': JSON.stringify({ Bo: ['Bob/1.jpg', 'Bob/2.jpg'] }) });
    expect(people(app)).toEqual({ Ada: 2, Bo: 2, Cleo: 2 });
    app.actions.undo();
    expect(people(app)).toEqual({ Ada: 2, Bob: 2, Cleo: 2 });
  });

  it('leave other tables to those who want them, and other texts to be named', async () => {
    const app = appFixture();
    await app.add({
      ...THREE_PEOPLE,
      'set/scores.csv': 'file_x,file_y,distance\na,b,0.3',
      'set/shopping.csv': 'item,shop\nmilk,here\nbread,there',
    });
    expect(people(app)).toEqual({ Ada: 2, Bob: 2, Cleo: 2 });
    expect(selectDatasetCounts(app.state()).photos).toBe(6);
    expect(app.handedOn.imports).toEqual([['set/scores.csv']]);
    expect(selectProblems(app.state()).map(saidProblem)).toMatchObject([
      { path: 'set/shopping.csv', text: expect.stringMatching(/^Nothing in it says/) },
    ]);
  });
});

describe('a pair protocol', () => {
  it('compares only its pairs, says so, and gives way to all pairs', async () => {
    const app = appFixture();
    await app.add({
      ...THREE_PEOPLE,
      'set/pairs.txt':
        '1\t2\nAda\t1\t2\nBob\t1\t2\nAda\t1\tBob\t2\nAda\t1\tCleo\t1\nNobody\t1\tBob\t1\n',
    });
    await app.settled();
    expect(selectOperatingPoint(app.state())?.confusion).toMatchObject({
      truePositive: 2,
      trueNegative: 2,
    });
    expect(
      inEnglish(selectNotes(app.state()).find(({ code }) => code === 'pair-protocol')?.text),
    ).toContain('4 of 5 pairs of pairs.txt');
    app.actions.compareAllPairs();
    await app.settled();
    expect(selectOperatingPoint(app.state())?.confusion).toMatchObject({
      truePositive: 3,
      trueNegative: 12,
    });
    app.actions.undo();
    await app.settled();
    expect(selectOperatingPoint(app.state())?.confusion.trueNegative).toBe(2);
  });
});

describe('a list beside one of several copies', () => {
  const faces = ['a 0 1', 'b 0 2', 'c 5 1', 'd 5 2'] as const;
  const copies = (folder: string): Readonly<Record<string, FileText>> =>
    Object.fromEntries(faces.map((face, i) => [`${folder}00${i}.jpg`, face]));
  const list = '000.jpg,Ann\n001.jpg,Ann\n002.jpg,Bob\n003.jpg,Bob';
  const named = { Ann: 2, Bob: 2 };

  it.each([
    [
      'in the archive, loose photos first',
      { ...copies(''), ...copies('set/'), 'set/who.csv': list },
    ],
    [
      'in the archive, loose photos last',
      { ...copies('set/'), 'set/who.csv': list, ...copies('') },
    ],
    [
      'above the photos of the archive',
      { ...copies(''), ...copies('set/img/'), 'set/who.csv': list },
    ],
    ['beside the loose photos', { ...copies(''), ...copies('set/'), 'who.csv': list }],
    ['in a folder of the same name', { ...copies('set/'), 'set/who.csv': list }],
  ])('%s: names each photo and says so', async (_, files) => {
    const app = appFixture();
    await app.add(files);
    expect(people(app)).toEqual(named);
    const faults = selectProblems(app.state()).filter(
      ({ severity, key }) => severity !== 'info' && !key.endsWith('/unlisted'),
    );
    expect(faults).toEqual([]);
    const said = selectProblems(app.state()).filter(({ key }) => key.endsWith('/beside'));
    expect(said).toHaveLength(_ === 'in a folder of the same name' ? 0 : 1);
  });

  it('names photos that were here without names', async () => {
    const app = appFixture();
    await app.add(copies(''));
    await app.add({ ...copies('set/'), 'set/who.csv': list });
    expect(people(app)).toEqual(named);
    app.actions.undo();
    expect(people(app)).toEqual({});
  });

  it('names photos that come again under the same path', async () => {
    const app = appFixture();
    await app.add(copies('set/'));
    await app.add({ ...copies('set/'), 'set/who.csv': list });
    expect(people(app)).toEqual(named);
  });

  it('leaves photos aside that it could mean as well, and says so', async () => {
    const app = appFixture();
    const others = Object.fromEntries(faces.map((face, i) => [`two/00${i}.jpg`, `x${face}`]));
    await app.add({ ...copies('one/'), ...others, 'who.csv': list });
    expect(Object.keys(people(app))).not.toContain('Ann');
    const keys = selectProblems(app.state()).map(({ key }) => key);
    expect(keys).toContain('labels/who.csv/ambiguous');
  });
});
