import { countAtOrBelow, type ScoreClass, type ScoreSet } from '#domain/distribution/score-set.ts';

/** Comparisons in one band. */
export interface Band {
  readonly mated: number;
  readonly nonMated: number;
}

/**
 * What two thresholds do: match up to the lower one, ask a person between the two, no match above
 * the upper one.
 */
export interface ReviewBands {
  /** distance <= low. Non-mated pairs here are false matches that nobody sees. */
  readonly accept: Band;
  /** low < distance <= high. */
  readonly review: Band;
  /** distance > high. Mated pairs here are false non-matches that nobody sees. */
  readonly reject: Band;
}

/** Counts in the three bands; the two thresholds may come in either order. */
export function reviewBands(scores: ScoreSet, one: number, other: number): ReviewBands {
  const mated = split(scores.mated, Math.min(one, other), Math.max(one, other));
  const nonMated = split(scores.nonMated, Math.min(one, other), Math.max(one, other));
  return {
    accept: { mated: mated.below, nonMated: nonMated.below },
    review: { mated: mated.between, nonMated: nonMated.between },
    reject: { mated: mated.above, nonMated: nonMated.above },
  };
}

function split(scores: ScoreClass, low: number, high: number) {
  const below = countAtOrBelow(scores, low);
  const upToHigh = countAtOrBelow(scores, high);
  return { below, between: upToHigh - below, above: scores.count - upToHigh };
}
