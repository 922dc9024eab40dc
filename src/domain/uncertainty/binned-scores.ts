import type { ScoreClass } from '#domain/distribution/score-set.ts';

import type { PersonPairs } from './person-pairs.ts';

/** Enough that a bin is a small part of any bandwidth, few enough for a density per replicate. */
const BINS = 512;

/**
 * Where even bins of distance end among the sorted comparisons: bin b holds places ends[b - 1] to
 * ends[b] - 1. Equal distances share a bin; empty bins are left out.
 */
export function binEnds(pairs: PersonPairs): Uint32Array {
  const { count, distance } = pairs;
  const low = distance[0] ?? 0;
  const range = (distance[count - 1] ?? 1) - low || 1;
  const ends: number[] = [];
  let current = 0;
  for (let i = 0; i < count; i++) {
    const bin = Math.min(BINS - 1, Math.floor((((distance[i] as number) - low) / range) * BINS));
    if (bin !== current && i > 0) ends.push(i);
    current = bin;
  }
  if (count > 0) ends.push(count);
  return Uint32Array.from(ends);
}

/**
 * Mean and standard deviation (n - 1) of a class, kept exactly although its distances are binned.
 */
export interface ClassMoments {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * A class with one row per bin, at the mean of the bin's distances: for what a replicate needs of
 * the distributions themselves (densities, logistic regression), where going through every
 * comparison would cost seconds. The error is of second order in the width of a bin.
 *
 * @param counts comparisons in this and all lower bins
 * @param sums of their distances less `centre`, likewise cumulated
 */
export function binnedClass(
  counts: Float64Array,
  sums: Float64Array,
  centre: number,
  moments: ClassMoments,
): ScoreClass {
  const distance: number[] = [];
  const atOrBelow: number[] = [];
  for (let b = 0; b < counts.length; b++) {
    const weight = (counts[b] as number) - (b === 0 ? 0 : (counts[b - 1] as number));
    if (weight === 0) continue;
    const sum = (sums[b] as number) - (b === 0 ? 0 : (sums[b - 1] as number));
    distance.push(centre + sum / weight);
    atOrBelow.push(counts[b] as number);
  }
  return {
    count: atOrBelow.at(-1) ?? 0,
    distance: Float64Array.from(distance),
    atOrBelow: Float64Array.from(atOrBelow),
    ...moments,
  };
}
