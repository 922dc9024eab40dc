import { matthewsCorrelation } from '#domain/metrics/confusion.ts';
import type { MetricRowId } from '#domain/metrics/metric-texts.ts';
import type { Confusion } from '#domain/metrics/metric-value.ts';

/** Figures that are a share of comparisons. */
export type RatioId = 'precision' | 'recall' | 'accuracy' | 'fmr' | 'fnmr' | 'specificity' | 'npv';
/** Figures that follow from the four counts alone. */
export type CountMetricId = RatioId | 'f1' | 'balanced-accuracy' | 'mcc';

/** Numerator and denominator of a ratio. */
export const RATIOS: Readonly<
  Record<RatioId, (confusion: Confusion) => readonly [numerator: number, denominator: number]>
> = {
  precision: ({ truePositive: tp, falsePositive: fp }) => [tp, tp + fp],
  recall: ({ truePositive: tp, falseNegative: fn }) => [tp, tp + fn],
  accuracy: ({ truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn }) => [
    tp + tn,
    tp + tn + fp + fn,
  ],
  fmr: ({ falsePositive: fp, trueNegative: tn }) => [fp, fp + tn],
  fnmr: ({ truePositive: tp, falseNegative: fn }) => [fn, tp + fn],
  specificity: ({ falsePositive: fp, trueNegative: tn }) => [tn, fp + tn],
  npv: ({ falseNegative: fn, trueNegative: tn }) => [tn, tn + fn],
};

export function isRatio(id: MetricRowId): id is RatioId {
  return id in RATIOS;
}

/** A figure from the counts; `null` where it is not defined. */
export function countMetric(id: CountMetricId, confusion: Confusion): number | null {
  const { truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn } = confusion;
  switch (id) {
    case 'f1':
      return tp + fp + fn > 0 ? (2 * tp) / (2 * tp + fp + fn) : null;
    case 'balanced-accuracy':
      return tp + fn > 0 && fp + tn > 0 ? (tp / (tp + fn) + tn / (fp + tn)) / 2 : null;
    case 'mcc':
      return matthewsCorrelation(tp, fp, fn, tn);
    case 'precision':
    case 'recall':
    case 'accuracy':
    case 'fmr':
    case 'fnmr':
    case 'specificity':
    case 'npv': {
      const [numerator, denominator] = RATIOS[id](confusion);
      return denominator > 0 ? numerator / denominator : null;
    }
  }
}
