import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import type { Interval } from '#domain/metrics/metric-value.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-methods.ts';
import { costFigure, prepareCurveFigures } from '#domain/uncertainty/curve-figures.ts';
import {
  type Figure,
  type FigureContext,
  type FigureId,
  FIGURES,
} from '#domain/uncertainty/figures.ts';
import { methodThresholds } from '#domain/uncertainty/person-bootstrap.ts';
import { figureInterval, prepareRateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { BOUNDS } from '#domain/uncertainty/rate-estimate.ts';
import { prepareRateTable } from '#domain/uncertainty/rate-table.ts';
import { methodInputOf, thresholdsOf } from '#domain/uncertainty/replicate-proposals.ts';
import { prepareReplicates } from '#domain/uncertainty/replicate.ts';
import { meanSdInterval, separationIntervals } from '#domain/uncertainty/separation-intervals.ts';

import { formerInterval, observedThreshold, trueFigures } from './population-figures.ts';
import { drawSet, type Population, type Truth } from './populations.ts';

/**
 * How often 95 % intervals of one figure held the truth, in sets of one size from one population.
 */
export interface CoverageRow {
  readonly figure: string;
  readonly population: string;
  readonly people: number;
  readonly sets: number;
  /** Share of the sets in which the tool shows an interval, and not only bounds or nothing. */
  readonly shown: number;
  /**
   * Of those intervals: shares that hold the truth, and that lie wholly on the optimistic and on
   * the pessimistic side of it.
   */
  readonly covered: number;
  readonly optimistic: number;
  readonly pessimistic: number;
  /** Of the bounds that are shown in other sets; NaN without any. */
  readonly boundsHold: number;
  /** Median width of the intervals. */
  readonly width: number;
  /** The same with the interval of the tool's first edition (rates only); NaN elsewhere. */
  readonly formerCovered: number;
  readonly formerWidth: number;
}

interface Judged {
  shown: number;
  covered: number;
  optimistic: number;
  pessimistic: number;
  bounds: number;
  boundsHold: number;
  readonly widths: number[];
  former: number;
  readonly formerWidths: number[];
}

const RATES = [
  ['fmr', 0.001],
  ['fmr', 0.01],
  ['fmr', 0.05],
  ['fnmr', 0.01],
  ['fnmr', 0.05],
  ['fnmr', 0.1],
] as const;
/** Rows of the metrics table that rest on both rates, or bend one. */
const MIXED: readonly FigureId[] = [
  'precision',
  'f1',
  'accuracy',
  'balanced-accuracy',
  'mcc',
  'npv',
  'precision-in-use',
  'fpir',
  'far',
  'frr',
];
const USE = { failureToAcquire: 0.02, matedShare: 0.2, gallerySize: 50 };
const COSTS = { costMiss: 1, costFalseMatch: 5 };

/** Draws sets and holds every interval that the tool can show against the truth. */
export function simulateCoverage(
  population: Population,
  truth: Truth,
  setting: { readonly people: number; readonly sets: number; readonly seed: number },
): readonly CoverageRow[] {
  const random = seededRandom(setting.seed);
  const figures = trueFigures(truth);
  const { fmrAt, fnmrAt, cutAt, equalError, auc, dPrime, matedMoments } = figures;
  const operating = cutAt('fmr', 0.01);
  const cost = costFigure(COSTS);
  const leastCost = figures.least((fmr, fnmr) =>
    cost(fmr, fnmr, { mated: 1, nonMated: 1, ...USE }),
  );
  const seen = new Map<string, Judged>();

  const judge = (
    figure: string,
    interval: Interval | null,
    value: number,
    higherIsBetter = false,
    former?: { readonly low: number; readonly high: number },
  ): void => {
    let row = seen.get(figure);
    if (!row) {
      row = {
        shown: 0,
        covered: 0,
        optimistic: 0,
        pessimistic: 0,
        bounds: 0,
        boundsHold: 0,
        widths: [],
        former: 0,
        formerWidths: [],
      };
      seen.set(figure, row);
    }
    if (former) {
      if (value >= former.low && value <= former.high) row.former += 1;
      row.formerWidths.push(former.high - former.low);
    }
    if (interval === null || Number.isNaN(interval.low)) return;
    const holds = value >= interval.low - 1e-12 && value <= interval.high + 1e-12;
    if (interval.method === BOUNDS) {
      row.bounds += 1;
      if (holds) row.boundsHold += 1;
      return;
    }
    row.shown += 1;
    if (holds) row.covered += 1;
    else if (value > interval.high === higherIsBetter) row.pessimistic += 1;
    else row.optimistic += 1;
    row.widths.push(interval.high - interval.low);
  };

  for (let r = 0; r < setting.sets; r++) {
    const pairs = drawSet(population, setting.people, random);
    const prepared = prepareRateTable(pairs);
    const intervalsAt = prepareRateIntervals(pairs, prepared);
    for (const [rate, value] of RATES) {
      const at = intervalsAt(cutAt(rate, value));
      judge(
        `${rate.toUpperCase()} ${100 * value} %`,
        at[rate],
        value,
        false,
        formerInterval(prepared.tallyAt(cutAt(rate, value)), rate),
      );
    }
    const at = intervalsAt(operating);
    const context: FigureContext = { ...at.counts, ...USE };
    const miss = fnmrAt(operating);
    const mixed = (name: string, figure: Figure, higherIsBetter: boolean): void =>
      judge(name, figureInterval(at, figure, context), figure(0.01, miss, context), higherIsBetter);
    for (const id of MIXED) mixed(id, FIGURES[id], !['far', 'frr', 'fpir'].includes(id));
    mixed('cost', cost, false);
    const separation = separationIntervals(pairs);
    judge('AUC', separation.auc, auc, true);
    judge("d'", separation.dPrime, dPrime, true);
    const curves = prepareCurveFigures(prepared);
    const equal = curves?.equalErrorRate() ?? null;
    judge('EER', equal?.rate ?? null, equalError.rate);
    judge('threshold: EER', equal?.threshold ?? null, equalError.at);
    judge('FNMR at FMR 1 %', curves?.fnmrAtFmr(0.01) ?? null, miss);
    judge('FNMR at FMR 0.1 %', curves?.fnmrAtFmr(0.001) ?? null, fnmrAt(cutAt('fmr', 0.001)));
    judge('threshold: FMR 1 %', curves?.thresholdAt('fmr', 0.01) ?? null, operating);
    judge('threshold: FNMR 5 %', curves?.thresholdAt('fnmr', 0.05) ?? null, cutAt('fnmr', 0.05));
    for (const k of [2, 3]) {
      const value = matedMoments.mean + k * matedMoments.standardDeviation;
      judge(`threshold: mean + ${k}σ`, meanSdInterval(pairs, k), value);
    }
    judge('least cost', curves?.leastCost(COSTS, USE.matedShare) ?? null, leastCost);
    for (const [rate, target, trueRate] of [
      ['fmr', 0.01, fmrAt],
      ['fnmr', 0.05, fnmrAt],
    ] as const) {
      const name = `${rate.toUpperCase()} at most ${100 * target} %`;
      const keeps = (figure: string, threshold: number | null): void => {
        const kept = threshold === null ? null : { low: 0, high: target, method: '' };
        judge(figure, kept, threshold === null ? 0 : trueRate(threshold));
      };
      keeps(`${name}, observed`, observedThreshold(pairs, rate, target));
      keeps(`${name}, confident`, curves?.sureThreshold(rate, target) ?? null);
    }
    const recalled = FIGURES.precision(fmrAt(cutAt('fnmr', 0.05)), 0.05, context);
    judge('precision at recall 95 %', curves?.precisionAtRecall(0.95) ?? null, recalled, true);
  }
  return [...seen].map(([figure, row]) => ({
    figure,
    population: population.name,
    people: setting.people,
    sets: setting.sets,
    shown: row.shown / setting.sets,
    covered: row.covered / row.shown,
    optimistic: row.optimistic / row.shown,
    pessimistic: row.pessimistic / row.shown,
    boundsHold: row.boundsHold / row.bounds,
    width: medianOf(row.widths),
    formerCovered: row.former / row.formerWidths.length,
    formerWidth: medianOf(row.formerWidths),
  }));
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >>> 1] ?? Number.NaN;
}

/**
 * Where methods would put the threshold is tried on sets of one size only: it takes hundreds of
 * replicates each.
 */
export const PREDICTED = { people: 20, sets: 100, replicates: 100 };

/** Prediction intervals of every method, each held against the thresholds of all other sets. */
export function simulatePredictions(
  population: Population,
  { sets, seed }: { readonly sets: number; readonly seed: number },
): readonly CoverageRow[] {
  const random = seededRandom(seed);
  const spreads = Array.from({ length: sets }, () => {
    const pairs = drawSet(population, PREDICTED.people, random);
    const request = {
      replicates: PREDICTED.replicates,
      seed: random.integer(2 ** 31),
      parameters: DEFAULT_PARAMETERS,
      libraryDefault: null,
      density: PANDAS_DENSITY,
    };
    const everybody = prepareReplicates(pairs)(new Uint32Array(PREDICTED.people).fill(1));
    if (everybody === null) throw new Error('A simulated set lacks a kind of pair.');
    const input = methodInputOf(everybody, PREDICTED.people, request);
    const steps = methodThresholds(pairs, prepareRateTable(pairs), request);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value.spreads.map(({ method, interval }) => ({
      method,
      interval,
      threshold: thresholdsOf(input, [method])[0] as number,
    }));
  });
  return spreads[0]!.map(({ method }, m) => {
    let shown = 0;
    let low = 0;
    let high = 0;
    let tried = 0;
    const widths: number[] = [];
    for (const [i, one] of spreads.entries()) {
      const { interval } = one[m]!;
      if (interval === null) continue;
      shown += 1;
      widths.push(interval.high - interval.low);
      for (const [j, other] of spreads.entries()) {
        const { threshold } = other[m]!;
        if (i === j || Number.isNaN(threshold)) continue;
        tried += 1;
        if (threshold < interval.low) low += 1;
        else if (threshold > interval.high) high += 1;
      }
    }
    return {
      figure: `another set: ${method}`,
      population: population.name,
      people: PREDICTED.people,
      sets,
      shown: shown / sets,
      covered: 1 - (low + high) / tried,
      optimistic: low / tried,
      pessimistic: high / tried,
      boundsHold: Number.NaN,
      width: medianOf(widths),
      formerCovered: Number.NaN,
      formerWidth: Number.NaN,
    };
  });
}
