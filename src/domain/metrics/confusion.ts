import { countAtOrBelow, type ScoreSet } from '#domain/distribution/score-set.ts';
import type { Confusion } from '#domain/metrics/metric-value.ts';

/** Decisions at a threshold, by `isMatch`: two binary searches. */
export function confusionAt({ mated, nonMated }: ScoreSet, threshold: number): Confusion {
  const truePositive = countAtOrBelow(mated, threshold);
  const falsePositive = countAtOrBelow(nonMated, threshold);
  return {
    truePositive,
    falsePositive,
    falseNegative: mated.count - truePositive,
    trueNegative: nonMated.count - falsePositive,
  };
}

/**
 * Matthews' correlation coefficient, -1 to 1 (Matthews, Biochimica et Biophysica Acta 405, 1975);
 * `null` where a row or column of the confusion matrix is empty. The four counts are taken one by
 * one because the scans over a million thresholds would otherwise make a million objects.
 */
export function matthewsCorrelation(
  truePositive: number,
  falsePositive: number,
  falseNegative: number,
  trueNegative: number,
): number | null {
  // Roots of two factors each: the product of all four exceeds 2^53 for a million pairs.
  const margins =
    Math.sqrt((truePositive + falsePositive) * (truePositive + falseNegative)) *
    Math.sqrt((trueNegative + falsePositive) * (trueNegative + falseNegative));
  return margins > 0
    ? (truePositive * trueNegative - falsePositive * falseNegative) / margins
    : null;
}

/** What errors cost and how often attempts are mated in use. */
export interface CostModel {
  readonly costMiss: number;
  readonly costFalseMatch: number;
  /** 0 to 1. */
  readonly matedShare: number;
}

/**
 * The detection cost function of NIST's evaluations: Cmiss P FNMR + Cfa (1 - P) FMR, per attempt,
 * and the same over the cheaper of accepting everybody and rejecting everybody (1 means that the
 * model is of no use at this prior and these costs).
 */
export function detectionCost(
  rates: { readonly fmr: number; readonly fnmr: number },
  { costMiss, costFalseMatch, matedShare }: CostModel,
): { readonly cost: number; readonly normalised: number } {
  const miss = costMiss * matedShare;
  const falseMatch = costFalseMatch * (1 - matedShare);
  const cost = miss * rates.fnmr + falseMatch * rates.fmr;
  return { cost, normalised: cost / Math.min(miss, falseMatch) };
}
