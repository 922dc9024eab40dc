import { describe, expect, it } from 'vitest';
import { selectArchiveNames } from '#application/selectors/archive-names.ts';
import { selectPeople } from '#application/selectors/people.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import { encodeText } from '#tests/support/encode-text.ts';
import { appFixture } from '#tests/support/app-fixture.ts';
import { readNames } from '#workers/archive/entry-names.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';

const KOREAN = ['김민수/1.jpg', '김민수/2.jpg', '이영희/1.jpg', '이영희/2.jpg'];
const FACES = ['face 0 0', 'face 0.1 0', 'face 1 0', 'face 1 0.1'];

/** A drop of the archive with these names, of which another encoding is taken for the right one. */
async function dropped(first: string) {
  const { open } = readNames(
    KOREAN.map((name) => ({
      name: encodeText(name, 'euc-kr'),
      isUtf8: false,
      unicodeName: null,
    })),
  );
  const readings = (open?.readings ?? []).map((reading) => ({
    ...reading,
    paths: reading.paths.map((path) => `people/${path}`),
  }));
  const ordered = readings.toSorted(
    (a, b) => Number(b.encoding === first) - Number(a.encoding === first),
  );
  const app = appFixture();
  app.archives.names = [{ archive: 'people.zip', isSure: false, readings: ordered }];
  const paths = ordered[0]?.paths ?? [];
  await app.add({
    ...Object.fromEntries(paths.map((path, i) => [path, FACES[i] as string])),
    'other/Eve/1.jpg': 'face 2 2',
    'other/Eve/2.jpg': 'face 2 2.1',
  });
  await app.settled();
  return app;
}

const people = (app: Awaited<ReturnType<typeof dropped>>) =>
  Object.fromEntries(
    selectPeople(app.state()).map(({ label, photos }): [string, number] => [label, photos.length]),
  );

describe('names in an archive that does not say how they are written', () => {
  it('are shown under each reading, with the one in use', async () => {
    const app = await dropped('gb18030');
    expect(Object.keys(people(app))).not.toContain('김민수');
    const [shown] = selectArchiveNames(app.state());
    expect(shown).toMatchObject({ archive: 'people.zip', isSure: false, used: 'gb18030' });
    const korean = shown?.readings.find(({ encoding }) => encoding === 'euc-kr');
    expect(korean?.examples).toEqual(['김민수', '이영희']);
  });

  it('are read otherwise by one click, which can be undone; the figures stay', async () => {
    const app = await dropped('gb18030');
    const before = people(app);
    const figures = selectOperatingPoint(app.state());
    app.actions.rereadArchiveNames('people.zip', 'euc-kr');
    await app.settled();
    expect(people(app)).toEqual({ 김민수: 2, 이영희: 2, Eve: 2 });
    expect(app.state().study.photos.map(({ path }) => path)).toContain('people/김민수/1.jpg');
    expect(selectArchiveNames(app.state())[0]?.used).toBe('euc-kr');
    expect(selectOperatingPoint(app.state())?.confusion).toEqual(figures?.confusion);
    app.actions.undo();
    expect(people(app)).toEqual(before);
    expect(selectArchiveNames(app.state())[0]?.used).toBe('gb18030');
  });

  it('a person who was named by hand since keeps that name, and an excluded photo stays so', async () => {
    const app = await dropped('gb18030');
    const [first, second] = app
      .state()
      .study.photos.filter(({ path }) => path.startsWith('people'));
    app.actions.renamePerson(first!.subject!, 'Min-su' as SubjectLabel);
    app.actions.setIncluded([second!.id], false);
    app.actions.rereadArchiveNames('people.zip', 'euc-kr');
    expect(people(app)).toMatchObject({ 'Min-su': 2, 이영희: 2 });
    expect(app.state().study.photos.find(({ id }) => id === second!.id)?.included).toBe(false);
  });

  it('are let go once somebody has looked, and when their photos are gone', async () => {
    const app = await dropped('euc-kr');
    app.actions.removePhotos(app.state().study.photos.map(({ id }) => id));
    expect(selectArchiveNames(app.state())).toEqual([]);
    app.actions.undo();
    expect(selectArchiveNames(app.state())).toHaveLength(1);
    app.actions.acceptArchiveNames('people.zip');
    expect(selectArchiveNames(app.state())).toEqual([]);
  });
});
