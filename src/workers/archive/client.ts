import { connect, type Connection } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';

import { ARCHIVE_PROTOCOL, type ArchiveCalls } from './protocol.ts';

/** Bytes up to which a zip archive needs no 64-bit extension. */
export const MAX_ARCHIVE_BYTES = 2 ** 32 - 2 ** 24;

/** A running worker that packs and unpacks archives. */
export interface ArchiveWorker {
  readonly connection: Connection<ArchiveCalls>;
  stop(): void;
}

export function startArchiveWorker(): ArchiveWorker {
  const worker = new Worker(new URL('./archive.worker.ts', import.meta.url), {
    type: 'module',
    name: 'archive',
  });
  const connection = connect<ArchiveCalls>(worker as unknown as Endpoint, ARCHIVE_PROTOCOL);
  return {
    connection,
    stop() {
      connection.close();
      worker.terminate();
    },
  };
}
