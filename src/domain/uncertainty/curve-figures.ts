import { type CostModel, detectionCost } from '#domain/metrics/confusion.ts';
import type { Interval } from '#domain/metrics/metric-value.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import type { Band } from '#domain/uncertainty/curve-bands.ts';
import { type Figure, FIGURES, NO_USE } from '#domain/uncertainty/figures.ts';
import { joinShifts, type Joint } from '#domain/uncertainty/mover.ts';
import { BOUNDS } from '#domain/uncertainty/rate-estimate.ts';
import {
  figureInterval,
  type RateIntervals,
  rateIntervalsOf,
} from '#domain/uncertainty/rate-intervals.ts';
import type { PreparedRates, RateColumn, RateTable } from '#domain/uncertainty/rate-table.ts';

/**
 * What is read from both rates over the threshold: values where curves meet and where one reaches a
 * target. Each is read anew with the curve of one rate put to the ends of its band, and the two
 * shifts joined; so no density has to be estimated at the threshold.
 */
export interface CurveFigures {
  /** EER and its threshold, with the ends of both intervals. */
  readonly equalErrorRate: () => { readonly rate: Interval; readonly threshold: Interval } | null;
  readonly fnmrAtFmr: (fmr: number) => Interval;
  readonly precisionAtRecall: (recall: number) => Interval;
  readonly leastCost: (
    costs: Pick<CostModel, 'costMiss' | 'costFalseMatch'>,
    matedShare: number,
  ) => Interval;
  /**
   * The threshold furthest out of which it is sure (97.5 %) that the rate does not exceed the
   * target; `null` where there is none.
   */
  readonly sureThreshold: (rate: 'fmr' | 'fnmr', target: number) => number | null;
  /** Thresholds at which a rate is a target: those whose interval holds it. */
  readonly thresholdAt: (rate: 'fmr' | 'fnmr', target: number) => Interval;
}

/** What may be shown as 95 %: `null` in place of cautious bounds, and where there is nothing. */
export function heldInterval(interval: Interval | null): Interval | null {
  return interval === null || interval.method === BOUNDS || Number.isNaN(interval.low)
    ? null
    : interval;
}

const METHOD = 'people-curves';
const NOTHING: Interval = { low: Number.NaN, high: Number.NaN, method: METHOD };

export function prepareCurveFigures(prepared: PreparedRates): CurveFigures | null {
  const table = prepared.table();
  const { threshold, fmr, fnmr } = table;
  if (threshold.length === 0 || Number.isNaN(fmr.low[0]!) || Number.isNaN(fnmr.low[0]!))
    return null;
  const { matedCount, nonMatedCount } = prepared.tallyAt(threshold[0] as number);
  const counts = { mated: matedCount, nonMated: nonMatedCount };
  const at = (row: number): RateIntervals =>
    rateIntervalsOf(prepared.tallyAt(threshold[Math.max(0, row)] as number));
  const interval = (ends: Ends, { degrees }: Joint): Interval => ({
    ...ends,
    method: degrees === null ? BOUNDS : METHOD,
  });
  const share = (ends: Ends, joint: Joint): Interval =>
    interval({ low: Math.max(0, ends.low), high: Math.min(1, ends.high) }, joint);
  /** FNMR read at a row; 1 below all. */
  const missAt = (column: Float64Array, row: number): number =>
    row < 0 ? 1 : (column[row] as number);
  const matchAt = (column: Float64Array, row: number): number =>
    column[Math.min(row, column.length - 1)] as number;
  const lastWithin = (column: Float64Array, target: number): number =>
    countAtMost(column, target) - 1;
  const firstWithin = (column: Float64Array, target: number): number => {
    let row = column.length;
    while (row > 0 && (column[row - 1] as number) <= target) row -= 1;
    return row;
  };

  return {
    equalErrorRate: () => {
      const value = crossing(table, fmr.rate, fnmr.rate);
      const parts = [fmr.low, fmr.high].map((column) => crossing(table, column, fnmr.rate));
      const others = [fnmr.low, fnmr.high].map((column) => crossing(table, fmr.rate, column));
      const { joint } = at(value.row);
      // A higher FMR moves the crossing down, a higher FNMR up.
      const apart = { ...joint, correlation: -joint.correlation };
      const joined = (figure: (place: Crossing) => number, together: Joint) =>
        joinShifts(
          figure(value),
          [
            [figure(parts[0]!), figure(parts[1]!)],
            [figure(others[0]!), figure(others[1]!)],
          ],
          together,
        );
      return {
        rate: share(
          joined(({ rate }) => rate, { ...joint, narrowsBelow: true }),
          joint,
        ),
        threshold: interval(
          joined(({ threshold: place }) => place, apart),
          apart,
        ),
      };
    },
    fnmrAtFmr: (target) => {
      if (target >= 1) return { low: 0, high: 0, method: METHOD };
      // A hair more, so that k / n found as a rate counts as k errors again.
      const wanted = target * (1 + 1e-12);
      const row = lastWithin(fmr.rate, wanted);
      // No threshold of the set is sure to keep the FMR: its FNMR may be anything.
      if (lastWithin(fmr.high, wanted) < 0) return NOTHING;
      const value = missAt(fnmr.rate, row);
      const { joint } = at(row);
      return share(
        joinShifts(
          value,
          [
            [
              missAt(fnmr.rate, lastWithin(fmr.high, wanted)),
              missAt(fnmr.rate, lastWithin(fmr.low, wanted)),
            ],
            [missAt(fnmr.low, row), missAt(fnmr.high, row)],
          ],
          joint,
        ),
        joint,
      );
    },
    precisionAtRecall: (recall) => {
      const miss = 1 - recall + 1e-12;
      const context = { ...counts, ...NO_USE };
      const precision = (falseMatch: number): number =>
        FIGURES.precision(falseMatch, 1 - recall, context);
      const row = Math.min(firstWithin(fnmr.rate, miss), threshold.length - 1);
      const value = precision(matchAt(fmr.rate, row));
      const sure = firstWithin(fnmr.high, miss);
      if (Number.isNaN(value) || sure === threshold.length) return NOTHING;
      const { joint } = at(row);
      return share(
        joinShifts(
          value,
          [
            [precision(fmr.low[row]!), precision(fmr.high[row]!)],
            [
              precision(matchAt(fmr.rate, sure)),
              precision(matchAt(fmr.rate, firstWithin(fnmr.low, miss))),
            ],
          ],
          joint,
        ),
        joint,
      );
    },
    leastCost: (costs, matedShare) => {
      const figure = costFigure(costs);
      const context = { ...counts, ...NO_USE, matedShare };
      const least = (falseMatch: Float64Array, miss: Float64Array) => {
        // Never to match.
        let best = figure(0, 1, context);
        let place = -1;
        for (let row = 0; row < threshold.length; row++) {
          const cost = figure(falseMatch[row]!, miss[row]!, context);
          if (cost < best) [best, place] = [cost, row];
        }
        return { best, place };
      };
      const { best, place } = least(fmr.rate, fnmr.rate);
      // A minimum over a set comes out too low: both ends are those of the threshold that was best,
      // which is not chosen anew. Where it is best never to match, only a choice anew is lower.
      const costThere = (falseMatch: Float64Array, miss: Float64Array): number =>
        place < 0
          ? least(falseMatch, miss).best
          : figure(falseMatch[place]!, miss[place]!, context);
      const { joint } = at(place);
      const ends = joinShifts(
        best,
        [
          [costThere(fmr.low, fnmr.rate), costThere(fmr.high, fnmr.rate)],
          [costThere(fmr.rate, fnmr.low), costThere(fmr.rate, fnmr.high)],
        ],
        joint,
      );
      return share(ends, joint);
    },
    sureThreshold: (rate, target) =>
      threshold[rate === 'fmr' ? lastWithin(fmr.high, target) : firstWithin(fnmr.high, target)] ??
      null,
    thresholdAt: (rate, target) => {
      const column = table[rate].rate;
      const row = rate === 'fmr' ? lastWithin(column, target) : firstWithin(column, target);
      const { reasons } = at(Math.min(row, threshold.length - 1));
      const ends = thresholdsThatHold(table, rate, target);
      return { ...ends, method: reasons[rate] === null ? METHOD : BOUNDS };
    },
  };
}

/**
 * The thresholds whose interval holds the target (Woodruff, Journal of the American Statistical
 * Association 47, 1952); infinite where it has no end.
 */
function thresholdsThatHold(table: RateTable, rate: 'fmr' | 'fnmr', target: number): Ends {
  const column: RateColumn = table[rate];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const last = table.threshold.length - 1;
  for (let row = 0; row <= last; row++) {
    if (column.low[row]! > target || column.high[row]! < target) continue;
    low = Math.min(low, row === 0 ? Number.NEGATIVE_INFINITY : table.threshold[row]!);
    high = row === last ? Number.POSITIVE_INFINITY : table.threshold[row + 1]!;
  }
  return { low, high };
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

interface Crossing {
  readonly row: number;
  readonly rate: number;
  readonly threshold: number;
}

/** Where the rising column meets the falling one: the nearer side of the step. */
function crossing({ threshold }: RateTable, rising: Float64Array, falling: Float64Array): Crossing {
  let after = 0;
  while (after < threshold.length - 1 && rising[after]! < falling[after]!) after += 1;
  const gap = (row: number): number => Math.abs(rising[row]! - falling[row]!);
  const row = after > 0 && gap(after - 1) <= gap(after) ? after - 1 : after;
  return { row, rate: (rising[row]! + falling[row]!) / 2, threshold: threshold[row]! };
}

type Costs = Pick<CostModel, 'costMiss' | 'costFalseMatch'>;

/** The normalised cost as a figure of the two rates. */
export function costFigure(costs: Costs): Figure {
  return (fmr, fnmr, { matedShare }) =>
    detectionCost({ fmr, fnmr }, { ...costs, matedShare }).normalised;
}

/**
 * 95 % intervals of the normalised cost at the threshold that the intervals are of, at each share
 * of mated attempts: people are the sample, misses and false matches of a person taken together.
 * NaN where the set gives none.
 */
export function costIntervals(intervals: RateIntervals, costs: Costs, shares: Float64Array): Band {
  const figure = costFigure(costs);
  const at = Array.from(shares, (matedShare) =>
    figureInterval(intervals, figure, { ...intervals.counts, ...NO_USE, matedShare }),
  );
  return {
    at: shares,
    low: Float64Array.from(at, (interval) => interval?.low ?? Number.NaN),
    high: Float64Array.from(at, (interval) => interval?.high ?? Number.NaN),
  };
}
