import type { ScoreClass, ScoreSet } from '#domain/distribution/score-set.ts';

import type { PersonPairs } from './person-pairs.ts';

/** Enough that a bin is a small part of any bandwidth, few enough for a density per replicate. */
const BINS = 512;

/** Mean and standard deviation (n - 1) of a class, kept exactly although its distances are binned. */
export interface ClassMoments {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Sums weighted distances into even bins, one set for each class. */
export interface BinnedScores {
  clear(): void;
  /** The comparison at sorted place `place` occurs `weight` times. */
  add(place: number, weight: number): void;
  scores(mated: ClassMoments, nonMated: ClassMoments): ScoreSet;
}

/**
 * For what a replicate needs of the distributions themselves (densities, logistic regression), where going through every comparison each
 * time would cost seconds. A bin stands at the mean of its distances, so the error is of second order in its width.
 */
export function binnedScores(pairs: PersonPairs): BinnedScores {
  const { count, distance, unit, subjectCount } = pairs;
  const low = distance[0] ?? 0;
  const range = (distance[count - 1] ?? 1) - low || 1;
  /** Bins of mated comparisons, then those of non-mated ones. */
  const bin = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const place = Math.min(BINS - 1, Math.floor((((distance[i] as number) - low) / range) * BINS));
    bin[i] = (unit[i] as number) < subjectCount ? place : BINS + place;
  }
  const weights = new Float64Array(2 * BINS);
  const sums = new Float64Array(2 * BINS);
  return {
    clear() {
      weights.fill(0);
      sums.fill(0);
    },
    add(place, weight) {
      const b = bin[place] as number;
      weights[b] = (weights[b] as number) + weight;
      sums[b] = (sums[b] as number) + weight * (distance[place] as number);
    },
    scores: (mated, nonMated) => ({
      mated: classFrom(weights.subarray(0, BINS), sums.subarray(0, BINS), mated),
      nonMated: classFrom(weights.subarray(BINS), sums.subarray(BINS), nonMated),
    }),
  };
}

function classFrom(weights: Float64Array, sums: Float64Array, moments: ClassMoments): ScoreClass {
  const distance: number[] = [];
  const atOrBelow: number[] = [];
  let count = 0;
  for (let b = 0; b < BINS; b++) {
    const weight = weights[b] as number;
    if (weight === 0) continue;
    count += weight;
    distance.push((sums[b] as number) / weight);
    atOrBelow.push(count);
  }
  return {
    count,
    distance: Float64Array.from(distance),
    atOrBelow: Float64Array.from(atOrBelow),
    ...moments,
  };
}
