import {
  maximumOf,
  minimumOf,
  type ScoreClass,
  type ScoreSet,
  weightOfRow,
} from '#domain/distribution/score-set.ts';
import { logOdds } from '#domain/threshold/prior.ts';
import { message, type Message } from '#words/message.ts';

/**
 * log odds of mated = intercept + slope x distance + log odds of the prior. The share of mated
 * pairs in the set is already taken out of the intercept, so intercept + slope x distance is a
 * natural log-likelihood ratio.
 */
export interface FittedLogistic {
  readonly kind: 'fitted';
  readonly intercept: number;
  readonly slope: number;
}

export type LogisticFit =
  | FittedLogistic
  /**
   * No maximum-likelihood fit exists: the slope would be infinite. All mated distances lie at or
   * below gap.low, all others at or above gap.high.
   */
  | { readonly kind: 'separated'; readonly gap: { readonly low: number; readonly high: number } }
  | { readonly kind: 'refused'; readonly reason: Message };

/** Log-likelihood ratio of mated against non-mated at a distance, natural logarithm. */
export function logLikelihoodRatio(fit: FittedLogistic, distance: number): number {
  return fit.intercept + fit.slope * distance;
}

/** P(mated | distance) where a share `matedShare` of attempts is mated; 0 < share < 1. */
export function matedProbability(
  fit: FittedLogistic,
  distance: number,
  matedShare: number,
): number {
  return 1 / (1 + Math.exp(-(logLikelihoodRatio(fit, distance) + logOdds(matedShare))));
}

/** Newton steps before giving up; from the start below 4 to 8 are enough. */
const MOST_STEPS = 100;
/**
 * A step of this size, relative to the parameters, is the last: Newton's next one would be its
 * square.
 */
const LAST_STEP = 1e-8;

/**
 * Logistic regression of mated on distance by maximum likelihood, without a penalty (iteratively
 * reweighted least squares), then prior correction: the intercept is freed from the set's own odds
 * (King and Zeng, Political Analysis 9, 2001).
 */
export function fitLogistic({ mated, nonMated }: ScoreSet): LogisticFit {
  if (mated.count === 0 || nonMated.count === 0) {
    return { kind: 'refused', reason: message('refusal.logisticNeedsBoth') };
  }
  if (maximumOf(mated) <= minimumOf(nonMated)) {
    if (minimumOf(mated) === maximumOf(nonMated)) {
      return { kind: 'refused', reason: message('refusal.logisticAllEqual') };
    }
    return { kind: 'separated', gap: { low: maximumOf(mated), high: minimumOf(nonMated) } };
  }
  if (minimumOf(mated) >= maximumOf(nonMated)) {
    return {
      kind: 'refused',
      reason: message('refusal.matedFartherThanAll'),
    };
  }
  // Centred and scaled, so that Newton's steps are well conditioned whatever the unit of distance.
  const centre = (mated.mean + nonMated.mean) / 2;
  const scale = pooledDeviation({ mated, nonMated });
  const fit = newton({ mated, nonMated }, centre, scale);
  if (fit === null) {
    return { kind: 'refused', reason: message('refusal.noLogisticFit') };
  }
  const slope = fit.slope / scale;
  return {
    kind: 'fitted',
    slope,
    intercept: fit.intercept - slope * centre - Math.log(mated.count / nonMated.count),
  };
}

/**
 * Root of the mean squared deviation of all distances from their own class's mean; above 0, since
 * not all are equal.
 */
function pooledDeviation({ mated, nonMated }: ScoreSet): number {
  const squares = (side: ScoreClass): number =>
    side.count >= 2 ? (side.count - 1) * side.standardDeviation ** 2 : 0;
  return Math.sqrt((squares(mated) + squares(nonMated)) / (mated.count + nonMated.count));
}

/** Gradient and curvature of the negative log-likelihood, and its value. */
interface Newton {
  loss: number;
  g0: number;
  g1: number;
  h00: number;
  h01: number;
  h11: number;
}

function newton(
  scores: ScoreSet,
  centre: number,
  scale: number,
): { readonly intercept: number; readonly slope: number } | null {
  // The exact answer if both classes were normal with equal spread.
  let intercept = Math.log(scores.mated.count / scores.nonMated.count);
  let slope = (scores.mated.mean - scores.nonMated.mean) / scale;
  let state = evaluate(scores, centre, scale, intercept, slope);
  for (let step = 0; step < MOST_STEPS; step++) {
    const determinant = state.h00 * state.h11 - state.h01 * state.h01;
    const d0 = (state.h11 * state.g0 - state.h01 * state.g1) / determinant;
    const d1 = (state.h00 * state.g1 - state.h01 * state.g0) / determinant;
    if (!Number.isFinite(d0) || !Number.isFinite(d1)) return null;
    if (Math.abs(d0) + Math.abs(d1) <= LAST_STEP * (1 + Math.abs(intercept) + Math.abs(slope))) {
      return { intercept: intercept - d0, slope: slope - d1 };
    }
    // A full step may overshoot where the classes nearly separate; halve it until the loss falls.
    let share = 1;
    let next = evaluate(scores, centre, scale, intercept - d0, slope - d1);
    while (!(next.loss <= state.loss * (1 + 1e-14)) && share > 1e-8) {
      share /= 2;
      next = evaluate(scores, centre, scale, intercept - share * d0, slope - share * d1);
    }
    intercept -= share * d0;
    slope -= share * d1;
    state = next;
  }
  return null;
}

function evaluate(
  scores: ScoreSet,
  centre: number,
  scale: number,
  intercept: number,
  slope: number,
): Newton {
  const sums: Newton = { loss: 0, g0: 0, g1: 0, h00: 0, h01: 0, h11: 0 };
  const add = (side: ScoreClass, truth: 0 | 1): void => {
    for (let row = 0; row < side.distance.length; row++) {
      const weight = weightOfRow(side, row);
      const x = ((side.distance[row] as number) - centre) / scale;
      const z = intercept + slope * x;
      const e = Math.exp(-Math.abs(z));
      const p = z >= 0 ? 1 / (1 + e) : e / (1 + e);
      const residual = weight * (p - truth);
      const curvature = (weight * e) / ((1 + e) * (1 + e));
      sums.loss += weight * (Math.log1p(e) + Math.max(0, truth === 1 ? -z : z));
      sums.g0 += residual;
      sums.g1 += residual * x;
      sums.h00 += curvature;
      sums.h01 += curvature * x;
      sums.h11 += curvature * x * x;
    }
  };
  add(scores.mated, 1);
  add(scores.nonMated, 0);
  return sums;
}
