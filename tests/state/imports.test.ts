import { describe, expect, it } from 'vitest';
import { selectActiveImport } from '#application/selectors/active-import.ts';
import { selectImportChoices, selectImportNotes } from '#application/selectors/import-notes.ts';
import { selectDatasetCounts } from '#application/selectors/people.ts';
import { selectNotes } from '#application/selectors/notes.ts';
import { selectReadiness } from '#application/selectors/readiness.ts';
import { selectSetSummary } from '#application/selectors/set-summary.ts';
import { selectEvaluation, selectProposals } from '#application/selectors/threshold.ts';
import { selectTryRefusal } from '#application/selectors/try.ts';
import { PROJECT_FILE } from '#application/state/project.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { standInImporter } from '#tests/support/stand-in-importer.ts';
import { said, saidProblem } from '#tests/support/said.ts';

const FIRST = 'scores Ann 1, Ann 2, Bob 1, Bob 2: 0.1 0.8 0.9 0.7 0.95 0.2 | ArcFace, Facenet';
const SECOND = 'scores Cy 1, Cy 2, Dee 1: 0.3 0.6 0.7';
const EMBEDDINGS = 'embeddings Ann 0 0, Ann 0 0.1, Bob 1 0, Bob 1 0.1';

function fixture(options: Parameters<typeof appFixture>[0] = {}) {
  const { importer, asked, state } = standInImporter();
  const app = appFixture({ importer, ...options });
  const importFile = async (fileName: string, text: string): Promise<void> => {
    await app.imports.open([{ path: fileName, fileName, byteLength: text.length, source: text }]);
    await app.imports.take();
    await app.settled();
  };
  const pairs = () => {
    const evaluation = selectEvaluation(app.state());
    return evaluation && [evaluation.scores.mated.count, evaluation.scores.nonMated.count];
  };
  return {
    ...app,
    asked,
    importing: state,
    importFile,
    pairs,
    name: () => selectActiveImport(app.state())?.name ?? 'photos',
  };
}

describe('files that were chosen together', () => {
  it('are looked at anew without one that is left out', async () => {
    const app = fixture();
    const file = (fileName: string, source: string) => ({
      path: fileName,
      fileName,
      byteLength: source.length,
      source,
    });
    await app.imports.open([file('odd.csv', SECOND), file('first.csv', FIRST)]);
    await app.imports.leaveOut(0);
    expect(app.state().session.importDraft).toMatchObject({
      phase: 'open',
      fileNames: ['first.csv'],
    });
    await app.imports.take();
    await app.settled();
    expect([app.name(), app.pairs()]).toEqual(['first.csv', [2, 4]]);
  });
});

describe('an import is a step of the study', () => {
  it('gives the photos back when it is undone, and comes again', async () => {
    const app = fixture();
    await app.add(THREE_PEOPLE);
    await app.settled();
    expect(app.pairs()).toEqual([3, 12]);
    await app.importFile('first.csv', FIRST);
    expect(app.pairs()).toEqual([2, 4]);
    app.actions.undo();
    await app.settled();
    expect([app.name(), app.pairs()]).toEqual(['photos', [3, 12]]);
    app.actions.redo();
    await app.settled();
    expect([app.name(), app.pairs()]).toEqual(['first.csv', [2, 4]]);
  });

  it('gives way to a second one, which undo turns into the first again', async () => {
    const app = fixture();
    await app.importFile('first.csv', FIRST);
    await app.importFile('second.csv', SECOND);
    expect([app.name(), app.pairs()]).toEqual(['second.csv', [1, 2]]);
    app.actions.undo();
    await app.settled();
    expect([app.name(), app.pairs()]).toEqual(['first.csv', [2, 4]]);
    app.actions.redo();
    await app.settled();
    expect([app.name(), app.pairs()]).toEqual(['second.csv', [1, 2]]);
  });

  it('is let go of when no step speaks of it any more', async () => {
    const app = fixture();
    await app.importFile('first.csv', FIRST);
    app.actions.undo();
    await app.importFile('second.csv', SECOND);
    expect(Object.values(app.state().imports).map(({ name }) => name)).toEqual(['second.csv']);
    for (let step = 0; step < 100; step++) app.actions.setMetric(step % 2 ? 'cosine' : 'euclidean');
    await app.importFile('third.csv', FIRST);
    expect(Object.keys(app.state().imports)).toHaveLength(2);
  });

  it('keeps the column and the direction that were chosen, step by step', async () => {
    const app = fixture();
    await app.importFile('first.csv', FIRST);
    app.imports.showColumn(1);
    await app.settled();
    const near = selectEvaluation(app.state())?.scores.mated.mean ?? NaN;
    expect(near).toBeCloseTo(1.15, 12);
    app.imports.setPolarity('similarity');
    await app.settled();
    expect(selectEvaluation(app.state())?.scores.mated.mean).toBeCloseTo(-1.15, 12);
    expect(selectImportChoices(app.state())?.columns.map(({ polarity }) => polarity)).toEqual([
      'distance',
      'similarity',
    ]);
    expect(selectImportNotes(app.state()).map(({ text }) => said(text))).toContain(
      'Facenet score: Taken as a similarity, as you said.',
    );
    app.actions.undo();
    await app.settled();
    expect(selectEvaluation(app.state())?.scores.mated.mean).toBe(near);
    app.actions.undo();
    expect(selectImportChoices(app.state())?.chosen).toBe(0);
  });

  it('stays out of sight behind the photos', async () => {
    const app = fixture();
    await app.add(THREE_PEOPLE);
    await app.importFile('first.csv', FIRST);
    app.imports.showColumn(1);
    app.imports.showPhotos();
    expect(selectDatasetCounts(app.state()).photos).toBe(6);
    app.imports.showImport();
    expect(selectDatasetCounts(app.state()).photos).toBe(4);
    expect(selectImportChoices(app.state())?.chosen).toBe(1);
  });
});

describe('an import without anything to compare', () => {
  it.each([
    [
      'no pair of the same person',
      'scores Ann 1, Bob 1, Cy 1: 0.5 0.6 0.7',
      /none of the same person/,
    ],
    ['no pair of different people', 'scores Ann 1, Ann 2, Ann 3: 0.5 0.6 0.7', /none of different/],
    ['no row at all', 'scores Ann 1, Ann 2:', /Nothing of it\.csv can be compared/],
    [
      'a person for each embedding',
      'embeddings Ann 0 0, Bob 1 0, Cy 0 1',
      /none of the same .* a file with two or more rows of a person\.$/,
    ],
    [
      'embeddings of one person',
      'embeddings Ann 0 0, Ann 1 0',
      /none of different .* a file with rows of other people, too\.$/,
    ],
  ])('says so of %s', async (_, text, reason) => {
    const app = fixture();
    await app.importFile('it.csv', text);
    const readiness = selectReadiness(app.state());
    expect(readiness).toMatchObject({ ready: false });
    if (!readiness.ready) expect(said(readiness.reason)).toMatch(reason);
  });
});

describe('what is said of an import', () => {
  it.each([
    ['scores', 'scores Ann 1, Ann 2, Bob 1: 0.1 0.8 0.9', 'import a list with more pairs'],
    ['embeddings', 'embeddings Ann 0 0, Ann 0 0.1, Bob 1 0', 'import a file with more embeddings'],
  ])('of %s tells nobody to add photos', async (_, text, advice) => {
    const app = fixture();
    await app.importFile('few.csv', text);
    const state = app.state();
    const reasons = selectProposals(state).flatMap((proposal) =>
      proposal.kind === 'refused' ? [said(proposal.reason)] : [],
    );
    expect(reasons.filter((reason) => reason.includes(advice)).length).toBeGreaterThan(0);
    const all = [
      ...reasons,
      ...selectNotes(state).map((note) => said(note.text)),
      ...selectSetSummary(state).map(said),
      said(selectTryRefusal(state)),
    ].join('\n');
    expect(all).not.toMatch(/(add|to) [^.]*\bphotos?\b[^.]*\./u);
  });
});

describe('a project', () => {
  const opened = async (entries: ReturnType<typeof fixture>['packed'][number]) => {
    const other = fixture();
    await other.add(
      Object.fromEntries(
        entries.map((entry) => [
          `splitpoint-project/${entry.path}`,
          'text' in entry ? entry.text : 'bytes' in entry ? entry.bytes : entry.photo,
        ]),
      ),
    );
    await other.settled();
    return other;
  };

  it.each([
    ['scores', FIRST],
    ['embeddings', EMBEDDINGS],
  ])('holds imported %s without photos, and opens as they were', async (kind, text) => {
    const app = fixture();
    await app.importFile('first.csv', text);
    if (kind === 'scores') {
      app.imports.showColumn(1);
      app.imports.setPolarity('similarity');
    }
    await app.settled();
    await app.actions.saveProject();
    const other = await opened(app.packed[0]!);
    expect(other.handedOn.imports).toEqual([]);
    expect(selectActiveImport(other.state())).toEqual(selectActiveImport(app.state()));
    expect(other.state().study.imported).toEqual(app.state().study.imported);
    expect(selectEvaluation(other.state())?.pairs).toEqual(selectEvaluation(app.state())?.pairs);
    expect(other.state().session.problems).toEqual([]);
    other.actions.undo();
    expect(other.name()).toBe('photos');
  });

  it('holds photos and an import that is not looked at', async () => {
    const app = fixture();
    await app.add(THREE_PEOPLE);
    await app.importFile('first.csv', EMBEDDINGS);
    app.imports.showPhotos();
    await app.actions.saveProject();
    expect(said(app.state().session.announcement?.message)).toMatch(/biometric data/);
    const other = await opened(app.packed[0]!);
    expect(selectDatasetCounts(other.state()).photos).toBe(6);
    other.imports.showImport();
    expect(other.name()).toBe('first.csv');
  });

  it('whose import is damaged opens without it, and says what is wrong', async () => {
    const app = fixture();
    await app.importFile('first.csv', FIRST);
    await app.actions.saveProject();
    const [packed = []] = app.packed;
    const other = await opened(
      packed.map((entry) =>
        'bytes' in entry && entry.path.includes('left')
          ? { ...entry, bytes: entry.bytes.slice(0, -3) }
          : entry,
      ),
    );
    expect(other.name()).toBe('photos');
    expect(other.state().session.problems.map(saidProblem)).toMatchObject([
      { text: expect.stringMatching(/import inside the project is damaged: .*left.*cut off/) },
    ]);
  });

  it('is written in the present version where there is no import either', async () => {
    const app = fixture();
    await app.add(THREE_PEOPLE);
    await app.actions.saveProject();
    const file = app.packed[0]!.find(({ path }) => path === PROJECT_FILE)!;
    expect(JSON.parse('text' in file ? file.text : '')).toMatchObject({ version: 4 });
  });
});

describe('what an import will give', () => {
  const request = {
    layout: { files: [{ format: 'parquet' }], parts: [[0]] },
    content: null,
  } as const;

  it('is computed anew when a control is changed; the old figures stay until then', async () => {
    const app = fixture();
    const text = EMBEDDINGS;
    await app.imports.open([{ path: 'e.csv', fileName: 'e.csv', byteLength: 9, source: text }]);
    let release = (): void => undefined;
    app.importing.hold = new Promise((resolve) => {
      release = resolve;
    });
    const first = app.imports.change(request);
    const second = app.imports.change(request);
    const draft = () => {
      const { importDraft } = app.state().session;
      return importDraft?.phase === 'open' ? importDraft : null;
    };
    expect(draft()).toMatchObject({ computing: true, forecast: { mated: 1 } });
    // Nothing is taken meanwhile.
    await app.imports.take();
    expect(app.name()).toBe('photos');
    release();
    await Promise.all([first, second]);
    // Only the last change was asked about: the first gave way before its pause was over.
    expect(app.asked).toHaveLength(1);
    expect(draft()).toMatchObject({
      computing: false,
      asked: null,
      reading: { layout: request.layout },
    });
  });

  it('is gone when it is closed, or when everything is forgotten', async () => {
    const app = fixture();
    const file = { path: 'e.csv', fileName: 'e.csv', byteLength: 9, source: EMBEDDINGS };
    await app.imports.open([file]);
    app.imports.close();
    expect(app.state().session.importDraft).toBeNull();
    await app.imports.open([file]);
    const taking = app.imports.take();
    await app.actions.forgetEverything();
    await taking;
    expect(app.state().session.importDraft).toBeNull();
    expect(app.state().imports).toEqual({});
    expect(app.name()).toBe('photos');
  });

  it('is a sentence where the files cannot be read', async () => {
    const app = fixture();
    const source = 'refused It is a picture of a table.';
    await app.imports.open([{ path: 'a.csv', fileName: 'a.csv', byteLength: 9, source }]);
    expect(app.state().session.importDraft).toMatchObject({
      phase: 'refused',
      reason: 'It is a picture of a table.',
    });
  });
});
