import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { Interval } from '#domain/metrics/metric-value.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';

import { errorTally, type Tally } from './error-tally.ts';
import { countsOf, figureInterval } from './figure-interval.ts';
import {
  ACCURACY,
  BALANCED_ACCURACY,
  type Counts,
  F1,
  type Figure,
  FMR,
  FNMR,
  NPV,
  PRECISION,
} from './figures.ts';
import { personPairs, type PersonPairs } from './person-pairs.ts';
import { studentT975 } from './student-t.ts';
import { wilson } from './wilson.ts';

/** 95 % intervals at one threshold, people being the sample. `null` where the set cannot give one; `reasons` says why. */
export interface RateIntervals {
  readonly fmr: Interval | null;
  readonly fnmr: Interval | null;
  /** 1 - FNMR. */
  readonly recall: Interval | null;
  /** 1 - FMR. */
  readonly specificity: Interval | null;
  readonly precision: Interval | null;
  readonly f1: Interval | null;
  readonly accuracy: Interval | null;
  readonly balancedAccuracy: Interval | null;
  /** Share of true non-matches among all non-matches. */
  readonly npv: Interval | null;
  /** Why an interval above is `null`, by its name. MCC has none here (its range is not 0 to 1): see the person bootstrap. */
  readonly reasons: Readonly<Partial<Record<IntervalName, string>>>;
}

export type IntervalName = Exclude<keyof RateIntervals, 'reasons'>;

/** The interval of a row of the metrics table, by the row's id; `null` where there is none (MCC, figures in use). */
export function intervalOfMetric(intervals: RateIntervals, metric: string): Interval | null {
  if (metric === 'balanced-accuracy') return intervals.balancedAccuracy;
  return metric !== 'reasons' && Object.hasOwn(intervals, metric)
    ? intervals[metric as IntervalName]
    : null;
}

/** Prepares live intervals: call what it returns with one threshold after the other while dragging. */
export function prepareRateIntervals(pairs: PersonPairs): (threshold: number) => RateIntervals {
  const tallyAt = errorTally(pairs);
  return (threshold) => rateIntervalsOf(tallyAt(threshold));
}

/**
 * Intervals at a single threshold.
 *
 * @param order pair indices by ascending distance, where known.
 */
export function rateIntervals(
  pairs: PairTable,
  threshold: number,
  order?: Uint32Array,
): RateIntervals {
  const sorted = personPairs(pairs, order ?? ascendingOrder(pairs.distance));
  return prepareRateIntervals(sorted)(threshold);
}

/** Intervals from errors per person, however they were counted. */
export function rateIntervalsOf(tally: Tally): RateIntervals {
  const reasons: Partial<Record<IntervalName, string>> = {};
  const peopleWithMated = countPositive(tally.mated);
  const fmr = errorRate(tally, FMR, tally.personPairCount, countPositive(tally.nonMated));
  const fnmr = errorRate(tally, FNMR, peopleWithMated, peopleWithMated);
  const rate = (name: IntervalName, result: Interval | string): Interval | null => {
    if (typeof result !== 'string') return result;
    reasons[name] = result;
    return null;
  };
  const bounds = typeof fmr === 'string' || typeof fnmr === 'string' ? null : { fmr, fnmr };
  const both = (name: IntervalName, figure: Figure): Interval | null =>
    rate(name, mixedFigure(tally, figure, bounds));
  return {
    fmr: rate('fmr', fmr),
    fnmr: rate('fnmr', fnmr),
    recall: rate('recall', typeof fnmr === 'string' ? fnmr : complement(fnmr)),
    specificity: rate('specificity', typeof fmr === 'string' ? fmr : complement(fmr)),
    precision: both('precision', PRECISION),
    f1: both('f1', F1),
    accuracy: both('accuracy', ACCURACY),
    balancedAccuracy: both('balancedAccuracy', BALANCED_ACCURACY),
    npv: both('npv', NPV),
    reasons,
  };
}

/**
 * An error rate's interval. With no error (or nothing but errors) there is no spread to estimate the dependence from; each unit, a
 * pair of people for FMR and a person for FNMR, then counts as one independent trial, however many photos it has. That is the rule of
 * three with people as the sample (Wilson's bound, about 3.8 / units, is a little wider than 3 / units), and it is a
 * best case: where people differ strongly, the truth may be worse.
 */
function errorRate(tally: Tally, figure: Figure, units: number, people: number): Interval | string {
  const result = figureInterval(tally, figure);
  if (result.kind === 'interval') return result.interval;
  if (result.kind === 'none') return result.because;
  const bounds = wilson(figure.value(countsOf(tally)), units, studentT975(Math.max(1, people - 1)));
  return { ...bounds, method: 'wilson-people' };
}

/**
 * Precision and the like: the delta method on the same variance. At 0 or 1, where that gives nothing, the bounds of FMR and
 * FNMR are put into the formula instead, which is cautious: both at their worst at once.
 */
export function mixedFigure(
  tally: Tally,
  figure: Figure,
  bounds: { readonly fmr: Interval; readonly fnmr: Interval } | null,
): Interval | string {
  const result = figureInterval(tally, figure);
  if (result.kind === 'interval') return result.interval;
  if (result.kind === 'none') return result.because;
  if (bounds === null) return 'FMR or FNMR has no interval here.';
  const counts = countsOf(tally);
  const at = (fmr: number, fnmr: number): Counts => ({
    ...counts,
    falseMatches: fmr * counts.nonMated,
    falseNonMatches: fnmr * counts.mated,
  });
  const low = figure.value(at(bounds.fmr.high, bounds.fnmr.high));
  const high = figure.value(at(bounds.fmr.low, bounds.fnmr.low));
  return {
    low: Number.isNaN(low) ? 0 : low,
    high: Number.isNaN(high) ? 1 : high,
    method: 'substituted-bounds',
  };
}

function complement(interval: Interval): Interval {
  return { low: 1 - interval.high, high: 1 - interval.low, method: interval.method };
}

function countPositive(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (value > 0) count++;
  return count;
}
