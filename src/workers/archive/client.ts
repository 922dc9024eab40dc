import { type RunningWorker, startWorker } from '#workers/rpc/start-worker.ts';
import { ARCHIVE_PROTOCOL, type ArchiveCalls } from './protocol.ts';

/** Bytes up to which a zip archive needs no 64-bit extension. */
export const MAX_ARCHIVE_BYTES = 2 ** 32 - 2 ** 24;

export type ArchiveWorker = RunningWorker<ArchiveCalls>;

/** Starts a worker that packs and unpacks archives. */
export function startArchiveWorker(): ArchiveWorker {
  return startWorker('archive', ARCHIVE_PROTOCOL, (name) => {
    return new Worker(new URL('./archive.worker.ts', import.meta.url), { type: 'module', name });
  });
}
