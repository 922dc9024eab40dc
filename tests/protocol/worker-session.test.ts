import { afterEach, expect, test } from 'vitest';
import {
  type Alarm,
  type SessionOptions,
  WorkerBroke,
  workerSession,
} from '#adapters/workers/worker-session.ts';
import { Cancelled } from '#application/ports.ts';
import type { Handlers } from '#workers/rpc/serve.ts';
import { type ChannelWorker, channelWorker } from '#tests/support/channel-worker.ts';
import { said } from '#tests/support/said.ts';

interface Calls {
  keep: { in: number; out: null };
  kept: { in: null; out: number };
  count: { in: number; out: number; event: number };
  never: { in: null; out: null };
  fail: { in: string; out: null };
}

/** A worker that keeps one number. */
function handlers(): Handlers<Calls> {
  let kept = 0;
  return {
    keep: (value) => {
      kept = value;
      return null;
    },
    kept: () => kept,
    count: (to, { report }) => {
      for (let i = 1; i <= to; i++) report(i);
      return to;
    },
    never: () => new Promise(() => undefined),
    fail: (words) => {
      throw new Error(words);
    },
  };
}

let workers: ChannelWorker<Calls>[] = [];
afterEach(() => {
  for (const worker of workers) worker.terminate();
  workers = [];
});

function opened(options: Partial<SessionOptions<Calls, { value: number }>> = {}) {
  const start = () => {
    const worker = channelWorker<Calls>(1, handlers());
    workers.push(worker);
    return worker;
  };
  const nothingKept = () => ({ value: 0 });
  const session = workerSession<Calls, { value: number }>({ start, nothingKept, ...options });
  /**
   * Has the worker keep 7, if it does not yet, and crashes it as often as is said before it is
   * asked for the number.
   */
  const seven = (crashes = 0) => {
    let left = crashes;
    return session.run(async ({ call, kept }) => {
      if (kept.value !== 7) {
        await call('keep', 7);
        kept.value = 7;
      }
      if (left > 0) {
        left -= 1;
        workers.at(-1)?.crash();
        await call('never', null);
      }
      return call('kept', null);
    });
  };
  return { session, seven };
}

test('starts a worker with the first question, and only one', async () => {
  const { seven } = opened();
  expect(workers).toHaveLength(0);
  expect(await Promise.all([seven(), seven()])).toEqual([7, 7]);
  expect(workers).toHaveLength(1);
});

test('a worker that dies over a question is replaced, and told anew what it is to keep', async () => {
  const { seven } = opened();
  expect(await seven(1)).toBe(7);
  expect(workers).toHaveLength(2);
});

test('so is one that died while nobody asked', async () => {
  const { seven } = opened();
  await seven();
  workers[0]?.crash();
  await workers[0]?.ended;
  expect(await seven()).toBe(7);
  expect(workers).toHaveLength(2);
});

test('a question that breaks two workers is given up with one sentence', async () => {
  const { seven } = opened();
  const failure = await seven(2).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WorkerBroke);
  expect(said((failure as WorkerBroke).reason)).toMatch(/^The worker stopped, [^.]*\.$/);
  expect(await seven()).toBe(7);
  expect(workers).toHaveLength(3);
});

test('all questions that a dying worker was at are put to the next one', async () => {
  const { session, seven } = opened();
  const innocent = session.run(({ call }) =>
    workers.length === 1 ? call('never', null) : call('count', 3),
  );
  expect(await seven(1)).toBe(7);
  expect(await innocent).toBe(3);
  expect(workers).toHaveLength(2);
});

test('what a worker throws is told, and it goes on', async () => {
  const { session, seven } = opened();
  await expect(session.run(({ call }) => call('fail', 'No such set.'))).rejects.toThrow(
    'No such set.',
  );
  expect(await seven()).toBe(7);
  expect(workers).toHaveLength(1);
});

test('discarding cancels what runs, and frees the worker', async () => {
  const { session, seven } = opened();
  const running = session.run(({ call }) => call('never', null));
  session.discard();
  await expect(running).rejects.toBeInstanceOf(Cancelled);
  expect(await seven()).toBe(7);
  expect(workers).toHaveLength(2);
});

test('a worker that falls silent is replaced; one that says how far it is has all the time', async () => {
  const rings: (() => void)[] = [];
  const running = new Set<() => void>();
  const alarm: Alarm = (_, ring) => {
    rings.push(ring);
    running.add(ring);
    return () => running.delete(ring);
  };
  const { session } = opened({ alarm });
  const seen: number[] = [];
  await session.run(({ call }) => call('count', 3, { onEvent: (n) => seen.push(n) }));
  expect(seen).toEqual([1, 2, 3]);
  // One at the beginning and one after each word, none of them still on.
  expect(rings).toHaveLength(4);
  expect(running.size).toBe(0);
  const hung = session.run(({ call }) => call('never', null));
  rings.at(-1)?.();
  while (workers.length < 2) await Promise.resolve();
  while (rings.length < 6) await Promise.resolve();
  rings.at(-1)?.();
  await expect(hung).rejects.toMatchObject({ ending: 'silent' });
});
