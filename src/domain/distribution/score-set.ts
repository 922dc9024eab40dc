/**
 * The distances of one class of comparisons (mated or non-mated), as everything after the
 * comparison takes them: ascending distinct distances with their cumulative counts, and the
 * moments. It is plain data, so it crosses to a worker and back; sorted columns of 10^6 pairs and a
 * streamed summary of 10^8 pairs (bins, with the bins' means as distances) both fit it.
 */
export interface ScoreClass {
  /** Number of comparisons (the total weight, where comparisons are weighted by a bootstrap). */
  readonly count: number;
  /** Ascending, distinct, finite. Empty for an empty class. */
  readonly distance: Float64Array;
  /**
   * atOrBelow[i]: number of comparisons with a distance <= distance[i]; the last equals `count`.
   */
  readonly atOrBelow: Float64Array;
  /** NaN for an empty class. */
  readonly mean: number;
  /** With n - 1; NaN for fewer than two comparisons. */
  readonly standardDeviation: number;
}

export interface ScoreSet {
  readonly mated: ScoreClass;
  readonly nonMated: ScoreClass;
}
