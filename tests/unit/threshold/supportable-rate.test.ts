import { describe, expect, it } from 'vitest';
import {
  ruleOfThree,
  supportableFmr,
  supportableFnmr,
} from '#domain/threshold/supportable-rate.ts';

describe('the rule of 3', () => {
  it.each([
    [25, 0.01],
    [78, 0.001],
    [246, 1e-4],
    [776, 1e-5],
  ])('%d people are the fewest that can support FMR %f', (people, target) => {
    expect(supportableFmr(people, Infinity).bestCase).toBeLessThanOrEqual(target);
    expect(supportableFmr(people - 1, Infinity).bestCase).toBeGreaterThan(target);
  });

  it('counts pairs of people, not pairs of photos', () => {
    expect(supportableFmr(9, 262)).toEqual({
      ifPairsWereIndependent: 3 / 262,
      bestCaseTrials: 36,
      bestCase: 3 / 36,
      worstCaseTrials: 4,
      worstCase: 3 / 4,
    });
  });

  it('never counts more trials than there are pairs, and never exceeds 1', () => {
    expect(supportableFmr(100, 12)).toMatchObject({ bestCaseTrials: 12, worstCaseTrials: 12 });
    expect(supportableFnmr(9, 38).bestCase).toBeCloseTo(1 / 3, 15);
    expect([0, 1, 3, 4].map(ruleOfThree)).toEqual([1, 1, 1, 0.75]);
  });
});
