import type { Interval } from '#domain/metrics/metric-value.ts';
import { message, type Message } from '#words/message.ts';

import { assumedDesignEffect, dependentBounds, spreadOf } from './dependence.ts';
import type { Tally } from './error-tally.ts';
import { LEAST_PEOPLE, logitInterval, peopleVariance, SKEW } from './people-variance.ts';
import { quickStudentT975 } from './student-t.ts';
import { NORMAL_975 } from './wilson.ts';

/**
 * The method of an interval that is made of cautious bounds: each end is right in at least 97.5 %,
 * and it is wide.
 */
export const BOUNDS = 'people-bounds';

/** An error rate at a threshold with its interval, people being the sample. */
export interface RateEstimate {
  /** 0 to 1. */
  readonly rate: number;
  readonly interval: Interval;
  /**
   * `interval`: holds the truth in about 95 % of sets. `bounds`: the set shows too little for that;
   * each end is right in at least 97.5 %, and the interval is wide.
   */
  readonly kind: 'interval' | 'bounds';
  /** Why there are bounds only. */
  readonly because: Message | null;
  /**
   * Of an interval's variance: infinite where comparisons are as good as independent, `null` for
   * bounds.
   */
  readonly degreesOfFreedom: number | null;
  /** As many people with equally many comparisons would carry as much weight. */
  readonly evenPeople: number;
  /** Per person: rate with everybody less rate without them. */
  readonly changes: Float64Array;
  /** The part of the variance that pairs of people have of their own; 0 for FNMR. */
  readonly shared: number;
}

/**
 * Below this design effect hardly anybody takes part in two comparisons, as in a list of pairs of
 * many people: counts are then as good as independent.
 */
const NEARLY_INDEPENDENT = 1.1;
/**
 * Sets with fewer show no interval, and it is sets with few errors that would miss. Errors of mated
 * comparisons are few and come in lumps of one person: with 5 of them what is shown held too often
 * (98 % at 20 people, ADR-0017).
 */
const LEAST_ERRORS = { fmr: 5, fnmr: 7 } as const;
/** Errors must come from about as many people as this, or their spread is known from too few. */
const LEAST_TELLING = 3;

/** Whether there is an interval, or only words that say why there is none. */
export function isEstimate(estimate: RateEstimate | Message): estimate is RateEstimate {
  return 'interval' in estimate;
}

/**
 * FMR or FNMR with its interval; words where there is none.
 *
 * With enough errors from enough people the interval is `logitInterval` of the people's variance.
 * Otherwise bounds: Clopper and Pearson's with a design effect that is a mean of what the errors
 * show and of what is assumed without any (`assumedDesignEffect`), weighted by numbers of errors.
 * So both are one rule at its ends: no error is the case in which only the assumption speaks, and
 * independent comparisons have Clopper and Pearson's interval itself.
 */
export function rateEstimate(tally: Tally, rate: 'fmr' | 'fnmr'): RateEstimate | Message {
  const isFmr = rate === 'fmr';
  const count = isFmr ? tally.nonMatedCount : tally.matedCount;
  const errors = isFmr ? tally.falseMatches : tally.falseNonMatches;
  if (count === 0) return message('rate.noComparison');
  const sizes = isFmr ? tally.nonMated : tally.mated;
  const errorsOf = isFmr ? tally.nonMatedErrors : tally.matedErrors;
  const p = errors / count;
  const changes = new Float64Array(sizes.length);
  for (let person = 0; person < sizes.length; person++) {
    const own = sizes[person] as number;
    if (own === 0) continue;
    if (own === count) return message('rate.onePersonInAll');
    changes[person] = ((errorsOf[person] as number) - p * own) / (count - own);
  }
  const shared = isFmr
    ? (tally.errorSquares - 2 * p * tally.crossProducts + p * p * tally.sizeSquares) / count ** 2
    : 0;
  const spread = peopleVariance(changes, sizes, shared, SKEW.rate);
  const { evenPeople } = spread;
  const known = { rate: p, changes, shared, evenPeople };
  const assumed = assumedDesignEffect(rate, spreadOf(tally, rate));
  if (assumed < NEARLY_INDEPENDENT) {
    const interval = { ...dependentBounds(errors, count, assumed), method: 'clopper-pearson' };
    return {
      ...known,
      interval,
      kind: 'interval',
      because: null,
      degreesOfFreedom: Number.POSITIVE_INFINITY,
    };
  }
  const independent = (p * (1 - p)) / count;
  const variance = Math.max(spread.variance, independent);
  const rarer = Math.min(errors, count - errors);
  const because = lack(rate, spread.people, rarer, spread.telling);
  if (because === null) {
    return {
      ...known,
      interval: { ...logitInterval(p, variance, spread.degreesOfFreedom), method: 'people-logit' },
      kind: 'interval',
      because,
      degreesOfFreedom: spread.degreesOfFreedom,
    };
  }
  // Both in units of squared counts: a rarer error of which nothing is known comes in lumps of the
  // assumed size.
  const seen =
    rarer === 0
      ? 0
      : (variance * (quickStudentT975(spread.degreesOfFreedom) / NORMAL_975) ** 2 * count ** 2) /
        Math.max(p, 1 - p);
  const designEffect = Math.max(1, (seen + assumed ** 2) / (rarer + assumed));
  return {
    ...known,
    interval: {
      ...dependentBounds(errors, count, Math.min(designEffect, count)),
      method: BOUNDS,
    },
    kind: 'bounds',
    because,
    degreesOfFreedom: null,
  };
}

function lack(
  rate: 'fmr' | 'fnmr',
  people: number,
  errors: number,
  telling: number,
): Message | null {
  if (people < LEAST_PEOPLE) {
    return message('rate.fewPeople', { rate, needed: LEAST_PEOPLE, people });
  }
  const peopleFor = (has: number, least: number): number =>
    Math.ceil((people * least) / Math.max(1, has) / 5) * 5;
  if (errors < LEAST_ERRORS[rate]) {
    return message('rate.fewErrors', {
      rate,
      least: LEAST_ERRORS[rate],
      needed: peopleFor(errors, LEAST_ERRORS[rate]),
      people,
      errors,
    });
  }
  if (telling < LEAST_TELLING) {
    return message('rate.fewTelling', { rate, needed: peopleFor(telling, LEAST_TELLING), people });
  }
  return null;
}
