import { describe, expect, test } from 'vitest';
import { PLACES } from '#application/computations/computations.ts';
import { runComputations } from '#application/computations/run-computations.ts';
import { createExploreActions } from '#application/explore-actions.ts';
import { type Background, Cancelled } from '#application/ports.ts';
import { selectIslandSentences } from '#application/selectors/graph.ts';
import { selectMapInput, selectMapPoints } from '#application/selectors/map.ts';
import { pendingOf } from '#application/state/computed.ts';
import { joiningPairs } from '#domain/graph/components.ts';
import { islandLayout } from '#domain/graph/island-layout.ts';
import type { MapPoints } from '#domain/questions/questions.ts';
import { finished } from '#domain/shared/steps.ts';
import { countingBackground } from '#tests/support/counting-background.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { wordsIn } from '#words/render.ts';

/** Lays out at once; projects when the test lets it, the row's number as its place. */
function standIn() {
  let finish: ((points: MapPoints) => void) | null = null;
  let refuse: ((error: Error) => void) | null = null;
  const asked: number[] = [];
  let cancelled = 0;
  const background: Background = {
    ...countingBackground({
      graph: ({ pairs, order }) =>
        Promise.resolve({
          layout: finished(islandLayout(pairs, order)),
          joins: joiningPairs(pairs, order),
        }),
      map: ({ templates: { count } }) => {
        asked.push(count);
        return new Promise((resolve, reject) => {
          finish = resolve;
          refuse = reject;
        });
      },
    }),
    cancel: () => {
      cancelled += 1;
      refuse?.(new Cancelled());
    },
  };
  return {
    background,
    asked,
    cancelled: () => cancelled,
    finish: () => {
      const x = Float32Array.from({ length: asked.at(-1) ?? 0 }, (_, row) => row);
      finish?.({ x, y: x, neighbours: 3 });
    },
    fail: (error: Error) => refuse?.(error),
  };
}

async function opened() {
  const app = appFixture();
  const projection = standIn();
  const computations = runComputations(app.store, projection.background, [PLACES]);
  const explore = createExploreActions(app.store, computations);
  await app.add(THREE_PEOPLE);
  await app.settled();
  return { ...app, explore, projection };
}

describe('the map', () => {
  test('is computed when it is looked at, and once', async () => {
    const { explore, projection, actions, state, settled } = await opened();
    explore.showPanel('map');
    expect(projection.asked).toEqual([]);
    actions.showView('pairs');
    expect(projection.asked).toEqual([6]);
    projection.finish();
    await settled();
    expect(pendingOf(state(), 'map').kind).toBe('ready');
    actions.showView('threshold');
    actions.setThreshold(0.3);
    actions.showView('pairs');
    await settled();
    expect(projection.asked).toEqual([6]);
  });

  test('stops when nobody looks any more, and begins again', async () => {
    const { explore, projection, actions, state, settled } = await opened();
    actions.showView('pairs');
    explore.showPanel('map');
    explore.showPanel('matrix');
    await settled();
    expect(projection.cancelled()).toBe(1);
    expect(pendingOf(state(), 'map').kind).toBe('none');
    explore.showPanel('map');
    expect(projection.asked).toEqual([6, 6]);
  });

  test('can be stopped by hand, and then waits to be asked for', async () => {
    const { explore, projection, actions, state, settled } = await opened();
    actions.showView('pairs');
    explore.showPanel('map');
    explore.stop('map');
    await settled();
    expect(pendingOf(state(), 'map')).toEqual({ kind: 'stopped' });
    expect(pendingOf(state(), 'graph')).toEqual({ kind: 'none' });
    expect(projection.asked).toHaveLength(1);
    explore.begin('map');
    expect(projection.asked).toHaveLength(2);
  });

  test('and the graph beside it are computed one after the other, and stopped one by one', async () => {
    const { explore, projection, actions, state, settled } = await opened();
    actions.showView('pairs');
    explore.showPanel('map');
    explore.showBeside('graph');
    await settled();
    expect(projection.cancelled()).toBe(1);
    expect(pendingOf(state(), 'graph').kind).toBe('ready');
    expect(projection.asked).toEqual([6, 6]);
    explore.stop('map');
    expect(pendingOf(state(), 'graph').kind).toBe('ready');
    expect(pendingOf(state(), 'map').kind).toBe('stopped');
    explore.showPanel('graph');
    expect(state().session.explore).toMatchObject({ panel: 'graph', beside: 'map' });
    explore.showBeside('graph');
    expect(state().session.explore.beside).toBeNull();
  });

  test('that failed says why, and does not try again by itself', async () => {
    const { explore, projection, actions, state, settled } = await opened();
    actions.showView('pairs');
    explore.showPanel('map');
    projection.fail(new Error('The worker died.'));
    await settled();
    expect(pendingOf(state(), 'map')).toEqual({ kind: 'failed', reason: 'The worker died.' });
    expect(projection.asked).toHaveLength(1);
    explore.begin('map');
    expect(projection.asked).toHaveLength(2);
  });

  test('keeps its points when a photo gets another name, in the new order', async () => {
    const { explore, projection, actions, state, settled } = await opened();
    actions.showView('pairs');
    explore.showPanel('map');
    projection.finish();
    await settled();
    const before = selectMapPoints(state());
    const [ada] = state().study.photos;
    actions.movePhotos([ada!.id], 'Cleo' as SubjectLabel);
    await settled();
    await settled();
    const input = selectMapInput(state());
    expect(projection.asked).toHaveLength(1);
    expect([...(selectMapPoints(state())?.x ?? [])]).not.toEqual([...(before?.x ?? [])]);
    expect(input?.kind === 'embeddings' && input.source.keys?.length).toBe(6);
    expect(new Set(selectMapPoints(state())?.x)).toEqual(new Set(before?.x));
    actions.setIncluded([ada!.id], false);
    await settled();
    await settled();
    expect(projection.asked).toEqual([6, 5]);
  });
});

test('the graph says how many islands there are for how many people', async () => {
  const { explore, actions, state, settled } = await opened();
  actions.showView('pairs');
  explore.showPanel('graph');
  await settled();
  actions.setThreshold(0.15);
  // Ada and Bob are 0.1 apart within themselves, Cleo 0.2.
  const said = () => selectIslandSentences(state()).map(wordsIn('en').text);
  expect(said()).toEqual([
    'At this threshold the photos fall into 4 islands for 3 people.',
    '2 people are an island of their own.',
    'In pieces: Cleo.',
  ]);
  actions.setThreshold(0.95);
  expect(said()[0]).toContain('2 islands for 3 people');
  expect(said().at(-1)).toBe('On one island together: Ada and Bob.');
});
