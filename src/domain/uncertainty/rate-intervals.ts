import type { PairTable } from '#domain/comparison/pair-table.ts';
import type { Interval } from '#domain/metrics/metric-value.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { message, type Message } from '#words/message.ts';

import { errorFreeBound, spreadOf } from './dependence.ts';
import type { Tally } from './error-tally.ts';
import {
  type Figure,
  type FigureContext,
  type FigureId,
  FIGURES,
  type FigureUse,
  NO_USE,
} from './figures.ts';
import { joinShifts, type Joint } from './mover.ts';
import { personPairs, type PersonPairs } from './person-pairs.ts';
import { BOUNDS, isEstimate, type RateEstimate, rateEstimate } from './rate-estimate.ts';
import { prepareRateTable, type PreparedRates } from './rate-table.ts';

/**
 * 95 % intervals at one threshold, people being the sample. `null` where the set cannot give one;
 * `reasons` says why.
 */
export interface RateIntervals {
  readonly fmr: Interval | null;
  readonly fnmr: Interval | null;
  /**
   * Why an interval above is `null`, or why it is wide: there is too little for more than cautious
   * bounds.
   */
  readonly reasons: { readonly fmr: Message | null; readonly fnmr: Message | null };
  /**
   * What the upper ends would be without a single error in the set: the lowest rates that it can
   * show. `null` where there is no interval.
   */
  readonly errorFree: { readonly fmr: number | null; readonly fnmr: number | null };
  /** For figures that rest on both. */
  readonly counts: { readonly mated: number; readonly nonMated: number };
  readonly rates: { readonly fmr: number; readonly fnmr: number };
  /** Of the two estimates over sets of people: people with poor photos may raise both. */
  readonly joint: Joint;
}

/**
 * Which rates have cautious bounds instead of an interval, or nothing, and why; each a sentence.
 */
export function cautionsOf({ reasons }: RateIntervals): readonly Message[] {
  return (['fmr', 'fnmr'] as const).flatMap((rate) => {
    const reason = reasons[rate];
    return reason === null ? [] : [message('rate.caution', { rate, reason })];
  });
}

/** The interval of a row of the metrics table, by the row's id; `null` where there is none. */
export function intervalOfMetric(
  intervals: RateIntervals,
  metric: string,
  use: FigureUse = NO_USE,
): Interval | null {
  if (!Object.hasOwn(FIGURES, metric)) return null;
  return figureInterval(intervals, FIGURES[metric as FigureId], { ...intervals.counts, ...use });
}

/**
 * The interval of a figure that follows from FMR and FNMR (`joinShifts`): it never leaves the
 * figure's range and needs no case of its own where no error was seen.
 */
export function figureInterval(
  intervals: RateIntervals,
  figure: Figure,
  context: FigureContext,
): Interval | null {
  const { fmr, fnmr, rates, joint } = intervals;
  const at = (falseMatch: number, miss: number): number => figure(falseMatch, miss, context);
  const value = at(rates.fmr, rates.fnmr);
  if (Number.isNaN(value)) return null;
  // A figure that ignores a rate needs no interval of it.
  const usesFmr = at(0, rates.fnmr) !== at(1, rates.fnmr);
  const usesFnmr = at(rates.fmr, 0) !== at(rates.fmr, 1);
  if ((fmr === null && usesFmr) || (fnmr === null && usesFnmr)) return null;
  const ends = (interval: Interval | null, put: (end: number) => number): [number, number] =>
    interval === null ? [value, value] : [put(interval.low), put(interval.high)];
  const { low, high } = joinShifts(
    value,
    [ends(fmr, (end) => at(end, rates.fnmr)), ends(fnmr, (end) => at(rates.fmr, end))],
    joint,
  );
  const range = [value, at(0, 0), at(1, 1), at(0, 1), at(1, 0)].filter((end) => !Number.isNaN(end));
  const only = usesFmr ? (usesFnmr ? null : fmr) : fnmr;
  return {
    low: Math.max(low, Math.min(...range)),
    high: Math.min(high, Math.max(...range)),
    method: only?.method ?? (joint.degrees === null ? BOUNDS : 'people-mover'),
  };
}

/**
 * Prepares live intervals: call what it returns with one threshold after the other while dragging.
 */
export function prepareRateIntervals(
  pairs: PersonPairs,
  { tallyAt, boundsAt }: PreparedRates = prepareRateTable(pairs),
): (threshold: number) => RateIntervals {
  return (threshold) => {
    // First, because it moves the tally.
    boundsAt('fmr', 0);
    const tally = tallyAt(threshold);
    const raw = rateIntervalsOf(tally);
    const rising = (rate: 'fmr' | 'fnmr', errors: number): Interval | null => {
      const interval = raw[rate];
      return interval === null ? null : { ...interval, ...boundsAt(rate, errors) };
    };
    return {
      ...raw,
      fmr: rising('fmr', tally.falseMatches),
      fnmr: rising('fnmr', tally.falseNonMatches),
      errorFree: {
        fmr: raw.fmr && boundsAt('fmr', 0).high,
        fnmr: raw.fnmr && boundsAt('fnmr', 0).high,
      },
    };
  };
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

/**
 * Intervals from errors per person, however they were counted: each from its own counts, so that
 * with one error more a bound may be lower.
 */
export function rateIntervalsOf(tally: Tally): RateIntervals {
  const fmr = rateEstimate(tally, 'fmr');
  const fnmr = rateEstimate(tally, 'fnmr');
  const reason = (estimate: RateEstimate | Message): Message | null =>
    isEstimate(estimate) ? estimate.because : estimate;
  return {
    fmr: isEstimate(fmr) ? fmr.interval : null,
    fnmr: isEstimate(fnmr) ? fnmr.interval : null,
    reasons: { fmr: reason(fmr), fnmr: reason(fnmr) },
    errorFree: {
      fmr: isEstimate(fmr) ? errorFreeBound('fmr', spreadOf(tally, 'fmr')) : null,
      fnmr: isEstimate(fnmr) ? errorFreeBound('fnmr', spreadOf(tally, 'fnmr')) : null,
    },
    counts: { mated: tally.matedCount, nonMated: tally.nonMatedCount },
    rates: {
      fmr: tally.falseMatches / tally.nonMatedCount,
      fnmr: tally.falseNonMatches / tally.matedCount,
    },
    joint:
      isEstimate(fmr) && isEstimate(fnmr) ? jointOf(fmr, fnmr) : { correlation: 0, degrees: null },
  };
}

function jointOf(fmr: RateEstimate, fnmr: RateEstimate): Joint {
  const [one, other] = [fmr.degreesOfFreedom, fnmr.degreesOfFreedom];
  return {
    correlation: correlationOf(fmr, fnmr),
    degrees: one === null || other === null ? null : [one, other],
  };
}

function correlationOf(fmr: RateEstimate, fnmr: RateEstimate): number {
  let product = 0;
  let squares = 0;
  let otherSquares = 0;
  for (let person = 0; person < fmr.changes.length; person++) {
    const a = fmr.changes[person] as number;
    const b = fnmr.changes[person] as number;
    product += a * b;
    squares += a * a;
    otherSquares += b * b;
  }
  const scale = Math.sqrt(squares * otherSquares);
  return scale > 0 ? product / scale : 0;
}
