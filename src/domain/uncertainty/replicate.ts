import type { ScoreSet } from '#domain/distribution/score-set.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

import { binnedScores, type ClassMoments } from './binned-scores.ts';
import type { PersonPairs } from './person-pairs.ts';

/** The set as it would be if each person occurred a given number of times. */
export interface Replicate {
  /** All cuts, exact. Views of columns that are used again: valid until the next replicate. */
  readonly cuts: CutTable;
  /** Distances binned; counts and moments exact. */
  readonly scores: ScoreSet;
  /** P(mated distance < non-mated distance), ties half. */
  readonly auc: number;
}

/**
 * Prepares replicates: each call weighs mated comparisons of a person with m and non-mated comparisons of two people with
 * m_i m_j, in one pass over the sorted comparisons. Copies of a person are never compared with each other: such comparisons
 * would be of a photo with itself. Multiplicities of 0 and 1 leave people out. `null` where a class comes out empty.
 */
export function prepareReplicates(
  pairs: PersonPairs,
): (multiplicity: ArrayLike<number>) => Replicate | null {
  const { count, distance, unit, endsTie, subjectCount } = pairs;
  const weights = new Float64Array(pairs.unitCount);
  const cutDistance = new Float64Array(count);
  const matedAtOrBelow = new Float64Array(count);
  const nonMatedAtOrBelow = new Float64Array(count);
  const bins = binnedScores(pairs);
  // Moments are taken about a point in the middle, so that one pass loses no digits.
  const centre = distance[count >>> 1] ?? 0;

  return (multiplicity) => {
    const { matedCount, nonMatedCount } = weigh(pairs, multiplicity, weights);
    if (matedCount === 0 || nonMatedCount === 0) return null;
    bins.clear();
    let rows = 0;
    let mated = 0;
    let nonMated = 0;
    let addedMated = 0;
    let addedNonMated = 0;
    let matedSum = 0;
    let matedSquares = 0;
    let nonMatedSum = 0;
    let nonMatedSquares = 0;
    let concordant = 0;
    for (let i = 0; i < count; i++) {
      const u = unit[i] as number;
      const w = weights[u] as number;
      if (w !== 0) {
        bins.add(i, w);
        const d = (distance[i] as number) - centre;
        if (u < subjectCount) {
          addedMated += w;
          matedSum += w * d;
          matedSquares += w * d * d;
        } else {
          addedNonMated += w;
          nonMatedSum += w * d;
          nonMatedSquares += w * d * d;
        }
      }
      if (endsTie[i] === 0 || addedMated + addedNonMated === 0) continue;
      concordant += addedNonMated * (mated + addedMated / 2);
      mated += addedMated;
      nonMated += addedNonMated;
      cutDistance[rows] = distance[i] as number;
      matedAtOrBelow[rows] = mated;
      nonMatedAtOrBelow[rows] = nonMated;
      rows += 1;
      addedMated = 0;
      addedNonMated = 0;
    }
    return {
      cuts: {
        distance: cutDistance.subarray(0, rows),
        matedAtOrBelow: matedAtOrBelow.subarray(0, rows),
        nonMatedAtOrBelow: nonMatedAtOrBelow.subarray(0, rows),
        matedCount,
        nonMatedCount,
      },
      scores: bins.scores(
        moments(matedSum, matedSquares, matedCount, centre),
        moments(nonMatedSum, nonMatedSquares, nonMatedCount, centre),
      ),
      auc: concordant / (matedCount * nonMatedCount),
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

function moments(sum: number, squares: number, count: number, centre: number): ClassMoments {
  const offset = sum / count;
  const variance = Math.max(0, squares - count * offset * offset) / (count - 1);
  return {
    mean: centre + offset,
    standardDeviation: count >= 2 ? Math.sqrt(variance) : Number.NaN,
  };
}
