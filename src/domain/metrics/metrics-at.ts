import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import type { FigureUse, Metric, MetricContext } from '#domain/metrics/metric.ts';
import { METRIC_ROWS, type MetricRowId, valueFromCounts } from '#domain/metrics/metric-rows.ts';
import type { Confusion, Interval, MetricValue } from '#domain/metrics/metric-value.ts';
import { errorRates } from '#domain/metrics/rates-in-use.ts';
import { message } from '#words/message.ts';

export const PLAIN_CONTEXT: MetricContext = {
  failureToAcquire: null,
  matedShare: 0.5,
  gallerySize: 1000,
};

/** The interval of a row, where one can be given. */
type IntervalFor = (metric: MetricRowId) => Interval | null;

/** Every figure at a threshold, in the fixed order of the table. */
export function metricsAt(
  scores: ScoreSet,
  threshold: number,
  context: MetricContext = PLAIN_CONTEXT,
  intervalFor?: IntervalFor,
): readonly MetricValue[] {
  return metricsFromConfusion(confusionAt(scores, threshold), context, intervalFor);
}

/** The same from bare counts, for example those of a publication. */
export function metricsFromConfusion(
  confusion: Confusion,
  context: MetricContext = PLAIN_CONTEXT,
  intervalFor: IntervalFor = () => null,
): readonly MetricValue[] {
  return METRIC_ROWS.map((row) => {
    const [numerator, denominator] = row.kind === 'ratio' ? row.ratio(confusion) : [null, null];
    const value = valueOf(row, confusion, context);
    return {
      id: row.id,
      name: row.words.name,
      value,
      numerator,
      denominator,
      interval: value === null ? null : intervalFor(row.id),
      meaning: [
        message(row.words.meaning),
        ...(row.kind === 'use' ? [row.assumption(context)] : []),
        ...(value === null ? [message(row.words.noFigure)] : []),
      ],
      isProportion: row.isProportion,
    };
  });
}

function valueOf(row: Metric, confusion: Confusion, context: MetricContext): number | null {
  if (row.kind !== 'use') return valueFromCounts(row, confusion);
  const { fmr, fnmr } = errorRates(confusion);
  const value = row.figure(fmr ?? Number.NaN, fnmr ?? Number.NaN, {
    ...useOf(context),
    mated: confusion.truePositive + confusion.falseNegative,
    nonMated: confusion.falsePositive + confusion.trueNegative,
  });
  return Number.isNaN(value) ? null : value;
}

/**
 * What figures need beside the comparisons; a failure to acquire that is not known is taken as 0.
 */
export function useOf({ failureToAcquire: fta, ...use }: MetricContext): FigureUse {
  return {
    ...use,
    failureToAcquire: fta !== null && fta.attempts > 0 ? fta.count / fta.attempts : 0,
  };
}
