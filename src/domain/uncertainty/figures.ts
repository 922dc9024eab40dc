import { countMetric } from '#domain/metrics/count-metrics.ts';
import {
  falseAcceptRate,
  falsePositiveIdentificationRate,
  falseRejectRate,
  precisionInUse,
} from '#domain/metrics/rates-in-use.ts';

/** What a figure needs to know beside the two error rates. */
export interface FigureContext {
  /** Comparisons of each class, 0 or more. */
  readonly mated: number;
  readonly nonMated: number;
  /** Share of photos in which no face could be acquired, taken as known. */
  readonly failureToAcquire: number;
  /** Share of mated attempts in use, 0 to 1. */
  readonly matedShare: number;
  readonly gallerySize: number;
}

/** What figures need beside the comparisons. */
export type FigureUse = Omit<FigureContext, 'mated' | 'nonMated'>;

/** For figures that depend on the comparisons alone; what a figure does depend on is put over it. */
export const NO_USE: FigureUse = { failureToAcquire: 0, matedShare: 0.5, gallerySize: 1 };

/**
 * A row of the metrics table as a function of the two error rates at a threshold, the numbers of comparisons given; NaN where it is not defined. Every one
 * either never falls or never rises with each rate, which is what its interval is made of.
 */
export type Figure = (fmr: number, fnmr: number, context: FigureContext) => number;

function counted(
  id: 'precision' | 'f1' | 'accuracy' | 'balanced-accuracy' | 'mcc' | 'npv',
): Figure {
  return (fmr, fnmr, { mated, nonMated }) =>
    countMetric(id, {
      truePositive: mated * (1 - fnmr),
      falsePositive: nonMated * fmr,
      falseNegative: mated * fnmr,
      trueNegative: nonMated * (1 - fmr),
    }) ?? Number.NaN;
}

/** By the id of the row. */
export const FIGURES = {
  precision: counted('precision'),
  recall: (_fmr, fnmr) => 1 - fnmr,
  f1: counted('f1'),
  accuracy: counted('accuracy'),
  'balanced-accuracy': counted('balanced-accuracy'),
  mcc: counted('mcc'),
  fmr: (fmr) => fmr,
  fnmr: (_fmr, fnmr) => fnmr,
  far: (fmr, _fnmr, { failureToAcquire }) => falseAcceptRate(fmr, failureToAcquire),
  frr: (_fmr, fnmr, { failureToAcquire }) => falseRejectRate(fnmr, failureToAcquire),
  specificity: (fmr) => 1 - fmr,
  npv: counted('npv'),
  'precision-in-use': (fmr, fnmr, { matedShare }) =>
    precisionInUse(fmr, fnmr, matedShare) ?? Number.NaN,
  fpir: (fmr, _fnmr, { gallerySize }) => falsePositiveIdentificationRate(fmr, gallerySize),
} satisfies Readonly<Record<string, Figure>>;

export type FigureId = keyof typeof FIGURES;
