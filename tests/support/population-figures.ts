import { countAtMost, countBelow } from '#domain/shared/sorted-bounds.ts';
import type { Tally } from '#domain/uncertainty/error-tally.ts';
import type { PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { NORMAL_975, wilson } from '#domain/uncertainty/wilson.ts';

import type { Truth } from './populations.ts';

/** What figures are in a population itself. */
export interface TrueFigures {
  readonly fmrAt: (threshold: number) => number;
  readonly fnmrAt: (threshold: number) => number;
  /** The threshold at which a rate has the given value. */
  readonly cutAt: (rate: 'fmr' | 'fnmr', value: number) => number;
  readonly equalError: { readonly rate: number; readonly at: number };
  readonly auc: number;
  readonly dPrime: number;
  readonly matedMoments: { readonly mean: number; readonly standardDeviation: number };
  /** The least that a function of FMR and FNMR comes to at any threshold, at most 1. */
  readonly least: (cost: (fmr: number, fnmr: number) => number) => number;
}

export function trueFigures(truth: Truth): TrueFigures {
  const fmrAt = (t: number): number => countAtMost(truth.nonMated, t) / truth.nonMated.length;
  const fnmrAt = (t: number): number => 1 - countAtMost(truth.mated, t) / truth.mated.length;
  return {
    fmrAt,
    fnmrAt,
    cutAt: (rate, value) =>
      rate === 'fmr' ? quantile(truth.nonMated, value) : quantile(truth.mated, 1 - value),
    equalError: equalErrorOf(truth, fmrAt, fnmrAt),
    auc: areaOf(truth, fmrAt),
    dPrime: dPrimeOf(truth),
    matedMoments: momentsOf(truth.mated),
    least: (cost) => leastOf(truth, fmrAt, fnmrAt, cost),
  };
}

function quantile(ascending: Float64Array, share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))]!;
}

/**
 * The threshold of "FMR at most" or "FNMR at most" as observed in a set; `null` where none keeps
 * the target.
 */
export function observedThreshold(
  { distance, unit, subjectCount }: PersonPairs,
  rate: 'fmr' | 'fnmr',
  target: number,
): number | null {
  const isFmr = rate === 'fmr';
  const column = new Float64Array(distance.length);
  let count = 0;
  for (let place = 0; place < column.length; place++) {
    if (unit[place]! < subjectCount !== isFmr) column[count++] = distance[place]!;
  }
  const own = column.subarray(0, count);
  // Ties apart, which simulated distances hardly have.
  if (!isFmr) return own[Math.ceil((1 - target) * own.length) - 1] ?? null;
  const next = own[Math.floor(target * own.length)];
  return next === undefined ? null : (distance[countBelow(distance, next) - 1] ?? null);
}

/**
 * Wilson with the exact dyadic variance and at least 8 degrees of freedom, pairs of people or
 * people as trials without errors: the first edition's.
 */
export function formerInterval(
  tally: Tally,
  rate: 'fmr' | 'fnmr',
): { readonly low: number; readonly high: number } {
  const isFmr = rate === 'fmr';
  const count = isFmr ? tally.nonMatedCount : tally.matedCount;
  const p = (isFmr ? tally.falseMatches : tally.falseNonMatches) / count;
  const sizes = isFmr ? tally.nonMated : tally.mated;
  const errors = isFmr ? tally.nonMatedErrors : tally.matedErrors;
  let squares = 0;
  sizes.forEach((n, person) => (squares += ((errors[person]! - p * n) / (count - n)) ** 2));
  const shared = isFmr
    ? (tally.errorSquares - 2 * p * tally.crossProducts + p * p * tally.sizeSquares) / count ** 2
    : 0;
  const people = sizes.length;
  if (p === 0) return wilson(p, isFmr ? tally.personPairCount : people, NORMAL_975);
  return wilson(p, (p * (1 - p)) / Math.max(squares - shared, (p * (1 - p)) / count), 2.1);
}

function equalErrorOf(
  { nonMated }: Truth,
  fmrAt: (t: number) => number,
  fnmrAt: (t: number) => number,
) {
  let low = 0;
  let high = nonMated.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fmrAt(nonMated[middle]!) >= fnmrAt(nonMated[middle]!)) high = middle;
    else low = middle + 1;
  }
  return { rate: fmrAt(nonMated[low]!), at: nonMated[low]! };
}

function leastOf(
  { nonMated }: Truth,
  fmrAt: (t: number) => number,
  fnmrAt: (t: number) => number,
  cost: (fmr: number, fnmr: number) => number,
): number {
  let best = 1;
  for (let row = 0; row < nonMated.length / 4; row += 97) {
    best = Math.min(best, cost(fmrAt(nonMated[row]!), fnmrAt(nonMated[row]!)));
  }
  return best;
}

function areaOf({ mated }: Truth, fmrAt: (t: number) => number): number {
  let sum = 0;
  for (const d of mated) sum += 1 - fmrAt(d);
  return sum / mated.length;
}

function dPrimeOf({ mated, nonMated }: Truth): number {
  const [a, b] = [momentsOf(mated), momentsOf(nonMated)];
  return (b.mean - a.mean) / Math.sqrt((a.standardDeviation ** 2 + b.standardDeviation ** 2) / 2);
}

function momentsOf(column: Float64Array) {
  let sum = 0;
  let squares = 0;
  for (const d of column) {
    sum += d;
    squares += d * d;
  }
  const mean = sum / column.length;
  return { mean, standardDeviation: Math.sqrt(squares / column.length - mean * mean) };
}
