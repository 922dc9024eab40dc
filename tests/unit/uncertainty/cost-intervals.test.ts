import { expect, test } from 'vitest';
import { detectionCost } from '#domain/metrics/confusion.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { costIntervals } from '#domain/uncertainty/curve-figures.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { prepareRateIntervals, rateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const THRESHOLD = 1.15;
const COSTS = { costMiss: 1, costFalseMatch: 4 };
const pairs = simulatedPairs({ people: 20, photos: 4, seed: 3, separation: 1 });
const people = personPairs(pairs, ascendingOrder(pairs.distance));
const rates = rateIntervals(pairs, THRESHOLD);

test('is the interval of the other rate alone where one error hardly weighs', () => {
  const shares = Float64Array.from([1e-9, 1 - 1e-9]);
  const { low, high } = costIntervals(prepareRateIntervals(people)(THRESHOLD), COSTS, shares);
  const factors = Array.from(
    shares,
    (matedShare) => detectionCost({ fmr: 1, fnmr: 1 }, { ...COSTS, matedShare }).normalised,
  );
  for (const [i, rate] of [rates.fmr!, rates.fnmr!].entries()) {
    // FNMR alone is a share of people, where the jackknife has a factor of its own: a little
    // narrower.
    expect(low[i]! / factors[i]!).toBeCloseTo(rate.low, i === 0 ? 6 : 2);
    expect(high[i]! / factors[i]!).toBeCloseTo(rate.high, i === 0 ? 6 : 2);
  }
});

test('lies around the cost at every share, and within what the two rates allow at their worst', () => {
  const shares = Float64Array.from([0.05, 0.2, 0.5, 0.8, 0.95]);
  const { low, high } = costIntervals(prepareRateIntervals(people)(THRESHOLD), COSTS, shares);
  shares.forEach((matedShare, i) => {
    const costOf = (fmr: number, fnmr: number): number =>
      detectionCost({ fmr, fnmr }, { ...COSTS, matedShare }).normalised;
    const errors = { fmr: 0, fnmr: 0, mated: 0, nonMated: 0 };
    pairs.distance.forEach((distance, row) => {
      const mated = pairs.mated[row] === 1;
      errors[mated ? 'mated' : 'nonMated'] += 1;
      if (mated && distance > THRESHOLD) errors.fnmr += 1;
      if (!mated && distance <= THRESHOLD) errors.fmr += 1;
    });
    const cost = costOf(errors.fmr / errors.nonMated, errors.fnmr / errors.mated);
    expect(low[i]).toBeLessThan(cost);
    expect(high[i]).toBeGreaterThan(cost);
    expect(high[i]).toBeLessThan(costOf(rates.fmr!.high, rates.fnmr!.high) * 1.05);
  });
});

test('without any error both rates are taken upwards, but not both to their worst at once', () => {
  const apart = simulatedPairs({ people: 6, photos: 3, seed: 1, separation: 40 });
  const sorted = personPairs(apart, ascendingOrder(apart.distance));
  const { fmr, fnmr } = rateIntervals(apart, 3);
  expect([fmr?.low, fnmr?.low]).toEqual([0, 0]);
  const { low, high } = costIntervals(prepareRateIntervals(sorted)(3), COSTS, Float64Array.of(0.5));
  expect(low[0]).toBe(0);
  const costOf = (falseMatch: number, miss: number): number =>
    detectionCost({ fmr: falseMatch, fnmr: miss }, { ...COSTS, matedShare: 0.5 }).normalised;
  expect(high[0]).toBeCloseTo(Math.hypot(costOf(fmr!.high, 0), costOf(0, fnmr!.high)), 9);
  expect(high[0]).toBeLessThan(costOf(fmr!.high, fnmr!.high));
});
