import { Cancelled, type Contest } from '#application/ports.ts';
import { startStatisticsWorker, type StatisticsWorker } from '#workers/statistics/client.ts';

/** A statistics worker of its own, started at the first call, thrown away by `reset`: that ends what runs and frees all contenders. */
export function workerContest(start: () => StatisticsWorker = startStatisticsWorker): Contest {
  let worker: StatisticsWorker | null = null;
  let generation = 0;

  const ask = async <T>(question: (worker: StatisticsWorker) => Promise<T>): Promise<T> => {
    const mine = generation;
    worker ??= start();
    try {
      return await question(worker);
    } catch (error) {
      // What a reset ended is cancelled, however the worker puts it.
      if (mine !== generation) throw new Cancelled();
      throw error instanceof Error ? error : new Error(String(error));
    }
  };

  return {
    contend: (id, input, request) =>
      ask(({ connection }) => connection.call('contend', { id, input, request })),
    pair: (first, second, request) =>
      ask(({ connection }) => connection.call('pair', { first, second, request })),
    reset() {
      generation += 1;
      worker?.stop();
      worker = null;
    },
  };
}
