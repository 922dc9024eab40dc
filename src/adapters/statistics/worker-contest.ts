import { workerSession, type LiveWorker } from '#adapters/workers/worker-session.ts';
import type { Contest } from '#application/ports.ts';
import { invariant } from '#domain/shared/invariant.ts';
import { startStatisticsWorker, type StatisticsWorker } from '#workers/statistics/client.ts';
import type { HeldContender, StatisticsCalls } from '#workers/statistics/protocol.ts';

/** The ids that a worker keeps. */
type Kept = Set<string>;

/**
 * A statistics worker of its own, started at the first call, thrown away by `reset`: that ends what runs and frees all contenders. One that
 * takes the place of a dead worker is given the contenders that it is asked about.
 */
export function workerContest(start: () => StatisticsWorker = startStatisticsWorker): Contest {
  const session = workerSession<StatisticsCalls, Kept>({ start, nothingKept: () => new Set() });
  const contenders = new Map<string, HeldContender>();

  const hold = async ({ call, kept }: LiveWorker<StatisticsCalls, Kept>, id: string) => {
    if (kept.has(id)) return;
    const contender = contenders.get(id);
    invariant(contender !== undefined, 'contenders are evaluated before they are compared');
    await call('hold', contender);
    kept.add(id);
  };

  return {
    contend(id, input, request) {
      contenders.set(id, { id, input, density: request.density });
      return session.run(async (worker) => {
        await hold(worker, id);
        return worker.call('contend', { id, request });
      });
    },
    pair: (first, second, request) =>
      session.run(async (worker) => {
        await hold(worker, first);
        await hold(worker, second);
        return worker.call('pair', { first, second, request });
      }),
    reset() {
      contenders.clear();
      session.discard();
    },
  };
}
