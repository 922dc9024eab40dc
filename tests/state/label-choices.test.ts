import { describe, expect, it } from 'vitest';
import { selectNamings } from '#application/selectors/naming.ts';
import type { IncomingFile } from '#application/ports.ts';
import { said } from '#tests/support/said.ts';
import { caseFiles, hasCase, incomingFile } from '#tests/support/dropped-case.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { dropped, faults, paths, people, photos, told } from '#tests/support/label-app.ts';

describe('P09 and P10 lists of pairs', () => {
  it.skipIf(!hasCase('P09'))('join photos into people (needs ../shared)', async () => {
    const app = await dropped(caseFiles('P09'));
    expect(app.state().study.protocol?.pairs).toHaveLength(300);
    expect(Object.keys(people(app))).toHaveLength(9);
    expect(told(app)).toMatch(/38 pairs of one person where it says Yes, 262 of two/);
    expect(faults(app)).toEqual([]);
  });

  it('join photos into people', async () => {
    const app = await dropped([
      ...photos('d/a.jpg\nd/b.jpg\nd/c.jpg\nd/e.jpg'),
      incomingFile(
        'd/list.csv',
        'left;right;same?\na.jpg;b.jpg;true\nb.jpg;c.jpg;true\na.jpg;e.jpg;false\n',
      ),
    ]);
    expect(people(app)).toEqual({ 'Person 1': 3, 'Person 2': 1 });
    expect(app.state().study.protocol?.pairs).toHaveLength(3);
    expect(faults(app)).toEqual([]);
  });

  it.skipIf(!hasCase('P10'))(
    'by path are compared, people staying those of the folders (needs ../shared)',
    async () => {
      const app = await dropped(caseFiles('P10'));
      expect(app.state().study.protocol?.pairs).toHaveLength(7);
      expect(people(app)).toEqual({ 'Ann Alder': 3, 'Bob Birch': 3, 'Cara Cole': 3 });
      expect(faults(app)).toEqual([]);
    },
  );

  it('take 0 for the same person where the folders say so', async () => {
    const files = paths(['set/'], ['Cleo/', 'Dan/'], ['1.jpg', '2.jpg']);
    const list = 'Cleo/1.jpg Cleo/2.jpg 0\nDan/1.jpg Dan/2.jpg 0\nCleo/1.jpg Dan/1.jpg 1\n';
    const app = await dropped([...files, incomingFile('set/pairs.txt', list)]);
    expect(people(app)).toEqual({ Cleo: 2, Dan: 2 });
    expect(faults(app)).toEqual([]);
  });

  it('leave people alone that were named before', async () => {
    const app = await dropped(paths(['set/'], ['Cleo/', 'Dan/'], ['1.jpg', '2.jpg']));
    const list = 'Cleo/1.jpg Cleo/2.jpg 1\nCleo/1.jpg Dan/1.jpg 0\n';
    await app.actions.addFiles([incomingFile('pairs.txt', list)]);
    expect(people(app)).toEqual({ Cleo: 2, Dan: 2 });
    expect(app.state().study.protocol?.pairs).toHaveLength(2);
    expect(faults(app)).toEqual([]);
  });

  it('ask which of 0 and 1 means the same person where nothing tells', async () => {
    const app = await dropped([
      ...photos('a.jpg\nb.jpg\nc.jpg\ne.jpg'),
      incomingFile('pairs.txt', 'a.jpg b.jpg 1\nc.jpg e.jpg 0\n'),
    ]);
    expect(people(app)).toEqual({});
    const namings = selectNamings(app.state());
    expect(namings?.isOpen).toBe(true);
    expect(namings?.others.map((naming) => naming.people).slice(0, 2)).toEqual([3, 3]);
  });

  it('say how many pairs go against the folders', async () => {
    const files = paths(['set/'], ['Cleo/', 'Dan/'], ['1.jpg', '2.jpg']);
    const list = 'Cleo/1.jpg Cleo/2.jpg 1\nDan/1.jpg Dan/2.jpg 0\nCleo/1.jpg Dan/1.jpg 0\n';
    const app = await dropped([...files, incomingFile('set/pairs.txt', list)]);
    expect(selectNamings(app.state())?.isOpen).toBe(true);
    expect(faults(app).join()).toContain('1 pair of 3 in this list say otherwise');
  });
});

describe('choosing how names are read', () => {
  const albums = (): readonly IncomingFile[] =>
    paths(['Ann/', 'Bob/'], ['x'], ['beach', 'party'], ['_1.jpg', '_2.jpg']);

  it('is asked where two readings are as good, and names nobody before', async () => {
    const app = await dropped(
      photos('Trip/ann_1.jpg\nTrip/bob_1.jpg\nGala/ann_2.jpg\nGala/bob_2.jpg'),
    );
    expect(people(app)).toEqual({});
    const namings = selectNamings(app.state());
    expect(namings?.isOpen).toBe(true);
    const folder = namings?.others.find(({ source }) => said(source).startsWith('Folder'));
    app.actions.chooseNaming(folder?.id ?? '');
    expect(people(app)).toEqual({ Gala: 2, Trip: 2 });
    expect(selectNamings(app.state())?.used?.id).toBe(folder?.id);
    app.actions.undo();
    expect(people(app)).toEqual({});
  });

  it('is one click away from what was taken, and can be undone', async () => {
    const app = await dropped(paths(['Cleo/', 'Dan/'], ['session 1/', 'session 2/'], ['1.jpg']));
    expect(people(app)).toEqual({ Cleo: 2, Dan: 2 });
    const other = selectNamings(app.state())?.others.find(({ id }) => id === 'none');
    app.actions.chooseNaming(other?.id ?? '');
    expect(people(app)).toEqual({});
    expect(selectNamings(app.state())?.used?.id).toBe('none');
    app.actions.undo();
    expect(people(app)).toEqual({ Cleo: 2, Dan: 2 });
    expect(said(selectNamings(app.state())?.used?.source)).toBe('Folder 1 of 2 names the person');
    app.actions.acceptNaming();
    expect(selectNamings(app.state())).toBeNull();
  });

  it('leaves photos alone that a list does not speak of', async () => {
    const app = await dropped(paths(['Cleo/', 'Dan/'], ['1.jpg', '2.jpg']));
    await app.actions.addFiles([incomingFile('who.csv', 'file,person\nDan/1.jpg,Eve\n')]);
    expect(people(app)).toEqual({ Cleo: 2, Dan: 1, Eve: 1 });
    const [, list] = app.state().session.naming?.namings ?? [];
    expect(list).toBeDefined();
    app.actions.chooseNaming(app.state().session.naming?.namings[0]?.id ?? '');
    expect(people(app)).toEqual({ Cleo: 2, Dan: 1, Eve: 1 });
    app.actions.chooseNaming('none');
    expect(people(app)).toEqual({ Cleo: 2, Dan: 2 });
  });

  it('offers the encodings of a list whose letters leave it open, each with its names', async () => {
    const list = encodeText('1.jpg,Nuña\n2.jpg,Nuña\n', 'windows-1252');
    const app = await dropped([...photos('1.jpg\n2.jpg'), incomingFile('who.csv', list)]);
    const namings = selectNamings(app.state());
    expect(namings?.isOpen).toBe(true);
    expect(namings?.others.slice(0, 2).map(({ names }) => names)).toEqual([['Nuña'], ['Nuńa']]);
  });

  it('is needed for nothing more once photos are gone', async () => {
    const app = await dropped(albums());
    app.actions.undo();
    expect(selectNamings(app.state())).toBeNull();
  });
});

describe('an open question of an earlier drop', () => {
  const asked = (root: string) =>
    paths([`${root}/`], ['A/', 'B/', 'C/'], ['s1/', 's2/'], ['0.jpg', '1.jpg']);
  const choose = (app: Awaited<ReturnType<typeof dropped>>, count: number): void => {
    const id = selectNamings(app.state())?.others.find((one) => one.people === count)?.id;
    app.actions.chooseNaming(id ?? 'none of them');
  };

  it('has its turn once a later one is answered', async () => {
    const app = await dropped(asked('first'));
    await app.actions.addFiles(asked('second'));
    choose(app, 3);
    expect(selectNamings(app.state())).toMatchObject({ isOpen: true, used: null });
    choose(app, 6);
    expect(app.state().study.photos.every(({ subject }) => subject !== null)).toBe(true);
    expect(selectNamings(app.state())).toMatchObject({ isOpen: false });
    app.actions.acceptNaming();
    app.actions.acceptNaming();
    expect(selectNamings(app.state())).toBeNull();
  });

  it('stays where a later drop is sure', async () => {
    const app = await dropped(asked('first'));
    await app.actions.addFiles(paths(['set/'], ['Cleo/', 'Dan/'], ['1.jpg', '2.jpg']));
    expect(people(app)).toEqual({ Cleo: 2, Dan: 2 });
    expect(selectNamings(app.state())?.isOpen).toBe(true);
    choose(app, 3);
    expect(app.state().study.photos.every(({ subject }) => subject !== null)).toBe(true);
  });

  it('goes where a list has named its photos since', async () => {
    const files = asked('first');
    const app = await dropped(files);
    const rows = files.map(({ path }, i) => `${path},${i % 2 ? 'Cleo' : 'Dan'}\n`);
    await app.actions.addFiles([incomingFile('names.csv', rows.join(''))]);
    expect(people(app)).toEqual({ Cleo: 6, Dan: 6 });
    expect(selectNamings(app.state())?.isOpen ?? false).toBe(false);
  });
});
