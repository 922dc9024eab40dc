import { describe, expect, it } from 'vitest';
import { selectChosenFaces, selectFacesBeingChosen } from '#application/selectors/agreed-faces.ts';
import { selectContenders } from '#application/selectors/contenders.ts';
import { selectPhotoStates } from '#application/selectors/faces.ts';
import { selectProblems } from '#application/selectors/problems.ts';
import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { appFixture } from '#tests/support/app-fixture.ts';

const GROUP = 'face 1 0.12 0.02 | face 0 0.2 1' as PhotoId;
/** Ada is the smaller, less central face of the group photo. */
const SEVERAL = {
  'set/Ada/1.jpg': 'face 1 0.1 0',
  'set/Ada/2.jpg': 'face 1 0.14 0.04',
  'set/Ada/3.jpg': GROUP,
  'set/Bob/1.jpg': 'face 0 1 0',
  'set/Bob/2.jpg': 'face 0.1 1 0.1',
};

type App = ReturnType<typeof appFixture>;

const groupOf = (app: App) =>
  selectPhotoStates(app.state()).find(({ photo }) => photo.id === GROUP);
const isBeingChosen = (app: App): boolean => selectFacesBeingChosen(app.state());

/** An app in which each look at the clock uses a slice up; what comes after waits until `goOn`. */
function slowApp() {
  const app = appFixture();
  let time = 0;
  app.slices.now = () => (time += 100);
  const waiting: (() => void)[] = [];
  app.slices.pause = () => new Promise((resolve) => waiting.push(resolve));
  /** Lets as many slices go by as there are, at most `most`; says how many there were. */
  const goOn = async (most = Infinity): Promise<number> => {
    let slices = 0;
    for (; slices < most && waiting.length > 0; slices++) {
      for (const resolve of waiting.splice(0)) resolve();
      await app.settled();
    }
    return slices;
  };
  return { app, goOn };
}

describe('while faces are being chosen', () => {
  it('nothing is evaluated, and the state says so, until they are', async () => {
    const { app, goOn } = slowApp();
    await app.add(SEVERAL);
    await app.settled();
    expect(isBeingChosen(app)).toBe(true);
    expect(app.state().session.evaluation.kind).toBe('none');
    expect(selectContenders(app.state())).toEqual([]);
    expect(selectChosenFaces(app.state())).toMatchObject({ several: 1, agreement: 0 });
    // What is not known yet is not told as if it were.
    expect(selectProblems(app.state()).map(({ code }) => code)).not.toContain('several-faces');
    expect(await goOn()).toBeGreaterThan(2);
    await app.settled();
    expect(isBeingChosen(app)).toBe(false);
    expect(groupOf(app)).toMatchObject({ faceIndex: 0, chosenBy: 'agreement' });
    expect(app.state().session.evaluation).toMatchObject({ kind: 'ready', stale: false });
    expect(selectContenders(app.state()).length).toBeGreaterThan(0);
    expect(selectProblems(app.state()).map(({ code }) => code)).toContain('several-faces');
  });

  it('figures on show are called old, and are the same again where the same faces are chosen', async () => {
    const { app, goOn } = slowApp();
    await app.add(SEVERAL);
    await goOn();
    const before = app.state().session.evaluation;
    expect(before).toMatchObject({ kind: 'ready', stale: false });
    // Bob's photo is Ada's for a while.
    const moved = selectPhotoStates(app.state()).find(({ photo }) => photo.subject === 'Bob');
    app.actions.moveFaces([{ photo: moved!.photo.id, face: null }], 'Ada' as SubjectLabel);
    expect(isBeingChosen(app)).toBe(true);
    expect(app.state().session.evaluation).toMatchObject({ kind: 'ready', stale: true });
    app.actions.undo();
    expect(isBeingChosen(app)).toBe(false);
    expect(app.state().session.evaluation).toMatchObject({ kind: 'ready', stale: false });
    await goOn();
    const after = app.state().session.evaluation;
    expect(before.kind === 'ready' && after.kind === 'ready' && after.set === before.set).toBe(
      true,
    );
    expect(groupOf(app)).toMatchObject({ faceIndex: 0, chosenBy: 'agreement' });
  });

  it('another way to choose ends it at once', async () => {
    const { app, goOn } = slowApp();
    await app.add(SEVERAL);
    await goOn(1);
    app.actions.setFaceChoice('largest');
    await app.settled();
    expect(isBeingChosen(app)).toBe(false);
    expect(app.state().session.evaluation).toMatchObject({ kind: 'ready', stale: false });
    // The slice that waited is the last: nothing goes on behind it.
    expect(await goOn()).toBeLessThanOrEqual(1);
    expect(groupOf(app)).toMatchObject({ faceIndex: 1, chosenBy: 'largest' });
    expect(app.state().session.agreed.sets).toEqual([]);
  });

  it('what changes meanwhile counts, not what it was begun with', async () => {
    const { app, goOn } = slowApp();
    await app.add(SEVERAL);
    await goOn(1);
    app.actions.nameFaces(GROUP, ['Cleo' as SubjectLabel, 'Ada' as SubjectLabel], 1);
    // Never a face that has another name, neither before nor after.
    expect(groupOf(app)?.faceIndex).toBe(1);
    await goOn();
    expect(isBeingChosen(app)).toBe(false);
    expect(groupOf(app)?.faceIndex).toBe(1);
  });

  it('photos that are gone leave nothing behind', async () => {
    const { app, goOn } = slowApp();
    await app.add(SEVERAL);
    await goOn(1);
    await app.actions.forgetEverything();
    await goOn();
    expect(isBeingChosen(app)).toBe(false);
    expect(app.state().session.agreed.faces.size).toBe(0);
    expect(app.state().session.evaluation.kind).toBe('none');
  });

  it('a face that was chosen and got another name since is not taken', async () => {
    const { app, goOn } = slowApp();
    await app.add(SEVERAL);
    await goOn();
    expect(groupOf(app)).toMatchObject({ faceIndex: 0, chosenBy: 'agreement' });
    app.store.setState((state) => ({
      ...state,
      study: {
        ...state.study,
        photos: state.study.photos.map((photo) =>
          photo.id === GROUP ? { ...photo, otherFaces: { 0: 'Cleo' as SubjectLabel } } : photo,
        ),
      },
    }));
    expect(isBeingChosen(app)).toBe(true);
    expect(groupOf(app)?.faceIndex).toBe(1);
  });
});
