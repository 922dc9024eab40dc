import { describe, expect, it } from 'vitest';
import { selectPeople } from '#application/selectors/people.ts';
import { selectProblems } from '#application/selectors/problems.ts';
import { PROJECT_FILE } from '#application/state/project.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { byMethod } from '#domain/threshold/threshold-choice.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { saidProblem } from '#tests/support/said.ts';

const BO = 'Bo' as SubjectLabel;
type App = ReturnType<typeof appFixture>;

async function decided(): Promise<App> {
  const app = appFixture();
  await app.add(THREE_PEOPLE);
  const [first, second] = app.state().study.photos;
  app.actions.renamePerson('Bob' as SubjectLabel, BO);
  app.actions.setIncluded([first!.id], false);
  app.actions.chooseFace(second!.id, 0);
  app.actions.setTags(BO, ['indoors']);
  app.actions.setMetric('cosine');
  app.actions.setThreshold(0.25);
  return app;
}

/** The last project that was saved, as the files that a person adds again. */
function filesOf(app: App): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    app.packed.at(-1)!.map((entry) => [
      `splitpoint-project/${entry.path}`,
      // A stand-in file's content is its id.
      'text' in entry ? entry.text : 'bytes' in entry ? entry.bytes : entry.photo,
    ]),
  );
}

describe('a project', () => {
  it('is saved with its photos, and opens as the same study', async () => {
    const app = await decided();
    await app.actions.saveProject();
    const files = filesOf(app);
    expect(Object.keys(files).slice(0, 2)).toEqual([
      `splitpoint-project/${PROJECT_FILE}`,
      'splitpoint-project/photos/set/Ada/1.jpg',
    ]);
    const other = appFixture();
    await other.add(files);
    // A photo without further names may say so or not.
    const told = ({ study }: ReturnType<App['state']>) => ({
      ...study,
      photos: study.photos.map((photo) => ({ otherFaces: {}, ...photo })),
    });
    expect(told(other.state())).toEqual(told(app.state()));
    expect(selectProblems(other.state())).toEqual([]);
    expect(other.state().session.naming).toBeNull();
  });

  it('is one step to undo over photos that are there already, and repeats none of them', async () => {
    const app = await decided();
    await app.actions.saveProject();
    const other = appFixture();
    await other.add({ ...THREE_PEOPLE, 'Dan/1.jpg': 'face 0.9 0.1' });
    await other.add(filesOf(app));
    const labels = () => selectPeople(other.state()).map(({ label }) => label);
    expect(labels().toSorted()).toEqual(['Ada', 'Bo', 'Cleo', 'Dan']);
    expect(selectProblems(other.state())).toEqual([]);
    other.actions.undo();
    expect(labels().toSorted()).toEqual(['Ada', 'Bob', 'Cleo', 'Dan']);
  });

  it('of a model that is not here keeps the one in use', async () => {
    const app = await decided();
    await app.actions.saveProject();
    const files = filesOf(app);
    const name = `splitpoint-project/${PROJECT_FILE}`;
    files[name] = String(files[name]).replace('face-api-resnet-128', 'own-model');
    const other = appFixture();
    await other.add(files);
    expect(other.state().session.problems.map(saidProblem)).toEqual([
      expect.objectContaining({
        code: 'model-missing',
        text: expect.stringMatching(/not here: its figures are now of face-api/),
      }),
    ]);
    expect(other.state().study.choice).toEqual(byMethod('information-gain'));
    expect(other.state().study.lastManual).toBeNull();
    expect(other.state().study.pipeline.model).toBe('face-api-resnet-128');
  });

  it.each([
    [{ method: 'manual', manual: 0.25 }, { kind: 'manual', threshold: 0.25 }, null],
    [{ method: 'max-f1', manual: 0.25 }, byMethod('max-f1'), 0.25],
    [{ method: 'max-f1', manual: null }, byMethod('max-f1'), null],
    // Nothing had been set yet, and another method stood in.
    [{ method: 'manual', manual: null }, byMethod('information-gain'), null],
  ] as const)('of version 3 opens, with %o', async (said, choice, lastManual) => {
    const app = await decided();
    await app.actions.saveProject();
    const files = filesOf(app);
    const name = `splitpoint-project/${PROJECT_FILE}`;
    const { study, ...head } = JSON.parse(String(files[name]));
    const { choice: _choice, lastManual: _last, ...kept } = study;
    const parameters = { ...kept.parameters, manual: said.manual };
    files[name] = JSON.stringify({
      ...head,
      version: 3,
      study: { ...kept, method: said.method, parameters },
    });
    const other = appFixture();
    await other.add(files);
    expect(selectProblems(other.state())).toEqual([]);
    expect(other.state().study).toMatchObject({ choice, lastManual });
    expect(other.state().study.parameters).toEqual(app.state().study.parameters);
  });

  it('keeps what was set by hand while a method is chosen, and the other way round', async () => {
    const app = await decided();
    const { actions, state } = app;
    actions.setMethod('max-f1');
    expect(state().study).toMatchObject({ choice: byMethod('max-f1'), lastManual: 0.25 });
    actions.setMethod('manual');
    expect(state().study.choice).toEqual({ kind: 'manual', threshold: 0.25 });
    actions.undo();
    expect(state().study.choice).toEqual(byMethod('max-f1'));
  });

  it.each([
    [
      'of another version',
      { format: 'splitpoint-project', version: 9, study: {} },
      /saved by another version of Splitpoint \(format 9; this one reads up to 4\)\./,
    ],
    [
      'that is damaged',
      { format: 'splitpoint-project', version: 1, study: { photos: 3 } },
      /The project file is damaged: `study\.photos` should be a list but is 3\./,
    ],
  ])('%s is named, and its photos come in all the same', async (_, content, text) => {
    const app = appFixture();
    await app.add({ ...THREE_PEOPLE, [PROJECT_FILE]: JSON.stringify(content) });
    expect(selectPeople(app.state())).toHaveLength(3);
    const [problem] = selectProblems(app.state()).map(saidProblem);
    expect(problem?.text).toMatch(text);
    expect(problem?.remedy).toMatch(/Save the project again/);
  });

  it('without a photo is refused in words', async () => {
    const app = appFixture();
    await app.actions.saveProject();
    expect(app.packed).toEqual([]);
    expect(app.state().session.announcement).toMatchObject({ tone: 'error' });
  });
});
