import { describe, expect, test } from 'vitest';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { DEFAULT_PARAMETERS, type MethodId } from '#domain/threshold/threshold-methods.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { applyThreshold } from '#domain/validation/apply-threshold.ts';
import { crossValidate } from '#domain/validation/cross-validate.ts';
import { byMethod } from '#domain/threshold/threshold-choice.ts';
import { hasPivot, pivotPairs } from '#tests/support/pivot.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';
import { said } from '#tests/support/said.ts';

function outcomeOf(pairs: PairTable, method: MethodId, seed = 1) {
  const steps = crossValidate(personPairs(pairs, ascendingOrder(pairs.distance)), {
    choice: byMethod(method),
    seed,
    parameters: { ...DEFAULT_PARAMETERS, splitPosition: 'observed' },
    libraryDefault: null,
    density: PANDAS_DENSITY,
  });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function validated(pairs: PairTable, method: MethodId, seed = 1) {
  const outcome = outcomeOf(pairs, method, seed);
  if (outcome.kind !== 'validated') throw new Error(said(outcome.reason));
  return outcome;
}

test.skipIf(!hasPivot)(
  'max F1 on the reference table: 0.975 in sample, 0.945 leaving one person out (needs ../shared)',
  () => {
    const result = validated(pivotPairs('VGG-Face_cosine'), 'max-f1');
    expect(result.scheme).toBe('leave-one-person-out');
    expect(result.people).toBe(13);
    expect(result.inSample?.threshold).toBe(0.3985);
    expect(result.inSample?.f1).toBeCloseTo(0.9752650176678446, 12);
    expect(result.heldOut.f1).toBeCloseTo(0.9448275862068966, 12);
    // Both sides of each non-mated comparison: 13 of 280.
    expect(result.heldOut.fmr).toEqual({ errors: 13, comparisons: 280, rate: 13 / 280 });
    expect(result.heldOut.fnmr).toEqual({ errors: 3, comparisons: 140, rate: 3 / 140 });
    // The same rates at the table's 140 : 140.
    expect(result.heldOut.f1AtSetMix).toBeCloseTo(274 / (274 + 6.5 + 3), 12);
    expect(result.spread).toEqual({ low: 0.3852, median: 0.3985, high: 0.447 });
  },
);

describe('cross-validation by people', () => {
  test('holds out one person at a time up to 20 people, folds above', () => {
    expect(validated(simulatedPairs({ people: 20, photos: 2, seed: 1 }), 'max-f1').folds).toBe(20);
    const five = validated(simulatedPairs({ people: 21, photos: 2, seed: 1 }), 'max-f1');
    expect([five.scheme, five.folds]).toEqual(['person-folds', 5]);
    expect(validated(simulatedPairs({ people: 50, photos: 2, seed: 1 }), 'max-f1').folds).toBe(10);
  });

  test('drops comparisons that straddle folds', () => {
    const result = validated(simulatedPairs({ people: 25, photos: 2, seed: 1 }), 'youden');
    // Five folds of five people: 10 pairs of people each, four comparisons per pair; 25 mated
    // comparisons.
    expect(result.heldOut.fmr.comparisons).toBe(5 * 10 * 4);
    expect(result.heldOut.fnmr.comparisons).toBe(25);
  });

  test('is seeded', () => {
    const pairs = simulatedPairs({ people: 30, photos: 2, seed: 3, separation: 2 });
    expect(validated(pairs, 'youden', 7)).toEqual(validated(pairs, 'youden', 7));
    expect(validated(pairs, 'youden', 8).thresholds).not.toEqual(
      validated(pairs, 'youden', 7).thresholds,
    );
  });

  test('finds in-sample figures optimistic on average', () => {
    let difference = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const pairs = simulatedPairs({ people: 8, photos: 3, seed, separation: 2 });
      const { inSample, heldOut } = validated(pairs, 'max-f1', seed);
      difference += inSample!.f1! - heldOut.f1AtSetMix!;
    }
    expect(difference / 20).toBeGreaterThan(0.01);
  });

  test('refuses with fewer than three people, in words', () => {
    const outcome = outcomeOf(simulatedPairs({ people: 2, photos: 3, seed: 1 }), 'max-f1');
    expect(outcome.kind === 'refused' && said(outcome.reason)).toBe(
      'A threshold can be tried on unseen people from three people on; this set has 2 people.',
    );
  });

  test('counts folds in which the method refuses', () => {
    const result = validated(simulatedPairs({ people: 4, photos: 2, seed: 1 }), 'fmr-at-most');
    expect(result.refusedFolds).toBe(4);
    expect(result.spread).toBeNull();
    expect(result.heldOut.fmr.rate).toBeNull();
    expect(result.notes.map(({ code }) => code)).toContain('cross-validation-refused-folds');
  });
});

test('applying a threshold to another set says where a claim does not hold', () => {
  const evaluation = evaluatePairs(simulatedPairs({ people: 20, photos: 3, seed: 2 }));
  const applied = applyThreshold(evaluation, 1.15, { fmr: 1e-6, fnmr: 0.99 });
  expect(applied.fmr.errors).toBeGreaterThan(0);
  expect(applied.fmr.rate! * applied.fmr.comparisons).toBeCloseTo(applied.fmr.errors, 9);
  expect(applied.notes.map(({ code, severity }) => [code, severity])).toEqual([
    ['applied-fmr-worse', 'warning'],
    ['applied-fnmr-better', 'info'],
  ]);
  expect(applyThreshold(evaluation, 1.15).notes).toEqual([]);
});
