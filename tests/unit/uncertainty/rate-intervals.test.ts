import { describe, expect, test } from 'vitest';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import {
  bestFmr,
  bestFnmr,
  peopleNeededForFmr,
  peopleNeededForFnmr,
} from '#domain/uncertainty/rule-of-three.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { prepareRateIntervals, rateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { simulateCoverage } from '#tests/support/coverage.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

describe('the rule of three with people as the sample', () => {
  test.each([
    [0.01, 25],
    [0.001, 78],
    [1e-4, 246],
    [1e-5, 776],
  ])('FMR %d needs %d people', (fmr, people) => {
    expect(peopleNeededForFmr(fmr)).toBe(people);
    expect(bestFmr(people)).toBeLessThanOrEqual(fmr);
    expect(bestFmr(people - 1)).toBeGreaterThan(fmr);
  });

  test('the extremes', () => {
    expect(peopleNeededForFnmr(0.01)).toBe(300);
    expect([bestFmr(0), bestFmr(1), bestFmr(2), bestFnmr(0)]).toEqual([1, 1, 1, 1]);
    expect(bestFmr(9)).toBeCloseTo(3 / 36, 14);
  });
});

describe('intervals at a threshold', () => {
  const pairs = simulatedPairs({ people: 12, photos: 4, seed: 1, separation: 3 });
  const sorted = personPairs(pairs, ascendingOrder(pairs.distance));

  test('hold the observed rates and stay within 0 and 1', () => {
    const at = prepareRateIntervals(sorted);
    for (let t = 0.6; t < 1.8; t += 0.01) {
      const matches = (wanted: number) =>
        [...pairs.distance].filter((d, i) => pairs.mated[i] === wanted && d <= t).length;
      const fmr = matches(0) / [...pairs.mated].filter((m) => m === 0).length;
      const fnmr = 1 - matches(1) / [...pairs.mated].filter((m) => m === 1).length;
      const { reasons: _reasons, ...intervals } = at(t);
      for (const interval of Object.values(intervals)) {
        if (interval === null) continue;
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
      }
      expect(intervals.fmr!.low).toBeLessThanOrEqual(fmr + 1e-12);
      expect(intervals.fmr!.high).toBeGreaterThanOrEqual(fmr - 1e-12);
      expect(intervals.recall!.low).toBeLessThanOrEqual(1 - fnmr + 1e-12);
      expect(intervals.recall!.high).toBeGreaterThanOrEqual(1 - fnmr - 1e-12);
    }
  });

  test('are the same whichever way the threshold was dragged there', () => {
    const at = prepareRateIntervals(sorted);
    const forwards = [0.9, 1.0, 1.1, 1.2].map((t) => at(t));
    const backwards = [1.2, 1.1, 1.0, 0.9].map((t) => at(t));
    expect(backwards.toReversed()).toEqual(forwards);
    expect(rateIntervals(pairs, 1.1)).toEqual(forwards[2]);
  });

  test('without errors each pair of people, or each person, is one trial', () => {
    const apart = simulatedPairs({ people: 9, photos: 4, seed: 1, separation: 40 });
    const { fmr, fnmr, precision, accuracy } = rateIntervals(apart, 3);
    expect(fmr).toMatchObject({ low: 0, method: 'wilson-people' });
    expect(fnmr).toMatchObject({ low: 0, method: 'wilson-people' });
    // Student's quantile with 8 degrees: t^2 / (n + t^2), a little above 3 / n.
    expect(fmr!.high).toBeCloseTo(2.306 ** 2 / (36 + 2.306 ** 2), 3);
    expect(fnmr!.high).toBeCloseTo(2.306 ** 2 / (9 + 2.306 ** 2), 3);
    expect(precision).toMatchObject({ high: 1, method: 'substituted-bounds' });
    expect(precision!.low).toBeLessThan(0.5);
    expect(accuracy!.low).toBeGreaterThan(0.8);
  });

  test('do not grow surer with more photos of the same people', () => {
    const width = (photos: number) => {
      const { fmr } = rateIntervals(
        simulatedPairs({ people: 10, photos, seed: 3, separation: 40 }),
        3,
      );
      return fmr!.high - fmr!.low;
    };
    expect(width(8)).toBeCloseTo(width(2), 12);
  });

  test('are refused in words where one person is in every comparison', () => {
    const two = rateIntervals(simulatedPairs({ people: 2, photos: 3, seed: 1 }), 1.1);
    expect(two.fmr).toBeNull();
    expect(two.reasons.fmr).toBe('One person takes part in every comparison that counts here.');
    const one = rateIntervals(simulatedPairs({ people: 1, photos: 3, seed: 1 }), 1.1);
    expect(one.fmr).toBeNull();
    expect(one.reasons.fmr).toBe('There is no such comparison.');
    expect(one.fnmr).toBeNull();
  });
});

test('nominal 95% intervals cover about 95%, pair-level ones far less (small version of docs/coverage.md)', () => {
  const rows = simulateCoverage({
    people: 24,
    dependence: { name: 'medium', person: 0.06, photo: 0.09 },
    replications: 400,
    seed: 2,
    fmr: [0.02],
    fnmr: [0.05],
  });
  for (const { dyadic } of rows) {
    expect(dyadic.covered).toBeGreaterThan(0.91);
    expect(dyadic.covered).toBeLessThan(0.99);
  }
  expect(rows[0]!.clopperPearson.covered).toBeLessThan(0.6);
});
