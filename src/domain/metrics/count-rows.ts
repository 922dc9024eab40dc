import { matthewsCorrelation } from '#domain/metrics/confusion.ts';
import { defineMetric, NO_MATED, NO_NON_MATED } from '#domain/metrics/metric.ts';

/** Rows of the metrics table that follow from the four counts. */

export const precision = defineMetric({
  kind: 'ratio',
  id: 'precision',
  name: 'Precision',
  definition:
    'Of the pairs that match, the share that is mated; it depends on how common mated pairs are in this set.',
  undefinedBecause: 'Nothing matches at this threshold.',
  help: 'Precision: of the pairs that match, the share that is mated.',
  isProportion: true,
  ratio: ({ truePositive: tp, falsePositive: fp }) => [tp, tp + fp],
});

export const recall = defineMetric({
  kind: 'ratio',
  id: 'recall',
  name: 'Recall',
  definition: 'Of the mated pairs, the share that matches: 1 - FNMR.',
  undefinedBecause: NO_MATED,
  help: 'Recall: of the mated pairs, the share that matches.',
  isProportion: true,
  ratio: ({ truePositive: tp, falseNegative: fn }) => [tp, tp + fn],
  figure: (_fmr, fnmr) => 1 - fnmr,
});

export const f1 = defineMetric({
  kind: 'count',
  id: 'f1',
  name: 'F1',
  definition:
    'The harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN); like precision it depends on the mix of pairs in this set.',
  undefinedBecause: 'There are no mated pairs, and nothing matches.',
  help: 'F1: the harmonic mean of precision and recall.',
  isProportion: true,
  value: ({ truePositive: tp, falsePositive: fp, falseNegative: fn }) =>
    tp + fp + fn > 0 ? (2 * tp) / (2 * tp + fp + fn) : null,
});

export const accuracy = defineMetric({
  kind: 'ratio',
  id: 'accuracy',
  name: 'Accuracy',
  definition:
    'The share of all pairs that is decided rightly; the more common kind of pair dominates it.',
  undefinedBecause: 'There are no pairs.',
  help: 'Accuracy: the share of all pairs decided rightly.',
  isProportion: true,
  ratio: ({ truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn }) => [
    tp + tn,
    tp + tn + fp + fn,
  ],
});

export const balancedAccuracy = defineMetric({
  kind: 'count',
  id: 'balanced-accuracy',
  name: 'Balanced accuracy',
  definition:
    'The mean of recall and specificity, 1 - (FMR + FNMR) / 2: both kinds of pair count the same.',
  undefinedBecause: 'It needs mated and non-mated pairs, and one kind is missing.',
  help: 'Balanced accuracy: the mean of recall and specificity.',
  isProportion: true,
  value: ({ truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn }) =>
    tp + fn > 0 && fp + tn > 0 ? (tp / (tp + fn) + tn / (fp + tn)) / 2 : null,
});

export const mcc = defineMetric({
  kind: 'count',
  id: 'mcc',
  name: 'MCC',
  definition:
    "Matthews' correlation of decision and truth: 1 is perfect, 0 no better than chance, -1 always wrong; it depends on the mix of pairs in this set.",
  undefinedBecause:
    'All pairs are of one kind, or all are decided alike, so there is nothing to correlate.',
  help: "Matthews' correlation of decision and truth, -1 to 1.",
  isProportion: false,
  value: ({ truePositive, falsePositive, falseNegative, trueNegative }) =>
    matthewsCorrelation(truePositive, falsePositive, falseNegative, trueNegative),
});

export const fmr = defineMetric({
  kind: 'ratio',
  id: 'fmr',
  name: 'FMR',
  definition: 'False match rate: of the non-mated pairs, the share that matches.',
  undefinedBecause: NO_NON_MATED,
  help: 'False match rate: of the non-mated pairs, the share that matches.',
  isProportion: true,
  ratio: ({ falsePositive: fp, trueNegative: tn }) => [fp, fp + tn],
  figure: (rate) => rate,
});

export const fnmr = defineMetric({
  kind: 'ratio',
  id: 'fnmr',
  name: 'FNMR',
  definition: 'False non-match rate: of the mated pairs, the share that does not match.',
  undefinedBecause: NO_MATED,
  help: 'False non-match rate: of the mated pairs, the share that does not match.',
  isProportion: true,
  ratio: ({ truePositive: tp, falseNegative: fn }) => [fn, tp + fn],
  figure: (_fmr, rate) => rate,
});

export const specificity = defineMetric({
  kind: 'ratio',
  id: 'specificity',
  name: 'Specificity',
  definition: 'Of the non-mated pairs, the share that does not match: 1 - FMR.',
  undefinedBecause: NO_NON_MATED,
  help: 'Specificity: 1 - FMR.',
  isProportion: true,
  ratio: ({ falsePositive: fp, trueNegative: tn }) => [tn, fp + tn],
  figure: (rate) => 1 - rate,
});

export const negativePredictiveValue = defineMetric({
  kind: 'ratio',
  id: 'npv',
  name: 'NPV',
  definition:
    'Negative predictive value: of the pairs that do not match, the share that is non-mated; it depends on how common mated pairs are in this set.',
  undefinedBecause: 'Everything matches at this threshold.',
  help: 'Negative predictive value: of the pairs that do not match, the share that is non-mated.',
  isProportion: true,
  ratio: ({ falseNegative: fn, trueNegative: tn }) => [tn, tn + fn],
});
