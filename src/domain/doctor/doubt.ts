import { quantileOf } from '#domain/distribution/score-class.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';

/** A face that looks more like another person than like its own. Numbers of items are rows of the template table. */
export interface DoubtedLabel {
  readonly item: number;
  /** Index of the person that it looks like. */
  readonly looksLike: number;
  /** Evidence: the nearest face of its own person; `null` for a person with one photo. */
  readonly nearestOwn: Neighbour | null;
  /** Evidence: the nearest face of the other person. */
  readonly nearestOther: Neighbour;
  /** 0 to 1: how much nearer the other person is, as 1 - (mean distance to the other) / (mean distance to its own). */
  readonly strength: number;
}

/** Two names that may belong to one person: every face of `person` is near to `sameAs`. */
export interface DoubtedPerson {
  readonly person: number;
  readonly sameAs: number;
  /** Evidence: the nearest two faces. */
  readonly item: number;
  readonly nearestOther: Neighbour;
  /** 0 to 1: 1 - (mean distance between the two) / limit. */
  readonly strength: number;
}

export interface Neighbour {
  readonly item: number;
  readonly distance: number;
}

export interface Doubts {
  /** Strongest first. */
  readonly labels: readonly DoubtedLabel[];
  readonly people: readonly DoubtedPerson[];
}

/** Distances that a doubt must stay within. Of medians, because wrong labels shift those least. */
export interface DoubtLimits {
  /** At or below: as near as three quarters of the mated pairs. */
  readonly alike: number;
  /** At or below: halfway between the median mated and the median non-mated distance, so it could be the same person at all. */
  readonly possible: number;
}

/** Strongest first. */
export function byStrength(
  a: { readonly strength: number },
  b: { readonly strength: number },
): number {
  return b.strength - a.strength;
}

/**
 * `null` where there is nothing to hold a distance against: a class is missing, or half of the mated pairs are as far apart as the nearest quarter of the
 * non-mated ones, so that being near says nothing about being the same person.
 */
export function doubtLimits({ mated, nonMated }: ScoreSet): DoubtLimits | null {
  // Also when a class is empty: NaN is not smaller.
  if (!(quantileOf(mated, 0.5) < quantileOf(nonMated, 0.25))) return null;
  return {
    alike: quantileOf(mated, 0.75),
    possible: (quantileOf(mated, 0.5) + quantileOf(nonMated, 0.5)) / 2,
  };
}
