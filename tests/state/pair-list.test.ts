import { describe, expect, it } from 'vitest';
import {
  refOf,
  selectFaceOfItem,
  selectFindingsByFace,
  selectRankOf,
} from '#application/selectors/paired-faces.ts';
import { selectPairList } from '#application/selectors/pair-list.ts';
import { selectEvaluation, selectEvaluationInputs } from '#application/selectors/threshold.ts';
import { appFixture } from '#tests/support/app-fixture.ts';
import { said } from '#tests/support/said.ts';
import { message } from '#words/message.ts';

/** Bob/9 shows Ada: a false match with her, and missed among his own. */
const SET = {
  'set/Ada/1.jpg': 'face 0 0',
  'set/Ada/2.jpg': 'face 0.2 0',
  'set/Ada/3.jpg': 'face 0 0.2',
  'set/Bob/1.jpg': 'face 3 0',
  'set/Bob/2.jpg': 'face 3 0.2',
  'set/Bob/3.jpg': 'face 3.2 0',
  'set/Bob/9.jpg': 'face 0.1 0.1',
  'set/Cleo/1.jpg': 'face 0 3',
  'set/Cleo/2.jpg': 'face 0 3.4',
};

async function opened() {
  const app = appFixture();
  await app.add(SET);
  await app.settled();
  app.actions.setThreshold(1);
  return app;
}

type App = Awaited<ReturnType<typeof opened>>;

function listed(app: App): readonly string[] {
  const { pairs } = selectEvaluation(app.state())!;
  const { at } = selectEvaluationInputs(app.state())!.items;
  const list = selectPairList(app.state())!;
  const name = (index: number): string => `${at(index)!.subject}/${said(at(index)!.fileName)[0]}`;
  return Array.from({ length: list.length }, (_, place) => {
    const row = list.rowAt(place);
    return `${name(pairs.left[row]!)} ${name(pairs.right[row]!)}`;
  });
}

describe('the list of pairs', () => {
  it('begins with the wrong ones, the worst first: a wrong label is in all of them', async () => {
    const app = await opened();
    expect(listed(app)).toHaveLength(6);
    expect(listed(app).every((pair) => pair.includes('Bob/9'))).toBe(true);
    expect(listed(app).slice(0, 3)).toEqual(['Bob/3 Bob/9', 'Bob/2 Bob/9', 'Bob/1 Bob/9']);
  });

  it('is asked for with a filter, which opens it', async () => {
    const app = await opened();
    app.actions.showPairs({ shown: 'miss' });
    expect(app.state().session.view).toBe('pairs');
    expect(listed(app)).toHaveLength(3);
    app.actions.showPairs({ shown: 'false-match' });
    expect(listed(app)[0]).toBe('Ada/1 Bob/9');
    app.actions.filterPairs({ shown: 'all' });
    expect(listed(app)).toHaveLength(36);
  });

  it('is of a person, of two people, of a range, and of doubted faces', async () => {
    const app = await opened();
    app.actions.showPairs({ shown: 'all', person: 'cleo' });
    expect(listed(app)).toHaveLength(1 + 2 * 7);
    app.actions.filterPairs({ against: 'Ada' });
    expect(listed(app)).toHaveLength(2 * 3);
    app.actions.filterPairs({ against: 'Cleo' });
    expect(listed(app)).toEqual(['Cleo/1 Cleo/2']);
    app.actions.showPairs({ shown: 'all', person: 'Nobody' });
    expect(listed(app)).toEqual([]);
    app.actions.showPairs({ shown: 'all', from: 0.35, to: 0.45 });
    expect(listed(app)).toEqual(['Cleo/1 Cleo/2']);
    app.actions.showPairs({ shown: 'all', flagged: true });
    expect(listed(app)).toHaveLength(8);
    expect(listed(app).every((pair) => pair.includes('Bob/9'))).toBe(true);
  });

  it('follows a threshold that is dragged', async () => {
    const app = await opened();
    app.actions.draftThreshold(0.05);
    expect(listed(app)).toHaveLength(3 + 6 + 1);
    app.actions.draftThreshold(null);
    expect(listed(app)).toHaveLength(6);
  });

  it('knows the face behind a row, what is wrong with it, and where the pair stands', async () => {
    const app = await opened();
    const { at } = selectEvaluationInputs(app.state())!.items;
    const { pairs } = selectEvaluation(app.state())!;
    const row = selectPairList(app.state())!.rowAt(0);
    const wrong = at(pairs.right[row]!)!;
    const face = selectFaceOfItem(app.state())(wrong)!;
    expect([...selectFindingsByFace(app.state()).values()]).toMatchObject([
      { kind: 'wrong-label', moveTo: 'Ada', face: { ref: refOf(face) } },
    ]);
    const rankOf = selectRankOf(app.state())!;
    expect(rankOf(true, pairs.distance[row]!)).toEqual({ rank: 1, of: 3 + 6 + 1 });
    // Nearer than Ada's three photos to Bob/9, and farther than those.
    expect(rankOf(false, 0.1)).toEqual({ rank: 1, of: 26 });
    expect(rankOf(false, 0.2)).toEqual({ rank: 4, of: 26 });

    app.actions.moveFaces([refOf(face)], 'Ada' as never);
    await app.settled();
    expect(listed(app)).toEqual([]);
    app.actions.undo();
    await app.settled();
    app.actions.excludeFace(refOf(face), message('step.notAFace'));
    expect(said(app.state().history.past.at(-1)?.label)).toBe('not a face');
    await app.settled();
    expect(listed(app)).toEqual([]);
  });
});
