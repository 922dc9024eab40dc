import type { Interval } from '#domain/metrics/metric-value.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import {
  type MethodId,
  type MethodParameters,
  THRESHOLD_METHODS,
  thresholdMethod,
} from '#domain/threshold/threshold-methods.ts';

import { bootstrapNotes } from './bootstrap-notes.ts';
import type { BootstrapRequest, BootstrapResult, ThresholdSpread } from './bootstrap-result.ts';
import { curveBands } from './curve-bands.ts';
import { type CurveFigures, heldInterval, prepareCurveFigures } from './curve-figures.ts';
import { LEAST_PEOPLE } from './people-variance.ts';
import { drawPeople, peopleOf } from './person-draws.ts';
import type { PersonPairs } from './person-pairs.ts';
import { predictionInterval } from './prediction-interval.ts';
import { prepareReplicates } from './replicate.ts';
import { methodInputOf, settled, thresholdsOf } from './replicate-proposals.ts';
import { type PreparedRates, prepareRateTable } from './rate-table.ts';
import { meanSdInterval, separationIntervals } from './separation-intervals.ts';

/** Methods whose threshold depends on the photos. */
const METHODS: readonly MethodId[] = THRESHOLD_METHODS.filter(
  ({ dependsOn }) => dependsOn !== 'none',
).map(({ id }) => id);

/**
 * All that a set says about how its figures would vary with the people.
 *
 * A generator, so that whoever runs it can show progress and stop: it yields the number of
 * replicates done after each.
 */
export function* personBootstrap(
  pairs: PersonPairs,
  request: BootstrapRequest,
): Generator<number, BootstrapResult> {
  const { replicates, seed, parameters } = request;
  const prepared = prepareRateTable(pairs);
  const { spreads, people, empty } = yield* methodThresholds(pairs, prepared, request);
  const crossing = prepareCurveFigures(prepared)?.equalErrorRate()?.rate ?? null;
  const equalErrorRate = heldInterval(crossing);
  return {
    replicates,
    seed,
    people,
    emptyReplicates: empty,
    thresholds: spreads,
    ...separationIntervals(pairs),
    equalErrorRate,
    bands: curveBands(pairs, parameters, prepared),
    notes: bootstrapNotes(
      { people, replicates, empty },
      crossing !== null && equalErrorRate === null,
    ),
  };
}

/**
 * Tries out where methods put their thresholds: people are drawn with replacement, a mated
 * comparison of a person drawn m times counts m times, a non-mated comparison of two people m_i m_j
 * times, and a person is not compared with copies of themselves.
 */
export function* methodThresholds(
  pairs: PersonPairs,
  prepared: PreparedRates,
  asked: BootstrapRequest,
): Generator<
  number,
  { readonly spreads: readonly ThresholdSpread[]; readonly people: number; readonly empty: number }
> {
  const request = settled(pairs, asked);
  const { replicates, seed, parameters } = request;
  const people = peopleOf(pairs);
  const random = seededRandom(seed);
  const replicateOf = prepareReplicates(pairs);
  const multiplicity = new Uint32Array(pairs.subjectCount);
  const thresholds = METHODS.map(() => new Float64Array(replicates).fill(Number.NaN));
  let empty = 0;
  const thresholdsWith = (): Float64Array | null => {
    const replicate = replicateOf(multiplicity);
    return replicate === null
      ? null
      : thresholdsOf(methodInputOf(replicate, people.length, request), METHODS);
  };
  multiplicity.fill(1);
  const observed = thresholdsWith() ?? new Float64Array(METHODS.length).fill(Number.NaN);
  for (let r = 0; r < replicates; r++) {
    drawPeople(people, random, multiplicity);
    const drawn = thresholdsWith();
    if (drawn === null) empty += 1;
    else drawn.forEach((value, m) => (thresholds[m]![r] = value));
    yield r + 1;
  }
  const enough = people.length >= LEAST_PEOPLE;
  const curves = enough ? prepareCurveFigures(prepared) : null;
  return {
    people: people.length,
    empty,
    spreads: METHODS.map((method, m) => ({
      method,
      interval: enough
        ? predictionInterval(method, observed[m]!, thresholds[m]!, prepared.tallyAt)
        : null,
      confidence: enough ? confidenceOf(method, parameters, pairs, curves) : null,
      refusedShare: shareWithout(thresholds[m]!, empty),
    })),
  };
}

/**
 * Confidence interval of the threshold that a method would propose for all people like these. Only
 * of methods whose threshold is a quantile, a crossing or a moment: one that maximises something
 * jumps between nearly equal places, and no interval of it was found that holds.
 */
function confidenceOf(
  method: MethodId,
  parameters: MethodParameters,
  pairs: PersonPairs,
  curves: CurveFigures | null,
): Interval | null {
  const finite = (given: Interval | undefined): Interval | null => {
    const interval = heldInterval(given ?? null);
    return interval && Number.isFinite(interval.low) && Number.isFinite(interval.high)
      ? interval
      : null;
  };
  const estimand = thresholdMethod(method).estimand?.(parameters);
  switch (estimand?.kind) {
    case 'rate':
      return finite(curves?.thresholdAt(estimand.rate, estimand.target));
    case 'equal-error-rate':
      return finite(curves?.equalErrorRate()?.threshold);
    case 'mean-sd':
      return meanSdInterval(pairs, estimand.k);
    case undefined:
      return null;
  }
}

/** Share of the non-empty replicates without a value. */
function shareWithout(values: Float64Array, empty: number): number {
  const used = values.length - empty;
  let without = -empty;
  for (const value of values) if (Number.isNaN(value)) without += 1;
  return used > 0 ? without / used : 1;
}
