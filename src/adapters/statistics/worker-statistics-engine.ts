import { Cancelled, type StatisticsEngine } from '#application/ports.ts';
import { CallFailed } from '#workers/rpc/failure.ts';
import { startStatisticsWorker, type StatisticsWorker } from '#workers/statistics/client.ts';

/**
 * Runs statistics in a worker that is started at the first call. A worker that has died is thrown away, and the next call starts a new
 * one.
 */
export function workerStatisticsEngine(
  start: () => StatisticsWorker = startStatisticsWorker,
): StatisticsEngine {
  let worker: StatisticsWorker | null = null;
  let lastKey = 0;
  let evaluating: AbortController | null = null;

  const running = (): StatisticsWorker => {
    if (worker !== null) return worker;
    const started = start();
    worker = started;
    void started.connection.ended.then(() => {
      if (worker === started) worker = null;
      started.stop();
    });
    return started;
  };

  return {
    async evaluate(input, density) {
      evaluating?.abort();
      const controller = new AbortController();
      evaluating = controller;
      const key = ++lastKey;
      try {
        const { connection } = running();
        const evaluation = await connection.call(
          'evaluate',
          { key, input, density },
          { signal: controller.signal },
        );
        if (controller.signal.aborted) throw new Cancelled();
        return evaluation;
      } catch (error) {
        throw controller.signal.aborted ? new Cancelled() : asError(error);
      } finally {
        if (evaluating === controller) evaluating = null;
      }
    },
  };
}

function asError(error: unknown): Error {
  if (error instanceof CallFailed && error.code === 'cancelled') return new Cancelled();
  return error instanceof Error ? error : new Error(String(error));
}
