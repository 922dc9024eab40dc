import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { workerStatisticsEngine } from '#adapters/statistics/worker-statistics-engine.ts';
import { Cancelled } from '#application/ports.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { connect } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { serve } from '#workers/rpc/serve.ts';
import type { StatisticsWorker } from '#workers/statistics/client.ts';
import { statisticsHandlers } from '#workers/statistics/handlers.ts';
import { STATISTICS_PROTOCOL, type StatisticsCalls } from '#workers/statistics/protocol.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

/** The real handlers and protocol over a message channel of Node instead of a worker. */
function inProcessWorker(): StatisticsWorker {
  const { port1, port2 } = new MessageChannel();
  const stop = serve(port2 as unknown as Endpoint, STATISTICS_PROTOCOL, statisticsHandlers());
  const connection = connect<StatisticsCalls>(port1 as unknown as Endpoint, STATISTICS_PROTOCOL);
  return {
    connection,
    stop() {
      stop();
      connection.close();
      port1.close();
      port2.close();
    },
  };
}

test('evaluates pairs as the domain does', async () => {
  const worker = inProcessWorker();
  const engine = workerStatisticsEngine(() => worker);
  const pairs = simulatedPairs({ people: 6, photos: 3, seed: 1 });
  const evaluation = await engine.evaluate({ kind: 'pairs', pairs }, PANDAS_DENSITY);
  expect(evaluation).toEqual(evaluatePairs(pairs, PANDAS_DENSITY));
  worker.stop();
});

test('a newer evaluation cancels the one before', async () => {
  const worker = inProcessWorker();
  const engine = workerStatisticsEngine(() => worker);
  const older = engine.evaluate(
    { kind: 'pairs', pairs: simulatedPairs({ people: 8, photos: 3, seed: 1 }) },
    PANDAS_DENSITY,
  );
  const rejected = expect(older).rejects.toBeInstanceOf(Cancelled);
  const newer = await engine.evaluate(
    { kind: 'pairs', pairs: simulatedPairs({ people: 5, photos: 2, seed: 2 }) },
    PANDAS_DENSITY,
  );
  await rejected;
  expect(newer.pairs.count).toBe(45);
  worker.stop();
});

test('a new worker is started after one has died', async () => {
  const workers: StatisticsWorker[] = [];
  const engine = workerStatisticsEngine(() => {
    const worker = inProcessWorker();
    workers.push(worker);
    return worker;
  });
  const pairs = simulatedPairs({ people: 4, photos: 2, seed: 3 });
  await engine.evaluate({ kind: 'pairs', pairs }, PANDAS_DENSITY);
  workers[0]?.stop();
  await workers[0]?.connection.ended;
  const again = await engine.evaluate({ kind: 'pairs', pairs }, PANDAS_DENSITY);
  expect(again.pairs.count).toBe(28);
  expect(workers).toHaveLength(2);
  workers[1]?.stop();
});
