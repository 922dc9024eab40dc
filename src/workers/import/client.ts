import { connect, type Connection } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';

import { IMPORT_PROTOCOL, type ImportCalls } from './protocol.ts';

/** A running import worker. */
export interface ImportWorker {
  readonly connection: Connection<ImportCalls>;
  stop(): void;
}

/** Starts a worker; calls wait until it is ready. */
export function startImportWorker(): ImportWorker {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
    type: 'module',
    name: 'import',
  });
  const connection = connect<ImportCalls>(worker as unknown as Endpoint, IMPORT_PROTOCOL);
  return {
    connection,
    stop() {
      connection.close();
      worker.terminate();
    },
  };
}
