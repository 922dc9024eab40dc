import type { Interval } from '#domain/metrics/metric-value.ts';
import { equalErrorRateOf } from '#domain/metrics/equal-error-rate.ts';
import { dPrimeOf } from '#domain/metrics/separation.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import type { MethodId } from '#domain/threshold/threshold-method.ts';
import { THRESHOLD_METHODS } from '#domain/threshold/threshold-methods.ts';

import { bootstrapNotes } from './bootstrap-notes.ts';
import type { BootstrapRequest, BootstrapResult } from './bootstrap-result.ts';
import { curveBands } from './curve-bands.ts';
import { percentileInterval } from './percentile-interval.ts';
import { drawPeople, peopleOf } from './person-draws.ts';
import type { PersonPairs } from './person-pairs.ts';
import { prepareReplicates } from './replicate.ts';
import { type Rate, RATES, ratesAt } from './rates-at.ts';
import { methodInputOf, thresholdsOf } from './replicate-proposals.ts';

/** Methods whose threshold depends on the photos. */
const METHODS: readonly MethodId[] = THRESHOLD_METHODS.map(({ id }) => id).filter(
  (id) => id !== 'manual' && id !== 'library-default',
);

/**
 * Resamples people with replacement: a mated comparison of a person drawn m times counts m times, a non-mated comparison of two people m_i m_j times, and
 * a person is not compared with copies of themselves. This is the bootstrap that respects that people, not comparisons, are the
 * sample; resampling comparisons gives intervals that are several times too narrow.
 *
 * A generator, so that whoever runs it can show progress and stop: it yields the number of replicates done after each.
 */
export function* personBootstrap(
  pairs: PersonPairs,
  request: BootstrapRequest,
): Generator<number, BootstrapResult> {
  const { replicates, seed } = request;
  const people = peopleOf(pairs);
  const random = seededRandom(seed);
  const replicateOf = prepareReplicates(pairs);
  const multiplicity = new Uint32Array(pairs.subjectCount);
  const curves = curveBands(pairs, replicates, request.parameters);
  const rows = (count: number) =>
    Array.from({ length: count }, () => new Float64Array(replicates).fill(Number.NaN));
  const thresholds = rows(METHODS.length);
  const [auc, equalErrorRate, dPrime] = rows(3) as [Float64Array, Float64Array, Float64Array];
  const rates = rows(RATES.length);
  let empty = 0;

  for (let r = 0; r < replicates; r++) {
    drawPeople(people, random, multiplicity);
    const replicate = replicateOf(multiplicity);
    if (replicate === null) empty += 1;
    else {
      const { cuts } = replicate;
      const input = methodInputOf(replicate, people.length, request);
      thresholdsOf(input, METHODS).forEach((value, m) => (thresholds[m]![r] = value));
      auc[r] = replicate.auc;
      equalErrorRate[r] = equalErrorRateOf(cuts)?.rate ?? Number.NaN;
      dPrime[r] = dPrimeOf(replicate.scores) ?? Number.NaN;
      curves.add(r, cuts, input.cuts);
      if (request.threshold !== null) {
        ratesAt(cuts, request.threshold).forEach((value, k) => (rates[k]![r] = value));
      }
    }
    yield r + 1;
  }

  return {
    replicates,
    seed,
    people: people.length,
    emptyReplicates: empty,
    thresholds: METHODS.map((method, m) => ({
      method,
      interval: percentileInterval(thresholds[m]!),
      refusedShare: shareWithout(thresholds[m]!, empty),
    })),
    auc: percentileInterval(auc),
    equalErrorRate: percentileInterval(equalErrorRate),
    dPrime: percentileInterval(dPrime),
    bands: curves.bands(),
    atThreshold:
      request.threshold === null
        ? null
        : {
            threshold: request.threshold,
            ...namedRates(rates.map((row) => percentileInterval(row))),
          },
    notes: bootstrapNotes(people.length, replicates, empty),
  };
}

function namedRates(intervals: readonly (Interval | null)[]): Record<Rate, Interval | null> {
  const named = {} as Record<Rate, Interval | null>;
  RATES.forEach((rate, k) => (named[rate] = intervals[k] ?? null));
  return named;
}

/** Share of the non-empty replicates without a value. */
function shareWithout(values: Float64Array, empty: number): number {
  const used = values.length - empty;
  let without = -empty;
  for (const value of values) if (Number.isNaN(value)) without += 1;
  return used > 0 ? without / used : 1;
}
