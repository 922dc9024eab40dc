import type { Interval } from '#domain/metrics/metric-value.ts';

import { areaInfluence, changesOf, countsOf, type Influence, sumOfSquares } from './influence.ts';
import { LEAST_PEOPLE, logitInterval, peopleVariance, SKEW } from './people-variance.ts';
import type { PersonPairs } from './person-pairs.ts';
import { studentT975 } from './student-t.ts';

/** Intervals of figures that no threshold is needed for; `null` where the set gives none. */
export interface SeparationIntervals {
  readonly auc: Interval | null;
  readonly dPrime: Interval | null;
}

const METHOD = 'people-influence';

/**
 * AUC on the logit scale and d' on its own, each with the people's variance of its influence
 * function (for AUC: the placement values of DeLong, DeLong and Clarke-Pearson, Biometrics 44,
 * 1988, summed over people instead of comparisons).
 */
export function separationIntervals(pairs: PersonPairs): SeparationIntervals {
  const counts = countsOf(pairs);
  if (counts === null) return { auc: null, dPrime: null };
  const { matedCount, nonMatedCount, sizes } = counts;
  const spreadOf = (influence: Influence) => {
    const { changes, shared } = changesOf(pairs, counts, influence);
    return peopleVariance(changes, sizes, sumOfSquares(shared), SKEW.separation);
  };
  const area = areaInfluence(pairs, counts);
  const distance = dPrimeInfluence(pairs, matedCount, nonMatedCount);
  const ofArea = spreadOf(area);
  const ofDistance = spreadOf(distance);
  const half = studentT975(ofDistance.degreesOfFreedom) * Math.sqrt(ofDistance.variance);
  const enough = ofArea.people >= LEAST_PEOPLE;
  return {
    auc:
      enough && area.value > 0 && area.value < 1
        ? { ...logitInterval(area.value, ofArea.variance, ofArea.degreesOfFreedom), method: METHOD }
        : null,
    dPrime:
      enough && half > 0
        ? { low: Math.max(0, distance.value - half), high: distance.value + half, method: METHOD }
        : null,
  };
}

/**
 * Derivative of |difference of means| / root of the mean variance with respect to a comparison's
 * weight.
 */
function dPrimeInfluence(pairs: PersonPairs, matedCount: number, nonMatedCount: number): Influence {
  const { count, unit, distance, subjectCount } = pairs;
  const sum = [0, 0];
  const squares = [0, 0];
  const centre = distance[count >>> 1] as number;
  for (let place = 0; place < count; place++) {
    const side = (unit[place] as number) < subjectCount ? 0 : 1;
    const d = (distance[place] as number) - centre;
    sum[side]! += d;
    squares[side]! += d * d;
  }
  const counts = [matedCount, nonMatedCount];
  const mean = counts.map((n, side) => sum[side]! / n);
  const variance = counts.map((n, side) => Math.max(0, squares[side]! / n - mean[side]! ** 2));
  const pooled = (variance[0]! + variance[1]!) / 2;
  const root = Math.sqrt(pooled);
  const value = Math.abs(mean[1]! - mean[0]!) / root;
  const direction = Math.sign(mean[1]! - mean[0]!) / root;
  const sums = new Float64Array(pairs.unitCount);
  for (let place = 0; place < count; place++) {
    const u = unit[place] as number;
    const side = u < subjectCount ? 0 : 1;
    const off = (distance[place] as number) - centre - mean[side]!;
    sums[u]! +=
      (side === 1 ? off : -off) * direction -
      (value / (4 * pooled)) * (off * off - variance[side]!);
  }
  return { value, unit: sums };
}

/**
 * Interval of the mean of the mated distances plus `k` of their standard deviations; `null` with
 * too few people.
 */
export function meanSdInterval(pairs: PersonPairs, k: number): Interval | null {
  const { count, unit, distance, subjectCount } = pairs;
  const mated = pairs.size.subarray(0, subjectCount);
  const matedCount = mated.reduce((sum, n) => sum + n, 0);
  let sum = 0;
  let squares = 0;
  const centre = distance[count >>> 1] ?? 0;
  for (let place = 0; place < count; place++) {
    if ((unit[place] as number) >= subjectCount) continue;
    const d = (distance[place] as number) - centre;
    sum += d;
    squares += d * d;
  }
  const mean = sum / matedCount;
  const variance = squares / matedCount - mean * mean;
  if (matedCount < 2 || !(variance > 0) || mated.includes(matedCount)) return null;
  const deviation = Math.sqrt(variance);
  const changes = new Float64Array(subjectCount);
  for (let place = 0; place < count; place++) {
    const u = unit[place] as number;
    if (u >= subjectCount) continue;
    const off = (distance[place] as number) - centre - mean;
    changes[u]! += off + (k * (off * off - variance)) / (2 * deviation);
  }
  for (let u = 0; u < subjectCount; u++) changes[u]! /= matedCount - mated[u]!;
  const spread = peopleVariance(changes, mated, 0, SKEW.separation);
  if (spread.people < LEAST_PEOPLE) return null;
  const value = centre + mean + k * deviation * Math.sqrt(matedCount / (matedCount - 1));
  const half = studentT975(spread.degreesOfFreedom) * Math.sqrt(spread.variance);
  return { low: value - half, high: value + half, method: METHOD };
}
