import type { ScoreClass, ScoreSet } from '#domain/distribution/score-set.ts';

/**
 * What every threshold costs: one row per distinct observed distance of either class, ascending. A
 * threshold anywhere in [distance[i], distance[i+1]) decides exactly as row i does; below
 * distance[0] nothing matches.
 */
export interface CutTable {
  readonly distance: Float64Array;
  /** Mated comparisons at or below distance[i]: true matches. */
  readonly matedAtOrBelow: Float64Array;
  /** Non-mated comparisons at or below distance[i]: false matches. */
  readonly nonMatedAtOrBelow: Float64Array;
  readonly matedCount: number;
  readonly nonMatedCount: number;
}

/** Merges both classes into one row per distinct distance. O(n). */
export function buildCutTable({ mated, nonMated }: ScoreSet): CutTable {
  const most = mated.distance.length + nonMated.distance.length;
  const distance = new Float64Array(most);
  const matedAtOrBelow = new Float64Array(most);
  const nonMatedAtOrBelow = new Float64Array(most);
  let m = 0;
  let n = 0;
  let rows = 0;
  while (m < mated.distance.length || n < nonMated.distance.length) {
    const next = Math.min(distanceAt(mated, m), distanceAt(nonMated, n));
    if (distanceAt(mated, m) === next) m += 1;
    if (distanceAt(nonMated, n) === next) n += 1;
    distance[rows] = next;
    matedAtOrBelow[rows] = countBefore(mated, m);
    nonMatedAtOrBelow[rows] = countBefore(nonMated, n);
    rows += 1;
  }
  return {
    distance: distance.slice(0, rows),
    matedAtOrBelow: matedAtOrBelow.slice(0, rows),
    nonMatedAtOrBelow: nonMatedAtOrBelow.slice(0, rows),
    matedCount: mated.count,
    nonMatedCount: nonMated.count,
  };
}

function distanceAt(scores: ScoreClass, row: number): number {
  return row < scores.distance.length ? (scores.distance[row] as number) : Number.POSITIVE_INFINITY;
}

function countBefore(scores: ScoreClass, row: number): number {
  return row === 0 ? 0 : (scores.atOrBelow[row - 1] as number);
}
