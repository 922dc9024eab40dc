import { PLAIN_DISTANCES, type ScoreScale, scoreScaleOf } from '#domain/comparison/score-scale.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

import { binEnds, binnedClass, type ClassMoments } from './binned-scores.ts';
import type { PersonPairs } from './person-pairs.ts';

/** The set as it would be if each person occurred a given number of times. */
export interface Replicate {
  /** Of the whole set: a replicate's thresholds are decimals of the same kind. */
  readonly scale: ScoreScale;
  /** All cuts, exact. Views of columns that are used again: valid until the next replicate. */
  readonly cuts: CutTable;
  /** Distances binned; counts and moments exact. */
  readonly scores: ScoreSet;
  /** P(mated distance < non-mated distance), ties half. */
  readonly auc: number;
}

/**
 * Prepares replicates: each call weighs mated comparisons of a person with m and non-mated
 * comparisons of two people with m_i m_j, in one pass over the sorted comparisons. Copies of a
 * person are never compared with each other: such comparisons would be of a photo with itself.
 * Multiplicities of 0 and 1 leave people out. `null` where a class comes out empty.
 */
export function prepareReplicates(
  pairs: PersonPairs,
): (multiplicity: ArrayLike<number>) => Replicate | null {
  const { count, distance, unit, endsTie, subjectCount } = pairs;
  const weights = new Float64Array(pairs.unitCount);
  const cutDistance = new Float64Array(count);
  const matedAtOrBelow = new Float64Array(count);
  const nonMatedAtOrBelow = new Float64Array(count);
  const ends = binEnds(pairs);
  const scale = scoreScaleOf(pairs.origin ?? PLAIN_DISTANCES, distance);
  const matedBins = { counts: new Float64Array(ends.length), sums: new Float64Array(ends.length) };
  const nonMatedBins = {
    counts: new Float64Array(ends.length),
    sums: new Float64Array(ends.length),
  };
  // Moments are taken about a point in the middle, so that one pass loses no digits.
  const centre = distance[count >>> 1] ?? 0;

  return (multiplicity) => {
    const { matedCount, nonMatedCount } = weigh(pairs, multiplicity, weights);
    if (matedCount === 0 || nonMatedCount === 0) return null;
    let rows = 0;
    let mated = 0;
    let nonMated = 0;
    let matedBefore = 0;
    let nonMatedBefore = 0;
    let matedSum = 0;
    let matedSquares = 0;
    let nonMatedSum = 0;
    let nonMatedSquares = 0;
    let concordant = 0;
    let i = 0;
    // This loop runs a hundred million times in a bootstrap: plain sums, no calls.
    for (let bin = 0; bin < ends.length; bin++) {
      const end = ends[bin] as number;
      for (; i < end; i++) {
        const u = unit[i] as number;
        const w = weights[u] as number;
        const wd = w * ((distance[i] as number) - centre);
        if (u < subjectCount) {
          mated += w;
          matedSum += wd;
          matedSquares += wd * ((distance[i] as number) - centre);
        } else {
          nonMated += w;
          nonMatedSum += wd;
          nonMatedSquares += wd * ((distance[i] as number) - centre);
        }
        if (endsTie[i] === 0) continue;
        const added = nonMated - nonMatedBefore;
        if (added + mated - matedBefore === 0) continue;
        concordant += added * (mated + matedBefore);
        matedBefore = mated;
        nonMatedBefore = nonMated;
        cutDistance[rows] = distance[i] as number;
        matedAtOrBelow[rows] = mated;
        nonMatedAtOrBelow[rows] = nonMated;
        rows += 1;
      }
      matedBins.counts[bin] = mated;
      matedBins.sums[bin] = matedSum;
      nonMatedBins.counts[bin] = nonMated;
      nonMatedBins.sums[bin] = nonMatedSum;
    }
    const matedMoments = moments(matedSum, matedSquares, matedCount, centre);
    const nonMatedMoments = moments(nonMatedSum, nonMatedSquares, nonMatedCount, centre);
    return {
      scale,
      cuts: {
        distance: cutDistance.subarray(0, rows),
        matedAtOrBelow: matedAtOrBelow.subarray(0, rows),
        nonMatedAtOrBelow: nonMatedAtOrBelow.subarray(0, rows),
        matedCount,
        nonMatedCount,
      },
      scores: {
        mated: binnedClass(matedBins.counts, matedBins.sums, centre, matedMoments),
        nonMated: binnedClass(nonMatedBins.counts, nonMatedBins.sums, centre, nonMatedMoments),
      },
      // Ties count half: (before + after) / 2 mated comparisons lie below.
      auc: concordant / (2 * matedCount * nonMatedCount),
    };
  };
}

/** Fills in the weight of a comparison of each unit, and counts the classes. */
function weigh(pairs: PersonPairs, multiplicity: ArrayLike<number>, weights: Float64Array) {
  const { unitCount, subjectCount, first, second, size } = pairs;
  let matedCount = 0;
  let nonMatedCount = 0;
  for (let u = 0; u < unitCount; u++) {
    const m = multiplicity[first[u] as number] as number;
    const w = u < subjectCount ? m : m * (multiplicity[second[u] as number] as number);
    weights[u] = w;
    if (u < subjectCount) matedCount += w * (size[u] as number);
    else nonMatedCount += w * (size[u] as number);
  }
  return { matedCount, nonMatedCount };
}

/**
 * Of a sum of squares: far above what adding millions of doubles loses, far below any spread of
 * distances.
 */
const ROUNDING = 1e-13;

function moments(sum: number, squares: number, count: number, centre: number): ClassMoments {
  const offset = sum / count;
  const spread = squares - count * offset * offset;
  // What is left of equal distances is rounding, and its root would pass for a standard deviation.
  const variance = spread < ROUNDING * squares ? 0 : spread / (count - 1);
  return {
    mean: centre + offset,
    standardDeviation: count >= 2 ? Math.sqrt(variance) : Number.NaN,
  };
}
