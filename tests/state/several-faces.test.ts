import { describe, expect, it } from 'vitest';
import { selectDatasetCounts, selectPeople } from '#application/selectors/people.ts';
import { selectReadiness } from '#application/selectors/readiness.ts';
import { selectTemplates } from '#application/selectors/templates.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { subjectLabel } from '#domain/photo/subject-label.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';

const named = (text: string): SubjectLabel => subjectLabel(text) as SubjectLabel;
const GROUP = 'face 0 0.05 | face 1 0.05 | face 5 5' as PhotoId;

const people = (app: ReturnType<typeof appFixture>): Record<string, number> =>
  Object.fromEntries(
    selectPeople(app.state()).map(({ label, photos }): [string, number] => [label, photos.length]),
  );

describe('a photo of several people', () => {
  async function withGroup() {
    const app = appFixture();
    await app.add({ ...THREE_PEOPLE, 'IMG_1.jpg': GROUP });
    app.actions.nameFaces(GROUP, [named('ada'), named('BOB'), null], 0);
    await app.settled();
    return app;
  }

  it('counts for each of them, under the spelling that is known', async () => {
    const app = await withGroup();
    expect(people(app)).toEqual({ Ada: 3, Bob: 3, Cleo: 2 });
    expect(selectDatasetCounts(app.state())).toMatchObject({ photos: 7, faces: 8, people: 3 });
    expect(selectTemplates(app.state()).rows.filter(({ photo }) => photo === GROUP)).toMatchObject([
      { faceIndex: 0, subject: 'Ada' },
      { faceIndex: 1, subject: 'Bob' },
    ]);
    const { confusion } = selectOperatingPoint(app.state())!;
    expect(confusion.truePositive + confusion.falseNegative).toBe(3 + 3 + 1);
  });

  it('lets a face be moved, renamed with its person, taken out, and undone', async () => {
    const app = await withGroup();
    app.actions.moveFaces([{ photo: GROUP, face: 1 }], named('Dora'));
    expect(people(app)).toEqual({ Ada: 3, Bob: 2, Cleo: 2, Dora: 1 });
    app.actions.renamePerson(named('Dora'), named('Cleo'));
    expect(people(app)).toEqual({ Ada: 3, Bob: 2, Cleo: 3 });
    app.actions.removeFaces([{ photo: GROUP, face: 1 }]);
    expect(people(app)).toEqual({ Ada: 3, Bob: 2, Cleo: 2 });
    app.actions.removeFaces([{ photo: GROUP, face: null }]);
    expect(selectDatasetCounts(app.state()).photos).toBe(6);
    for (let step = 0; step < 4; step++) app.actions.undo();
    expect(people(app)).toEqual({ Ada: 3, Bob: 3, Cleo: 2 });
  });

  it('never lets one face carry two names', async () => {
    const app = await withGroup();
    app.actions.chooseFace(GROUP, 1);
    // The photo's own label goes with the face that counts.
    expect(people(app)).toEqual({ Ada: 3, Bob: 2, Cleo: 2 });
    app.actions.nameFaces(GROUP, [null, null, named('Eve')], 1);
    expect(people(app)).toEqual({ Ada: 2, Bob: 2, Cleo: 2, Eve: 1 });
  });
});

describe('strangers', () => {
  it('are one card, never mated with one another, and a person each in all counts', async () => {
    const app = appFixture();
    await app.add({
      ...THREE_PEOPLE,
      'set/strangers/1.jpg': 'face 3 3',
      'set/strangers/2.jpg': 'face 3.1 3',
      'set/strangers/3.jpg': 'face 9 9',
    });
    await app.settled();
    const cards = selectPeople(app.state());
    expect(cards.map(({ label, strangers }) => [label, strangers])).toEqual([
      ['Ada', false],
      ['Bob', false],
      ['Cleo', false],
      ['Strangers', true],
    ]);
    expect(selectDatasetCounts(app.state()).people).toBe(6);
    const { confusion } = selectOperatingPoint(app.state())!;
    expect(confusion.truePositive + confusion.falseNegative).toBe(3);
    expect(confusion.trueNegative + confusion.falsePositive).toBe((9 * 8) / 2 - 3);
    const { subjects } = selectTemplates(app.state());
    expect(new Set(subjects).size).toBe(6);
  });

  it('alone give no mated pair, and the page says so', async () => {
    const app = appFixture();
    await app.add({ 'Strangers/1.jpg': 'face 0 0', 'Strangers/2.jpg': 'face 1 1' });
    await app.settled();
    const readiness = selectReadiness(app.state());
    expect(readiness.ready ? '' : readiness.reason).toMatch(/Nobody has two photos/);
  });
});
