import { countAtMost, countBelow } from '#domain/shared/sorted-bounds.ts';
import type { RateCeiling } from '#domain/threshold/supportable-rate.ts';

import { errorTally, type Tally } from './error-tally.ts';
import type { PersonPairs } from './person-pairs.ts';
import { isEstimate, rateEstimate } from './rate-estimate.ts';

/** Bounds of one error rate over its count of errors, made to rise with it. */
interface RateBounds {
  /** Ascending counts of errors. */
  readonly errors: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Both error rates with their bounds at thresholds that ascend: what every figure over the
 * threshold is read from.
 */
export interface RateTable {
  readonly threshold: Float64Array;
  readonly fmr: RateColumn;
  readonly fnmr: RateColumn;
}

export interface RateColumn {
  readonly rate: Float64Array;
  /** 95 % bounds; they rise and fall with the rate. NaN where the set gives none. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface PreparedRates {
  /** Moves: what it returns is valid until the next call. */
  readonly tallyAt: (threshold: number) => Tally;
  readonly boundsAt: (
    rate: 'fmr' | 'fnmr',
    errors: number,
  ) => { readonly low: number; readonly high: number };
  readonly table: () => RateTable;
}

/** Every count up to this has a row of its own, and then every thirtieth part more. */
const EXACT = 60;
const STEP = 1.03;
/**
 * People times rows: about 50 ms. More than this many people are those of a list without names,
 * where each photo counts as a person.
 */
const MOST_WORK = 5e6;

/** Ascending counts from 0 to `most` that have a row, at most some `rows` of them. */
function countsUpTo(most: number, rows: number): number[] {
  const exact = Math.min(EXACT, rows / 2);
  const step = Math.max(STEP, (most / exact) ** (1 / Math.max(1, rows - exact)));
  const counts: number[] = [];
  for (let k = 0; k < most; k = k < exact ? k + 1 : Math.ceil(k * step)) counts.push(k);
  counts.push(most);
  return counts;
}

/**
 * Bounds at all thresholds at once. A larger threshold has no smaller FMR, so its upper bound holds
 * here too: where it is lower, because more errors show better how little they depend on each
 * other, it takes this one's place. So bounds never fall while errors rise, and the bound without
 * any error rests on what errors at larger thresholds show.
 */
export function prepareRateTable(pairs: PersonPairs): PreparedRates {
  const tallyAt = errorTally(pairs);
  const distances = distancesOf(pairs);
  let bounds: Record<'fmr' | 'fnmr', RateBounds> | null = null;
  let table: RateTable | null = null;
  const boundsAt: PreparedRates['boundsAt'] = (rate, errors) => {
    bounds ??= boundsOf(distances, tallyAt);
    const { errors: counts, low, high } = bounds[rate];
    // The next row with at least as many errors for the upper bound, with at most as many for the
    // lower.
    const above = Math.min(countBelow(counts, errors), counts.length - 1);
    const below = Math.max(0, countAtMost(counts, errors) - 1);
    return { low: low[below] ?? Number.NaN, high: high[above] ?? Number.NaN };
  };
  return { tallyAt, boundsAt, table: () => (table ??= tableOf(distances, boundsAt)) };
}

/**
 * Upper bounds by errors, for the methods that have a target; the table is made when one is first
 * asked for.
 */
export function rateCeiling(
  pairs: PersonPairs,
  { boundsAt }: PreparedRates = prepareRateTable(pairs),
): RateCeiling {
  return (rate, errors) => boundsAt(rate, errors).high;
}

function boundsOf(
  distances: Distances,
  tallyAt: (threshold: number) => Tally,
): Record<'fmr' | 'fnmr', RateBounds> {
  const rows = { fmr: [] as BoundsRow[], fnmr: [] as BoundsRow[] };
  // One sweep upwards, however many comparisons there are.
  for (const threshold of [Number.NEGATIVE_INFINITY, ...thresholdsOf(distances)]) {
    const tally = tallyAt(threshold);
    for (const rate of ['fmr', 'fnmr'] as const) {
      const errors = rate === 'fmr' ? tally.falseMatches : tally.falseNonMatches;
      if (errors === rows[rate].at(-1)?.errors) continue;
      const estimate = rateEstimate(tally, rate);
      const { low, high } = isEstimate(estimate)
        ? estimate.interval
        : { low: Number.NaN, high: Number.NaN };
      rows[rate].push({ errors, low, high });
    }
  }
  return { fmr: risingBounds(rows.fmr), fnmr: risingBounds(rows.fnmr.toReversed()) };
}

interface BoundsRow {
  readonly errors: number;
  readonly low: number;
  readonly high: number;
}

/**
 * By ascending errors: an upper bound is the least of those at this and more errors, a lower the
 * greatest of those at this and fewer.
 */
function risingBounds(rows: readonly BoundsRow[]): RateBounds {
  const errors = Float64Array.from(rows, (row) => row.errors);
  const low = Float64Array.from(rows, (row) => row.low);
  const high = Float64Array.from(rows, (row) => row.high);
  for (let row = high.length - 2; row >= 0; row--) high[row] = Math.min(high[row]!, high[row + 1]!);
  for (let row = 1; row < low.length; row++) low[row] = Math.max(low[row]!, low[row - 1]!);
  return { errors, low, high };
}

/** Ascending distances of each class. */
interface Distances {
  readonly mated: Float64Array;
  readonly nonMated: Float64Array;
  /** Counts of errors of each kind that may have a row. */
  readonly rows: number;
}

function distancesOf({ distance, unit, subjectCount, count }: PersonPairs): Distances {
  const mated = new Float64Array(count);
  const nonMated = new Float64Array(count);
  let m = 0;
  let n = 0;
  for (let place = 0; place < count; place++) {
    if ((unit[place] as number) < subjectCount) mated[m++] = distance[place] as number;
    else nonMated[n++] = distance[place] as number;
  }
  return {
    mated: mated.subarray(0, m),
    nonMated: nonMated.subarray(0, n),
    rows: Math.max(20, MOST_WORK / Math.max(1, subjectCount)),
  };
}

/** Distances at which either count of errors takes one of the values that have a row, ascending. */
function thresholdsOf({ mated, nonMated, rows }: Distances): Float64Array {
  const places = [
    ...countsUpTo(nonMated.length, rows).map((k) => nonMated[k]),
    ...countsUpTo(mated.length, rows).map((k) => mated[mated.length - 1 - k]),
  ].filter((distance) => distance !== undefined);
  return Float64Array.from(new Set(places)).sort();
}

function tableOf(distances: Distances, boundsAt: PreparedRates['boundsAt']): RateTable {
  const { mated, nonMated } = distances;
  const threshold = thresholdsOf(distances);
  const column = (
    rate: 'fmr' | 'fnmr',
    count: number,
    errorsAt: (threshold: number) => number,
  ): RateColumn => {
    const errors = threshold.map(errorsAt);
    const bounds = Array.from(errors, (k) => boundsAt(rate, k));
    return {
      rate: errors.map((k) => k / count),
      low: Float64Array.from(bounds, ({ low }) => low),
      high: Float64Array.from(bounds, ({ high }) => high),
    };
  };
  return {
    threshold,
    fmr: column('fmr', nonMated.length, (t) => countAtMost(nonMated, t)),
    fnmr: column('fnmr', mated.length, (t) => mated.length - countAtMost(mated, t)),
  };
}
