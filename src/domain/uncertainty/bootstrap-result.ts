import type { Interval } from '#domain/metrics/metric-value.ts';
import type { Note } from '#domain/shared/note.ts';
import type { MethodId } from '#domain/threshold/threshold-methods.ts';

import type { CurveBands } from './curve-bands.ts';
import type { MethodContext } from './replicate-proposals.ts';

export interface BootstrapRequest extends MethodContext {
  readonly replicates: number;
  /** The same seed gives the same result. */
  readonly seed: number;
}

/** Two different questions about a method's threshold, which two intervals answer. */
export interface ThresholdSpread {
  readonly method: MethodId;
  /**
   * Prediction: where the method would put the threshold on another set like this one, 95 %. `null`
   * where it refuses too often or people are too few.
   */
  readonly interval: Interval | null;
  /**
   * Confidence: where it would put the threshold if it had all people like these, 95 %. `null` for
   * methods of which no such interval holds what it promises.
   */
  readonly confidence: Interval | null;
  /** Share of replicates in which the method refuses, 0 to 1. */
  readonly refusedShare: number;
}

/**
 * How figures of a set would vary with the people. All intervals are 95 %; `null` where the set
 * cannot give one.
 */
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
  readonly notes: readonly Note[];
}
