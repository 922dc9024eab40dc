import type { ScoreOrigin } from '#domain/comparison/score-scale.ts';

/**
 * All comparisons as columns, one row per unordered pair of items (faces, or the files of an
 * imported score table). Columns, because a set of 2,000 faces has two million rows.
 */
export interface PairTable {
  readonly count: number;
  /** Item indices; `left[i] !== right[i]`. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** 1: both items are of the same person (mated); 0: of two people (non-mated). */
  readonly mated: Uint8Array;
  /** Finite; smaller means more alike. */
  readonly distance: Float64Array;
  /** Index of the person of each item: length = number of items. */
  readonly subject: Uint32Array;
  readonly subjectCount: number;
  /** What the distances were; by default nothing is known of them. */
  readonly origin?: ScoreOrigin;
}
