import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { kernelDensity, PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { scoreClassFromWeighted } from '#domain/distribution/score-set.ts';
import { areaUnderCurve } from '#domain/metrics/separation.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { PLAIN_DISTANCES, scoreScaleOf } from '#domain/comparison/score-scale.ts';
import { buildCutTable } from '#domain/threshold/cut-table.ts';
import {
  DEFAULT_PARAMETERS,
  type MethodParameters,
  THRESHOLD_METHODS,
} from '#domain/threshold/threshold-methods.ts';
import type { MethodInput } from '#domain/threshold/threshold-method.ts';
import { intervalOfMetric, prepareRateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { personBootstrap } from '#domain/uncertainty/person-bootstrap.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { prepareReplicates } from '#domain/uncertainty/replicate.ts';
import { methodInputOf } from '#domain/uncertainty/replicate-proposals.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const sorted = (pairs: PairTable) => personPairs(pairs, ascendingOrder(pairs.distance));

/** A replicate built the slow way: every comparison with its weight, no hull, no bins. */
function weighedInput(
  pairs: PairTable,
  multiplicity: readonly number[],
): MethodInput<MethodParameters> {
  const weights = (wanted: 0 | 1) =>
    Array.from({ length: pairs.count }, (_, i) => {
      if (pairs.mated[i] !== wanted) return 0;
      const a = multiplicity[pairs.subject[pairs.left[i]!]!]!;
      const b = multiplicity[pairs.subject[pairs.right[i]!]!]!;
      return wanted === 1 ? a : a * b;
    });
  const scores = {
    mated: scoreClassFromWeighted(pairs.distance, weights(1)),
    nonMated: scoreClassFromWeighted(pairs.distance, weights(0)),
  };
  const cuts = buildCutTable(scores);
  return {
    scores,
    cuts,
    scale: scoreScaleOf(PLAIN_DISTANCES, pairs.distance.toSorted()),
    auc: areaUnderCurve(cuts),
    densities: {
      mated: kernelDensity(scores.mated, PANDAS_DENSITY),
      nonMated: kernelDensity(scores.nonMated, PANDAS_DENSITY),
    },
    people: pairs.subjectCount,
    ceiling: null,
    libraryDefault: null,
    parameters: DEFAULT_PARAMETERS,
  };
}

const cases = fc.record({
  people: fc.integer({ min: 3, max: 7 }),
  photos: fc.integer({ min: 2, max: 4 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  separation: fc.constantFrom(-0.5, 0, 1, 3, 12),
  decimals: fc.constantFrom(1, 2, 6),
  draw: fc.integer({ min: 0, max: 1e6 }),
});
const SMOOTH = new Set(['density-crossing', 'logistic']);

describe('a replicate by multiplicities', () => {
  test('gives every method the threshold that the whole weighted set gives', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom('observed' as const, 'middle' as const),
        (set, position) => {
          const pairs = simulatedPairs(set);
          const random = seededRandom(set.draw);
          const multiplicity = Array.from({ length: set.people }, () => random.integer(3));
          const replicate = prepareReplicates(sorted(pairs))(multiplicity);
          const parameters = {
            ...DEFAULT_PARAMETERS,
            splitPosition: position,
            maxFmr: 0.1,
            maxFnmr: 0.2,
            matedShare: 0.3,
          };
          const slow = { ...weighedInput(pairs, multiplicity), parameters };
          if (slow.scores.mated.count === 0 || slow.scores.nonMated.count === 0) {
            expect(replicate).toBeNull();
            return;
          }
          const fast = methodInputOf(replicate!, set.people, {
            parameters,
            libraryDefault: null,
            density: PANDAS_DENSITY,
          });
          expect(replicate!.auc).toBeCloseTo(areaUnderCurve(slow.cuts)!, 12);
          expect(replicate!.scores.mated.mean).toBeCloseTo(slow.scores.mated.mean, 12);
          for (const method of THRESHOLD_METHODS) {
            const expected = method.propose(slow);
            const actual = method.propose(fast);
            if (SMOOTH.has(method.id)) continue;
            expect([method.id, actual.kind]).toEqual([method.id, expected.kind]);
            if (expected.kind === 'proposed' && actual.kind === 'proposed') {
              expect(actual.threshold, method.id).toBeCloseTo(expected.threshold, 10);
            }
          }
        },
      ),
      {
        numRuns: 300,
        // All mated distances are equal: no spread may come of rounding.
        examples: [
          [
            { people: 3, photos: 2, seed: 603_963, separation: 12, decimals: 1, draw: 178_940 },
            'observed',
          ],
        ],
      },
    );
  });

  test('keeps the methods that smooth within a hundredth of the spread', () => {
    const pairs = simulatedPairs({ people: 20, photos: 5, seed: 4, separation: 3 });
    const multiplicity = Array.from({ length: 20 }, (_, i) => i % 3);
    const fast = methodInputOf(prepareReplicates(sorted(pairs))(multiplicity)!, 20, {
      parameters: DEFAULT_PARAMETERS,
      libraryDefault: null,
      density: PANDAS_DENSITY,
    });
    const slow = weighedInput(pairs, multiplicity);
    for (const method of THRESHOLD_METHODS.filter(({ id }) => SMOOTH.has(id))) {
      const expected = method.propose(slow);
      const actual = method.propose(fast);
      if (expected.kind !== 'proposed' || actual.kind !== 'proposed') throw new Error(method.id);
      expect(Math.abs(actual.threshold - expected.threshold), method.id).toBeLessThan(0.001);
    }
  });
});

const isMonotone = (values: Float64Array, sign: 1 | -1): boolean =>
  values.every((value, i) => i === 0 || !(sign * (value - values[i - 1]!) < -1e-12));

describe('the person bootstrap', () => {
  const request = {
    replicates: 60,
    seed: 5,
    parameters: DEFAULT_PARAMETERS,
    libraryDefault: null,
    density: PANDAS_DENSITY,
  };
  const run = (pairs: PairTable, seed: number) => {
    const steps = personBootstrap(sorted(pairs), { ...request, seed });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  };

  test('is the same for the same seed, and another for another', () => {
    const pairs = simulatedPairs({ people: 12, photos: 3, seed: 1 });
    expect(run(pairs, 5)).toEqual(run(pairs, 5));
    const [one, other] = [run(pairs, 5), run(pairs, 6)];
    expect(one.thresholds).not.toEqual(other.thresholds);
    // What follows from the set itself is not a matter of chance.
    expect([one.auc, one.bands]).toEqual([other.auc, other.bands]);
  });

  test('its bands ascend in place, low at or below high, and end where curves end', () => {
    const pairs = simulatedPairs({ people: 12, photos: 3, seed: 2, separation: 1 });
    const { fnmrAtFmr, precisionAtRecall, overThreshold, leastCost } = run(pairs, 1).bands;
    for (const { at, low, high } of [
      fnmrAtFmr,
      precisionAtRecall,
      leastCost,
      ...Object.values(overThreshold),
    ]) {
      expect(at.every((place, i) => i === 0 || place > at[i - 1]!)).toBe(true);
      expect(low.every((value, i) => Number.isNaN(value) || value <= high[i]!)).toBe(true);
    }
    expect(fnmrAtFmr.at.at(-1)).toBe(1);
    expect(fnmrAtFmr.high.at(-1)).toBe(0);
    expect(isMonotone(fnmrAtFmr.high, -1)).toBe(true);
    expect(isMonotone(overThreshold.fmr.high, 1)).toBe(true);
    expect(isMonotone(overThreshold.fnmr.low, -1)).toBe(true);
    // At the largest distance of the set everything matches, which is not to say that everything
    // does elsewhere.
    expect([overThreshold.fmr.high.at(-1), overThreshold.fnmr.low.at(-1)]).toEqual([1, 0]);
    expect(Math.max(...leastCost.high)).toBeLessThanOrEqual(1);
  });

  test('its bands at one place are the intervals there, and hold the curve', () => {
    const pairs = simulatedPairs({ people: 12, photos: 3, seed: 4, separation: 1 });
    const { overThreshold } = run(pairs, 3).bands;
    const place = 40;
    const there = prepareRateIntervals(sorted(pairs))(overThreshold.fmr.at[place]!);
    for (const metric of ['fmr', 'fnmr', 'f1', 'accuracy'] as const) {
      const { low, high } = overThreshold[metric];
      const interval = intervalOfMetric(there, metric)!;
      expect([low[place], high[place]]).toEqual([interval.low, interval.high]);
    }
  });

  test('predicts more spread for another set than there is in the threshold of all people', () => {
    const { thresholds } = run(
      simulatedPairs({ people: 25, photos: 4, seed: 4, separation: 2 }),
      3,
    );
    const { interval, confidence } = thresholds.find(
      ({ method }) => method === 'equal-error-rate',
    )!;
    expect(interval!.high - interval!.low).toBeGreaterThan(confidence!.high - confidence!.low);
  });

  test('gives few people no interval and says so, and counts empty replicates', () => {
    const result = run(simulatedPairs({ people: 2, photos: 3, seed: 2 }), 1);
    expect(result.emptyReplicates).toBeGreaterThan(0);
    expect([result.auc, result.equalErrorRate, result.dPrime]).toEqual([null, null, null]);
    expect(result.notes.map(({ code }) => code)).toEqual([
      'bootstrap-few-people',
      'bootstrap-empty-replicates',
    ]);
  });
});
