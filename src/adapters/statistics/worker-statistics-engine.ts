import {
  Cancelled,
  type InDepthStatistics,
  type StatisticsEngine,
  type StatisticsProgress,
} from '#application/ports.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import type { EvaluatedSet } from '#domain/evaluation/evaluated-set.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { asError } from '#domain/shared/message-of.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-method.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';
import type { Input, Kind, Output } from '#workers/rpc/call-map.ts';
import { CallFailed } from '#workers/rpc/failure.ts';
import { startStatisticsWorker, type StatisticsWorker } from '#workers/statistics/client.ts';
import type { EvaluationInput, Progress, StatisticsCalls } from '#workers/statistics/protocol.ts';

/** Calls about the evaluation that the worker holds. */
type FollowUp = Exclude<
  Kind<StatisticsCalls>,
  'evaluate' | 'foresee' | 'hold' | 'contend' | 'pair'
>;

/** For pairs that are sent again only so that questions about them can be answered: what they propose by themselves is not looked at. */
const FOR_FOLLOW_UPS: MethodContext = {
  parameters: DEFAULT_PARAMETERS,
  libraryDefault: null,
  density: PANDAS_DENSITY,
};

/**
 * Runs statistics in a worker that is started at the first call. A worker that has died is thrown away, and the next call starts a
 * new one. The worker keeps the last evaluation; asked about another one, it is given that one's pairs again.
 */
export function workerStatisticsEngine(
  start: () => StatisticsWorker = startStatisticsWorker,
): InDepthStatistics {
  const running = new Map<Kind<StatisticsCalls>, AbortController>();
  const keys = new WeakMap<Evaluation, number>();
  let worker: StatisticsWorker | null = null;
  /** Key of the evaluation that the worker holds once it has answered all that was sent. */
  let held = 0;
  let lastKey = 0;
  /** The newest call of each kind, by number. */
  const latest = new Map<FollowUp, number>();
  let lastTicket = 0;

  const workerNow = (): StatisticsWorker => {
    if (worker !== null) return worker;
    const started = start();
    worker = started;
    held = 0;
    void started.ended.then(() => {
      if (worker === started) worker = null;
      started.terminate();
    });
    return started;
  };

  const cancel = (kind?: Kind<StatisticsCalls>): void => {
    for (const [each, controller] of running) {
      if (kind === undefined || kind === each) controller.abort();
    }
  };

  const ask = async <K extends Kind<StatisticsCalls>>(
    kind: K,
    input: Input<StatisticsCalls, K>,
    onProgress?: StatisticsProgress,
  ): Promise<Output<StatisticsCalls, K>> => {
    const controller = new AbortController();
    running.set(kind, controller);
    try {
      const answer = await workerNow().call(kind, input, {
        signal: controller.signal,
        ...(onProgress && {
          onEvent: (event: unknown) => {
            const { done, total } = event as Progress;
            if (!controller.signal.aborted) onProgress(done, total);
          },
        }),
      });
      if (controller.signal.aborted) throw new Cancelled();
      return answer;
    } catch (error) {
      throw controller.signal.aborted ? new Cancelled() : failureOf(error);
    } finally {
      if (running.get(kind) === controller) running.delete(kind);
    }
  };

  /** Has the worker evaluate, and keep the result in place of what it held, which ends what runs about that. */
  const hold = async (
    key: number,
    input: EvaluationInput,
    context: MethodContext,
  ): Promise<EvaluatedSet> => {
    cancel();
    workerNow();
    held = key;
    try {
      return await ask('evaluate', { key, input, context });
    } catch (error) {
      // The worker may or may not have come so far.
      if (held === key) held = 0;
      throw error;
    }
  };

  const evaluate: StatisticsEngine['evaluate'] = async (input, context) => {
    const key = ++lastKey;
    const set = await hold(key, input, context);
    keys.set(set.evaluation, key);
    return set;
  };

  const followUp = async <K extends FollowUp>(
    kind: K,
    evaluation: Evaluation,
    request: Input<StatisticsCalls, K>['request'],
    onProgress?: StatisticsProgress,
  ): Promise<Output<StatisticsCalls, K>> => {
    cancel(kind);
    const ticket = ++lastTicket;
    latest.set(kind, ticket);
    workerNow();
    const key = keys.get(evaluation) ?? ++lastKey;
    keys.set(evaluation, key);
    if (held !== key) {
      // Nobody will want an answer about a set that is just being replaced.
      if (running.has('evaluate')) throw new Cancelled();
      await hold(key, { kind: 'pairs', pairs: evaluation.pairs }, FOR_FOLLOW_UPS);
      if (latest.get(kind) !== ticket) throw new Cancelled();
    }
    return ask(kind, { key, request } as Input<StatisticsCalls, K>, onProgress);
  };

  return {
    evaluate,
    foresee: (input) => {
      cancel('foresee');
      return ask('foresee', { input });
    },
    propose: (evaluation, context) => followUp('propose', evaluation, context),
    bootstrap: (evaluation, request, onProgress) =>
      followUp('bootstrap', evaluation, request, onProgress),
    crossValidate: (evaluation, request, onProgress) =>
      followUp('crossValidate', evaluation, request, onProgress),
    calibrate: (evaluation, matedShare) => followUp('calibrate', evaluation, { matedShare }),
    likeness: (evaluation, onProgress) => followUp('likeness', evaluation, null, onProgress),
    groups: (evaluation, request, onProgress) =>
      followUp('groups', evaluation, request, onProgress),
    influence: (evaluation, request, onProgress) =>
      followUp('influence', evaluation, request, onProgress),
    cancel: () => cancel(),
  };
}

function failureOf(error: unknown): Error {
  if (error instanceof CallFailed && error.code === 'cancelled') return new Cancelled();
  return asError(error);
}
