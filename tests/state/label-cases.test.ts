import { describe, expect, it } from 'vitest';
import { selectNamings } from '#application/selectors/naming.ts';
import { selectPeople } from '#application/selectors/people.ts';
import { selectProblems } from '#application/selectors/problems.ts';
import type { IncomingFile } from '#application/ports.ts';
import { caseFiles, dropApp, hasCase, incomingFile } from '#tests/support/dropped-case.ts';
import { encodeText } from '#tests/support/encode-text.ts';

type App = ReturnType<typeof dropApp>;

async function dropped(files: readonly IncomingFile[]): Promise<App> {
  const app = dropApp();
  await app.actions.addFiles(files);
  return app;
}

function people(app: App): Readonly<Record<string, number>> {
  return Object.fromEntries(
    selectPeople(app.state()).map((person): [string, number] => [
      person.label,
      person.photos.length,
    ]),
  );
}

/** Problems that ask for something; notes are none. */
const faults = (app: App): readonly string[] =>
  selectProblems(app.state()).flatMap(({ severity, code, text, photo }) =>
    severity === 'info' || photo !== null ? [] : [`${code}: ${text}`],
  );

const told = (app: App): string => selectNamings(app.state())?.used?.told ?? 'open';

/** Photos without content, under these paths. */
function photos(text: string): readonly IncomingFile[] {
  return text
    .trim()
    .split(/\s*\n\s*/u)
    .map((path) => incomingFile(path, path));
}

/** Every path that takes one of each list of parts. */
function paths(...parts: readonly (readonly string[])[]): readonly IncomingFile[] {
  const all = parts.reduce<readonly string[]>(
    (begun, next) => begun.flatMap((start) => next.map((part) => start + part)),
    [''],
  );
  return all.map((path) => incomingFile(path, path));
}

interface Case {
  readonly id: string;
  readonly folder: string;
  /** The same kind, written anew. */
  readonly alike: () => readonly IncomingFile[];
  readonly right: Readonly<Record<string, number>>;
  readonly alikeRight: Readonly<Record<string, number>>;
  readonly told: RegExp;
}

const CASES: readonly Case[] = [
  {
    id: 'P01 people above poses',
    folder: 'P01',
    alike: () =>
      paths(['set/Pics/'], ['p17/', 'p18/'], ['left/', 'right/', 'front/'], ['1.jpg', '2.jpg']),
    right: { '001': 4, '002': 4, '003': 4 },
    alikeRight: { p17: 6, p18: 6 },
    told: /^Folder [34] of [45] names the person/,
  },
  {
    id: 'P03 an export with a JSON beside each photo',
    folder: 'P03',
    alike: () => [
      ...photos('Takeout/Fotos/Fotos von 2017/a.jpg\nTakeout/Fotos/Fotos von 2018/b.jpg'),
      incomingFile(
        'Takeout/Fotos/Fotos von 2017/a.jpg.json',
        '{"title": "a.jpg", "people": [{"name": "Cleo"}]}',
      ),
      incomingFile(
        'Takeout/Fotos/Fotos von 2018/b.jpg.supplemental-meta.json',
        '{"title": "b.jpg", "people": [{"name": "Dora"}]}',
      ),
      incomingFile('Takeout/Fotos/Fotos von 2018/Metadaten.json', '{"title": "Fotos von 2018"}'),
    ],
    right: { Ann: 3, Bob: 2, Cara: 1 },
    alikeRight: { Cleo: 1, Dora: 1 },
    told: /^The JSON file beside each photo names the person/,
  },
  {
    id: 'P04 a list of numbers',
    folder: 'P04',
    alike: () => [
      ...photos('faces/img/7.jpg\nfaces/img/8.jpg\nfaces/img/9.jpg'),
      incomingFile('faces/who.txt', '7.jpg 113\n8.jpg 45\n9.jpg 113\n'),
    ],
    right: { '2880': 2, '2937': 2, '5805': 2, '9295': 2 },
    alikeRight: { '45': 1, '113': 2 },
    told: /^(identity_CelebA|who)\.txt names the person/,
  },
  {
    id: 'P05 a name between a number, an age and a sex',
    folder: 'P05',
    alike: () =>
      photos('x/10_Cleo_8_f.jpg\nx/11_Cleo_9_f.jpg\nx/12_Dan_8_m.jpg\nx/13_Dan_70_m.jpg'),
    right: { AnnAlder: 3, BobBirch: 3 },
    alikeRight: { Cleo: 2, Dan: 2 },
    told: /text in the file name names the person/,
  },
  {
    id: 'P06 numbers that could be years',
    folder: 'P06',
    alike: () =>
      paths(
        ['base/'],
        Array.from({ length: 180 }, (_, i) => `${1890 + i}/`),
        ['0.jpg', '1.jpg'],
      ),
    right: Object.fromEntries(
      ['1898', '1899', '1900', '1950', '1999', '2000', '2099', '2100'].map((name) => [name, 2]),
    ),
    alikeRight: Object.fromEntries(Array.from({ length: 180 }, (_, i) => [`${1890 + i}`, 2])),
    told: /^Folder 2 of 2 names the person/,
  },
  {
    id: 'P07 full-width digits',
    folder: 'P07/fullwidth_digits',
    alike: () => photos('山田１.jpg\n山田２.jpg\n高橋１.jpg\n高橋２.jpg'),
    right: { 田中: 2, 鈴木: 2 },
    alikeRight: { 山田: 2, 高橋: 2 },
    told: /text in the file name/,
  },
  {
    id: 'P07 copies',
    folder: 'P07/copies',
    alike: () =>
      photos(
        'Cleo.jpg\nCleo - Kopie.jpg\nCleo copy 2.jpg\nDan.jpg\nКопия Dan.jpg\nDan - 복사본.jpg',
      ),
    right: { Ann: 3, Bob: 3 },
    alikeRight: { Cleo: 3, Dan: 3 },
    told: /text in the file name/,
  },
  {
    id: 'P07 marks of direction',
    folder: 'P07/direction_marks',
    alike: () => photos('Cleo/1.jpg\nCl\u00adeo\u200f/2.jpg\nDan/1.jpg\nDan\ufeff/2.jpg'),
    right: { Ann: 2, סמי: 2 },
    alikeRight: { Cleo: 2, Dan: 2 },
    told: /^Folder 1 of 1 names the person/,
  },
  {
    id: 'P08 a list in an older encoding',
    folder: 'P08',
    alike: () => [
      ...photos('IMG_1.jpg\nIMG_2.jpg\nIMG_3.jpg'),
      incomingFile(
        'wer.csv',
        encodeText('IMG_1.jpg,김민수\nIMG_2.jpg,김민수\nIMG_3.jpg,이영희\n', 'euc-kr'),
      ),
    ],
    right: { 'Jürgen Müller': 2, 'Zoë Größe': 2 },
    alikeRight: { 김민수: 2, 이영희: 1 },
    told: /^(labels|wer)\.csv names the person/,
  },
];

describe.each(CASES)('$id', ({ folder, right, alike, alikeRight, told: expected }) => {
  it.skipIf(!hasCase(folder))('as it came (needs ../shared)', async () => {
    const app = await dropped(caseFiles(folder));
    expect(people(app)).toEqual(right);
    expect(faults(app)).toEqual([]);
    expect(told(app)).toMatch(expected);
  });

  it('of its kind', async () => {
    const app = await dropped(alike());
    expect(people(app)).toEqual(alikeRight);
    expect(faults(app)).toEqual([]);
    expect(told(app)).toMatch(expected);
  });
});

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
    const folder = namings?.others.find(({ told: text }) => text.startsWith('Folder'));
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
    expect(selectNamings(app.state())?.used?.told).toBe('Folder 1 of 2 names the person');
    app.actions.acceptNaming();
    expect(selectNamings(app.state())).toBeNull();
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
