import type { Interval } from '#domain/metrics/metric-value.ts';
import type { Note } from '#domain/shared/note.ts';
import type { MethodId } from '#domain/threshold/threshold-method.ts';

import type { MethodContext } from './replicate-proposals.ts';

export interface BootstrapRequest extends MethodContext {
  readonly replicates: number;
  /** The same seed gives the same result. */
  readonly seed: number;
  /** Rates at this fixed threshold are bootstrapped too; `null` for none. */
  readonly threshold: number | null;
}

/** How a method's threshold varies when other people like these had been in the set. */
export interface ThresholdSpread {
  readonly method: MethodId;
  /** `null` where the method refuses in more than half of the replicates. */
  readonly interval: Interval | null;
  /** Share of replicates in which the method refuses, 0 to 1. */
  readonly refusedShare: number;
}

/**
 * A band around DET and ROC curves: at each FMR the middle 95 % of the FNMR that replicates have at their own largest threshold whose FMR
 * does not exceed it. Pointwise: the whole curve lies inside less often than 95 % of times. TMR is 1 - FNMR.
 */
export interface CurveBand {
  /** Ascending. */
  readonly fmr: Float64Array;
  readonly fnmrLow: Float64Array;
  readonly fnmrHigh: Float64Array;
}

/** Figures of the person bootstrap. All intervals are 95 % percentile intervals; `null` where the set cannot give one. */
export interface BootstrapResult {
  readonly replicates: number;
  readonly seed: number;
  /** People drawn from. */
  readonly people: number;
  /** Replicates without mated or without non-mated comparisons, left out of everything. */
  readonly emptyReplicates: number;
  readonly thresholds: readonly ThresholdSpread[];
  readonly auc: Interval | null;
  readonly equalErrorRate: Interval | null;
  readonly dPrime: Interval | null;
  readonly band: CurveBand | null;
  /** At the requested threshold; `null` without one. */
  readonly atThreshold: {
    readonly threshold: number;
    readonly fmr: Interval | null;
    readonly fnmr: Interval | null;
    readonly precision: Interval | null;
    readonly f1: Interval | null;
    readonly accuracy: Interval | null;
    readonly mcc: Interval | null;
  } | null;
  readonly notes: readonly Note[];
}
