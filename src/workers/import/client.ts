import { type RunningWorker, startWorker } from '#workers/rpc/start-worker.ts';
import { IMPORT_PROTOCOL, type ImportCalls } from './protocol.ts';

export type ImportWorker = RunningWorker<ImportCalls>;

/** Starts a worker; calls wait until it is ready. */
export function startImportWorker(): ImportWorker {
  return startWorker('import', IMPORT_PROTOCOL, (name) => {
    return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name });
  });
}
