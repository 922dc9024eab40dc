import { countAtMost } from '#domain/shared/sorted-bounds.ts';

import type { PersonPairs } from './person-pairs.ts';

/**
 * Errors at one threshold, and whose they are. The arrays are reused: valid until the tally moves.
 */
export interface Tally {
  readonly matedCount: number;
  readonly nonMatedCount: number;
  /** Mated comparisons above the threshold: false non-matches. */
  readonly falseNonMatches: number;
  /** Non-mated comparisons at or below it: false matches. */
  readonly falseMatches: number;
  /** Per person: mated comparisons, and how many of them are errors. */
  readonly mated: Float64Array;
  readonly matedErrors: Float64Array;
  /** Per person: non-mated comparisons that involve them, and how many of those are errors. */
  readonly nonMated: Float64Array;
  readonly nonMatedErrors: Float64Array;
  /**
   * Sums over pairs of people of n², n k and k², with n their non-mated comparisons and k the
   * errors among them.
   */
  readonly sizeSquares: number;
  readonly crossProducts: number;
  readonly errorSquares: number;
  /** Pairs of people with a non-mated comparison. */
  readonly personPairCount: number;
}

/**
 * Counts errors per person at a threshold that moves. Only the comparisons between the old and the
 * new threshold are touched, and all sums are whole numbers, so that they stay exact however often
 * it moves: dragging over two million comparisons costs microseconds a step.
 */
export function errorTally(pairs: PersonPairs): (threshold: number) => Tally {
  const { subjectCount, unitCount, unit, first, second, size, distance } = pairs;
  const mated = new Float64Array(subjectCount);
  const nonMated = new Float64Array(subjectCount);
  let matedCount = 0;
  let nonMatedCount = 0;
  let sizeSquares = 0;
  for (let u = 0; u < unitCount; u++) {
    const n = size[u] as number;
    const a = first[u] as number;
    if (u < subjectCount) {
      mated[u] = n;
      matedCount += n;
    } else {
      const b = second[u] as number;
      nonMated[a] = (nonMated[a] as number) + n;
      nonMated[b] = (nonMated[b] as number) + n;
      nonMatedCount += n;
      sizeSquares += n * n;
    }
  }
  const matedErrors = Float64Array.from(mated);
  const nonMatedErrors = new Float64Array(subjectCount);
  const unitErrors = new Uint32Array(unitCount);
  let falseNonMatches = matedCount;
  let falseMatches = 0;
  let crossProducts = 0;
  let errorSquares = 0;
  let at = 0;

  /** The comparison at sorted place `place` starts (+1) or ceases (-1) to match. */
  const change = (place: number, by: 1 | -1): void => {
    const u = unit[place] as number;
    if (u < subjectCount) {
      falseNonMatches -= by;
      matedErrors[u] = (matedErrors[u] as number) - by;
      return;
    }
    const a = first[u] as number;
    const b = second[u] as number;
    const errors = unitErrors[u] as number;
    falseMatches += by;
    nonMatedErrors[a] = (nonMatedErrors[a] as number) + by;
    nonMatedErrors[b] = (nonMatedErrors[b] as number) + by;
    crossProducts += by * (size[u] as number);
    errorSquares += by * 2 * errors + 1;
    unitErrors[u] = errors + by;
  };

  return (threshold) => {
    const target = countAtMost(distance, threshold);
    while (at < target) change(at++, 1);
    while (at > target) change(--at, -1);
    return {
      matedCount,
      nonMatedCount,
      falseNonMatches,
      falseMatches,
      mated,
      matedErrors,
      nonMated,
      nonMatedErrors,
      sizeSquares,
      crossProducts,
      errorSquares,
      personPairCount: unitCount - subjectCount,
    };
  };
}
