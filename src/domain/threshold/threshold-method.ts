import type { ScoreScale } from '#domain/comparison/score-scale.ts';
import type { Density } from '#domain/distribution/density.ts';
import type { ScoreSet } from '#domain/distribution/score-set.ts';
import type { CutTable } from '#domain/threshold/cut-table.ts';
import type { Parameter, ValuesOf } from '#domain/threshold/parameter.ts';
import type { RateCeiling } from '#domain/threshold/supportable-rate.ts';
import type { NameCode } from '#words/names.ts';
import type { Message, PlainCode } from '#words/message.ts';

/** What a library itself uses as its threshold for this model and distance. */
export interface LibraryDefault {
  readonly threshold: number;
  /** e.g. "face-api.js". */
  readonly source: string;
  /** One sentence on how the library means it, or why to doubt it. */
  readonly remark?: Message;
}

/**
 * @template Values of the parameters, by name; rates, shares and priors are fractions, not
 *   percentages.
 */
export interface MethodInput<Values extends object = object> {
  readonly scores: ScoreSet;
  readonly cuts: CutTable;
  /** How thresholds are written, and how exact the distances are. */
  readonly scale: ScoreScale;
  /**
   * Share of (mated, non-mated) couples in which the mated distance is smaller, ties half; `null`
   * without both classes.
   */
  readonly auc: number | null;
  /** `null` where a class has too few or identical distances for a density. */
  readonly densities: { readonly mated: Density | null; readonly nonMated: Density | null };
  /**
   * People in the set: what a rate can be claimed for (ADR-0011: people are the sample, not pairs).
   */
  readonly people: number;
  /** `null` for parts and replicates of a set, whose parameters are settled before. */
  readonly ceiling: RateCeiling | null;
  readonly libraryDefault: LibraryDefault | null;
  readonly parameters: Values;
}

/** A threshold with its reason, or a refusal that says why; never a bare number. */
export type Answer =
  | {
      readonly kind: 'proposed';
      readonly threshold: number;
      /** Why this value. */
      readonly reason: Message;
      /**
       * All thresholds in [low, high) decide alike; present where the method's optimum is such an
       * interval worth telling of.
       */
      readonly plateau: { readonly low: number; readonly high: number } | null;
    }
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Of what a threshold is an estimate, where that can be said: which interval it has, and what a set
 * must have to show it, follows.
 */
export type Estimand =
  /** The end of all thresholds at which a rate is at most `target`, 0 to 1. */
  | { readonly kind: 'rate'; readonly rate: 'fmr' | 'fnmr'; readonly target: number }
  /** Where FMR and FNMR are equal. */
  | { readonly kind: 'equal-error-rate' }
  /** Mean of the mated distances plus `k` standard deviations. */
  | { readonly kind: 'mean-sd'; readonly k: number };

/** What is said of a method, by code. */
export interface MethodWords {
  /** Which scripts choose it by, in English: `Information gain (C4.5)`. */
  readonly name: NameCode;
  /** One plain sentence: what it optimises, and what it ignores. */
  readonly meaning: PlainCode;
  /** One sentence: which threshold is taken when several are equally good. */
  readonly ties: PlainCode;
}

/**
 * Everything about one way to a threshold: the interface lists and asks what it says, the report
 * states it, the schema is held against it.
 */
export interface ThresholdMethod<
  Id extends string = string,
  Parameters extends readonly Parameter[] = readonly Parameter[],
> {
  /** As in files. */
  readonly id: Id;
  readonly words: MethodWords;
  /**
   * What it reads beside the distances: what the interface asks for, in this order, and the report
   * states. It is given no other.
   */
  readonly parameters: Parameters;
  /** What the report states as if it were a parameter, though the method has it in its name. */
  readonly constants?: Readonly<Record<string, number>>;
  /** The pairs that its threshold depends on; `none` for a number that somebody else stated. */
  readonly dependsOn: 'both' | 'mated' | 'none';
  /**
   * Whether it compares the classes: then it is asked only about sets that have pairs of both, not
   * all at one distance.
   */
  readonly comparesClasses: boolean;
  /**
   * Left out where the threshold maximises something: no interval of such a place was found that
   * holds.
   */
  estimand?(parameters: ValuesOf<Parameters[number]>): Estimand;
  /** Never asked about scores that run the wrong way. */
  propose(input: MethodInput<ValuesOf<Parameters[number]>>): Answer;
}

/** A method as it is written, with its id and parameters known to the type system. */
export function defineMethod<
  const Id extends string,
  const Parameters extends readonly Parameter[],
>(method: ThresholdMethod<Id, Parameters>): ThresholdMethod<Id, Parameters> {
  return method;
}
