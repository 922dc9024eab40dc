import type { ScoreScale } from '#domain/comparison/score-scale.ts';
import type { Density } from '#domain/distribution/density.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import type { RateCeiling } from '#domain/threshold/supportable-rate.ts';

export type MethodId =
  | 'mean-2sd'
  | 'mean-3sd'
  | 'mean-ksd'
  | 'information-gain'
  | 'gain-ratio'
  | 'equal-error-rate'
  | 'fmr-at-most'
  | 'fnmr-at-most'
  | 'max-f1'
  | 'max-accuracy'
  | 'youden'
  | 'max-mcc'
  | 'min-cost'
  | 'density-crossing'
  | 'logistic'
  | 'library-default'
  | 'manual';

export type SplitPosition = 'inside' | 'observed' | 'middle';

/** Parameters of all methods, editable in place. Rates, shares and priors are fractions, not percentages. */
export interface MethodParameters {
  /** Mean + kσ: number of standard deviations. */
  readonly k: number;
  /** FMR at most: target, 0 to 1. */
  readonly maxFmr: number;
  /** FNMR at most: target, 0 to 1. */
  readonly maxFnmr: number;
  /** FMR or FNMR at most: whether the target is to hold as observed in the set, or with 95 % confidence for all people like these. */
  readonly target: 'observed' | 'confident';
  /** Max F1 generalised to F-beta; 1 is F1. */
  readonly beta: number;
  /** Share of mated attempts in use, for minimum cost, density crossing and logistic; 0 < share < 1. */
  readonly matedShare: number;
  readonly costMiss: number;
  readonly costFalseMatch: number;
  /**
   * Where in the gap between two observed distances a threshold is put: as a short decimal safely inside it, at its lower end (C4.5), or
   * in its exact middle. Formulas and curves give the decimal nearest to their value under `inside`, else the value with all its digits.
   */
  readonly splitPosition: SplitPosition;
  /** Manual: the distance that the user set, `null` until then. */
  readonly manual: number | null;
}

export const DEFAULT_PARAMETERS: MethodParameters = {
  k: 1,
  maxFmr: 0.01,
  maxFnmr: 0.05,
  target: 'observed',
  beta: 1,
  matedShare: 0.5,
  costMiss: 1,
  costFalseMatch: 1,
  splitPosition: 'inside',
  manual: null,
};

/** What a library itself uses as its threshold for this model and distance. */
export interface LibraryDefault {
  readonly threshold: number;
  /** e.g. "face-api.js". */
  readonly source: string;
  /** One sentence on how the library means it, or why to doubt it. */
  readonly remark?: string;
}

export interface MethodInput {
  readonly scores: ScoreSet;
  readonly cuts: CutTable;
  /** How thresholds are written, and how exact the distances are. */
  readonly scale: ScoreScale;
  /** Share of (mated, non-mated) couples in which the mated distance is smaller, ties half; `null` without both classes. */
  readonly auc: number | null;
  /** `null` where a class has too few or identical distances for a density. */
  readonly densities: { readonly mated: Density | null; readonly nonMated: Density | null };
  /** People in the set: what a rate can be claimed for (ADR-0011: people are the sample, not pairs). */
  readonly people: number;
  /** `null` for parts and replicates of a set, whose parameters are settled before. */
  readonly ceiling: RateCeiling | null;
  readonly libraryDefault: LibraryDefault | null;
  readonly parameters: MethodParameters;
}

/** A threshold with its reason, or a refusal in words; never a bare number. */
export type Proposal =
  | {
      readonly kind: 'proposed';
      readonly method: MethodId;
      readonly threshold: number;
      /** One sentence: why this value. */
      readonly reason: string;
      /** All thresholds in [low, high) decide alike; present where the method's optimum is such an interval worth telling of. */
      readonly plateau: { readonly low: number; readonly high: number } | null;
    }
  | { readonly kind: 'refused'; readonly method: MethodId; readonly reason: string };

export interface ThresholdMethod {
  readonly id: MethodId;
  /** Which scripts choose it by, e.g. `Information gain (C4.5)`. */
  readonly name: string;
  /** One plain sentence: what it optimises, and what it ignores. */
  readonly description: string;
  /** One sentence: which threshold is taken when several are equally good. */
  readonly tieRule: string;
  propose(input: MethodInput): Proposal;
}
