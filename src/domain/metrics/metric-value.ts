import type { NameCode } from '#words/names.ts';
import type { Message } from '#words/message.ts';

/** A 95 % interval for a rate, and how it was made. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** e.g. `people-logit`, `people-bounds`, `clopper-pearson`. */
  readonly method: string;
}

/** A figure at the current threshold. A rate is never shown without its counts. */
export interface MetricValue {
  readonly id: string;
  readonly name: NameCode;
  /** `null` where it is not defined (0/0); the meaning then says why. */
  readonly value: number | null;
  /**
   * For a ratio of counts; `null` for MCC, F1-like figures that are no simple proportion of
   * comparisons.
   */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: Interval | null;
  /** One or more sentences: the definition, and why there may be no figure. */
  readonly meaning: readonly Message[];
  /** False for figures whose range is not 0 to 1 (MCC). */
  readonly isProportion: boolean;
}

/** Counts of decisions at one threshold. Positive means "match". */
export interface Confusion {
  /** Mated, match. */
  readonly truePositive: number;
  /** Non-mated, match: a false match. */
  readonly falsePositive: number;
  /** Mated, no match: a false non-match. */
  readonly falseNegative: number;
  /** Non-mated, no match. */
  readonly trueNegative: number;
}
