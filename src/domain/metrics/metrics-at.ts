import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { confusionAt, matthewsCorrelation } from '#domain/metrics/confusion.ts';
import type { Confusion, Interval, MetricValue } from '#domain/metrics/metric-value.ts';
import {
  errorRates,
  falseAcceptRate,
  falsePositiveIdentificationRate,
  falseRejectRate,
  precisionInUse,
} from '#domain/metrics/rates-in-use.ts';
import { METRIC_TEXTS, type MetricRowId } from '#domain/metrics/metric-texts.ts';
import { countText, percentText } from '#domain/shared/wording.ts';

/** What metrics need beside the counts. */
export interface MetricContext {
  /** Photos in which no face could be acquired, of those tried; `null` where it is not known (imported scores): FAR and FRR then take none. */
  readonly failureToAcquire: { readonly count: number; readonly attempts: number } | null;
  /** Share of mated attempts in use, 0 to 1. */
  readonly matedShare: number;
  /** Faces in the gallery that an unknown face is searched in; 1 or more. */
  readonly gallerySize: number;
  /** The interval of a rate that is a ratio of comparisons, where one can be given. */
  readonly intervalFor?: (
    metric: MetricRowId,
    numerator: number,
    denominator: number,
  ) => Interval | null;
}

export const PLAIN_CONTEXT: MetricContext = {
  failureToAcquire: null,
  matedShare: 0.5,
  gallerySize: 1000,
};

/** Every figure at a threshold, in the fixed order of the table. */
export function metricsAt(
  scores: ScoreSet,
  threshold: number,
  context: MetricContext = PLAIN_CONTEXT,
): readonly MetricValue[] {
  return metricsFromConfusion(confusionAt(scores, threshold), context);
}

/** The same from bare counts, for example those of a publication. */
export function metricsFromConfusion(
  confusion: Confusion,
  context: MetricContext = PLAIN_CONTEXT,
): readonly MetricValue[] {
  const { truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn } = confusion;
  const { fmr, fnmr } = errorRates(confusion);
  const fta = failureToAcquireRate(context);
  const share = context.matedShare;
  const ratio = (id: MetricRowId, numerator: number, denominator: number): MetricValue => ({
    ...row(id, denominator > 0 ? numerator / denominator : null),
    numerator,
    denominator,
    interval: denominator > 0 ? (context.intervalFor?.(id, numerator, denominator) ?? null) : null,
  });
  const both = (value: (fmr: number, fnmr: number) => number | null): number | null =>
    fmr === null || fnmr === null ? null : value(fmr, fnmr);
  return [
    ratio('precision', tp, tp + fp),
    ratio('recall', tp, tp + fn),
    row('f1', tp + fp + fn > 0 ? (2 * tp) / (2 * tp + fp + fn) : null),
    ratio('accuracy', tp + tn, tp + tn + fp + fn),
    row(
      'balanced-accuracy',
      both((falseMatch, miss) => 1 - (falseMatch + miss) / 2),
    ),
    row('mcc', matthewsCorrelation(tp, fp, fn, tn)),
    ratio('fmr', fp, fp + tn),
    ratio('fnmr', fn, fn + tp),
    explained(
      row('far', fmr === null ? null : falseAcceptRate(fmr, fta)),
      acquisitionText(context),
    ),
    explained(
      row('frr', fnmr === null ? null : falseRejectRate(fnmr, fta)),
      acquisitionText(context),
    ),
    ratio('specificity', tn, tn + fp),
    ratio('npv', tn, tn + fn),
    explained(
      row(
        'precision-in-use',
        both((falseMatch, miss) => precisionInUse(falseMatch, miss, share)),
      ),
      `Here ${percentText(share)} of attempts are taken to be mated.`,
    ),
    explained(
      row('fpir', fmr === null ? null : falsePositiveIdentificationRate(fmr, context.gallerySize)),
      `Here the gallery has ${countText(context.gallerySize, 'face')}.`,
    ),
  ];
}

function row(id: MetricRowId, value: number | null): MetricValue {
  const { name, definition, undefinedBecause, isProportion } = METRIC_TEXTS[id];
  return {
    id,
    name,
    value,
    numerator: null,
    denominator: null,
    interval: null,
    definition,
    undefinedBecause: value === null ? undefinedBecause : null,
    isProportion,
  };
}

function explained(metric: MetricValue, sentence: string): MetricValue {
  return { ...metric, definition: `${metric.definition} ${sentence}` };
}

function failureToAcquireRate({ failureToAcquire: fta }: MetricContext): number {
  return fta !== null && fta.attempts > 0 ? fta.count / fta.attempts : 0;
}

function acquisitionText({ failureToAcquire: fta }: MetricContext): string {
  return fta === null
    ? 'Here FTA is not known and taken as 0.'
    : `Here no face was acquired in ${fta.count} of ${countText(fta.attempts, 'photo')}.`;
}
