import { matthewsCorrelation } from '#domain/metrics/confusion.ts';
import { defineMetric } from '#domain/metrics/metric.ts';

/** Rows of the metrics table that follow from the four counts. */

export const precision = defineMetric({
  kind: 'ratio',
  id: 'precision',
  words: {
    name: 'metric.precision',
    meaning: 'metric.precisionMeaning',
    noFigure: 'noFigure.nothingMatches',
  },
  help: 'Precision: of the pairs that match, the share that is mated.',
  isProportion: true,
  ratio: ({ truePositive: tp, falsePositive: fp }) => [tp, tp + fp],
});

export const recall = defineMetric({
  kind: 'ratio',
  id: 'recall',
  words: {
    name: 'metric.recall',
    meaning: 'metric.recallMeaning',
    noFigure: 'noFigure.noMated',
  },
  help: 'Recall: of the mated pairs, the share that matches.',
  isProportion: true,
  ratio: ({ truePositive: tp, falseNegative: fn }) => [tp, tp + fn],
  figure: (_fmr, fnmr) => 1 - fnmr,
});

export const f1 = defineMetric({
  kind: 'count',
  id: 'f1',
  words: {
    name: 'metric.f1',
    meaning: 'metric.f1Meaning',
    noFigure: 'noFigure.noMatedNoMatch',
  },
  help: 'F1: the harmonic mean of precision and recall.',
  isProportion: true,
  value: ({ truePositive: tp, falsePositive: fp, falseNegative: fn }) =>
    tp + fp + fn > 0 ? (2 * tp) / (2 * tp + fp + fn) : null,
});

export const accuracy = defineMetric({
  kind: 'ratio',
  id: 'accuracy',
  words: {
    name: 'metric.accuracy',
    meaning: 'metric.accuracyMeaning',
    noFigure: 'noFigure.noPairs',
  },
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
  words: {
    name: 'metric.balancedAccuracy',
    meaning: 'metric.balancedAccuracyMeaning',
    noFigure: 'noFigure.oneKind',
  },
  help: 'Balanced accuracy: the mean of recall and specificity.',
  isProportion: true,
  value: ({ truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn }) =>
    tp + fn > 0 && fp + tn > 0 ? (tp / (tp + fn) + tn / (fp + tn)) / 2 : null,
});

export const mcc = defineMetric({
  kind: 'count',
  id: 'mcc',
  words: {
    name: 'metric.mcc',
    meaning: 'metric.mccMeaning',
    noFigure: 'noFigure.nothingToCorrelate',
  },
  help: "Matthews' correlation of decision and truth, -1 to 1.",
  isProportion: false,
  value: ({ truePositive, falsePositive, falseNegative, trueNegative }) =>
    matthewsCorrelation(truePositive, falsePositive, falseNegative, trueNegative),
});

export const fmr = defineMetric({
  kind: 'ratio',
  id: 'fmr',
  words: {
    name: 'metric.fmr',
    meaning: 'metric.fmrMeaning',
    noFigure: 'noFigure.noNonMated',
  },
  help: 'False match rate: of the non-mated pairs, the share that matches.',
  isProportion: true,
  ratio: ({ falsePositive: fp, trueNegative: tn }) => [fp, fp + tn],
  figure: (rate) => rate,
});

export const fnmr = defineMetric({
  kind: 'ratio',
  id: 'fnmr',
  words: {
    name: 'metric.fnmr',
    meaning: 'metric.fnmrMeaning',
    noFigure: 'noFigure.noMated',
  },
  help: 'False non-match rate: of the mated pairs, the share that does not match.',
  isProportion: true,
  ratio: ({ truePositive: tp, falseNegative: fn }) => [fn, tp + fn],
  figure: (_fmr, rate) => rate,
});

export const specificity = defineMetric({
  kind: 'ratio',
  id: 'specificity',
  words: {
    name: 'metric.specificity',
    meaning: 'metric.specificityMeaning',
    noFigure: 'noFigure.noNonMated',
  },
  help: 'Specificity: 1 - FMR.',
  isProportion: true,
  ratio: ({ falsePositive: fp, trueNegative: tn }) => [tn, fp + tn],
  figure: (rate) => 1 - rate,
});

export const negativePredictiveValue = defineMetric({
  kind: 'ratio',
  id: 'npv',
  words: {
    name: 'metric.negativePredictiveValue',
    meaning: 'metric.negativePredictiveValueMeaning',
    noFigure: 'noFigure.allMatch',
  },
  help: 'Negative predictive value: of the pairs that do not match, the share that is non-mated.',
  isProportion: true,
  ratio: ({ falseNegative: fn, trueNegative: tn }) => [tn, tn + fn],
});
