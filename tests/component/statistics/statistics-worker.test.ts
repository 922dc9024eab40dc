import { expect, test } from 'vitest';
import { workerBackground } from '#adapters/background/worker-background.ts';
import { Cancelled } from '#application/ports.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-methods.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const CONTEXT = {
  parameters: DEFAULT_PARAMETERS,
  libraryDefault: null,
  density: PANDAS_DENSITY,
};

test('a real worker evaluates, bootstraps with progress, and stops when told', async () => {
  const { ask, cancel } = workerBackground();
  const pairs = simulatedPairs({ people: 40, photos: 5, seed: 1, separation: 3 });
  const { evaluation } = await ask('evaluation', {
    input: { kind: 'pairs', pairs },
    context: CONTEXT,
  });
  expect(evaluation.summary).toEqual(evaluatePairs(pairs, PANDAS_DENSITY).summary);

  const request = {
    replicates: 400,
    seed: 1,
    threshold: 1.1,
    ...CONTEXT,
  };
  const progress: number[] = [];
  const result = await ask('bootstrap', { evaluation, request }, (done) => progress.push(done));
  expect(progress.length).toBeGreaterThan(1);
  expect(result.auc!.low).toBeLessThan(evaluation.summary.auc!);
  expect(result.auc!.high).toBeGreaterThan(evaluation.summary.auc!);

  const endless = ask('bootstrap', {
    evaluation,
    request: { ...request, replicates: 1e7 },
  });
  const rejected = expect(endless).rejects.toBeInstanceOf(Cancelled);
  cancel('bootstrap');
  await rejected;
  expect((await ask('calibration', { evaluation, request: 0.5 })).cllr).not.toBeNull();
});
