import type { Interval } from '#domain/metrics/metric-value.ts';
import { type MethodId, thresholdMethod } from '#domain/threshold/threshold-methods.ts';

import type { Tally } from './error-tally.ts';
import { sumOfSquares } from './influence.ts';
import { isEstimate, type RateEstimate, rateEstimate } from './rate-estimate.ts';
import { quickStudentT975 } from './student-t.ts';

/**
 * Where a method would put the threshold on another set of as many people, in 95 % of cases: the
 * two sets vary alike and independently, so the variance of one, which the replicates show, counts
 * twice. Around the threshold of the set itself, because replicates as a whole may lie to one side
 * of it.
 *
 * The quantile is Student's with `degreesOf`, or half as many degrees as people of even weight for
 * a method that looks at mated pairs only, whose spread a few people with poor photos make.
 * Replicates of people triple what pairs of people have of their own, which makes the interval a
 * little wide where look-alikes are what matters. `null` where less than half of the replicates
 * have a value.
 *
 * @param replicates NaN where the method refuses
 */
export function predictionInterval(
  method: MethodId,
  threshold: number,
  replicates: Float64Array,
  tallyAt: (threshold: number) => Tally,
): Interval | null {
  const variance = varianceOf(replicates);
  if (Number.isNaN(threshold) || variance === null) return null;
  const isMatedOnly = thresholdMethod(method).dependsOn === 'mated';
  const tally = tallyAt(threshold);
  const estimate = rateEstimate(tally, isMatedOnly ? 'fnmr' : 'fmr');
  if (!isEstimate(estimate)) return null;
  const people = Math.max(2, estimate.evenPeople);
  const miss = tally.falseNonMatches / tally.matedCount;
  const degrees = isMatedOnly ? people / 2 : degreesOf(estimate, miss, people);
  const half = quickStudentT975(degrees) * Math.sqrt((2 * variance * people) / (people - 1));
  return { low: threshold - half, high: threshold + half, method: 'person-bootstrap-prediction' };
}

/**
 * Degrees of freedom of the replicates' variance. Of the FMR's, as Satterthwaite has them
 * (Biometrics Bulletin 2, 1946): what people make is known from one less than there are people,
 * what pairs of people have of their own, which counts three times, from all pairs. They count as
 * far as misses are more frequent than false matches at the threshold: few false matches then
 * decide where it lies. Where both are as frequent a method weighs both, and misses are people's
 * alone.
 */
function degreesOf({ rate, changes, shared }: RateEstimate, miss: number, people: number): number {
  // Leaving people out counts a pair's own part twice.
  const ofPeople = Math.max(0, sumOfSquares(changes) - 2 * shared);
  const ofPairs = 3 * shared;
  const all = ofPeople + ofPairs;
  if (!(all > 0) || !(miss > rate)) return people - 1;
  const pairs = (people * (people - 1)) / 2;
  const jointly = all ** 2 / (ofPeople ** 2 / (people - 1) + ofPairs ** 2 / pairs);
  const few = (miss - rate) / (miss + rate);
  return 1 / ((1 - few) / (people - 1) + few / jointly);
}

function varianceOf(values: Float64Array): number | null {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length < 2 || known.length < values.length / 2) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1);
}
