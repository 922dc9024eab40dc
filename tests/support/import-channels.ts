import { MessageChannel } from 'node:worker_threads';
import { workerScoreImporter } from '#adapters/import/worker-score-importer.ts';
import type { ImportWorker } from '#workers/import/client.ts';
import { importHandlers } from '#workers/import/handlers.ts';
import { IMPORT_PROTOCOL, type ImportCalls } from '#workers/import/protocol.ts';
import { connect } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';
import { serve } from '#workers/rpc/serve.ts';

/** The real handlers and protocol over a message channel of Node instead of a worker; counts those that are still running. */
export function importChannels() {
  let running = 0;
  const start = (): ImportWorker => {
    running += 1;
    const { port1, port2 } = new MessageChannel();
    const stopServing = serve(port2 as unknown as Endpoint, IMPORT_PROTOCOL, importHandlers());
    const connection = connect<ImportCalls>(port1 as unknown as Endpoint, IMPORT_PROTOCOL);
    let isStopped = false;
    return {
      connection,
      stop() {
        if (isStopped) return;
        isStopped = true;
        running -= 1;
        stopServing();
        connection.close();
        port1.close();
        port2.close();
      },
    };
  };
  return { importer: workerScoreImporter(start), running: () => running };
}
