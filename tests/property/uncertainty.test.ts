import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitIsotonic, isotonicProbability } from '#domain/calibration/isotonic.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { clopperPearson } from '#tests/support/clopper-pearson.ts';
import { errorTally } from '#domain/uncertainty/error-tally.ts';
import { incompleteBeta, inverseIncompleteBeta } from '#domain/uncertainty/incomplete-beta.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { FIGURES } from '#domain/uncertainty/figures.ts';
import {
  intervalOfMetric,
  prepareRateIntervals,
  rateIntervals,
  rateIntervalsOf,
} from '#domain/uncertainty/rate-intervals.ts';
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
        const one = rateIntervals(pairs, threshold);
        const other = rateIntervals(renumbered, threshold);
        expect(other.reasons).toEqual(one.reasons);
        for (const id of Object.keys(FIGURES)) {
          const a = intervalOfMetric(one, id);
          const b = intervalOfMetric(other, id);
          expect(b === null).toBe(a === null);
          if (a !== null) {
            expect(b!.low).toBeCloseTo(a.low, 10);
            expect(b!.high).toBeCloseTo(a.high, 10);
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

  test('rise with errors and never cross: larger thresholds have no lower bounds on FMR and no higher ones on FNMR', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const pairs = simulatedPairs(set);
        const at = prepareRateIntervals(personPairs(pairs, ascendingOrder(pairs.distance)));
        let before = at(-1);
        for (const threshold of pairs.distance.toSorted()) {
          const now = at(threshold);
          for (const end of ['low', 'high'] as const) {
            if (now.fmr) expect(now.fmr[end]).toBeGreaterThanOrEqual(before.fmr![end]);
            if (now.fnmr) expect(now.fnmr[end]).toBeLessThanOrEqual(before.fnmr![end]);
          }
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  });

  test('without an error fall with people, and with photos of the same people only a little', () => {
    const bound = (people: number, photos: number): number => {
      const pairs = simulatedPairs({ people, photos, seed: 3, separation: 40 });
      const sorted = personPairs(pairs, ascendingOrder(pairs.distance));
      return rateIntervalsOf(errorTally(sorted)(3)).fmr!.high;
    };
    const counts = fc.tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 2, max: 5 }));
    fc.assert(
      fc.property(counts, ([people, photos]) => {
        expect(bound(people + 1, photos)).toBeLessThan(bound(people, photos));
        expect(bound(people, photos + 1)).toBeLessThan(bound(people, photos));
        // However many photos, a pair of people is never worth more than five comparisons.
        const personPairCount = (people * (people - 1)) / 2;
        expect(bound(people, 8)).toBeGreaterThan(1 - 0.025 ** (1 / (5 * personPairCount)));
      }),
      { numRuns: 20 },
    );
  });

  test('are Clopper and Pearson’s where nobody takes part in two comparisons', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.nat(5), (count, errors) => {
        const everybody = Array.from({ length: 2 * count }, (_, i) => i);
        const pairs = {
          count,
          left: Uint32Array.from({ length: count }, (_, i) => 2 * i),
          right: Uint32Array.from({ length: count }, (_, i) => 2 * i + 1),
          mated: new Uint8Array(count),
          distance: Float64Array.from({ length: count }, (_, i) => (i < errors ? 0.1 : 0.9)),
          subject: Uint32Array.from(everybody),
          subjectCount: 2 * count,
        };
        const sorted = personPairs(pairs, ascendingOrder(pairs.distance));
        const { fmr } = rateIntervalsOf(errorTally(sorted)(0.5));
        const exact = clopperPearson(errors, count);
        expect(fmr!.low).toBeCloseTo(exact.low, 12);
        expect(fmr!.high).toBeCloseTo(exact.high, 12);
      }),
    );
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
