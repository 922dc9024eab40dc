import { afterEach, expect, test } from 'vitest';
import { workerBackground } from '#adapters/background/worker-background.ts';
import { Cancelled } from '#application/ports.ts';
import type { ContenderResult } from '#domain/contenders/contender-figures.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import type { ContenderQuestion } from '#domain/questions/questions.ts';
import { byMethod } from '#domain/threshold/threshold-choice.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-methods.ts';
import { statisticsHandlers } from '#workers/statistics/handlers.ts';
import { STATISTICS_PROTOCOL, type StatisticsCalls } from '#workers/statistics/protocol.ts';
import { type ChannelWorker, channelWorker } from '#tests/support/channel-worker.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

function contender(id: string, separation: number): ContenderQuestion {
  const pairs = simulatedPairs({ people: 6, photos: 3, seed: 1, separation });
  const request = {
    parameters: DEFAULT_PARAMETERS,
    libraryDefault: null,
    density: PANDAS_DENSITY,
    choice: byMethod('youden'),
    atFmr: 0.01,
  } as const;
  return { id, input: { kind: 'pairs', pairs }, request };
}
const FIRST = contender('first', 2);
const SECOND = contender('second', 3);
const VERSUS = { first: FIRST, second: SECOND };

let workers: ChannelWorker<StatisticsCalls>[] = [];
/** What the workers were given to keep, in order. */
let held: string[] = [];
afterEach(() => {
  for (const worker of workers) worker.terminate();
  workers = [];
  held = [];
});

function opened() {
  return workerBackground({
    statistics: () => {
      const handlers = statisticsHandlers();
      const worker = channelWorker<StatisticsCalls>(STATISTICS_PROTOCOL, {
        ...handlers,
        hold: (input, context) => {
          held.push(input.id);
          return handlers.hold(input, context);
        },
        // The figures of a contender take seconds, and are not what is tried here.
        contender: ({ id }) => ({ figures: { id } }) as unknown as ContenderResult,
      });
      workers.push(worker);
      return worker;
    },
  });
}

test('a worker that dies in Compare is replaced, and given the contenders that are compared', async () => {
  const { ask } = opened();
  await ask('contender', FIRST);
  await ask('contender', SECOND);
  const before = await ask('versus', VERSUS);
  expect(held).toEqual(['first', 'second']);
  workers[0]?.crash();
  await workers[0]?.ended;
  expect(await ask('versus', VERSUS)).toEqual(before);
  expect(workers).toHaveLength(2);
  expect(held).toEqual(['first', 'second', 'first', 'second']);
});

test('one that dies over a contender is replaced, and asked again', async () => {
  const { ask } = opened();
  const sound = await ask('contender', FIRST);
  const again = ask('contender', FIRST);
  workers[0]?.crash();
  expect(await again).toEqual(sound);
  expect(workers).toHaveLength(2);
});

test('cancelling ends what runs and frees all contenders', async () => {
  const { ask, cancel } = opened();
  await ask('contender', FIRST);
  const running = ask('versus', VERSUS);
  cancel('contender');
  await expect(running).rejects.toBeInstanceOf(Cancelled);
  await ask('contender', FIRST);
  expect(workers).toHaveLength(2);
  expect(held.filter((id) => id === 'first')).toHaveLength(2);
});

test('a contender of the same name with other data is given to the worker anew', async () => {
  const { ask } = opened();
  await ask('contender', FIRST);
  await ask('contender', contender('first', 1));
  expect(held).toEqual(['first', 'first']);
});
