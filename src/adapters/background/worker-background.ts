import { setWorker } from '#adapters/background/set-worker.ts';
import { type LiveWorker, workerSession } from '#adapters/workers/worker-session.ts';
import type { Background, Progressed } from '#application/ports.ts';
import type { ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import type {
  AnswerOf,
  ContenderQuestion,
  QuestionKind,
  RequestOf,
} from '#domain/questions/questions.ts';
import type { SetQuestionKind } from '#domain/questions/set-questions.ts';
import { type ProjectionWorker, startProjectionWorker } from '#workers/projection/client.ts';
import { startStatisticsWorker, type StatisticsWorker } from '#workers/statistics/client.ts';
import type { StatisticsCalls } from '#workers/statistics/protocol.ts';

/** Who answers questions of a kind, and how it is stopped. */
interface Answerer<K extends QuestionKind> {
  readonly ask: (request: RequestOf<K>, onProgress?: Progressed) => Promise<AnswerOf<K>>;
  readonly cancel: () => void;
}

/**
 * Three workers, each started at the first question: one for the set and all questions about it,
 * one for Compare, one for graph and map.
 */
export function workerBackground({
  statistics = startStatisticsWorker,
  projection = startProjectionWorker,
}: {
  readonly statistics?: () => StatisticsWorker;
  readonly projection?: () => ProjectionWorker;
} = {}): Background {
  const sets = setWorker(statistics);
  const contest = contestWorker(statistics);
  // It cannot be interrupted everywhere: cancelling ends the worker.
  const places = workerSession({ start: projection, nothingKept: () => null });

  const answerers: { readonly [K in Exclude<QuestionKind, SetQuestionKind>]: Answerer<K> } = {
    evaluation: {
      ask: (request) => sets.evaluate(request),
      cancel: () => sets.cancel('evaluation'),
    },
    foresight: { ask: sets.foresee, cancel: () => sets.cancel('foresight') },
    contender: { ask: contest.contender, cancel: contest.cancel },
    versus: { ask: contest.versus, cancel: contest.cancel },
    graph: {
      ask({ pairs, order }, onProgress) {
        const { left, right, subject, subjectCount } = pairs;
        const ranked = { left, right, subject, subjectCount, order };
        return places.run(({ call }) => call('graph', ranked, progressTo(onProgress)));
      },
      cancel: places.discard,
    },
    map: {
      ask: (request, onProgress) =>
        places.run(({ call }) => call('map', request, progressTo(onProgress))),
      cancel: places.discard,
    },
  };

  const answererOf = <K extends QuestionKind>(kind: K): Answerer<K> =>
    (kind in answerers
      ? answerers[kind as keyof typeof answerers]
      : {
          ask: (request: never, onProgress?: Progressed) =>
            sets.about(kind as SetQuestionKind, request, onProgress),
          cancel: () => sets.cancel(kind),
        }) as unknown as Answerer<K>;

  return {
    ask: (kind, request, onProgress) => answererOf(kind).ask(request, onProgress),
    cancel: (kind) => answererOf(kind).cancel(),
  };
}

/** What a worker keeps, by id. */
type Kept = Map<string, ComparisonInput>;
type Worker = LiveWorker<StatisticsCalls, Kept>;

/**
 * Compares contenders in a statistics worker of its own, so that neither waits for the other. It
 * keeps those that it was asked about, and one that has taken the place of a dead worker is given
 * them again. Cancelling throws the worker away: that ends what runs and frees all contenders.
 */
function contestWorker(start: () => StatisticsWorker) {
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
function progressTo(onProgress: Progressed | undefined) {
  return {
    onEvent: ({ done, total }: { readonly done: number; readonly total: number }): void =>
      onProgress?.(done, total),
  };
}
