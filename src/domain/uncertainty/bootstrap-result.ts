import type { Interval } from '#domain/metrics/metric-value.ts';
import type { Note } from '#domain/shared/note.ts';
import type { MethodId } from '#domain/threshold/threshold-method.ts';

import type { CurveBands } from './curve-bands.ts';
import type { MethodContext } from './replicate-proposals.ts';

export interface BootstrapRequest extends MethodContext {
  readonly replicates: number;
  /** The same seed gives the same result. */
  readonly seed: number;
  /** Rates at this fixed threshold are bootstrapped too; `null` for none. */
  readonly threshold: number | null;
}

/** One run for all: the same set has the same intervals wherever they are shown. */
export const BOOTSTRAP_RUN = { replicates: 1000, seed: 20_260_101 } as const;

/** How a method's threshold varies when other people like these had been in the set. */
export interface ThresholdSpread {
  readonly method: MethodId;
  /** `null` where the method refuses in more than half of the replicates. */
  readonly interval: Interval | null;
  /** Share of replicates in which the method refuses, 0 to 1. */
  readonly refusedShare: number;
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
  readonly bands: CurveBands;
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
