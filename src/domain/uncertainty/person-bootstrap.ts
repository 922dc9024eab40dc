import type { Interval } from '#domain/metrics/metric-value.ts';
import type { Note } from '#domain/shared/note.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { percentText } from '#domain/shared/wording.ts';
import {
  type MethodId,
  type MethodParameters,
  THRESHOLD_METHODS,
  thresholdMethod,
} from '#domain/threshold/threshold-methods.ts';
import type {
  BootstrapRequest,
  BootstrapResult,
  ThresholdSpread,
} from '#domain/uncertainty/bootstrap-result.ts';
import { curveBands } from '#domain/uncertainty/curve-bands.ts';
import {
  type CurveFigures,
  heldInterval,
  prepareCurveFigures,
} from '#domain/uncertainty/curve-figures.ts';
import type { Tally } from '#domain/uncertainty/error-tally.ts';
import { sumOfSquares } from '#domain/uncertainty/influence.ts';
import { LEAST_PEOPLE } from '#domain/uncertainty/people-variance.ts';
import { drawPeople, peopleOf, type PersonPairs } from '#domain/uncertainty/person-pairs.ts';
import { isEstimate, type RateEstimate, rateEstimate } from '#domain/uncertainty/rate-estimate.ts';
import { type PreparedRates, prepareRateTable } from '#domain/uncertainty/rate-table.ts';
import { methodInputOf, settled, thresholdsOf } from '#domain/uncertainty/replicate-proposals.ts';
import { prepareReplicates } from '#domain/uncertainty/replicate.ts';
import { meanSdInterval, separationIntervals } from '#domain/uncertainty/separation-intervals.ts';
import { quickStudentT975 } from '#domain/uncertainty/student-t.ts';
import { message } from '#words/message.ts';

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

/** @param fewErrors whether errors are too few at the threshold of the EER for an interval of it */
function bootstrapNotes(
  {
    people,
    replicates,
    empty,
  }: { readonly people: number; readonly replicates: number; readonly empty: number },
  fewErrors: boolean,
): readonly Note[] {
  const notes: Note[] = [];
  if (people < LEAST_PEOPLE) {
    notes.push({
      code: 'bootstrap-few-people',
      severity: 'warning',
      text: message('note.fewPeople', { needed: LEAST_PEOPLE, people }),
    });
  }
  if (fewErrors && people >= LEAST_PEOPLE) {
    notes.push({
      code: 'bootstrap-few-errors',
      severity: 'info',
      text: message('note.fewErrors'),
    });
  }
  if (empty > 0) {
    notes.push({
      code: 'bootstrap-empty-replicates',
      severity: empty > replicates / 10 ? 'warning' : 'info',
      text: message('note.emptyDraws', {
        share: percentText(empty / replicates),
        draws: replicates,
      }),
    });
  }
  return notes;
}

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
function predictionInterval(
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
