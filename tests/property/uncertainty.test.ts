import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitIsotonic, isotonicProbability } from '#domain/calibration/isotonic.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-method.ts';
import { errorTally } from '#domain/uncertainty/error-tally.ts';
import { incompleteBeta, inverseIncompleteBeta } from '#domain/uncertainty/incomplete-beta.ts';
import { personBootstrap } from '#domain/uncertainty/person-bootstrap.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { rateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { tallyOfUnits, unitErrors } from '#domain/uncertainty/unit-errors.ts';
import { wilson } from '#domain/uncertainty/wilson.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const sets = fc.record({
  people: fc.integer({ min: 3, max: 8 }),
  photos: fc.integer({ min: 1, max: 4 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  separation: fc.constantFrom(0, 2, 4),
  decimals: fc.constantFrom(1, 2, 8),
});
const thresholds = fc.double({ min: 0.5, max: 1.9, noNaN: true });

describe('intervals', () => {
  test('do not depend on the unit of distance, nor on any rising transform of it', () => {
    fc.assert(
      fc.property(sets, thresholds, (set, threshold) => {
        const pairs = simulatedPairs(set);
        const bent = (d: number) => Math.exp(2 * d) - 7;
        const transformed = { ...pairs, distance: pairs.distance.map(bent) };
        expect(rateIntervals(transformed, bent(threshold))).toEqual(
          rateIntervals(pairs, threshold),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('do not depend on the order of rows or on the numbering of people', () => {
    fc.assert(
      fc.property(sets, thresholds, (set, threshold) => {
        const pairs = simulatedPairs(set);
        const renumbered = {
          ...pairs,
          left: pairs.left.toReversed(),
          right: pairs.right.toReversed(),
          mated: pairs.mated.toReversed(),
          distance: pairs.distance.toReversed(),
          subject: pairs.subject.map((person) => set.people - 1 - person),
        };
        const a = rateIntervals(pairs, threshold);
        const b = rateIntervals(renumbered, threshold);
        expect(b.reasons).toEqual(a.reasons);
        for (const name of ['fmr', 'fnmr', 'precision', 'f1', 'accuracy', 'npv'] as const) {
          expect(b[name] === null).toBe(a[name] === null);
          if (a[name] !== null) {
            expect(b[name]!.low).toBeCloseTo(a[name].low, 10);
            expect(b[name]!.high).toBeCloseTo(a[name].high, 10);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a tally that moved equals one that was counted', () => {
    fc.assert(
      fc.property(sets, fc.array(thresholds, { minLength: 1, maxLength: 6 }), (set, path) => {
        const pairs = simulatedPairs(set);
        const sorted = personPairs(pairs, ascendingOrder(pairs.distance));
        const tallyAt = errorTally(sorted);
        for (const threshold of path) {
          expect(tallyAt(threshold)).toEqual(
            tallyOfUnits(sorted, unitErrors(sorted, threshold), () => true),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of Wilson hold the rate and narrow with more trials', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(rate, fc.double({ min: 0.5, max: 1e6, noNaN: true }), (p, n) => {
        const some = wilson(p, n);
        const more = wilson(p, 2 * n);
        expect(some.low).toBeLessThanOrEqual(p);
        expect(some.high).toBeGreaterThanOrEqual(p);
        expect(more.high - more.low).toBeLessThanOrEqual(some.high - some.low + 1e-12);
      }),
    );
  });

  test('of the delta method are about as wide as those of the person bootstrap', () => {
    const pairs = simulatedPairs({ people: 60, photos: 4, seed: 9, separation: 4 });
    const threshold = 1.18;
    const steps = personBootstrap(personPairs(pairs, ascendingOrder(pairs.distance)), {
      replicates: 500,
      seed: 1,
      threshold,
      parameters: DEFAULT_PARAMETERS,
      libraryDefault: null,
      density: PANDAS_DENSITY,
    });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const live = rateIntervals(pairs, threshold);
    for (const name of ['fmr', 'fnmr', 'precision', 'f1', 'accuracy'] as const) {
      const interval = step.value.atThreshold![name]!;
      const ratio = (live[name]!.high - live[name]!.low) / (interval.high - interval.low);
      expect(ratio, name).toBeGreaterThan(0.7);
      expect(ratio, name).toBeLessThan(1.4);
    }
  });
});

test('the inverse of the incomplete beta function is its inverse', () => {
  // Below 1 the density has a pole at an end, where the last digit of x moves the result by 1e-8.
  const shape = fc.double({ min: 1, max: 5000, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), shape, shape, (p, a, b) => {
      expect(incompleteBeta(inverseIncompleteBeta(p, a, b), a, b)).toBeCloseTo(p, 9);
    }),
  );
});

test('isotonic probabilities never rise with distance, and sum to the number of mated pairs', () => {
  fc.assert(
    fc.property(sets, (set) => {
      const { cuts, pairs } = evaluatePairs(simulatedPairs({ ...set, photos: set.photos + 1 }));
      const fit = fitIsotonic(cuts)!;
      const share = cuts.matedCount / (cuts.matedCount + cuts.nonMatedCount);
      const ascending = pairs.distance.toSorted();
      const predicted = ascending.map((d) => isotonicProbability(fit, d, share));
      predicted.forEach((p, i) => expect(p).toBeLessThanOrEqual((predicted[i - 1] ?? 1) + 1e-12));
      expect(predicted.reduce((a, b) => a + b, 0)).toBeCloseTo(cuts.matedCount, 6);
    }),
    { numRuns: 60 },
  );
});
