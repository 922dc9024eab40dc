import { describe, expect, it } from 'vitest';
import { selectDoctorReport, selectSizeAdvice } from '#application/selectors/doctor.ts';
import { selectPeople } from '#application/selectors/people.ts';
import { appFixture } from '#tests/support/app-fixture.ts';

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
    expect(finding).toMatchObject({ moveTo: 'Ada', text: 'Labelled Bob, but nearer to Ada.' });
    expect(finding?.evidence.map(({ caption }) => caption)).toEqual(['nearest Bob', 'nearest Ada']);
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
    expect(ofFaces()[0]?.text).toContain('extremely blurred');
    app.actions.dismissFinding(ofFaces()[0]!.key);
    expect(ofFaces()).toEqual([]);
  });

  it('says when so few people cannot show the rate that is asked for', async () => {
    const app = await examined();
    expect(selectSizeAdvice(app.state())).toBeNull();
    app.actions.setMethod('fmr-at-most');
    app.actions.setParameters({ maxFmr: 0.01 });
    expect(selectSizeAdvice(app.state())?.text).toMatch(/3 people cannot show that.*takes 25/);
  });
});
