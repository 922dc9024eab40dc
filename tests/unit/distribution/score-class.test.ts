import { describe, expect, it } from 'vitest';
import {
  countAtOrBelow,
  maximumOf,
  quantileOf,
  scoreClassFrom,
  scoreClassFromWeighted,
} from '#domain/distribution/score-set.ts';

describe('a class of scores', () => {
  it('holds distinct distances with cumulative counts', () => {
    const scores = scoreClassFrom([0.5, 0.2, 0.5, 0.3]);
    expect([...scores.distance]).toEqual([0.2, 0.3, 0.5]);
    expect([...scores.atOrBelow]).toEqual([1, 2, 4]);
    expect(scores.mean).toBeCloseTo(0.375, 15);
    expect(scores.standardDeviation).toBeCloseTo(0.15, 15);
  });

  it('counts a distance that equals the threshold as a match', () => {
    const scores = scoreClassFrom([0.2, 0.3, 0.3]);
    expect([0.1, 0.2, 0.25, 0.3, 9].map((t) => countAtOrBelow(scores, t))).toEqual([0, 1, 1, 3, 3]);
  });

  it('has exactly no spread where all distances are equal', () => {
    // Three times 0.2 over three is 0.20000000000000004.
    expect(scoreClassFrom([0.2, 0.2, 0.2])).toMatchObject({ mean: 0.2, standardDeviation: 0 });
  });

  it('has no mean when empty, and no deviation below two', () => {
    expect(scoreClassFrom([])).toMatchObject({
      count: 0,
      mean: Number.NaN,
      standardDeviation: Number.NaN,
    });
    expect(scoreClassFrom([0.4])).toMatchObject({
      count: 1,
      mean: 0.4,
      standardDeviation: Number.NaN,
    });
    expect(maximumOf(scoreClassFrom([]))).toBeNaN();
    expect(quantileOf(scoreClassFrom([]), 0.5)).toBeNaN();
  });

  it('keeps its digits where the spread is tiny beside the mean', () => {
    // The one-pass formula gives 0 or worse here.
    const scores = scoreClassFrom([1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3]);
    expect(scores.standardDeviation).toBeCloseTo(0.1, 6);
  });

  it('takes 0 and -0 as one distance', () => {
    expect([...scoreClassFrom([0, -0, 1]).atOrBelow]).toEqual([2, 3]);
    expect([...scoreClassFromWeighted(Float64Array.of(0, -0), [1, 1]).atOrBelow]).toEqual([2]);
  });

  it('is the same from weights as from repeated values', () => {
    const weighted = scoreClassFromWeighted(Float64Array.of(0.3, 0.9, 0.1, 0.3), [1, 0, 3, 1]);
    const repeated = scoreClassFrom([0.1, 0.1, 0.1, 0.3, 0.3]);
    expect([...weighted.distance]).toEqual([...repeated.distance]);
    expect([...weighted.atOrBelow]).toEqual([...repeated.atOrBelow]);
    expect(weighted.count).toBe(5);
    expect(weighted.mean).toBeCloseTo(repeated.mean, 15);
    expect(weighted.standardDeviation).toBeCloseTo(repeated.standardDeviation, 15);
    expect(quantileOf(weighted, 0.6)).toBeCloseTo(quantileOf(repeated, 0.6), 15);
  });
});
