import type { Note } from '#domain/shared/note.ts';
import type { ChoiceId, ThresholdChoice } from '#domain/threshold/threshold-choice.ts';
import type { MethodContext } from '#domain/uncertainty/replicate-proposals.ts';
import type { Message } from '#words/message.ts';

export interface CrossValidationRequest extends MethodContext {
  readonly choice: ThresholdChoice;
  /** Shuffles people into folds; without effect when one person is left out at a time. */
  readonly seed: number;
}

/** An error rate with its counts. `rate` is `null` without comparisons. */
export interface CountedRate {
  readonly errors: number;
  readonly comparisons: number;
  readonly rate: number | null;
}

/** Error figures of decisions pooled over folds, or of one threshold on the whole set. */
export interface DecisionFigures {
  readonly fmr: CountedRate;
  readonly fnmr: CountedRate;
  /** From the counts as they are; `null` where not defined. */
  readonly f1: number | null;
  /**
   * F1 that these error rates give at the set's own mix of mated and non-mated comparisons. It is
   * what to set beside an in-sample F1 when the pooled counts have another mix.
   */
  readonly f1AtSetMix: number | null;
}

/**
 * What to expect on people the threshold has not seen.
 *
 * `leave-one-person-out`: each person in turn is held out, the threshold comes from all comparisons
 * among the others, and is tried on every comparison that involves the held-out person. A non-mated
 * comparison is thus tried twice, once from each side (its errors and its count both double); the
 * other person in it was known to the threshold, which is the situation of a stranger at an
 * enrolled gallery.
 *
 * `person-folds`: people are dealt into folds; the threshold comes from the other folds and is
 * tried on comparisons within the held-out one. Comparisons that straddle are dropped.
 */
export interface CrossValidation {
  readonly kind: 'validated';
  readonly method: ChoiceId;
  readonly scheme: 'leave-one-person-out' | 'person-folds';
  readonly folds: number;
  /** Folds in which the method refuses; they take no part in the figures. */
  readonly refusedFolds: number;
  readonly people: number;
  readonly seed: number;
  /**
   * Threshold of each fold; NaN where refused. For leave-one-person-out in the order of
   * `heldOutPeople`.
   */
  readonly thresholds: Float64Array;
  /** The person held out in each fold, for leave-one-person-out; else empty. */
  readonly heldOutPeople: Uint32Array;
  readonly spread: { readonly low: number; readonly median: number; readonly high: number } | null;
  readonly heldOut: DecisionFigures;
  /**
   * The same method on the whole set: optimistic, because it is judged on what it was chosen on.
   * `null` where it refuses.
   */
  readonly inSample: (DecisionFigures & { readonly threshold: number }) | null;
  readonly notes: readonly Note[];
}

export type CrossValidationOutcome =
  | CrossValidation
  | { readonly kind: 'refused'; readonly reason: Message };
