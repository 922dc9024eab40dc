import { describe, expect, it } from 'vitest';
import { settledParameters, sureErrors } from '#domain/threshold/supportable-rate.ts';
import { DEFAULT_PARAMETERS, thresholdMethod } from '#domain/threshold/threshold-methods.ts';
import { inputFromScores } from '#tests/support/scores-from-text.ts';
import { scoreClassFrom } from '#domain/distribution/score-set.ts';
import { said } from '#tests/support/said.ts';

/** As if 3 errors more than seen were possible among 100 comparisons. */
const ceiling = (_rate: 'fmr' | 'fnmr', errors: number): number => Math.min(1, (errors + 3) / 100);

describe('a target that is to hold with confidence', () => {
  it('allows the most errors of which the set is still sure', () => {
    expect(sureErrors(ceiling, 'fmr', 0.1, 100)).toBe(7);
    expect(sureErrors(ceiling, 'fmr', 0.03, 100)).toBe(0);
    expect(sureErrors(ceiling, 'fmr', 0.02, 100)).toBeNull();
    expect(sureErrors(ceiling, 'fmr', 1, 100)).toBe(100);
  });

  const range = (count: number, from: number): number[] =>
    Array.from({ length: count }, (_, i) => from + i / 100);
  const scores = {
    mated: scoreClassFrom(range(100, 0)),
    nonMated: scoreClassFrom(range(100, 0.5)),
  };
  const propose = (
    id: 'fmr-at-most' | 'fnmr-at-most',
    target: 'observed' | 'confident',
    rate: number,
  ) =>
    thresholdMethod(id).propose(
      inputFromScores(
        scores,
        { target, maxFmr: rate, maxFnmr: rate, splitPosition: 'observed' },
        { ceiling },
      ),
    );

  it('is stricter than the same target as observed, and says so', () => {
    const observed = propose('fmr-at-most', 'observed', 0.1);
    const confident = propose('fmr-at-most', 'confident', 0.1);
    if (observed.kind !== 'proposed' || confident.kind !== 'proposed') throw new Error('refused');
    expect(observed.threshold).toBeCloseTo(0.59, 12);
    expect(said(observed.reason)).toContain('FMR may be up to 13%');
    // Rows of the other class lie between.
    expect(confident.threshold).toBeCloseTo(0.57, 12);
    expect(said(confident.reason)).toContain('FMR is at most 10% with 95% confidence');
    const misses = propose('fnmr-at-most', 'confident', 0.1);
    expect(misses.kind === 'proposed' && misses.threshold).toBeCloseTo(0.92, 12);
  });

  it('refuses where even no error would not be enough', () => {
    const refusal = propose('fmr-at-most', 'confident', 0.02);
    expect(refusal).toMatchObject({ kind: 'refused' });
    expect(said(refusal.reason)).toContain(
      'even without an error in this set it may be up to 3.0%',
    );
  });

  it('is settled before replicates are drawn', () => {
    const parameters = { ...DEFAULT_PARAMETERS, maxFmr: 0.1, maxFnmr: 0.02 };
    const counts = { mated: 50, nonMated: 100 };
    expect(settledParameters(parameters, ceiling, counts)).toBe(parameters);
    expect(
      settledParameters({ ...parameters, target: 'confident' }, ceiling, counts),
    ).toMatchObject({ target: 'observed', maxFmr: 0.07, maxFnmr: 0 });
  });
});
