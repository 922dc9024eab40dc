import { Cancelled } from '#application/ports.ts';
import type { ProjectionEngine } from '#application/projection-port.ts';
import { type ProjectionWorker, startProjectionWorker } from '#workers/projection/client.ts';

/** Any number: it only has to be the same every time. */
const SEED = 20_260_104;

/** A projection worker that is started at the first call. Cancelling ends the worker, which cannot be interrupted everywhere. */
export function workerProjectionEngine(
  start: () => ProjectionWorker = startProjectionWorker,
): ProjectionEngine {
  let worker: ProjectionWorker | null = null;
  let generation = 0;

  const ask = async <T>(question: (worker: ProjectionWorker) => Promise<T>): Promise<T> => {
    const mine = generation;
    const asked = (worker ??= start());
    try {
      return await question(asked);
    } catch (error) {
      // What was ended is cancelled, however the worker puts it.
      if (mine !== generation) throw new Cancelled();
      // It may be dead: the next call starts afresh.
      asked.stop();
      worker = null;
      throw error instanceof Error ? error : new Error(String(error));
    }
  };

  return {
    arrange({ pairs, order }, onProgress) {
      const { left, right, subject, subjectCount } = pairs;
      return ask(({ connection }) =>
        connection.call(
          'arrange',
          { left, right, subject, subjectCount, order },
          { onEvent: ({ done, total }) => onProgress(done, total) },
        ),
      );
    },
    project: (templates, metric, onProgress) =>
      ask(({ connection }) =>
        connection.call(
          'project',
          { templates, metric, seed: SEED },
          { onEvent: ({ done, total }) => onProgress(done, total) },
        ),
      ),
    cancel() {
      generation += 1;
      worker?.stop();
      worker = null;
    },
  };
}
