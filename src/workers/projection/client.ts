import { type RunningWorker, startWorker } from '#workers/rpc/start-worker.ts';
import { PROJECTION_PROTOCOL, type ProjectionCalls } from './protocol.ts';

export type ProjectionWorker = RunningWorker<ProjectionCalls>;

/** Starts a worker; calls wait until it is ready. */
export function startProjectionWorker(): ProjectionWorker {
  return startWorker('projection', PROJECTION_PROTOCOL, (name) => {
    return new Worker(new URL('./projection.worker.ts', import.meta.url), { type: 'module', name });
  });
}
