import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import { countMetric, type CountMetricId, isRatio, RATIOS } from '#domain/metrics/count-metrics.ts';
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
  const { fmr, fnmr } = errorRates(confusion);
  const fta = failureToAcquireRate(context);
  const share = context.matedShare;
  const counted = (id: CountMetricId): MetricValue => countedRow(id, confusion, context);
  const both = (value: (fmr: number, fnmr: number) => number | null): number | null =>
    fmr === null || fnmr === null ? null : value(fmr, fnmr);
  return [
    counted('precision'),
    counted('recall'),
    counted('f1'),
    counted('accuracy'),
    counted('balanced-accuracy'),
    counted('mcc'),
    counted('fmr'),
    counted('fnmr'),
    explained(
      row('far', fmr === null ? null : falseAcceptRate(fmr, fta)),
      acquisitionText(context),
    ),
    explained(
      row('frr', fnmr === null ? null : falseRejectRate(fnmr, fta)),
      acquisitionText(context),
    ),
    counted('specificity'),
    counted('npv'),
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

function countedRow(
  id: CountMetricId,
  confusion: Confusion,
  { intervalFor }: MetricContext,
): MetricValue {
  const plain = row(id, countMetric(id, confusion));
  if (!isRatio(id)) return plain;
  const [numerator, denominator] = RATIOS[id](confusion);
  const interval = denominator > 0 ? (intervalFor?.(id, numerator, denominator) ?? null) : null;
  return { ...plain, numerator, denominator, interval };
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

/** Share of photos in which no face could be acquired, 0 to 1; 0 where it is not known. */
export function failureToAcquireRate({
  failureToAcquire: fta,
}: Pick<MetricContext, 'failureToAcquire'>): number {
  return fta !== null && fta.attempts > 0 ? fta.count / fta.attempts : 0;
}

function acquisitionText({ failureToAcquire: fta }: MetricContext): string {
  return fta === null
    ? 'Here FTA is not known and taken as 0.'
    : `Here no face was acquired in ${fta.count} of ${countText(fta.attempts, 'photo')}.`;
}
