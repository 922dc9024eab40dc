import { comparedPairs, type ComparisonInput } from '#domain/aggregation/compared-pairs.ts';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { ScoreScale } from '#domain/comparison/score-scale.ts';
import type { Density } from '#domain/distribution/density.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
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

/** What a change to a set is judged by, before it is made. */
export interface SetFigures {
  readonly mated: number;
  readonly nonMated: number;
  /** `null` where a class is missing. */
  readonly eer: number | null;
  readonly auc: number | null;
}

export function figuresOf({ scores, summary }: Pick<Evaluation, 'scores' | 'summary'>): SetFigures {
  return {
    mated: scores.mated.count,
    nonMated: scores.nonMated.count,
    eer: summary.equalErrorRate?.rate ?? null,
    auc: summary.auc,
  };
}

/** The figures that a set would have. */
export function foreseenFigures(input: ComparisonInput): SetFigures {
  return figuresOf(evaluatePairs(comparedPairs(input)));
}
