import { equivalentThresholds } from '#domain/comparison/equivalents.ts';
import {
  METRIC_IDS,
  type MetricId,
  UNIT_METRIC_IDS,
  type UnitMetricId,
} from '#domain/comparison/metric-id.ts';
import {
  count,
  dictionary,
  flag,
  hex,
  list,
  missing,
  nullable,
  number,
  object,
  oneOf,
  text,
  type Shape,
} from '#domain/report/json-shape.ts';
import {
  REPORT_FORMAT,
  REPORT_VERSION,
  type HeldOut,
  type HeldOutRate,
  type ReportedCalibration,
  type Range,
  type ReportedDistribution,
  type ReportedMessage,
  type ReportedMetric,
  type ReportedNote,
  type ReportedParam,
  type ThresholdReport,
} from '#domain/report/threshold-report.ts';
import type { Confusion, Interval } from '#domain/metrics/metric-value.ts';
import { THRESHOLD_CHOICES } from '#domain/threshold/threshold-choice.ts';

const numberOrText: Shape<number | string> = (value, path) =>
  typeof value === 'string' ? value : number(value, path);

const message: Shape<ReportedMessage> = (value, path) =>
  object<ReportedMessage>({ code: text, params: dictionary(param) })(value, path);

const textOrMessage: Shape<string | ReportedMessage> = (value, path) =>
  typeof value === 'string' ? value : message(value, path);

const param: Shape<ReportedParam> = (value, path) => {
  if (typeof value === 'number') return number(value, path);
  return Array.isArray(value) ? list(textOrMessage)(value, path) : textOrMessage(value, path);
};

const range = object<Range>({ low: number, high: number });

const confusion = object<Confusion>({
  truePositive: count,
  falsePositive: count,
  falseNegative: count,
  trueNegative: count,
});

const interval = object<Interval>({ low: number, high: number, method: text });

const metric = object<ReportedMetric>({
  name: text,
  value: nullable(number),
  numerator: nullable(count),
  denominator: nullable(count),
  interval: nullable(interval),
});

const distribution = object<ReportedDistribution>({
  n: count,
  mean: nullable(number),
  std: nullable(count),
  min: nullable(number),
  max: nullable(number),
  quartiles: nullable(object({ q1: number, median: number, q3: number })),
});

const calibration = object<ReportedCalibration>({
  logistic: nullable(object({ intercept: number, slope: number })),
  isotonic: nullable(list(object({ from: number, to: number, mated: count, nonMated: count }))),
  cllr: nullable(number),
  cllrMin: nullable(number),
});

const heldOutRate = object<HeldOutRate>({
  value: nullable(number),
  numerator: nullable(count),
  denominator: nullable(count),
});

const heldOut = object<HeldOut>({
  scheme: oneOf(['leave-one-person-out', 'person-folds']),
  folds: count,
  refusedFolds: count,
  seed: number,
  thresholds: nullable(object({ low: number, median: number, high: number })),
  fmr: heldOutRate,
  fnmr: heldOutRate,
  f1: nullable(number),
  f1AtSetMix: nullable(number),
});

/** A file from before a distance was known lacks its equivalent, which follows from the others. */
const equivalents: Shape<NonNullable<ThresholdReport['equivalents']>> = (value, path) => {
  const { cosine } = object<{ cosine: number }>({ cosine: number })(value, path);
  const derived = new Map(
    equivalentThresholds('cosine', cosine).map((cut) => [cut.metric, cut.threshold]),
  );
  const shapes = UNIT_METRIC_IDS.map((id) => {
    const otherwise = derived.get(id);
    return [id, otherwise === undefined ? number : missing(number, otherwise)];
  });
  return object<Record<UnitMetricId, number>>(
    Object.fromEntries(shapes) as Record<UnitMetricId, Shape<number>>,
  )(value, path);
};

/** The current version of `splitpoint-threshold.json`. */
export const reportShape: Shape<ThresholdReport> = object<ThresholdReport>({
  format: oneOf([REPORT_FORMAT]),
  version: oneOf([REPORT_VERSION]),
  createdAt: text,
  app: object({ name: text, version: text }),
  threshold: number,
  rule: object<ThresholdReport['rule']>({
    comparator: oneOf(['<=', '>=']),
    score: oneOf(['distance', 'similarity']),
    metric: oneOf<MetricId | 'other'>([...METRIC_IDS, 'other']),
    scoreName: text,
    aggregation: oneOf(['single-pair', 'mean', 'minimum', 'mean-embedding']),
  }),
  method: object<ThresholdReport['method']>({
    id: oneOf(THRESHOLD_CHOICES.map(({ id }) => id)),
    name: text,
    parameters: dictionary(numberOrText),
    reason: text,
    reasonMessage: missing(nullable(message), null),
    plateau: nullable(range),
    interval: nullable(interval),
    confidence: missing(nullable(interval), null),
  }),
  equivalents: nullable(equivalents),
  model: object<ThresholdReport['model']>({
    id: text,
    name: text,
    dimensions: nullable(count),
    sha256: nullable(hex),
    runtime: nullable(object({ name: text, version: text })),
    backend: nullable(oneOf(['webgl', 'wasm', 'cpu'])),
    browser: missing(nullable(text), null),
  }),
  pipeline: nullable(
    object<NonNullable<ThresholdReport['pipeline']>>({
      detector: object({ id: text, name: text, sha256: hex }),
      alignment: oneOf(['similarity', 'box']),
      mirrorAveraging: flag,
      inputSize: count,
      normalisation: text,
      resampling: missing(nullable(text), null),
    }),
  ),
  dataset: object<ThresholdReport['dataset']>({
    people: count,
    photos: count,
    faces: count,
    simulatedPhotos: count,
    facesByAgreement: missing(nullable(count), null),
    excludedOnAdvice: missing(nullable(count), null),
    failureToAcquire: nullable(object({ count, attempts: count, rate: nullable(number) })),
    matedPairs: count,
    nonMatedPairs: count,
    fingerprint: nullable(hex),
  }),
  distributions: object<ThresholdReport['distributions']>({
    mated: distribution,
    nonMated: distribution,
    greyArea: nullable(range),
    dPrime: nullable(number),
    auc: nullable(number),
    eer: nullable(object({ rate: number, fmr: number, fnmr: number, threshold: number })),
  }),
  confusion,
  metrics: dictionary(metric),
  calibration: nullable(calibration),
  heldOut: nullable(heldOut),
  notes: list(
    object<ReportedNote>({
      code: text,
      severity: oneOf(['info', 'warning']),
      text,
      message: missing(nullable(message), null),
    }),
  ),
});
