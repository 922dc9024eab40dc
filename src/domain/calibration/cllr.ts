import { type ScoreClass, type ScoreSet, weightOfRow } from '#domain/distribution/score-set.ts';
import { type FittedLogistic, logLikelihoodRatio } from '#domain/threshold/logistic-fit.ts';

import { type IsotonicFit, isotonicEvidence } from './isotonic.ts';

/** log2(1 + e^x), without overflow. */
function cost(x: number): number {
  return (Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))) / Math.LN2;
}

/**
 * Cllr, the cost of log-likelihood ratios in bits (Brümmer and du Preez, Computer Speech and
 * Language 20, 2006): 0 for perfect evidence, 1 for ratios that always say "no idea"
 * (log-likelihood ratio 0), above 1 for ratios that mislead. Averages over all priors, both classes
 * weighing the same. `evidence` gives the natural log-likelihood ratio of a distance.
 *
 * NaN for an empty class.
 */
export function cllr(
  { mated, nonMated }: ScoreSet,
  evidence: (distance: number) => number,
): number {
  return (
    (meanCost(mated, (d) => cost(-evidence(d))) + meanCost(nonMated, (d) => cost(evidence(d)))) / 2
  );
}

/** Cllr of a fitted logistic curve on the comparisons of a set. */
export function cllrOfLogistic(scores: ScoreSet, fit: FittedLogistic): number {
  return cllr(scores, (distance) => logLikelihoodRatio(fit, distance));
}

/**
 * Cllr that the same distances would have under the best possible monotone calibration, i.e. after
 * isotonic regression on the set itself: what remains is lack of discrimination, not of
 * calibration.
 */
export function cllrMin(fit: IsotonicFit): number {
  let matedCost = 0;
  let nonMatedCost = 0;
  for (let step = 0; step < fit.from.length; step++) {
    const mated = fit.mated[step] as number;
    const nonMated = fit.nonMated[step] as number;
    const evidence = isotonicEvidence(fit, step);
    // A step without one class has infinite evidence, which costs the other class nothing.
    if (mated > 0 && nonMated > 0) {
      matedCost += mated * cost(-evidence);
      nonMatedCost += nonMated * cost(evidence);
    }
  }
  return (matedCost / fit.matedCount + nonMatedCost / fit.nonMatedCount) / 2;
}

function meanCost(scores: ScoreClass, costAt: (distance: number) => number): number {
  let sum = 0;
  for (let row = 0; row < scores.distance.length; row++) {
    sum += weightOfRow(scores, row) * costAt(scores.distance[row] as number);
  }
  return sum / scores.count;
}
