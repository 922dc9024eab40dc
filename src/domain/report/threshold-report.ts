import type { MetricId, UnitMetricId } from '#domain/comparison/metric-id.ts';
import type { BackendName, PipelineSettings } from '#domain/embedding/pipeline-settings.ts';
import type { Confusion, Interval } from '#domain/metrics/metric-value.ts';
import type { Note } from '#domain/shared/note.ts';
import type { ChoiceId } from '#domain/threshold/threshold-choice.ts';
import type { CrossValidation } from '#domain/validation/cross-validation-result.ts';

export const REPORT_FORMAT = 'splitpoint-threshold';
/**
 * Grows when a reader of the former version could misread a file. `parse-report.ts` upgrades older
 * ones.
 */
export const REPORT_VERSION = 2;

/**
 * `splitpoint-threshold.json`: one threshold with everything that a program needs to apply it and a
 * person to trust it. Field by field in `docs/report-format.md`; machine-readable in
 * `public/schema/threshold.schema.json`. Thresholds and scores are on the scale of `rule.score`, as
 * the user brought them; rates are fractions from 0 to 1, `null` means "not defined for this set"
 * and is never left out.
 */
export interface ThresholdReport {
  readonly format: typeof REPORT_FORMAT;
  readonly version: typeof REPORT_VERSION;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly app: { readonly name: string; readonly version: string };
  readonly threshold: number;
  readonly rule: ReportedRule;
  readonly method: ReportedMethod;
  /**
   * The same cut under each metric that compares at unit length; `null` for raw euclidean, which
   * converts to none.
   */
  readonly equivalents: Readonly<Record<UnitMetricId, number>> | null;
  readonly model: ReportedModel;
  /** `null` for distances that were computed elsewhere and imported. */
  readonly pipeline: ReportedPipeline | null;
  readonly dataset: ReportedDataset;
  readonly distributions: ReportedDistributions;
  readonly confusion: Confusion;
  /** By metric id: `fmr`, `fnmr`, `precision`, ... */
  readonly metrics: Readonly<Record<string, ReportedMetric>>;
  /** How to turn a distance into a probability; `null` until that was computed. */
  readonly calibration: ReportedCalibration | null;
  /** How the method did on people it had not seen; `null` until that was computed. */
  readonly heldOut: HeldOut | null;
  /** The warnings in force when the file was written. */
  readonly notes: readonly ReportedNote[];
}

/**
 * What a text says, for programs: the code of a sentence, and what is filled in. Codes may change
 * from one version of the app to the next.
 */
export interface ReportedMessage {
  readonly code: string;
  readonly params: Readonly<Record<string, ReportedParam>>;
}

export type ReportedParam =
  | string
  | number
  | ReportedMessage
  | readonly (string | ReportedMessage)[];

export interface ReportedNote extends Omit<Note, 'text'> {
  /** In English. */
  readonly text: string;
  /** `null` where it came as text, and in files of before. */
  readonly message: ReportedMessage | null;
}

/** Two faces match if `score` `comparator` `threshold`. */
export interface ReportedRule {
  readonly comparator: '<=' | '>=';
  /** `similarity` goes with `>=`. */
  readonly score: 'distance' | 'similarity';
  /**
   * `other`: a score that was imported and is none of the app's distances; `scoreName` says which.
   */
  readonly metric: MetricId | 'other';
  /** As people write it: `Euclidean`, or the name in the file that was imported. */
  readonly scoreName: string;
  /**
   * What a distance is of. `single-pair`: one photo with one photo. `mean`, `minimum`: one photo
   * with a person, over the distances to all photos of that person. `mean-embedding`: one photo
   * with the mean of the embeddings of a person's photos.
   */
  readonly aggregation: 'single-pair' | 'mean' | 'minimum' | 'mean-embedding';
}

export interface ReportedMethod {
  readonly id: ChoiceId;
  /** As in the interface. */
  readonly name: string;
  /** Only those that the method reads. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /** In English. */
  readonly reason: string;
  /** What the reason says; `null` as in a note. */
  readonly reasonMessage: ReportedMessage | null;
  /**
   * All thresholds between the two decide this set alike, and so does the end on the side of the
   * pairs that match; `null` where the method states no such interval.
   */
  readonly plateau: Range | null;
  /**
   * 95 % prediction interval: where the method would put it on another set of as many people like
   * these; `null` until computed, or for one set by hand.
   */
  readonly interval: Interval | null;
  /**
   * 95 % confidence interval: the threshold that it would propose for all people like these; `null`
   * where none holds. Absent from files of 0.2.0 and before.
   */
  readonly confidence: Interval | null;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What is `null` here is not known: imported distances name their model and nothing else. */
export interface ReportedModel {
  readonly id: string;
  readonly name: string;
  readonly dimensions: number | null;
  /** Of all its weights, hex. */
  readonly sha256: string | null;
  /** Of the model, which need not be what finds the faces. */
  readonly runtime: { readonly name: string; readonly version: string } | null;
  /** The backend that computed the embeddings, not the one asked for. */
  readonly backend: BackendName | null;
  /** The browser that did so, with its major version; `null` in files of before too. */
  readonly browser: string | null;
}

export interface ReportedPipeline {
  readonly detector: { readonly id: string; readonly name: string; readonly sha256: string };
  readonly alignment: PipelineSettings['alignment'];
  readonly mirrorAveraging: boolean;
  /** Side in pixels of the square crop that the model receives. */
  readonly inputSize: number;
  readonly normalisation: string;
  /**
   * How crops are cut out of photos (`RESAMPLING`); `null` in files of before, when each browser
   * did it in its own way.
   */
  readonly resampling: string | null;
}

export interface DatasetCounts {
  /** People with at least one face that takes part. */
  readonly people: number;
  /** Photos in the set that were not excluded. */
  readonly photos: number;
  /** Faces that take part in the comparisons. */
  readonly faces: number;
  /** Of the photos, those made by simulated capture. */
  readonly simulatedPhotos: number;
  /**
   * Of the photos, those with several faces of which the one was taken that agrees with the
   * person's others, and photos that were left out because the dataset doctor doubted them: both
   * make mated distances look nearer than life. `null` for imported distances and in files of
   * before.
   */
  readonly facesByAgreement: number | null;
  readonly excludedOnAdvice: number | null;
  /** Photos without an acquired face, of those tried; `null` for imported distances. */
  readonly failureToAcquire: { readonly count: number; readonly attempts: number } | null;
}

export interface ReportedDataset extends Omit<DatasetCounts, 'failureToAcquire'> {
  readonly failureToAcquire: {
    readonly count: number;
    readonly attempts: number;
    /** count / attempts; `null` for 0 / 0. */
    readonly rate: number | null;
  } | null;
  readonly matedPairs: number;
  readonly nonMatedPairs: number;
  /**
   * SHA-256 of `datasetText`, hex: equal for the same faces under the same names. `null` for
   * imported distances.
   */
  readonly fingerprint: string | null;
}

export interface ReportedDistribution {
  readonly n: number;
  readonly mean: number | null;
  /** With n - 1. */
  readonly std: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Type 7 (NumPy's and R's default). */
  readonly quartiles: { readonly q1: number; readonly median: number; readonly q3: number } | null;
}

export interface ReportedDistributions {
  readonly mated: ReportedDistribution;
  readonly nonMated: ReportedDistribution;
  /**
   * From the smallest non-mated to the largest mated distance; `null` when the classes separate.
   */
  readonly greyArea: Range | null;
  readonly dPrime: number | null;
  readonly auc: number | null;
  readonly eer: {
    readonly rate: number;
    readonly fmr: number;
    readonly fnmr: number;
    readonly threshold: number;
  } | null;
}

/** A rate is never written without its counts. */
export interface ReportedMetric {
  readonly name: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 95 %. */
  readonly interval: Interval | null;
}

/**
 * P(mated | score) = 1 / (1 + exp(-(intercept + slope x score + ln(share / (1 - share))))), where
 * `share` is the share of mated attempts in use, which the program that reads this sets. intercept
 * + slope x score is the natural logarithm of the likelihood ratio.
 */
export interface ReportedCalibration {
  /**
   * `null` where no falling curve can be fitted, for example because the classes do not overlap.
   */
  readonly logistic: { readonly intercept: number; readonly slope: number } | null;
  /**
   * Isotonic fit (PAV) as steps from the most alike on: the counts of this set between `from` and
   * `to`. The likelihood ratio of a step is (mated / all mated) / (nonMated / all nonMated).
   */
  readonly isotonic:
    | readonly {
        readonly from: number;
        readonly to: number;
        readonly mated: number;
        readonly nonMated: number;
      }[]
    | null;
  /** Cost of the log-likelihood ratios, bits. */
  readonly cllr: number | null;
  readonly cllrMin: number | null;
}

/**
 * The method tried on people that it had not seen: the threshold was chosen without them. Figures
 * are pooled over the folds; see `CrossValidation` for what each scheme compares.
 */
export interface HeldOut {
  readonly scheme: CrossValidation['scheme'];
  readonly folds: number;
  /** Folds in which the method gave no threshold; they take no part in the figures. */
  readonly refusedFolds: number;
  /** Dealt people into folds. */
  readonly seed: number;
  /** Of the folds' thresholds: smallest, median, largest; `null` if every fold was refused. */
  readonly thresholds: CrossValidation['spread'];
  readonly fmr: HeldOutRate;
  readonly fnmr: HeldOutRate;
  readonly f1: number | null;
  /**
   * F1 that these rates give at the set's own mix of mated and non-mated pairs: what to set beside
   * `metrics.f1`.
   */
  readonly f1AtSetMix: number | null;
}

export type HeldOutRate = Pick<ReportedMetric, 'value' | 'numerator' | 'denominator'>;
