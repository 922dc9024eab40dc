import { describe, expect, it } from 'vitest';
import { selectChosenFaces } from '#application/selectors/agreed-faces.ts';
import { selectPhotoStates } from '#application/selectors/faces.ts';
import { selectNotes } from '#application/selectors/notes.ts';
import { projectFrom, projectText } from '#application/state/project.ts';
import { EMPTY_STUDY } from '#application/state/study.ts';
import { selectDatasetCounts, selectPeople } from '#application/selectors/people.ts';
import { selectReadiness } from '#application/selectors/readiness.ts';
import { selectTemplates } from '#application/selectors/inputs.ts';
import { selectOperatingPoint } from '#application/selectors/threshold.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { subjectLabel } from '#domain/photo/subject-label.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { said } from '#tests/support/said.ts';

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
    expect(readiness.ready ? '' : said(readiness.reason)).toMatch(/Nobody has two photos/);
  });
});

describe('which of several faces counts', () => {
  const ADA = 'face 1 0.1 0';
  const GROUP_OF_ADA = 'face 1 0.12 0.02 | face 0 0.2 1' as PhotoId;
  const SEVERAL = {
    'set/Ada/1.jpg': ADA,
    'set/Ada/2.jpg': 'face 1 0.14 0.04',
    'set/Ada/3.jpg': GROUP_OF_ADA,
    'set/Bob/1.jpg': 'face 0 1 0',
    'set/Bob/2.jpg': 'face 0.1 1 0.1',
  };
  const faceOf = (app: ReturnType<typeof appFixture>) =>
    selectPhotoStates(app.state()).find(({ photo }) => photo.id === GROUP_OF_ADA);

  it('is the one that agrees with the other photos, can be changed for all, and taken back', async () => {
    const app = appFixture();
    await app.add(SEVERAL);
    await app.settled();
    expect(faceOf(app)).toMatchObject({ faceIndex: 0, chosenBy: 'agreement' });
    expect(selectChosenFaces(app.state())).toMatchObject({ several: 1, agreement: 1 });
    expect(selectNotes(app.state()).map(({ code }) => code)).toContain('faces-by-agreement');
    app.actions.setFaceChoice('largest');
    await app.settled();
    expect(faceOf(app)).toMatchObject({ faceIndex: 1, chosenBy: 'largest' });
    expect(selectNotes(app.state()).map(({ code }) => code)).not.toContain('faces-by-agreement');
    app.actions.undo();
    expect(faceOf(app)).toMatchObject({ faceIndex: 0 });
  });

  it('is the one that was picked, whatever agrees', async () => {
    const app = appFixture();
    await app.add(SEVERAL);
    app.actions.chooseFace(GROUP_OF_ADA, 1);
    expect(faceOf(app)).toMatchObject({ faceIndex: 1, chosenBy: 'person' });
  });

  it('goes with a project, and one of before keeps its figures', () => {
    const study = { ...EMPTY_STUDY, faceChoice: 'centre' as const };
    const saved = JSON.parse(projectText(study)) as { study: Record<string, unknown> };
    expect(projectFrom(saved)).toMatchObject({ study: { faceChoice: 'centre' } });
    delete saved.study['faceChoice'];
    expect(projectFrom(saved)).toMatchObject({
      study: { faceChoice: 'largest', excludedOnAdvice: [] },
    });
  });
});
