import { type LiveWorker, workerSession } from '#adapters/workers/worker-session.ts';
import type { Progressed } from '#application/ports.ts';
import type { ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import type { AnswerOf, ContenderQuestion, RequestOf } from '#domain/questions/questions.ts';
import type { StatisticsWorker } from '#workers/statistics/client.ts';
import type { StatisticsCalls } from '#workers/statistics/protocol.ts';

/** What a worker keeps, by id. */
type Kept = Map<string, ComparisonInput>;
type Worker = LiveWorker<StatisticsCalls, Kept>;

/**
 * Compares contenders in a statistics worker of its own, so that neither waits for the other. It
 * keeps those that it was asked about, and one that has taken the place of a dead worker is given
 * them again. Cancelling throws the worker away: that ends what runs and frees all contenders.
 */
export function contestWorker(start: () => StatisticsWorker) {
  const session = workerSession<StatisticsCalls, Kept>({ start, nothingKept: () => new Map() });

  const hold = async (
    { call, kept }: Worker,
    { id, input, request }: ContenderQuestion,
  ): Promise<void> => {
    if (kept.get(id) === input) return;
    await call('hold', { id, input, density: request.density });
    kept.set(id, input);
  };

  return {
    contender: (
      contender: ContenderQuestion,
      onProgress?: Progressed,
    ): Promise<AnswerOf<'contender'>> =>
      session.run(async (worker) => {
        await hold(worker, contender);
        const { id, request } = contender;
        return worker.call('contender', { id, request }, progressTo(onProgress));
      }),
    versus: ({ first, second }: RequestOf<'versus'>): Promise<AnswerOf<'versus'>> =>
      session.run(async (worker) => {
        await hold(worker, first);
        await hold(worker, second);
        return worker.call('versus', { first: first.id, second: second.id });
      }),
    cancel: session.discard,
  };
}

/** Options of a call whose events are how far it is. */
export function progressTo(onProgress: Progressed | undefined) {
  return {
    onEvent: ({ done, total }: { readonly done: number; readonly total: number }): void =>
      onProgress?.(done, total),
  };
}
