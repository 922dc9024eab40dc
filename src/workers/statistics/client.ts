import { connect, type Connection } from '#workers/rpc/connect.ts';
import type { Endpoint } from '#workers/rpc/endpoint.ts';

import { STATISTICS_PROTOCOL, type StatisticsCalls } from './protocol.ts';

/** A running statistics worker. */
export interface StatisticsWorker {
  readonly connection: Connection<StatisticsCalls>;
  stop(): void;
}

/** Starts a worker; calls wait until it is ready. */
export function startStatisticsWorker(): StatisticsWorker {
  const worker = new Worker(new URL('./statistics.worker.ts', import.meta.url), {
    type: 'module',
    name: 'statistics',
  });
  const connection = connect<StatisticsCalls>(worker as unknown as Endpoint, STATISTICS_PROTOCOL);
  return {
    connection,
    stop() {
      connection.close();
      worker.terminate();
    },
  };
}
