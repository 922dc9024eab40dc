import { describe, expect, it } from 'vitest';
import { selectPeople } from '#application/selectors/people.ts';
import { selectProblems } from '#application/selectors/problems.ts';
import { mismatches } from '#application/use-cases/open-threshold.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { standInImporter } from '#tests/support/stand-in-importer.ts';
import { reportFor } from '#tests/unit/report/fixtures.ts';
import { said, saidProblem } from '#tests/support/said.ts';

const SCORES = 'file_x,file_y,decision,cosine\nx.jpg,y.jpg,No,0.7\nx.jpg,z.jpg,Yes,0.2\n';

const REPORT = reportFor();

function fixture() {
  const { importer } = standInImporter();
  return appFixture({ importer });
}

describe('what comes in goes where it belongs', () => {
  it('also all at once, and one sentence says what was taken for what', async () => {
    const app = fixture();
    await app.add(
      {
        ...THREE_PEOPLE,
        'set/labels.csv': 'file,person\nAda/1.jpg,Ida\nAda/2.jpg,Ida\n',
        'set/README.md': 'A set of photos.',
        'scores.csv': SCORES,
        'splitpoint-threshold.json': JSON.stringify(REPORT),
      },
      'drop',
    );
    expect(selectPeople(app.state()).map(({ label }) => label)).toEqual(['Bob', 'Cleo', 'Ida']);
    expect(app.handedOn.imports).toEqual([['scores.csv']]);
    expect(app.state().session.openedThreshold?.fileName).toBe('splitpoint-threshold.json');
    expect(said(app.state().session.announcement?.message)).toBe(
      'Taken in: 6 photos, set/labels.csv (naming 2 photos), scores.csv to import and splitpoint-threshold.json as a threshold.',
    );
    expect(selectProblems(app.state()).map(saidProblem)).toMatchObject([
      { severity: 'warning', path: 'set/labels.csv' },
      { severity: 'info', path: 'set/README.md', text: expect.stringMatching(/set aside/) },
    ]);
  });

  it('without finding faces anew where no photo came', async () => {
    const app = fixture();
    await app.add(THREE_PEOPLE);
    const before = app.acquired.length;
    await app.add({ 'scores.csv': SCORES }, 'scores');
    expect(app.acquired).toHaveLength(before);
    expect(app.state().session.job).toBeNull();
    expect(selectProblems(app.state())).toEqual([]);
  });

  it('and a model is not said to be taken before anybody looked into it', async () => {
    const app = fixture();
    await app.add({ 'scores.csv': SCORES, 'net.onnx_data': '\u0001\u0000\u0002' }, 'drop');
    expect(said(app.state().session.announcement?.message)).toBe(
      'Taken in: scores.csv to import and net.onnx_data to add as a model.',
    );
  });

  it('and what an export says of an album is set aside in one line', async () => {
    const app = fixture();
    await app.add({
      'Trip/a.jpg': 'a photo',
      'Trip/a.jpg.json': '{"title": "a.jpg", "people": [{"name": "Cleo"}]}',
      'Trip/metadata.json': '{"title": "Trip", "access": "protected"}',
    });
    expect(selectPeople(app.state()).map(({ label }) => label)).toEqual(['Cleo']);
    expect(
      app
        .state()
        .session.problems.map(saidProblem)
        .map(({ code, path, severity }) => [code, path, severity]),
    ).toEqual([
      ['label-file', '1 JSON file', 'info'],
      ['beside-photos', 'Trip/metadata.json', 'info'],
    ]);
  });

  it('and a table that could be both goes where it is said to', async () => {
    const app = fixture();
    await app.add(THREE_PEOPLE);
    const table =
      'file_x,file_y,cosine\nAda/1.jpg,Ada/2.jpg,0.31\nAda/1.jpg,Bob/1.jpg,0.82\nAda/1.jpg,Bob/2.jpg,0.9';
    await app.add({ 'both.csv': table }, 'scores');
    expect(app.handedOn.imports).toEqual([['both.csv']]);
    expect(app.state().session.importDraft).toMatchObject({ mayBeLists: ['both.csv'] });
    const lists = app.imports.giveLists();
    expect(app.state().session.importDraft).toBeNull();
    await app.actions.addLists(lists);
    expect(app.handedOn.imports).toHaveLength(1);
    // This one says nothing that a list must say, so that is named, and nothing is lost.
    expect(selectProblems(app.state()).map(saidProblem)).toMatchObject([
      { path: 'both.csv', text: expect.stringMatching(/^As a list this table says neither/) },
    ]);
  });
});

describe('an opened threshold', () => {
  const codes = (app: ReturnType<typeof fixture>) =>
    mismatches(REPORT, app.state()).map(({ code }) => code);

  it('is compared with the model and the distance of the import that is looked at', async () => {
    const app = fixture();
    const text = (model: string) =>
      `scores Ann 1, Ann 2, Bob 1, Bob 2: 0.1 0.8 0.9 0.7 0.95 0.2 | ${model}`;
    const take = async (source: string): Promise<void> => {
      await app.imports.open([{ path: 's.csv', fileName: 's.csv', byteLength: 9, source }]);
      await app.imports.take();
      await app.settled();
    };
    await take(text(REPORT.model.name));
    // The stand-in calls its scores "score", which is none of the app's distances.
    expect(codes(app)).toEqual(['opened-other-metric']);
    await take(text('SomethingElse'));
    expect(codes(app)).toEqual(['opened-other-metric', 'opened-other-model']);
    await take('embeddings Ann 0 0, Ann 0 0.1, Bob 1 0');
    if (REPORT.rule.metric !== 'other') app.actions.setMetric(REPORT.rule.metric);
    expect(codes(app)).toEqual(['opened-unknown-model']);
  });
});
