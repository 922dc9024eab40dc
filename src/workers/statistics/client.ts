import { type RunningWorker, startWorker } from '#workers/rpc/start-worker.ts';
import { STATISTICS_PROTOCOL, type StatisticsCalls } from './protocol.ts';

export type StatisticsWorker = RunningWorker<StatisticsCalls>;

/** Starts a worker; calls wait until it is ready. */
export function startStatisticsWorker(): StatisticsWorker {
  return startWorker('statistics', STATISTICS_PROTOCOL, (name) => {
    return new Worker(new URL('./statistics.worker.ts', import.meta.url), { type: 'module', name });
  });
}
