import { connect, type Connection } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';

import { PROJECTION_PROTOCOL, type ProjectionCalls } from './protocol.ts';

/** A running projection worker. */
export interface ProjectionWorker {
  readonly connection: Connection<ProjectionCalls>;
  stop(): void;
}

/** Starts a worker; calls wait until it is ready. */
export function startProjectionWorker(): ProjectionWorker {
  const worker = new Worker(new URL('./projection.worker.ts', import.meta.url), {
    type: 'module',
    name: 'projection',
  });
  const connection = connect<ProjectionCalls>(worker as unknown as Endpoint, PROJECTION_PROTOCOL);
  return {
    connection,
    stop() {
      connection.close();
      worker.terminate();
    },
  };
}
