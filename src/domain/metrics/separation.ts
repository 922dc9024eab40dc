import { maximumOf, minimumOf, type ScoreSet } from '#domain/distribution/score-set.ts';
import type { SeparationSummary } from '#domain/evaluation/evaluation.ts';
import { equalErrorRateOf } from '#domain/metrics/equal-error-rate.ts';
import type { FigureWords } from '#domain/metrics/metric.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

/** How well the distance tells mated from non-mated pairs, whatever the threshold. */
export function separationOf(scores: ScoreSet, cuts: CutTable): SeparationSummary {
  return {
    auc: areaUnderCurve(cuts),
    equalErrorRate: equalErrorRateOf(cuts),
    dPrime: dPrimeOf(scores),
    greyArea: greyAreaOf(scores),
  };
}

/**
 * The area under the ROC curve: the share of (mated, non-mated) couples of comparisons in which the
 * mated distance is smaller, ties counting half (Mann and Whitney's U over the product of the
 * counts). Exact; `null` where a class is empty.
 */
export function areaUnderCurve(cuts: CutTable): number | null {
  const { matedCount, nonMatedCount } = cuts;
  if (matedCount === 0 || nonMatedCount === 0) return null;
  let twice = 0;
  let matedBelow = 0;
  let nonMatedBelow = 0;
  for (let row = 0; row < cuts.distance.length; row++) {
    const mated = cuts.matedAtOrBelow[row] as number;
    const nonMated = cuts.nonMatedAtOrBelow[row] as number;
    // Twice the count, so that halves stay whole numbers and the sum exact.
    twice += (mated - matedBelow) * (2 * nonMatedCount - nonMatedBelow - nonMated);
    matedBelow = mated;
    nonMatedBelow = nonMated;
  }
  return twice / (2 * matedCount * nonMatedCount);
}

/**
 * d', also called decidability: the distance of the two means in units of the root of the mean
 * variance (n - 1). `null` where a class has fewer than two comparisons or neither has any spread.
 */
export function dPrimeOf({ mated, nonMated }: ScoreSet): number | null {
  const spread = Math.sqrt((mated.standardDeviation ** 2 + nonMated.standardDeviation ** 2) / 2);
  return spread > 0 ? Math.abs(nonMated.mean - mated.mean) / spread : null;
}

/**
 * From the smallest non-mated to the largest mated distance; `null` where a class is empty or the
 * classes separate.
 */
export function greyAreaOf({
  mated,
  nonMated,
}: ScoreSet): { readonly low: number; readonly high: number } | null {
  const low = minimumOf(nonMated);
  const high = maximumOf(mated);
  return low <= high ? { low, high } : null;
}

type SeparationId = 'auc' | 'eer' | 'd-prime' | 'grey-area';

/** What is said of the figures that need no threshold, wherever they stand. */
export const SEPARATION_WORDS: Readonly<Record<SeparationId, FigureWords>> = {
  auc: { name: 'separation.auc', meaning: 'separation.aucMeaning' },
  eer: { name: 'separation.eer', meaning: 'separation.eerMeaning' },
  'd-prime': { name: 'separation.dPrime', meaning: 'separation.dPrimeMeaning' },
  'grey-area': { name: 'separation.greyArea', meaning: 'separation.greyAreaMeaning' },
};
