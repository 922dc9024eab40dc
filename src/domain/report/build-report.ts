import type { AggregationPolicy } from '#domain/aggregation/aggregation.ts';
import type { Calibration } from '#domain/calibration/calibrate.ts';
import { type MetricId, UNIT_METRIC_IDS } from '#domain/comparison/metric-id.ts';
import {
  comparatorOf,
  scoreOf,
  scoreRange,
  type ScoreScale,
} from '#domain/comparison/score-scale.ts';
import {
  maximumOf,
  minimumOf,
  quantileOf,
  type ScoreClass,
} from '#domain/distribution/score-set.ts';
import { type EngineInfo, modelRuntime } from '#domain/embedding/engine-info.ts';
import type { PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import { RESAMPLING } from '#domain/photo/resample.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { Confusion, Interval, MetricValue } from '#domain/metrics/metric-value.ts';
import {
  REPORT_FORMAT,
  REPORT_VERSION,
  type DatasetCounts,
  type HeldOut,
  type ReportedCalibration,
  type HeldOutRate,
  type ReportedDataset,
  type ReportedDistribution,
  type ReportedDistributions,
  type ReportedMetric,
  type ReportedModel,
  type ReportedPipeline,
  type ThresholdReport,
} from '#domain/report/threshold-report.ts';
import type { Note } from '#domain/shared/note.ts';
import { equivalentDecimal } from '#domain/threshold/threshold-decimal.ts';
import { choiceName, type Proposal } from '#domain/threshold/threshold-choice.ts';
import { type MethodParameters, statedParameters } from '#domain/threshold/threshold-methods.ts';
import type { CountedRate, CrossValidation } from '#domain/validation/cross-validation-result.ts';
import { englishText } from '#words/english.ts';
import { englishName } from '#words/names.ts';

type Proposed = Extract<Proposal, { kind: 'proposed' }>;

export interface ReportInput {
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly appVersion: string;
  /** `null` for an imported score that is none of the app's distances. */
  readonly metric: MetricId | null;
  readonly metricName: string;
  readonly aggregation: AggregationPolicy;
  readonly evaluation: Pick<Evaluation, 'scores' | 'summary' | 'scale'>;
  /** The threshold in force: a method's proposal, or the one that was set by hand. */
  readonly chosen: Pick<Proposed, 'method' | 'threshold' | 'reason'> &
    Partial<Pick<Proposed, 'plateau'>>;
  readonly parameters: MethodParameters;
  readonly confusion: Confusion;
  readonly metrics: readonly MetricValue[];
  /** What computed the embeddings, or the name of the model whose distances were imported. */
  readonly source:
    | { readonly kind: 'photos'; readonly engine: EngineInfo; readonly settings: PipelineSettings }
    | { readonly kind: 'imported'; readonly modelName: string };
  readonly dataset: DatasetCounts;
  /** SHA-256 of `datasetText`; `null` for imported distances. */
  readonly fingerprint: string | null;
  /**
   * A cross-validation on this very set, if one was run; it is left out if it is of another method.
   */
  readonly heldOut?: CrossValidation | null;
  readonly calibration?: Calibration | null;
  /** Prediction of the chosen method's threshold on another set. */
  readonly thresholdInterval?: Interval | null;
  /** Of that threshold for all people like these. */
  readonly thresholdConfidence?: Interval | null;
  readonly notes: readonly Note[];
}

/**
 * Puts what is known of the threshold in force into the published format. Pure: the same input
 * gives the same file.
 */
export function buildReport(input: ReportInput): ThresholdReport {
  const { chosen, metric, source } = input;
  const { scale } = input.evaluation;
  const own = (distance: number): number => scoreOf(scale, distance);
  const ofThreshold = (interval: Interval | null | undefined): Interval | null =>
    chosen.method === 'manual' || interval == null ? null : scoreRange(scale, interval);
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    createdAt: input.createdAt,
    app: { name: 'Splitpoint', version: input.appVersion },
    threshold: own(chosen.threshold),
    rule: {
      comparator: comparatorOf(scale),
      score: scale.polarity,
      metric: metric ?? 'other',
      scoreName: input.metricName,
      aggregation: input.aggregation === 'single' ? 'single-pair' : input.aggregation,
    },
    method: {
      id: chosen.method,
      name: choiceName(chosen.method),
      parameters:
        chosen.method === 'manual' ? {} : statedParameters(chosen.method, input.parameters),
      reason: englishText(chosen.reason),
      reasonMessage: chosen.reason,
      plateau: chosen.plateau == null ? null : scoreRange(scale, chosen.plateau),
      interval: ofThreshold(input.thresholdInterval),
      confidence: ofThreshold(input.thresholdConfidence),
    },
    equivalents:
      metric === null ? null : reportedEquivalents(metric, input.evaluation, chosen.threshold),
    model: source.kind === 'photos' ? modelOf(source.engine) : importedModel(source.modelName),
    pipeline: source.kind === 'photos' ? pipelineOf(source.engine, source.settings) : null,
    dataset: reportedDataset(input),
    distributions: reportedDistributions(input.evaluation),
    confusion: input.confusion,
    metrics: reportedMetrics(input.metrics),
    calibration: input.calibration == null ? null : calibrationOf(input.calibration, scale),
    heldOut: input.heldOut?.method === chosen.method ? heldOutOf(input.heldOut, scale) : null,
    notes: input.notes.map(({ code, severity, text }) => ({
      code,
      severity,
      text: englishText(text),
      message: typeof text === 'string' ? null : text,
    })),
  };
}

/** Metrics as the format writes them, by id. */
function reportedMetrics(
  metrics: readonly MetricValue[],
): Readonly<Record<string, ReportedMetric>> {
  return Object.fromEntries(
    metrics.map(({ id, name: code, value, numerator, denominator, interval }) => [
      id,
      { name: englishName(code), value, numerator, denominator, interval },
    ]),
  );
}

function reportedEquivalents(
  metric: MetricId,
  { scale, scores }: ReportInput['evaluation'],
  threshold: number,
): ThresholdReport['equivalents'] {
  const cuts = UNIT_METRIC_IDS.map((id) => [
    id,
    equivalentDecimal({ ...scale, metric }, scores, threshold, id),
  ]);
  return cuts.some(([, cut]) => cut === null)
    ? null
    : (Object.fromEntries(cuts) as NonNullable<ThresholdReport['equivalents']>);
}

function modelOf(engine: EngineInfo): ReportedModel {
  const { id, name, dimensions, sha256 } = engine.model;
  const { backend, ...runtime } = modelRuntime(engine);
  return { id, name, dimensions, sha256, runtime, backend, browser: engine.browser };
}

function importedModel(name: string): ReportedModel {
  return {
    id: name,
    name,
    dimensions: null,
    sha256: null,
    runtime: null,
    backend: null,
    browser: null,
  };
}

function pipelineOf(
  { detector, inputSize, normalisation }: EngineInfo,
  { alignment, mirrorAveraging }: PipelineSettings,
): ReportedPipeline {
  const { id, name, sha256 } = detector;
  return {
    detector: { id, name, sha256 },
    alignment,
    mirrorAveraging,
    inputSize,
    normalisation,
    resampling: RESAMPLING,
  };
}

function reportedDataset({ dataset, evaluation, fingerprint }: ReportInput): ReportedDataset {
  const { people, photos, faces, simulatedPhotos, failureToAcquire: fta } = dataset;
  const { facesByAgreement, excludedOnAdvice } = dataset;
  return {
    people,
    photos,
    faces,
    simulatedPhotos,
    facesByAgreement,
    excludedOnAdvice,
    failureToAcquire: fta && {
      count: fta.count,
      attempts: fta.attempts,
      rate: fta.attempts === 0 ? null : fta.count / fta.attempts,
    },
    matedPairs: evaluation.scores.mated.count,
    nonMatedPairs: evaluation.scores.nonMated.count,
    fingerprint,
  };
}

function reportedDistributions({
  scores,
  summary,
  scale,
}: ReportInput['evaluation']): ReportedDistributions {
  const { greyArea, dPrime, auc, equalErrorRate: eer } = summary;
  return {
    mated: reportedDistribution(scores.mated, scale),
    nonMated: reportedDistribution(scores.nonMated, scale),
    greyArea: greyArea && scoreRange(scale, greyArea),
    dPrime,
    auc,
    eer: eer && {
      rate: eer.rate,
      fmr: eer.fmr,
      fnmr: eer.fnmr,
      threshold: scoreOf(scale, eer.threshold),
    },
  };
}

/** JSON has no NaN: what an empty class or a single pair leaves undefined is `null`. */
function reportedDistribution(scores: ScoreClass, scale: ScoreScale): ReportedDistribution {
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  const own = (distance: number) => scoreOf(scale, distance);
  const ends = scoreRange(scale, { low: minimumOf(scores), high: maximumOf(scores) });
  const middle = scoreRange(scale, {
    low: quantileOf(scores, 0.25),
    high: quantileOf(scores, 0.75),
  });
  return {
    n: scores.count,
    mean: finite(own(scores.mean)),
    std: finite(scores.standardDeviation),
    min: finite(ends.low),
    max: finite(ends.high),
    quartiles:
      scores.count === 0
        ? null
        : {
            q1: middle.low,
            median: own(quantileOf(scores, 0.5)),
            q3: middle.high,
          },
  };
}

/** Of the user's score: where that is a similarity, offset - distance, the line turns with it. */
function calibrationOf(
  { logistic, isotonic, cllr, cllrMin }: Calibration,
  scale: ScoreScale,
): ReportedCalibration {
  return {
    logistic:
      logistic.kind === 'fitted' && logistic.slope < 0
        ? scale.polarity === 'distance'
          ? { intercept: logistic.intercept, slope: logistic.slope }
          : {
              intercept: logistic.intercept + logistic.slope * scale.offset,
              slope: -logistic.slope,
            }
        : null,
    isotonic:
      isotonic === null
        ? null
        : Array.from(isotonic.from, (from, step) => ({
            from: scoreOf(scale, from),
            to: scoreOf(scale, isotonic.to[step] as number),
            mated: isotonic.mated[step] as number,
            nonMated: isotonic.nonMated[step] as number,
          })),
    cllr,
    cllrMin,
  };
}

function heldOutOf(
  { scheme, folds, refusedFolds, seed, spread, heldOut }: CrossValidation,
  scale: ScoreScale,
): HeldOut {
  return {
    scheme,
    folds,
    refusedFolds,
    seed,
    thresholds:
      spread &&
      scoreRange(scale, {
        low: spread.low,
        median: scoreOf(scale, spread.median),
        high: spread.high,
      }),
    fmr: heldOutRate(heldOut.fmr),
    fnmr: heldOutRate(heldOut.fnmr),
    f1: heldOut.f1,
    f1AtSetMix: heldOut.f1AtSetMix,
  };
}

function heldOutRate({ rate, errors, comparisons }: CountedRate): HeldOutRate {
  return { value: rate, numerator: errors, denominator: comparisons };
}
