import { afterEach, expect, test } from 'vitest';
import { workerContest } from '#adapters/statistics/worker-contest.ts';
import { Cancelled } from '#application/ports.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import type { ContenderResult } from '#domain/contenders/contender-figures.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-method.ts';
import { statisticsHandlers } from '#workers/statistics/handlers.ts';
import { STATISTICS_PROTOCOL, type StatisticsCalls } from '#workers/statistics/protocol.ts';
import { type ChannelWorker, channelWorker } from '#tests/support/channel-worker.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const REQUEST = {
  parameters: DEFAULT_PARAMETERS,
  libraryDefault: null,
  density: PANDAS_DENSITY,
  method: 'youden',
  atFmr: 0.01,
} as const;
const VERSUS = { replicates: 20, seed: 1, atFmr: 0.01 };

let workers: ChannelWorker<StatisticsCalls>[] = [];
afterEach(() => {
  for (const worker of workers) worker.terminate();
  workers = [];
});

function opened() {
  const contest = workerContest(() => {
    const worker = channelWorker<StatisticsCalls>(STATISTICS_PROTOCOL, {
      ...statisticsHandlers(),
      // The figures of a contender take seconds, and are not what is tried here.
      contend: ({ id }) => ({ figures: { id } }) as unknown as ContenderResult,
    });
    workers.push(worker);
    return worker;
  });
  const contend = (id: string, separation: number) => {
    const pairs = simulatedPairs({ people: 6, photos: 3, seed: 1, separation });
    return contest.contend(id, { kind: 'pairs', pairs }, REQUEST);
  };
  return { contest, contend };
}

test('a worker that dies in Compare is replaced, and given the contenders that are compared', async () => {
  const { contest, contend } = opened();
  await contend('first', 2);
  await contend('other', 3);
  const before = await contest.pair('first', 'other', VERSUS);
  workers[0]?.crash();
  await workers[0]?.ended;
  expect(await contest.pair('first', 'other', VERSUS)).toEqual(before);
  expect(workers).toHaveLength(2);
});

test('one that dies over a contender is asked again', async () => {
  const { contend } = opened();
  const sound = await contend('first', 2);
  const again = contend('first', 2);
  workers[0]?.crash();
  expect(await again).toEqual(sound);
  expect(workers).toHaveLength(2);
});

test('starting over ends what runs and frees all contenders', async () => {
  const { contest, contend } = opened();
  await contend('first', 2);
  const running = contend('other', 2);
  contest.reset();
  await expect(running).rejects.toBeInstanceOf(Cancelled);
  await contend('other', 3);
  await expect(contest.pair('first', 'other', VERSUS)).rejects.toThrow('contenders');
  expect(workers).toHaveLength(2);
});
