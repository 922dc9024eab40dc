import { createSelector } from 'reselect';
import type { Interval } from '#domain/metrics/metric-value.ts';
import type { Band, BandedMetric } from '#domain/uncertainty/curve-bands.ts';
import type { ChoiceId } from '#domain/threshold/threshold-choice.ts';
import { peopleNeededForFmr } from '#domain/uncertainty/people-needed.ts';
import { peopleOf } from '#domain/uncertainty/person-pairs.ts';
import { selectMethodPlaces } from '#application/selectors/curves.ts';
import {
  selectIntervalsAt,
  selectPersonPairs,
  selectThreshold,
} from '#application/selectors/threshold.ts';
import { pendingOf, readyValue } from '#application/state/computed.ts';
import type { AppState } from '#application/state/store.ts';

export const selectBootstrap = (state: AppState) => readyValue(pendingOf(state, 'bootstrap'));

/** What this set could show at best: without a single error. */
export interface Reach {
  readonly people: number;
  /**
   * The lowest FMR that it could show to hold for other people; `null` without the people for it.
   */
  readonly fmr: number | null;
  /** The next rounder FMRs and about how many people each takes. */
  readonly next: readonly { readonly fmr: number; readonly people: number }[];
}

const FMR_STEPS = [0.1, 0.01, 0.001, 0.0001, 0.00001];

export const selectReach = createSelector(
  [selectPersonPairs, selectIntervalsAt],
  (pairs, intervalsAt): Reach | null => {
    if (pairs === null || intervalsAt === null) return null;
    const people = peopleOf(pairs).length;
    const { fmr } = intervalsAt(Number.NEGATIVE_INFINITY).errorFree;
    return {
      people,
      fmr,
      next: FMR_STEPS.filter((step) => fmr === null || step < fmr)
        .map((step) => ({ fmr: step, people: peopleNeededForFmr(step) }))
        .filter((step) => step.people > people)
        .slice(0, 2),
    };
  },
);

/**
 * A method's proposal with what it costs here and how far it would have moved with other people.
 */
export interface MethodCertainty {
  readonly id: ChoiceId;
  readonly chosen: boolean;
  readonly threshold: number;
  /** Of the threshold that it would propose for all people like these. */
  readonly confidence: Interval | null;
  /** Where it would put the threshold on another such set. */
  readonly interval: Interval | null;
  readonly fmr: number;
  readonly fnmr: number;
}

export const selectMethodCertainties = createSelector(
  [selectMethodPlaces, selectBootstrap],
  (places, bootstrap): readonly MethodCertainty[] => {
    const spreads = new Map(
      bootstrap?.thresholds.map((spread) => [spread.method as string, spread]),
    );
    return places.map(({ id, chosen, threshold, place }) => ({
      id,
      chosen,
      threshold,
      confidence: spreads.get(id)?.confidence ?? null,
      interval: spreads.get(id)?.interval ?? null,
      fmr: place.fmr,
      fnmr: place.fnmr,
    }));
  },
);

/**
 * How the threshold in force varies, by the method that gave it, which stands in where the chosen
 * one refuses.
 */
const selectThresholdSpread = createSelector(
  [selectBootstrap, (state: AppState) => selectThreshold(state)?.method ?? null],
  (bootstrap, method) => bootstrap?.thresholds.find((spread) => spread.method === method) ?? null,
);

/**
 * 95 % prediction interval: where that method would put it on another set; `null` for a threshold
 * set by hand, or until it is known.
 */
export const selectThresholdInterval = (state: AppState) =>
  selectThresholdSpread(state)?.interval ?? null;

/**
 * 95 % confidence interval: the threshold that it would propose for all people like these; `null`
 * where none holds, too.
 */
export const selectThresholdConfidence = (state: AppState) =>
  selectThresholdSpread(state)?.confidence ?? null;

/**
 * Bands around the curves, each read off at the rows that are drawn; `null` until they are known.
 */
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
