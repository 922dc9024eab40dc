import { afterEach, describe, expect, test } from 'vitest';
import { TimedOut, VisionWorkerPool } from '#adapters/vision/vision-worker-pool.ts';
import { Cancelled } from '#application/ports.ts';
import {
  renewStandIn,
  SETTINGS,
  sleep,
  standIn,
  startWorker,
} from '#tests/support/stand-in-worker.ts';

const ignore = () => undefined;

afterEach(renewStandIn);

describe('the pool', () => {
  const poolOf = (options: { jobTimeout: number; idleTimeout?: number; cancelGrace?: number }) =>
    new VisionWorkerPool({
      start: () => ({ worker: startWorker(), ready: Promise.resolve() }),
      ...options,
    });
  const acquire = (pool: VisionWorkerPool, text: string) =>
    pool.run((worker, signal) =>
      worker.call('acquire', { file: new Blob([text]), settings: SETTINGS }, { signal }),
    );

  test('stops a job that takes too long, with its worker, and tries it once more', async () => {
    standIn.behave = (text) => (text === 'slow' ? sleep(5_000).then(ignore) : Promise.resolve());
    const pool = poolOf({ jobTimeout: 40 });
    await expect(acquire(pool, 'slow')).rejects.toBeInstanceOf(TimedOut);
    expect(standIn.received).toEqual(['acquire', 'acquire']);
    expect(standIn.tally.terminated).toBe(2);
    expect((await acquire(pool, 'quick')).outcome.kind).toBe('acquired');
    pool.close();
  });

  test('a photo over which a worker hung once is acquired by the next', async () => {
    let calls = 0;
    standIn.behave = () => (calls++ === 0 ? sleep(5_000).then(ignore) : Promise.resolve());
    const pool = poolOf({ jobTimeout: 40 });
    const { outcome } = await acquire(pool, 'a');
    expect(outcome.kind).toBe('acquired');
    expect(standIn.tally.terminated).toBe(1);
    pool.close();
  });

  test('terminates a worker that does not heed a cancellation', async () => {
    standIn.behave = (text) => (text === 'deaf' ? sleep(5_000).then(ignore) : Promise.resolve());
    const pool = poolOf({ jobTimeout: 10_000, cancelGrace: 20 });
    const rejection = expect(acquire(pool, 'deaf')).rejects.toBeInstanceOf(Cancelled);
    while (standIn.received.length === 0) await sleep(1);
    pool.cancel();
    await rejection;
    expect((await acquire(pool, 'quick')).outcome.kind).toBe('acquired');
    expect(standIn.tally.terminated).toBe(1);
    pool.close();
  });

  test('lets idle workers go and starts them again when needed', async () => {
    const pool = poolOf({ jobTimeout: 1_000, idleTimeout: 20 });
    await acquire(pool, 'a');
    await sleep(60);
    expect(standIn.tally.terminated).toBe(1);
    expect((await acquire(pool, 'b')).outcome.kind).toBe('acquired');
    expect(standIn.ports).toHaveLength(4);
    pool.close();
  });
});
