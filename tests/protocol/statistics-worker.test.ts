import { expect, test } from 'vitest';
import { workerBackground } from '#adapters/background/worker-background.ts';
import { Cancelled, type Progressed } from '#application/ports.ts';
import type { ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { RequestOf } from '#domain/questions/questions.ts';
import type { SetQuestionKind, SetRequest } from '#domain/questions/set-questions.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-methods.ts';
import { byMethod } from '#domain/threshold/threshold-choice.ts';
import type { StatisticsWorker } from '#workers/statistics/client.ts';
import { statisticsHandlers } from '#workers/statistics/handlers.ts';
import { STATISTICS_PROTOCOL } from '#workers/statistics/protocol.ts';
import { channelWorker } from '#tests/support/channel-worker.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const CONTEXT = {
  parameters: DEFAULT_PARAMETERS,
  libraryDefault: null,
  density: PANDAS_DENSITY,
} as const;

/** Asks by short names. */
function engineOver(statistics: () => StatisticsWorker) {
  const { ask, cancel } = workerBackground({ statistics });
  type About<K extends SetQuestionKind> = [
    evaluation: Evaluation,
    request: SetRequest<K>,
    onProgress?: Progressed,
  ];
  const about =
    <K extends SetQuestionKind>(kind: K) =>
    (...[evaluation, request, onProgress]: About<K>) =>
      ask(kind, { evaluation, request } as RequestOf<K>, onProgress);
  return {
    evaluate: (input: ComparisonInput) => ask('evaluation', { input, context: CONTEXT }),
    bootstrap: about('bootstrap'),
    crossValidate: about('crossValidation'),
    calibrate: about('calibration'),
    groups: about('groups'),
    influence: about('influence'),
    cancel,
  };
}

const inProcessWorker = () => channelWorker(STATISTICS_PROTOCOL, statisticsHandlers());

test('evaluates pairs as the domain does', async () => {
  const worker = inProcessWorker();
  const engine = engineOver(() => worker);
  const pairs = simulatedPairs({ people: 6, photos: 3, seed: 1 });
  const { evaluation } = await engine.evaluate({ kind: 'pairs', pairs });
  expect(evaluation).toEqual(evaluatePairs(pairs));
  worker.terminate();
});

test('a newer evaluation cancels the one before', async () => {
  const worker = inProcessWorker();
  const engine = engineOver(() => worker);
  const older = engine.evaluate({
    kind: 'pairs',
    pairs: simulatedPairs({ people: 8, photos: 3, seed: 1 }),
  });
  const rejected = expect(older).rejects.toBeInstanceOf(Cancelled);
  const { evaluation: newer } = await engine.evaluate({
    kind: 'pairs',
    pairs: simulatedPairs({ people: 5, photos: 2, seed: 2 }),
  });
  await rejected;
  expect(newer.pairs.count).toBe(45);
  worker.terminate();
});

test('answers about an evaluation without being sent the pairs again', async () => {
  const worker = inProcessWorker();
  const engine = engineOver(() => worker);
  const pairs = simulatedPairs({ people: 10, photos: 3, seed: 1, separation: 2 });
  const { evaluation } = await engine.evaluate({ kind: 'pairs', pairs });
  const [bootstrap, validation, calibration, groups, influence] = await Promise.all([
    engine.bootstrap(evaluation, { ...CONTEXT, replicates: 50, seed: 1 }),
    engine.crossValidate(evaluation, { ...CONTEXT, choice: byMethod('youden'), seed: 1 }),
    engine.calibrate(evaluation, 0.3),
    engine.groups(evaluation, {
      tagsOf: Array.from({ length: 10 }, (_, i) => [i < 5 ? 'a' : 'b']),
      threshold: 1.1,
      seed: 1,
      permutations: 20,
    }),
    engine.influence(evaluation, { ...CONTEXT, choice: byMethod('youden') }),
  ]);
  expect(bootstrap.replicates).toBe(50);
  expect(bootstrap.auc!.low).toBeLessThan(evaluation.summary.auc!);
  expect(validation).toMatchObject({ kind: 'validated', folds: 10 });
  expect(calibration.matedShare).toBe(0.3);
  expect(groups.within.map(({ tag }) => tag)).toEqual(['a', 'b']);
  expect(influence.people).toHaveLength(10);
  worker.terminate();
});

test('reports progress, and stops within a moment when cancelled', async () => {
  const worker = inProcessWorker();
  const engine = engineOver(() => worker);
  const pairs = simulatedPairs({ people: 10, photos: 3, seed: 1 });
  const { evaluation } = await engine.evaluate({ kind: 'pairs', pairs });
  const seen: number[] = [];
  const request = { ...CONTEXT, replicates: 1e5, seed: 1 };
  const call = engine.bootstrap(evaluation, request, (done, total) => {
    seen.push(done / total);
    if (seen.length === 2) engine.cancel('bootstrap');
  });
  await expect(call).rejects.toBeInstanceOf(Cancelled);
  expect(seen).toHaveLength(2);
  expect(seen[1]).toBeGreaterThan(seen[0]!);
  // The engine stays usable, and the worker is not busy with the cancelled call.
  expect((await engine.calibrate(evaluation, 0.5)).cllr).not.toBeNull();
  worker.terminate();
});

test('a newer evaluation ends what runs about the older one', async () => {
  const worker = inProcessWorker();
  const engine = engineOver(() => worker);
  const pairs = simulatedPairs({ people: 20, photos: 5, seed: 1 });
  const { evaluation } = await engine.evaluate({ kind: 'pairs', pairs });
  const call = engine.bootstrap(evaluation, {
    ...CONTEXT,
    replicates: 1e6,
    seed: 1,
  });
  const rejected = expect(call).rejects.toBeInstanceOf(Cancelled);
  const newer = engine.evaluate({ kind: 'pairs', pairs });
  await expect(engine.calibrate(evaluation, 0.5)).rejects.toBeInstanceOf(Cancelled);
  await rejected;
  expect((await newer).evaluation.pairs.count).toBe(pairs.count);
  worker.terminate();
});

test('an evaluation that the worker no longer holds is given to it again', async () => {
  const workers: ReturnType<typeof inProcessWorker>[] = [];
  const engine = engineOver(() => {
    const worker = inProcessWorker();
    workers.push(worker);
    return worker;
  });
  const of = (seed: number) => ({
    kind: 'pairs' as const,
    pairs: simulatedPairs({ people: 8, photos: 3, seed, separation: 2 }),
  });
  const { evaluation: first } = await engine.evaluate(of(1));
  const before = await engine.calibrate(first, 0.5);
  const { evaluation: second } = await engine.evaluate(of(2));
  expect(await engine.calibrate(first, 0.5)).toEqual(before);
  expect(await engine.calibrate(second, 0.5)).not.toEqual(before);
  workers[0]?.terminate();
  await workers[0]?.ended;
  expect(await engine.calibrate(first, 0.5)).toEqual(before);
  expect(workers).toHaveLength(2);
  workers[1]?.terminate();
});

test('a new worker is started after one has died', async () => {
  const workers: ReturnType<typeof inProcessWorker>[] = [];
  const engine = engineOver(() => {
    const worker = inProcessWorker();
    workers.push(worker);
    return worker;
  });
  const pairs = simulatedPairs({ people: 4, photos: 2, seed: 3 });
  await engine.evaluate({ kind: 'pairs', pairs });
  workers[0]?.terminate();
  await workers[0]?.ended;
  const { evaluation: again } = await engine.evaluate({ kind: 'pairs', pairs });
  expect(again.pairs.count).toBe(28);
  expect(workers).toHaveLength(2);
  workers[1]?.terminate();
});

test('what a dying worker was asked is answered by the next one, which is given the pairs again', async () => {
  const workers: ReturnType<typeof inProcessWorker>[] = [];
  const engine = engineOver(() => {
    const worker = inProcessWorker();
    workers.push(worker);
    return worker;
  });
  const pairs = simulatedPairs({ people: 6, photos: 3, seed: 1, separation: 2 });
  const { evaluation } = await engine.evaluate({ kind: 'pairs', pairs });
  const sound = await engine.calibrate(evaluation, 0.5);
  const answers = Promise.all([
    engine.crossValidate(evaluation, { ...CONTEXT, choice: byMethod('youden'), seed: 1 }),
    engine.calibrate(evaluation, 0.5),
  ]);
  workers[0]?.crash();
  const [validation, calibration] = await answers;
  expect(validation.kind).toBe('validated');
  expect(calibration).toEqual(sound);
  expect(workers).toHaveLength(2);
  workers[1]?.terminate();
});
