import type { Aiming } from '#domain/threshold/shared-parameters.ts';
import type { MethodInput } from '#domain/threshold/threshold-method.ts';
import type { MethodParameters } from '#domain/threshold/threshold-methods.ts';

/**
 * What a set shows of an error rate among all people like these: the upper end of its 95 % interval
 * where the set has so many errors, 0 to 1. It never falls as errors rise, and falls as people are
 * added.
 */
export type RateCeiling = (rate: 'fmr' | 'fnmr', errors: number) => number;

type Rate = 'fmr' | 'fnmr';

/**
 * The most errors of which the set is still sure that the rate does not exceed the target; `null`
 * where even no error is not enough.
 */
export function sureErrors(
  ceiling: RateCeiling,
  rate: Rate,
  target: number,
  count: number,
): number | null {
  if (!(ceiling(rate, 0) <= target)) return null;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ceiling(rate, middle) <= target) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A rate that is to be at most `target`, 0 to 1. */
export interface Aim {
  readonly rate: Rate;
  readonly target: number;
}

/** Of how many comparisons a rate is a share. */
export function comparisonsOf({ cuts }: Pick<MethodInput, 'cuts'>, rate: Rate): number {
  return rate === 'fmr' ? cuts.nonMatedCount : cuts.matedCount;
}

/**
 * Errors that a method with a target may leave: within the target as observed, or, where confidence
 * is asked for, in all people like these. `null`: none.
 */
export function errorsWithin(input: MethodInput<Aiming>, { rate, target }: Aim): number | null {
  const { parameters, ceiling } = input;
  const count = comparisonsOf(input, rate);
  if (parameters.target === 'confident' && ceiling !== null)
    return sureErrors(ceiling, rate, target, count);
  const allowed = allowedErrors(target, count);
  return allowed < 1 ? null : allowed;
}

/**
 * Parameters with which replicates of a set ask for what the set itself asks with confidence: so
 * many errors, because a replicate has no interval of its own.
 */
export function settledParameters(
  parameters: MethodParameters,
  ceiling: RateCeiling,
  counts: { readonly mated: number; readonly nonMated: number },
): MethodParameters {
  if (parameters.target !== 'confident') return parameters;
  const share = (rate: Rate, target: number, count: number): number =>
    count === 0 ? 0 : (sureErrors(ceiling, rate, target, count) ?? 0) / count;
  return {
    ...parameters,
    target: 'observed',
    maxFmr: share('fmr', parameters.maxFmr, counts.nonMated),
    maxFnmr: share('fnmr', parameters.maxFnmr, counts.mated),
  };
}

/**
 * How many errors in `count` comparisons do not exceed a target rate. The product may fall short of
 * a whole number by rounding (0.07 x 100 = 7.000000000000001, 0.29 x 100 = 28.999999999999996):
 * such a number is meant as whole.
 */
export function allowedErrors(target: number, count: number): number {
  const product = target * count;
  const nearest = Math.round(product);
  return Math.abs(product - nearest) <= 1e-9 * Math.max(1, nearest) ? nearest : product;
}
