import { describe, expect, it } from 'vitest';
import { selectDatasetCounts, selectPeople } from '#application/selectors/people.ts';
import { selectNotes } from '#application/selectors/notes.ts';
import { selectProblems } from '#application/selectors/problems.ts';
import { selectOperatingPoint, selectThreshold } from '#application/selectors/threshold.ts';
import { selectPairList } from '#application/selectors/pair-list.ts';
import { subjectLabel } from '#domain/photo/subject-label.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { byMethod } from '#domain/threshold/threshold-choice.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { saidProblem } from '#tests/support/said.ts';

const named = (text: string): SubjectLabel => subjectLabel(text) as SubjectLabel;

describe('photos in, threshold out', () => {
  it('labels by folder, acquires, compares and proposes', async () => {
    const app = appFixture();
    await app.add(THREE_PEOPLE);
    await app.settled();
    expect(selectDatasetCounts(app.state())).toEqual({
      photos: 6,
      people: 3,
      faces: 6,
      waiting: 0,
      areKnown: true,
    });
    const point = selectOperatingPoint(app.state());
    expect(point?.confusion).toEqual({
      truePositive: 3,
      falsePositive: 0,
      falseNegative: 0,
      trueNegative: 12,
    });
    // Information gain splits after Cleo's own two photos, at 0.2: a short decimal inside the gap
    // to the others.
    expect(selectThreshold(app.state())?.value).toBe(0.6);
    app.actions.setParameters({ splitPosition: 'observed' });
    await app.settled();
    expect(selectThreshold(app.state())?.value).toBeCloseTo(0.2, 6);
    expect(selectNotes(app.state())).toContainEqual(
      expect.objectContaining({ code: 'threshold-on-edge' }),
    );
    expect(app.state().session.job).toBeNull();
  });

  it('loses no outcome when results are written while other photos are in flight', async () => {
    const app = appFixture({ tick: 1000 });
    app.gate.wait = () => app.settled();
    await app.add(THREE_PEOPLE);
    expect(app.acquired).toHaveLength(6);
    expect(selectDatasetCounts(app.state())).toMatchObject({ faces: 6, waiting: 0 });
  });

  it('follows a drag live, leaves one step to undo, and takes it back', async () => {
    const app = appFixture();
    await app.add(THREE_PEOPLE);
    await app.settled();
    const steps = app.state().history.past.length;
    for (const draft of [0.5, 0.9, 1.05]) app.actions.draftThreshold(draft);
    expect(selectOperatingPoint(app.state())?.confusion.falsePositive).toBeGreaterThan(0);
    expect(app.state().history.past.length).toBe(steps);
    app.actions.setThreshold(1.05);
    expect(app.state().study.choice).toEqual({ kind: 'manual', threshold: 1.05 });
    expect(app.state().history.past.length).toBe(steps + 1);
    app.actions.filterPairs({ shown: 'false-match' });
    expect(selectPairList(app.state())?.length).toBe(
      selectOperatingPoint(app.state())?.confusion.falsePositive,
    );
    app.actions.undo();
    expect(app.state().study.choice).toEqual(byMethod('information-gain'));
    expect(selectThreshold(app.state())?.value).toBe(0.6);
    app.actions.redo();
    expect(selectThreshold(app.state())?.value).toBe(1.05);
  });

  it('does not evaluate pairs again when only the threshold moves', async () => {
    const app = appFixture();
    await app.add(THREE_PEOPLE);
    await app.settled();
    const before = app.state().session.evaluation;
    app.actions.draftThreshold(0.7);
    app.actions.setThreshold(0.8);
    app.actions.setMethod('max-f1');
    await app.settled();
    expect(app.state().session.evaluation).toBe(before);
  });

  it('drops a threshold set by hand when the distance changes', async () => {
    const app = appFixture();
    await app.add(THREE_PEOPLE);
    await app.settled();
    app.actions.setThreshold(0.7);
    app.actions.setMetric('cosine');
    await app.settled();
    expect(app.state().study.lastManual).toBeNull();
    expect(app.state().study.choice).toEqual(byMethod('information-gain'));
  });
});

describe('labels and people', () => {
  it('renames, merges and moves, and re-splits the pairs each time', async () => {
    const app = appFixture();
    await app.add(THREE_PEOPLE);
    await app.settled();
    app.actions.renamePerson(named('Cleo'), named('ada'));
    await app.settled();
    expect(selectPeople(app.state()).map(({ label }) => label)).toEqual(['Ada', 'Bob']);
    const { confusion } = selectOperatingPoint(app.state())!;
    expect(confusion.truePositive + confusion.falseNegative).toBe(7);
    app.actions.movePhotos(['face 0 1' as PhotoId], named('Dora'));
    await app.settled();
    expect(selectPeople(app.state()).map(({ label }) => label)).toEqual(['Ada', 'Bob', 'Dora']);
    app.actions.undo();
    app.actions.undo();
    expect(selectPeople(app.state()).map(({ label }) => label)).toEqual(['Ada', 'Bob', 'Cleo']);
  });

  it('changes only the spelling when a person is renamed to the same name', async () => {
    const app = appFixture();
    await app.add(THREE_PEOPLE);
    app.actions.renamePerson(named('Ada'), named('ADA'));
    expect(selectPeople(app.state())[0]?.label).toBe('ADA');
  });

  it('takes excluded photos out of the comparison and back in', async () => {
    const app = appFixture();
    await app.add(THREE_PEOPLE);
    await app.settled();
    app.actions.setIncluded(['face 0 1.2' as PhotoId], false);
    await app.settled();
    const { confusion } = selectOperatingPoint(app.state())!;
    expect(confusion.truePositive + confusion.falseNegative).toBe(2);
    expect(app.acquired).toHaveLength(6);
    app.actions.setIncluded(['face 0 1.2' as PhotoId], true);
    await app.settled();
    expect(app.acquired).toHaveLength(6);
  });

  it('asks for a name where neither folder nor file says one', async () => {
    const app = appFixture();
    await app.add({ 'IMG_0001.jpg': 'face 0 0', 'IMG_0002.jpg': 'face 1 1' });
    const problems = selectProblems(app.state());
    expect(problems.map(({ code }) => code)).toEqual(['no-label', 'no-label']);
    app.actions.movePhotos(['face 0 0' as PhotoId], named('Ada'));
    expect(selectProblems(app.state())).toHaveLength(1);
  });
});

describe('bad input', () => {
  it('names every file that did not become a photo and goes on with the rest', async () => {
    const app = appFixture();
    await app.add({
      ...THREE_PEOPLE,
      'set/Ada/zero.jpg': 'empty',
      'set/Ada/note.jpg': 'text',
      'set/Bob/wall.jpg': 'no face',
      'set/Bob/again.jpg': 'face 1 0',
      'set/Cleo/again.jpg': 'face 0 0',
      'set/Cleo/odd.jpg': 'crash',
    });
    await app.settled();
    expect(
      Object.fromEntries(selectProblems(app.state()).map(({ path, code }) => [path, code])),
    ).toEqual({
      'set/Ada/zero.jpg': 'empty-file',
      'set/Ada/note.jpg': 'not-an-image',
      'set/Bob/wall.jpg': 'no-face',
      'set/Bob/again.jpg': 'duplicate',
      'set/Cleo/again.jpg': 'same-photo-two-people',
      'set/Cleo/odd.jpg': 'worker-crashed',
    });
    expect(selectOperatingPoint(app.state())?.confusion.truePositive).toBe(3);
    for (const problem of selectProblems(app.state()).map(saidProblem)) {
      expect(problem.text).toMatch(/^[A-Z].*\.$/);
      expect(problem.remedy).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('counts a photo without a face as a failure to acquire, a crash as nothing', async () => {
    const app = appFixture();
    await app.add({ ...THREE_PEOPLE, 'set/Bob/wall.jpg': 'no face', 'set/Cleo/odd.jpg': 'crash' });
    await app.settled();
    const frr = selectOperatingPoint(app.state())?.metrics.find(({ id }) => id === 'frr');
    expect(frr?.value).toBeCloseTo(1 / 7, 12);
  });

  it('says what is missing when there is nothing to compare', async () => {
    const app = appFixture();
    await app.add({ 'set/Ada/1.jpg': 'face 0 0' });
    await app.settled();
    expect(app.state().session.evaluation.kind).toBe('none');
    expect(selectThreshold(app.state())).toBeNull();
  });

  it('announces a drop in which nothing could be used', async () => {
    const app = appFixture();
    await app.add({ 'docs/a.jpg': 'text', 'docs/b.jpg': 'empty' });
    expect(app.state().session.announcement?.tone).toBe('error');
    expect(selectProblems(app.state())).toHaveLength(2);
  });
});

describe('cancel and resume', () => {
  it('keeps what is done, leaves the rest waiting, and goes on later', async () => {
    const app = appFixture();
    let open = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      open = resolve;
    });
    app.gate.wait = (id) => (id === 'face 1 0.1' || id === 'face 0 1' ? held : Promise.resolve());
    const run = app.add(THREE_PEOPLE);
    await app.settled();
    app.actions.cancel();
    open();
    await run;
    expect(selectDatasetCounts(app.state())).toMatchObject({ faces: 3, waiting: 3 });
    expect(app.state().session.job).toBeNull();
    app.gate.wait = () => Promise.resolve();
    await app.actions.resume();
    expect(selectDatasetCounts(app.state())).toMatchObject({ faces: 6, waiting: 0 });
  });

  it('pauses without losing what is in flight', async () => {
    const app = appFixture();
    let open = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      open = resolve;
    });
    app.gate.wait = () => held;
    const run = app.add(THREE_PEOPLE);
    await app.settled();
    app.actions.pause();
    open();
    await run;
    // Two photos were being worked on.
    expect(selectDatasetCounts(app.state())).toMatchObject({ faces: 2, waiting: 4 });
    await app.actions.resume();
    expect(selectDatasetCounts(app.state())).toMatchObject({ faces: 6, waiting: 0 });
    expect(app.acquired).toHaveLength(6);
  });

  it('stops reading files, keeps those that were read, and names the rest', async () => {
    const app = appFixture();
    app.gate.read = (path) => {
      if (path === 'set/Bob/2.jpg') app.actions.cancel();
    };
    await app.add(THREE_PEOPLE);
    expect(selectDatasetCounts(app.state())).toMatchObject({ photos: 4, waiting: 4 });
    expect(selectProblems(app.state()).map(saidProblem)).toMatchObject([
      { code: 'cancelled', path: '2 files' },
    ]);
    expect(app.state().session.job).toBeNull();
    await app.actions.resume();
    expect(selectDatasetCounts(app.state())).toMatchObject({ faces: 4, waiting: 0 });
  });

  it('keeps nothing of files that were being read when everything was forgotten', async () => {
    const app = appFixture();
    app.gate.read = (path) => {
      if (path === 'set/Bob/2.jpg') void app.actions.forgetEverything();
    };
    await app.add(THREE_PEOPLE);
    expect(app.state().study.photos).toEqual([]);
    expect(app.state().session.job).toBeNull();
    expect(app.held()).toBe(0);
  });

  it('keeps nothing of a run that was under way when everything was forgotten', async () => {
    const app = appFixture();
    let open = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      open = resolve;
    });
    app.gate.wait = (id) => (id === 'face 0 1' ? held : Promise.resolve());
    const run = app.add(THREE_PEOPLE);
    await app.settled();
    void app.actions.forgetEverything();
    open();
    await run;
    expect(app.state().acquisitions).toEqual({});
    expect(app.state().session.job).toBeNull();
  });

  it('forgets everything at one call', async () => {
    const app = appFixture();
    await app.add(THREE_PEOPLE);
    await app.settled();
    void app.actions.forgetEverything();
    expect(app.state().study.photos).toEqual([]);
    expect(app.state().acquisitions).toEqual({});
    expect(app.state().history.past).toEqual([]);
    expect(app.state().session.evaluation.kind).toBe('none');
  });
});
