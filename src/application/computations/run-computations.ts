import { type Background, Cancelled } from '#application/ports.ts';
import { ONLY, type Pending } from '#application/state/computed.ts';
import { type AppState, type AppStore, updateSession } from '#application/state/store.ts';
import { reasonOf } from '#words/reason.ts';
import type { AnyComputation, Lane } from './computation.ts';

/** One thing to compute. */
interface Task {
  readonly computation: AnyComputation;
  readonly id: string;
  readonly request: unknown;
}

/** Results by key and id, whatever they are. */
type Results = Readonly<Record<string, Readonly<Record<string, Pending<unknown>>>>>;

export interface RunningComputations {
  /**
   * Stops what runs under a key, by the user's wish: it begins again when asked for by `begin`, or
   * for something else.
   */
  stop(key: string): void;
  /** Begins again what was stopped or has failed. */
  begin(key: string): void;
}

/**
 * Keeps the session's results in step with the state: each is computed when somebody waits for it,
 * and anew only when what it is asked for has changed.
 */
export function runComputations(
  store: AppStore,
  background: Background,
  lanes: readonly Lane[],
): RunningComputations {
  const runners = lanes.map((lane) => laneRunner(store, background, lane));
  const look = (): void => {
    for (const runner of runners) runner.look();
  };
  look();
  store.subscribe(look);
  return {
    stop: (key) => {
      for (const runner of runners) runner.stop(key);
    },
    begin: (key) => {
      for (const runner of runners) runner.begin(key);
    },
  };
}

function laneRunner(store: AppStore, background: Background, lane: Lane) {
  const { computations, aboutOf, rests, earlierFirst = false } = lane;
  let about: unknown = null;
  /** What is wanted, in order, as of the last look. */
  let tasks: readonly Task[] = [];
  let running: Task | null = null;
  /** Of everything that runs or has ended, by whatever end, what it was asked for. */
  const asked = new Map<string, Task>();

  const resultOf = ({ computation: { key }, id }: Task): Pending<unknown> | undefined =>
    (store.getState().session.computed as Results)[key]?.[id];

  /** `null` takes it away. */
  const put = ({ computation: { key }, id }: Task, pending: Pending<unknown> | null): void => {
    const computed = store.getState().session.computed as Results;
    if (pending === null && computed[key]?.[id] === undefined) return;
    const ofKey = { ...computed[key] };
    if (pending === null) delete ofKey[id];
    else ofKey[id] = pending;
    updateSession(store, { computed: { ...computed, [key]: ofKey } });
  };

  const forget = (task: Task): void => {
    asked.delete(pathOf(task));
    put(task, null);
  };

  /** Whatever comes of it, nobody hears of it any more. */
  const halt = (): void => {
    if (running === null) return;
    const { key } = running.computation;
    running = null;
    background.cancel(key as never);
  };

  const startOver = (): void => {
    halt();
    for (const { key } of computations) background.cancel(key as never);
    asked.clear();
    const computed = { ...(store.getState().session.computed as Results) };
    if (!computations.some(({ key }) => key in computed)) return;
    for (const { key } of computations) delete computed[key];
    updateSession(store, { computed });
  };

  const start = async (task: Task): Promise<void> => {
    const { computation, request } = task;
    running = task;
    asked.set(pathOf(task), task);
    put(task, { kind: 'running', done: 0, total: 0 });
    try {
      const value = await computation.run({
        ask: background.ask,
        request,
        about,
        onProgress: (done, total) => {
          if (running === task) put(task, { kind: 'running', done, total });
        },
      });
      if (running === task) put(task, { kind: 'ready', value, of: request });
    } catch (error) {
      if (running === task) {
        if (error instanceof Cancelled) forget(task);
        else put(task, { kind: 'failed', reason: reasonOf(error) });
      }
    }
    if (running !== task) return;
    running = null;
    advance();
  };

  /** Starts the first thing that is missing. */
  const advance = (): void => {
    const next = tasks.find((task) => !asked.has(pathOf(task)));
    if (next === undefined) return;
    if (running !== null) {
      if (!earlierFirst || order(next) > order(running)) return;
      const later = running;
      halt();
      forget(later);
    }
    void start(next);
  };

  const order = ({ computation }: Task): number => computations.indexOf(computation);

  /** Lets go of what nobody waits for, and of what was asked for something else. */
  const forgetOutdated = (unseen: ReadonlySet<AnyComputation>): void => {
    const wanted = new Map(tasks.map((task) => [pathOf(task), task]));
    for (const [path, before] of asked) {
      const isRunning = running !== null && pathOf(running) === path;
      if (unseen.has(before.computation)) {
        if (!isRunning) continue;
        halt();
        forget(before);
        continue;
      }
      const now = wanted.get(path);
      if (now?.request === before.request) continue;
      if (now !== undefined && serves(now, before)) {
        asked.set(path, now);
        continue;
      }
      if (isRunning) halt();
      // What is asked anew stays on show until its turn comes.
      if (now === undefined) forget(before);
      else asked.delete(path);
    }
  };

  const serves = ({ computation, request }: Task, before: Task): boolean =>
    resultOf(before)?.kind === 'ready' &&
    (computation.stillServes?.(request, before.request) ?? false);

  const lookOnce = (): void => {
    const state = store.getState();
    if (rests?.(state) === true) return;
    const now = aboutOf === undefined ? null : aboutOf(state);
    if (now !== about) {
      about = now;
      startOver();
    }
    const isNothing = aboutOf !== undefined && about === null;
    const seen = computations.filter(({ when }) => when?.(state) ?? true);
    tasks = isNothing ? [] : seen.flatMap((each) => tasksOf(each, state));
    forgetOutdated(new Set(computations.filter((each) => !seen.includes(each))));
    advance();
  };

  let isLooking = false;
  let hasChanged = false;
  /** Comes by with every change of the state, those of its own too. */
  const look = (): void => {
    hasChanged = true;
    if (isLooking) return;
    isLooking = true;
    try {
      while (hasChanged) {
        hasChanged = false;
        lookOnce();
      }
    } finally {
      isLooking = false;
    }
  };

  return {
    look,
    stop(key: string): void {
      if (running === null || running.computation.key !== key) return;
      const task = running;
      halt();
      put(task, { kind: 'stopped' });
    },
    begin(key: string): void {
      for (const [path, { computation }] of asked) if (computation.key === key) asked.delete(path);
      look();
    },
  };
}

function tasksOf(computation: AnyComputation, state: AppState): readonly Task[] {
  if ('requestsOf' in computation) {
    return computation.requestsOf(state).map((each) => ({ computation, ...each }));
  }
  const request = computation.requestOf(state);
  return request === null ? [] : [{ computation, id: ONLY, request }];
}

function pathOf({ computation: { key }, id }: Task): string {
  return `${key}/${id}`;
}
