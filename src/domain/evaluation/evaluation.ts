import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { ScoreScale } from '#domain/comparison/score-scale.ts';
import type { Density } from '#domain/distribution/density.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import type { Note } from '#domain/shared/note.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';

/** Both error rates at the point where they cross, and where that is. */
export interface EqualErrorRate {
  /** (FMR + FNMR) / 2 at the crossing. */
  readonly rate: number;
  readonly fmr: number;
  readonly fnmr: number;
  readonly threshold: number;
  /** The last observed distance with FMR < FNMR and the first with FMR >= FNMR. */
  readonly bracket: { readonly low: number; readonly high: number };
}

export interface SeparationSummary {
  /**
   * P(mated distance < non-mated distance), ties count half; exact rank statistic. `null` without
   * both classes.
   */
  readonly auc: number | null;
  readonly equalErrorRate: EqualErrorRate | null;
  /** |mean difference| / sqrt of the mean of both variances. */
  readonly dPrime: number | null;
  /**
   * From the smallest non-mated to the largest mated distance, where they overlap; `null` when the
   * classes separate.
   */
  readonly greyArea: { readonly low: number; readonly high: number } | null;
}

/** All that is computed once per set, model and distance, in the statistics worker. Plain data. */
export interface Evaluation {
  readonly pairs: PairTable;
  /** How its distances are shown, typed and written. */
  readonly scale: ScoreScale;
  /** People in at least one of the pairs: the sample. */
  readonly people: number;
  /** Pair indices by ascending distance. */
  readonly order: Uint32Array;
  readonly scores: ScoreSet;
  readonly cuts: CutTable;
  readonly densities: { readonly mated: Density | null; readonly nonMated: Density | null };
  readonly summary: SeparationSummary;
  readonly notes: readonly Note[];
}
