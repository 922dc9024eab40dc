import { type LiveWorker, workerSession } from '#adapters/workers/worker-session.ts';
import { Cancelled, type Progressed } from '#application/ports.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import type { EvaluatedSet } from '#domain/evaluation/evaluated-set.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { AnswerOf, RequestOf } from '#domain/questions/questions.ts';
import type { SetQuestionKind } from '#domain/questions/set-questions.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-methods.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';
import type { Progress } from '#workers/rpc/run-steps.ts';
import type { StatisticsWorker } from '#workers/statistics/client.ts';
import type { StatisticsCalls } from '#workers/statistics/protocol.ts';

/** Key of the evaluation that a worker holds once it has answered all that was sent; 0 for none. */
interface Kept {
  key: number;
}
type Worker = LiveWorker<StatisticsCalls, Kept>;

/** What runs of one kind. */
interface Running {
  readonly signal: AbortSignal;
  readonly onEvent: (progress: Progress) => void;
}

/**
 * For pairs that are sent again only so that questions about them can be answered: what they
 * propose by themselves is not looked at.
 */
const FOR_QUESTIONS: MethodContext = {
  parameters: DEFAULT_PARAMETERS,
  libraryDefault: null,
  density: PANDAS_DENSITY,
};

/**
 * Evaluates sets in a statistics worker, and answers questions about them. The worker keeps the
 * last evaluation; asked about another one, or one that has taken the place of a dead worker, it is
 * given that one's pairs again.
 */
export function setWorker(start: () => StatisticsWorker) {
  const session = workerSession<StatisticsCalls, Kept>({ start, nothingKept: () => ({ key: 0 }) });
  const running = new Map<string, { readonly controller: AbortController; readonly key: number }>();
  const keys = new WeakMap<Evaluation, number>();
  let lastKey = 0;

  const cancelOthers = (key: number): void => {
    for (const each of running.values()) if (each.key !== key) each.controller.abort();
  };
  const cancel = (kind: string): void => running.get(kind)?.controller.abort();

  /**
   * Puts a question about the set of this key to the worker, in place of one of its kind that is
   * not answered yet.
   */
  const ask = async <T>(
    kind: string,
    key: number,
    question: (worker: Worker, running: Running) => Promise<T>,
    onProgress?: Progressed,
  ): Promise<T> => {
    cancel(kind);
    const controller = new AbortController();
    const { signal } = controller;
    const mine = { controller, key };
    running.set(kind, mine);
    const onEvent = ({ done, total }: Progress): void => {
      if (!signal.aborted) onProgress?.(done, total);
    };
    try {
      const answer = await session.run((worker) => question(worker, { signal, onEvent }));
      if (signal.aborted) throw new Cancelled();
      return answer;
    } catch (error) {
      throw signal.aborted ? new Cancelled() : error;
    } finally {
      if (running.get(kind) === mine) running.delete(kind);
    }
  };

  /** Has the worker evaluate, and keep the result in place of what it held. */
  const hold = async (
    { call, kept }: Worker,
    key: number,
    { input, context }: RequestOf<'evaluation'>,
    signal?: AbortSignal,
  ): Promise<EvaluatedSet> => {
    kept.key = key;
    try {
      return await call('evaluation', { key, input, context }, signal ? { signal } : {});
    } catch (error) {
      // The worker may or may not have come so far.
      if (kept.key === key) kept.key = 0;
      throw error;
    }
  };

  return {
    /** Ends what runs about the set before. */
    async evaluate(request: RequestOf<'evaluation'>): Promise<EvaluatedSet> {
      const key = ++lastKey;
      cancelOthers(key);
      const set = await ask('evaluation', key, (worker, { signal }) =>
        hold(worker, key, request, signal),
      );
      keys.set(set.evaluation, key);
      return set;
    },

    foresee: (input: RequestOf<'foresight'>) =>
      ask('foresight', 0, ({ call }, { signal }) => call('foresight', input, { signal })),

    about<K extends SetQuestionKind>(
      kind: K,
      { evaluation, request }: RequestOf<K>,
      onProgress?: Progressed,
    ): Promise<AnswerOf<K>> {
      const key = keys.get(evaluation) ?? ++lastKey;
      keys.set(evaluation, key);
      const question = async (worker: Worker, { signal, onEvent }: Running) => {
        if (worker.kept.key !== key) {
          // Nobody will want an answer about a set that is just being replaced.
          if (running.has('evaluation')) throw new Cancelled();
          cancelOthers(key);
          const input = { kind: 'pairs', pairs: evaluation.pairs } as const;
          await hold(worker, key, { input, context: FOR_QUESTIONS });
        }
        return worker.call(kind, { key, request } as never, { signal, onEvent } as never);
      };
      return ask(kind, key, question, onProgress) as Promise<AnswerOf<K>>;
    },

    cancel,
  };
}
