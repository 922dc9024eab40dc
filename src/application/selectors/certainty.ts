import { createSelector } from 'reselect';
import type { Interval } from '#domain/metrics/metric-value.ts';
import type { Band, BandedMetric } from '#domain/uncertainty/curve-bands.ts';
import { peopleOf } from '#domain/uncertainty/person-draws.ts';
import { bestFmr, bestFnmr, peopleNeededForFmr } from '#domain/uncertainty/rule-of-three.ts';
import { selectMethodPlaces } from '#application/selectors/curves.ts';
import { selectPersonPairs, selectThreshold } from '#application/selectors/threshold.ts';
import { readyValue } from '#application/state/depth.ts';
import type { AppState } from '#application/state/store.ts';

export const selectBootstrap = (state: AppState) => readyValue(state.session.depth.bootstrap);

/** What a set of this size can show at all, whatever its photos are (rule of three, people as the sample). */
export interface Reach {
  readonly people: number;
  readonly peopleWithMated: number;
  /** Lowest rates that the set can show; `null` without the people for it. */
  readonly fmr: number | null;
  readonly fnmr: number | null;
  /** The next rounder FMRs and the people that each takes, at best. */
  readonly next: readonly { readonly fmr: number; readonly people: number }[];
}

const FMR_STEPS = [0.1, 0.01, 0.001, 0.0001, 0.00001];

export const selectReach = createSelector([selectPersonPairs], (pairs): Reach | null => {
  if (pairs === null) return null;
  const people = peopleOf(pairs).length;
  const peopleWithMated = pairs.size
    .subarray(0, pairs.subjectCount)
    .reduce((sum, mated) => sum + (mated > 0 ? 1 : 0), 0);
  const fmr = people < 2 ? null : Math.min(1, bestFmr(people));
  return {
    people,
    peopleWithMated,
    fmr,
    fnmr: peopleWithMated === 0 ? null : Math.min(1, bestFnmr(peopleWithMated)),
    next: FMR_STEPS.filter((step) => fmr === null || step < fmr)
      .slice(0, 2)
      .map((step) => ({ fmr: step, people: peopleNeededForFmr(step) })),
  };
});

/** A method's proposal with what it costs here and how far it would have moved with other people. */
export interface MethodCertainty {
  readonly id: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly threshold: number;
  readonly interval: Interval | null;
  readonly fmr: number;
  readonly fnmr: number;
}

export const selectMethodCertainties = createSelector(
  [selectMethodPlaces, selectBootstrap],
  (places, bootstrap): readonly MethodCertainty[] => {
    const intervals = new Map<string, Interval | null>(
      bootstrap?.thresholds.map(({ method, interval }) => [method, interval]),
    );
    return places.map(({ id, name, chosen, threshold, place }) => ({
      id,
      name,
      chosen,
      threshold,
      interval: intervals.get(id) ?? null,
      fmr: place.fmr,
      fnmr: place.fnmr,
    }));
  },
);

/**
 * 95 % interval of the threshold in force, by the method that gave it, which stands in where the chosen one refuses; `null` for one set by hand, or
 * until it is known.
 */
export const selectThresholdInterval = createSelector(
  [selectBootstrap, (state: AppState) => selectThreshold(state)?.method ?? null],
  (bootstrap, method) =>
    bootstrap?.thresholds.find((spread) => spread.method === method)?.interval ?? null,
);

/** Bands around the curves, each read off at the rows that are drawn; `null` until they are known. */
export const selectCurveBands = createSelector([selectBootstrap], (bootstrap) => {
  if (bootstrap === null) return null;
  const { fnmrAtFmr, precisionAtRecall, overThreshold, leastCost } = bootstrap.bands;
  return {
    // Steps: the band at an FMR is that of the largest tabulated one that does not exceed it.
    fnmrAtFmr: (fmrs: ArrayLike<number>) => heldBand(fnmrAtFmr, fmrs),
    precisionAtRecall: (recalls: ArrayLike<number>) => joinedBand(precisionAtRecall, recalls),
    overThreshold: (metric: string, thresholds: ArrayLike<number>) =>
      metric in overThreshold
        ? joinedBand(overThreshold[metric as BandedMetric], thresholds)
        : null,
    leastCost: (shares: ArrayLike<number>) => joinedBand(leastCost, shares),
  };
});

interface Ends {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** At each place, which ascend, the band of the last tabulated place not above it. */
function heldBand(band: Band, places: ArrayLike<number>): Ends {
  const at = (column: Float64Array) => {
    let row = 0;
    return Float64Array.from(places, (place) => {
      while ((band.at[row + 1] ?? Infinity) <= place) row += 1;
      return column[row] ?? Number.NaN;
    });
  };
  return { low: at(band.low), high: at(band.high) };
}

/** At each place, which ascend, the band on the straight line between its tabulated neighbours. */
function joinedBand(band: Band, places: ArrayLike<number>): Ends {
  const at = (column: Float64Array) => {
    let row = 0;
    return Float64Array.from(places, (place) => {
      while ((band.at[row + 1] ?? Infinity) <= place) row += 1;
      const before = column[row] ?? Number.NaN;
      const span = (band.at[row + 1] ?? Number.NaN) - (band.at[row] ?? Number.NaN);
      const share = (place - (band.at[row] ?? Number.NaN)) / span;
      return share > 0 ? before + share * ((column[row + 1] ?? Number.NaN) - before) : before;
    });
  };
  return { low: at(band.low), high: at(band.high) };
}
