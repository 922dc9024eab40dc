import { describe, expect, test } from 'vitest';
import type { Computation, Lane, Run } from '#application/computations/computation.ts';
import { COMPUTATIONS } from '#application/computations/computations.ts';
import { runComputations } from '#application/computations/run-computations.ts';
import { type Background, Cancelled, type Progressed } from '#application/ports.ts';
import { ONLY, type Pending } from '#application/state/computed.ts';
import { type AppState, createAppStore, updateSession } from '#application/state/store.ts';
import { appFixture, THREE_PEOPLE } from '#tests/support/app-fixture.ts';
import { countingBackground } from '#tests/support/counting-background.ts';

/**
 * A record as anybody would add it: here and nowhere else. It squares how often pairs were asked
 * for.
 */
function squares(options: Partial<Computation<unknown, number, number>> = {}) {
  const calls: {
    readonly request: number;
    readonly about: unknown;
    readonly onProgress: Progressed;
    readonly answer: () => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const record: Computation<unknown, number, number> = {
    key: 'squares',
    requestOf: ({ session }) => session.pairsAsked,
    run: ({ request, about, onProgress }: Run<unknown, number>) =>
      new Promise((resolve, reject) => {
        calls.push({
          request,
          about,
          onProgress,
          answer: () => resolve(request ** 2),
          fail: reject,
        });
      }),
    ...options,
  };
  return { record: record as Computation<unknown, unknown, unknown>, calls };
}

function running(lane: Partial<Lane> & Pick<Lane, 'computations'>) {
  const store = createAppStore();
  const cancelled: string[] = [];
  const background: Background = {
    ask: () => Promise.reject(new Error('Nothing is asked here.')),
    cancel: (kind) => void cancelled.push(kind),
  };
  const computations = runComputations(store, background, [lane]);
  return {
    store,
    computations,
    cancelled,
    ask: (pairsAsked: number) => updateSession(store, { pairsAsked }),
    shown: (key = 'squares') => resultOf(store.getState(), key),
    turn: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
  };
}

function resultOf({ session }: AppState, key: string): Pending<unknown> {
  const all = session.computed as Readonly<
    Record<string, Readonly<Record<string, Pending<unknown>>>>
  >;
  return all[key]?.[ONLY] ?? { kind: 'none' };
}

test('one record adds a computation, beside all others', async () => {
  const app = appFixture();
  const people: Computation<unknown, number, string> = {
    key: 'people',
    requestOf: ({ session: { evaluation } }) =>
      evaluation.kind === 'ready' ? evaluation.set.evaluation.people : null,
    run: ({ request }) => Promise.resolve(`${request} people`),
  };
  const lane = { computations: [people as Computation<unknown, unknown, unknown>] };
  runComputations(app.store, countingBackground(), [...COMPUTATIONS, lane]);
  expect(resultOf(app.state(), 'people').kind).toBe('none');
  await app.add(THREE_PEOPLE);
  for (let turn = 0; turn < 40; turn++) await app.settled();
  expect(resultOf(app.state(), 'people')).toMatchObject({ kind: 'ready', value: '3 people' });
  expect(resultOf(app.state(), 'bootstrap').kind).toBe('ready');
});

describe('a computation', () => {
  test('says how far it is, and then what came of it and for what', async () => {
    const { record, calls } = squares();
    const app = running({ computations: [record] });
    expect(app.shown()).toEqual({ kind: 'running', done: 0, total: 0 });
    calls[0]?.onProgress(3, 10);
    expect(app.shown()).toEqual({ kind: 'running', done: 3, total: 10 });
    app.ask(0);
    calls[0]?.answer();
    await app.turn();
    expect(app.shown()).toEqual({ kind: 'ready', value: 0, of: 0 });
    expect(calls).toHaveLength(1);
  });

  test('is ended when something else is asked: a late answer and late progress are nobody’s', async () => {
    const { record, calls } = squares();
    const app = running({ computations: [record] });
    app.ask(3);
    expect(app.cancelled).toEqual(['squares']);
    expect(calls.map(({ request }) => request)).toEqual([0, 3]);
    calls[0]?.onProgress(9, 10);
    calls[0]?.answer();
    await app.turn();
    expect(app.shown()).toEqual({ kind: 'running', done: 0, total: 0 });
    calls[1]?.answer();
    await app.turn();
    expect(app.shown()).toMatchObject({ kind: 'ready', value: 9 });
  });

  test('that failed says why, and begins again when asked, or for something else', async () => {
    const { record, calls } = squares();
    const app = running({ computations: [record] });
    calls[0]?.fail(new Error('There was too little memory.'));
    await app.turn();
    expect(app.shown()).toEqual({ kind: 'failed', reason: 'There was too little memory.' });
    updateSession(app.store, { view: 'pairs' });
    expect(calls).toHaveLength(1);
    app.computations.begin('squares');
    expect(calls).toHaveLength(2);
    calls[1]?.fail(new Error('Again.'));
    await app.turn();
    app.ask(1);
    expect(calls).toHaveLength(3);
  });

  test('that was ended by its worker is not left running', async () => {
    const { record, calls } = squares();
    const app = running({ computations: [record] });
    calls[0]?.fail(new Cancelled());
    await app.turn();
    expect(calls).toHaveLength(2);
    calls[1]?.answer();
    await app.turn();
    expect(app.shown().kind).toBe('ready');
  });

  test('that is stopped by hand stays so, whatever still comes of it', async () => {
    const { record, calls } = squares();
    const app = running({ computations: [record] });
    app.computations.stop('squares');
    expect(app.cancelled).toEqual(['squares']);
    calls[0]?.answer();
    await app.turn();
    updateSession(app.store, { view: 'pairs' });
    expect(app.shown()).toEqual({ kind: 'stopped' });
    app.computations.begin('squares');
    expect(app.shown().kind).toBe('running');
  });

  test('that nobody waits for is stopped, and what is there stays', async () => {
    const { record, calls } = squares({ when: ({ session }) => session.view === 'pairs' });
    const app = running({ computations: [record] });
    expect(calls).toHaveLength(0);
    updateSession(app.store, { view: 'pairs' });
    updateSession(app.store, { view: 'export' });
    expect(app.cancelled).toEqual(['squares']);
    expect(app.shown().kind).toBe('none');
    updateSession(app.store, { view: 'pairs' });
    calls[1]?.answer();
    await app.turn();
    updateSession(app.store, { view: 'export' });
    expect(app.shown().kind).toBe('ready');
    updateSession(app.store, { view: 'pairs' });
    expect(calls).toHaveLength(2);
  });

  test('goes when there is nothing to compute any more', async () => {
    const { record, calls } = squares({
      requestOf: ({ session }) => (session.pairsAsked < 5 ? session.pairsAsked : null),
    });
    const app = running({ computations: [record] });
    calls[0]?.answer();
    await app.turn();
    app.ask(7);
    expect(app.shown().kind).toBe('none');
  });

  test('stays where what is there will also do', async () => {
    const { record, calls } = squares({
      stillServes: (request, before) => Math.floor(request / 10) === Math.floor(before / 10),
    });
    const app = running({ computations: [record] });
    calls[0]?.answer();
    await app.turn();
    app.ask(9);
    expect(app.shown()).toEqual({ kind: 'ready', value: 0, of: 0 });
    app.ask(10);
    expect(calls.map(({ request }) => request)).toEqual([0, 10]);
  });
});

describe('a lane', () => {
  const view = ({ session }: AppState) => session.view;

  test('computes one after the other', async () => {
    const first = squares();
    const second = squares({ key: 'more', requestOf: () => 1 });
    const app = running({ computations: [first.record, second.record] });
    expect([first.calls.length, second.calls.length]).toEqual([1, 0]);
    first.calls[0]?.answer();
    await app.turn();
    expect(second.calls).toHaveLength(1);
    // What comes earlier in the list waits, too.
    app.ask(2);
    expect(first.calls).toHaveLength(1);
    expect(app.shown()).toMatchObject({ kind: 'ready', of: 0 });
    second.calls[0]?.answer();
    await app.turn();
    expect(first.calls).toHaveLength(2);
    expect(second.calls).toHaveLength(1);
  });

  test('lets all results go when it is about something else', async () => {
    const { record, calls } = squares();
    const app = running({ computations: [record], aboutOf: view });
    expect(calls[0]?.about).toBe('photos');
    calls[0]?.answer();
    await app.turn();
    updateSession(app.store, { view: 'compare' });
    expect(app.shown()).toEqual({ kind: 'running', done: 0, total: 0 });
    expect(calls[1]?.about).toBe('compare');
  });

  test('computes nothing while there is nothing that it is about', () => {
    const { record, calls } = squares();
    running({ computations: [record], aboutOf: () => null });
    expect(calls).toHaveLength(0);
  });

  test('that rests goes on with what it has begun', async () => {
    const first = squares();
    const second = squares({ key: 'more' });
    const app = running({
      computations: [first.record, second.record],
      rests: ({ session }) => session.view === 'export',
    });
    updateSession(app.store, { view: 'export' });
    app.ask(4);
    first.calls[0]?.answer();
    await app.turn();
    expect(app.shown()).toMatchObject({ kind: 'ready', of: 0 });
    expect(second.calls.map(({ request }) => request)).toEqual([0]);
    updateSession(app.store, { view: 'compare' });
    expect(first.calls).toHaveLength(2);
  });

  test('may let what comes earlier end what comes later', async () => {
    const first = squares({ when: ({ session }) => session.view === 'pairs' });
    const second = squares({ key: 'more' });
    const app = running({ computations: [first.record, second.record], earlierFirst: true });
    expect(second.calls).toHaveLength(1);
    updateSession(app.store, { view: 'pairs' });
    expect(app.cancelled).toEqual(['more']);
    expect(app.shown('more').kind).toBe('none');
    first.calls[0]?.answer();
    await app.turn();
    expect(second.calls).toHaveLength(2);
  });
});
