import { describe, expect, it } from 'vitest';
import { selectDoctorReport, selectSizeAdvice } from '#application/selectors/doctor.ts';
import { selectNotes } from '#application/selectors/notes.ts';
import { selectReportContent } from '#application/selectors/report.ts';
import { selectEvaluation } from '#application/selectors/threshold.ts';
import { selectPeople } from '#application/selectors/people.ts';
import { appFixture } from '#tests/support/app-fixture.ts';
import { simulatedTemplates } from '#tests/support/templates.ts';
import type { Message } from '#words/message.ts';
import { wordsIn } from '#words/render.ts';

const said = (what: Message | string | null): string | null =>
  what === null || typeof what === 'string' ? what : wordsIn('en').text(what);

/** Bob/9 shows Ada; Cleo/2 is all but a copy of Cleo/1. */
const SET = {
  'set/Ada/1.jpg': 'face 0 0',
  'set/Ada/2.jpg': 'face 0.2 0',
  'set/Ada/3.jpg': 'face 0 0.2',
  'set/Bob/1.jpg': 'face 3 0',
  'set/Bob/2.jpg': 'face 3 0.2',
  'set/Bob/3.jpg': 'face 3.2 0',
  'set/Bob/9.jpg': 'face 0.1 0.1',
  'set/Cleo/1.jpg': 'face 0 3',
  'set/Cleo/2.jpg': 'face 0 3.01',
  'set/Cleo/3.jpg': 'face 0 3.3',
};

describe('the dataset doctor', () => {
  async function examined() {
    const app = appFixture();
    await app.add(SET);
    await app.settled();
    return app;
  }
  const open = (app: ReturnType<typeof appFixture>) =>
    selectDoctorReport(app.state()).open.filter(({ kind }) => kind !== 'face');

  it('shows a wrong label with both neighbours and whom it is of, then copies', async () => {
    const app = await examined();
    expect(open(app).map(({ kind, face }) => [kind, face.fileName])).toEqual([
      ['wrong-label', '9.jpg'],
      ['copies', '2.jpg'],
    ]);
    const [finding] = open(app);
    expect(finding).toMatchObject({ moveTo: 'Ada' });
    expect(said(finding?.text ?? null)).toBe('Labelled Bob, but nearer to Ada.');
    expect(finding?.evidence.map(({ caption }) => said(caption))).toEqual([
      'nearest Bob',
      'nearest Ada',
    ]);
    expect(finding!.evidence[1]!.distance).toBeLessThan(finding!.evidence[0]!.distance);
  });

  it('is content once the photo is moved, and doubts again after undo', async () => {
    const app = await examined();
    const [finding] = open(app);
    app.actions.moveFaces([finding!.face.ref], finding!.moveTo!);
    await app.settled();
    expect(open(app).map(({ kind }) => kind)).toEqual(['copies']);
    expect(selectPeople(app.state()).map(({ photos }) => photos.length)).toEqual([4, 3, 3]);
    app.actions.undo();
    await app.settled();
    expect(open(app)).toHaveLength(2);
  });

  it('remembers what was dismissed, and takes that back', async () => {
    const app = await examined();
    const { key } = open(app)[0]!;
    app.actions.dismissFinding(key);
    expect(open(app)).toHaveLength(1);
    expect(selectDoctorReport(app.state()).dismissed.map((finding) => finding.key)).toEqual([key]);
    app.actions.undo();
    expect(open(app)).toHaveLength(2);
  });

  it('says so where there are more copies than it lists', async () => {
    const app = await examined();
    expect(selectDoctorReport(app.state()).moreCopies).toBe(false);
    const names = Array.from({ length: 21 }, (_, i) => [`set/Name ${i}/1.jpg`, `face 9 0.00${i}`]);
    await app.add(Object.fromEntries(names) as Record<string, string>);
    await app.settled();
    expect(selectDoctorReport(app.state()).moreCopies).toBe(true);
  });

  it('points at a face that is extremely blurred, until that is dismissed', async () => {
    const app = appFixture();
    await app.add({ ...SET, 'set/Cleo/4.jpg': 'blurred 0 3.4' });
    await app.settled();
    const ofFaces = () =>
      selectDoctorReport(app.state()).open.filter(({ kind }) => kind === 'face');
    expect(ofFaces()).toMatchObject([
      { face: { fileName: '4.jpg', subject: 'Cleo' }, evidence: [], moveTo: null },
    ]);
    expect(said(ofFaces()[0]?.text ?? null)).toContain('extremely blurred');
    app.actions.dismissFinding(ofFaces()[0]!.key);
    expect(ofFaces()).toEqual([]);
  });

  it('says when so few people cannot show the rate that is asked for', async () => {
    const app = await examined();
    expect(selectSizeAdvice(app.state())).toBeNull();
    app.actions.setMethod('fmr-at-most');
    app.actions.setParameters({ maxFmr: 0.01 });
    expect(said(selectSizeAdvice(app.state()))).toMatch(
      /3 people cannot show that.*takes about 18,/,
    );
  });
});

const SIMULATED = simulatedTemplates(10, 4, { noise: 0.4 });

/** A photo of one of the people who are simulated: their `person` 0 to 9, `photo` 0 to 3. */
function photoOf(person: number, photo: number): string {
  const { dimensions, vectors } = SIMULATED;
  const from = (person * 4 + photo) * dimensions;
  return `face ${Array.from(vectors.subarray(from, from + dimensions), (v) => v.toFixed(4)).join(' ')}`;
}

const NAMES = ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve', 'Finn'] as const;

/** Six people with three photos each; `extra` adds to them. */
function sixPeople(extra: Record<string, string> = {}): Record<string, string> {
  const files: Record<string, string> = {};
  NAMES.forEach((name, person) => {
    for (let photo = 0; photo < 3; photo++) {
      files[`set/${name}/${photo}.jpg`] = photoOf(person, photo);
    }
  });
  return { ...files, ...extra };
}

describe('what the doctor cannot tell', () => {
  const unsureOf = async (files: Record<string, string>): Promise<string | null> => {
    const app = appFixture();
    await app.add(files);
    await app.settled();
    expect(app.state().session.evaluation.kind).toBe('ready');
    return said(selectDoctorReport(app.state()).unsure);
  };

  it('is said where photos of one name are no nearer than those of two, with what would help', async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 24; at++) {
      files[`set/${NAMES[at % 6]}/${at}.jpg`] = photoOf(Math.floor(at / 4), at % 4);
    }
    expect(await unsureOf(files)).toMatch(/cannot be told here.*would help/);
  });

  it('is said where most folders are of two people', async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 40; at++) {
      files[`set/${NAMES[Math.floor(at / 8)]}/${at}.jpg`] = photoOf(Math.floor(at / 4), at % 4);
    }
    expect(await unsureOf(files)).toMatch(/stay hidden/);
  });

  it('is nothing in a set with names that are right, nor where nothing can be compared', async () => {
    expect(await unsureOf(sixPeople())).toBeNull();
    expect(selectDoctorReport(appFixture().state()).unsure).toBeNull();
  });
});

describe('findings accepted together', () => {
  async function examined(files: Record<string, string>) {
    const app = appFixture();
    await app.add(files);
    await app.settled();
    return app;
  }
  const open = (app: ReturnType<typeof appFixture>) =>
    selectDoctorReport(app.state()).open.filter(({ kind }) => kind !== 'face');

  it('calls a photo that agrees with nobody not this person, and never moves it', async () => {
    const app = await examined(sixPeople({ 'set/Ada/9.jpg': photoOf(7, 0) }));
    expect(open(app).map(({ kind, face, moveTo }) => [kind, face.fileName, moveTo])).toEqual([
      ['not-this-person', '9.jpg', null],
    ]);
    expect(open(app)[0]?.remedy.kind).toBe('exclude');
  });

  it('shows what that does to the figures, does it in one step, counts it, and takes it back', async () => {
    const app = await examined(
      sixPeople({ 'set/Ada/9.jpg': photoOf(7, 0), 'set/Bob/9.jpg': photoOf(2, 3) }),
    );
    const remedies = open(app).map(({ remedy }) => remedy);
    expect(remedies.map(({ kind }) => kind).toSorted()).toEqual(['exclude', 'move']);
    const { before, after } = await app.actions.foreseeFindings(remedies);
    expect(before).toMatchObject({ mated: 4 * 3 + 2 * 6 });
    expect(after.eer).toBeLessThan(before.eer!);
    const steps = app.state().history.past.length;
    app.actions.acceptFindings(remedies);
    await app.settled();
    expect(app.state().history.past).toHaveLength(steps + 1);
    const { summary, scores } = selectEvaluation(app.state())!;
    expect({ mated: scores.mated.count, eer: summary.equalErrorRate?.rate }).toEqual({
      mated: after.mated,
      eer: after.eer,
    });
    expect(open(app)).toEqual([]);
    expect(selectNotes(app.state()).map(({ code }) => code)).toContain('excluded-on-advice');
    expect(selectReportContent(app.state())?.dataset).toMatchObject({ excludedOnAdvice: 1 });
    app.actions.undo();
    await app.settled();
    expect(open(app)).toHaveLength(2);
    expect(selectNotes(app.state()).map(({ code }) => code)).not.toContain('excluded-on-advice');
  });

  it('splits a folder of two people in two names', async () => {
    const files = sixPeople();
    // Finn's photos lie in Ada's folder.
    const mixed = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.replace('/Finn/', '/Ada/f'), text]),
    );
    const app = await examined(mixed);
    const [finding] = open(app);
    expect(finding).toMatchObject({ kind: 'two-people', moveTo: 'Ada (2)' });
    app.actions.acceptFindings([finding!.remedy]);
    await app.settled();
    expect(selectPeople(app.state()).map(({ label, photos }) => [label, photos.length])).toEqual([
      ['Ada', 3],
      ['Ada (2)', 3],
      ['Bob', 3],
      ['Cleo', 3],
      ['Dan', 3],
      ['Eve', 3],
    ]);
    expect(open(app)).toEqual([]);
  });

  it('says of two photos that do not agree that one is wrong, not which', async () => {
    const app = await examined(
      sixPeople({ 'set/Gwen/1.jpg': photoOf(8, 0), 'set/Gwen/2.jpg': photoOf(9, 0) }),
    );
    const found = open(app).filter(({ face }) => face.subject === 'Gwen');
    expect(found).toMatchObject([{ kind: 'no-agreement' }]);
    expect(found[0]?.remedy).toMatchObject({ kind: 'exclude', faces: [{}, {}] });
  });
});
