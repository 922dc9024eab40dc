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
