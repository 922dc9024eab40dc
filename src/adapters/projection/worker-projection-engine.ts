import { workerSession } from '#adapters/workers/worker-session.ts';
import type { ProjectionEngine } from '#application/projection-port.ts';
import { type ProjectionWorker, startProjectionWorker } from '#workers/projection/client.ts';

/** Any number: it only has to be the same every time. */
const SEED = 20_260_104;

/** A projection worker that is started at the first call. Cancelling ends the worker, which cannot be interrupted everywhere. */
export function workerProjectionEngine(
  start: () => ProjectionWorker = startProjectionWorker,
): ProjectionEngine {
  const session = workerSession({ start, nothingKept: () => null });
  return {
    arrange({ pairs, order }, onProgress) {
      const { left, right, subject, subjectCount } = pairs;
      return session.run(({ call }) =>
        call(
          'arrange',
          { left, right, subject, subjectCount, order },
          { onEvent: ({ done, total }) => onProgress(done, total) },
        ),
      );
    },
    project: (templates, metric, onProgress) =>
      session.run(({ call }) =>
        call(
          'project',
          { templates, metric, seed: SEED },
          { onEvent: ({ done, total }) => onProgress(done, total) },
        ),
      ),
    cancel: session.discard,
  };
}
