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
