import { workerSession } from '#adapters/workers/worker-session.ts';
import type { Background, Progressed } from '#application/ports.ts';
import type { AnswerOf, QuestionKind, RequestOf } from '#domain/questions/questions.ts';
import type { SetQuestionKind } from '#domain/questions/set-questions.ts';
import { type ProjectionWorker, startProjectionWorker } from '#workers/projection/client.ts';
import { startStatisticsWorker, type StatisticsWorker } from '#workers/statistics/client.ts';
import { contestWorker, progressTo } from './contest-worker.ts';
import { setWorker } from './set-worker.ts';

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
