import { evaluatePairs, methodInput } from '#domain/evaluation/evaluate.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { EngineInfo } from '#domain/embedding/engine-info.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import { metricsAt, PLAIN_CONTEXT } from '#domain/metrics/metrics-at.ts';
import { buildReport, type ReportInput } from '#domain/report/build-report.ts';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import {
  DEFAULT_PARAMETERS,
  type MethodId,
  thresholdMethod,
} from '#domain/threshold/threshold-methods.ts';
import { crossValidate } from '#domain/validation/cross-validate.ts';
import type { CrossValidation } from '#domain/validation/cross-validation-result.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { prepareRateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { byMethod } from '#domain/threshold/threshold-choice.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';
import { said } from '#tests/support/said.ts';

export const SETTINGS: PipelineSettings = {
  model: 'face-api-resnet-128',
  detector: 'ssd-mobilenet-v1',
  alignment: 'similarity',
  mirrorAveraging: false,
};

export const ENGINE: EngineInfo = {
  backend: 'wasm',
  browser: 'Firefox 140',
  renderer: '',
  runtime: { name: 'TensorFlow.js', version: '4.22.0' },
  model: {
    id: 'face-api-resnet-128',
    name: 'face-api.js ResNet-34 (dlib)',
    dimensions: 128,
    sha256: 'a1'.repeat(32),
  },
  detector: { id: 'ssd-mobilenet-v1', name: 'SSD MobileNet v1', sha256: 'b2'.repeat(32) },
  inputSize: 150,
  normalisation: '(RGB - mean) / 255',
  knownAnswerError: 1e-6,
  notes: [],
};

/** Six people with three photos each, overlapping a little. */
export function overlapping(): Evaluation {
  return evaluatePairs(simulatedPairs({ people: 6, photos: 3, seed: 7 }));
}

/** The method's cross-validation on this evaluation. */
export function validated({ pairs, order }: Evaluation, method: MethodId): CrossValidation {
  const context = { parameters: DEFAULT_PARAMETERS, libraryDefault: null, density: PANDAS_DENSITY };
  const folds = crossValidate(personPairs(pairs, order), {
    ...context,
    choice: byMethod(method),
    seed: 1,
  });
  for (;;) {
    const step = folds.next();
    if (step.done !== true) continue;
    if (step.value.kind === 'refused') throw new Error(said(step.value.reason));
    return step.value;
  }
}

/** The input of a report of this evaluation by this method; refuses as the method does. */
export function inputFor(
  evaluation: Evaluation,
  method: MethodId,
  more: Partial<ReportInput> = {},
): ReportInput {
  const parameters = more.parameters ?? DEFAULT_PARAMETERS;
  const libraryDefault = { threshold: 0.6, source: 'face-api.js' };
  const proposal = thresholdMethod(method).propose(
    methodInput(evaluation, parameters, libraryDefault),
  );
  if (proposal.kind === 'refused') throw new Error(said(proposal.reason));
  const intervals = prepareRateIntervals(personPairs(evaluation.pairs, evaluation.order))(
    proposal.threshold,
  );
  return {
    createdAt: '2026-02-03T04:05:06.789Z',
    appVersion: '0.1.0',
    metric: 'cosine',
    metricName: 'Cosine',
    aggregation: 'single',
    evaluation,
    chosen: proposal,
    parameters,
    confusion: confusionAt(evaluation.scores, proposal.threshold),
    metrics: metricsAt(
      evaluation.scores,
      proposal.threshold,
      { ...PLAIN_CONTEXT, failureToAcquire: { count: 1, attempts: 19 } },
      (id) => (id === 'fmr' || id === 'fnmr' ? intervals[id] : null),
    ),
    source: { kind: 'photos', engine: ENGINE, settings: SETTINGS },
    dataset: {
      people: 6,
      photos: 19,
      faces: 18,
      simulatedPhotos: 0,
      facesByAgreement: 3,
      excludedOnAdvice: 2,
      failureToAcquire: { count: 1, attempts: 19 },
    },
    fingerprint: 'c3'.repeat(32),
    notes: [{ code: 'few-people', severity: 'warning', text: 'Six people are few.' }],
    ...more,
  };
}

export function reportFor(
  method: MethodId = 'information-gain',
  more: Partial<ReportInput> = {},
): ThresholdReport {
  return buildReport(inputFor(overlapping(), method, more));
}
