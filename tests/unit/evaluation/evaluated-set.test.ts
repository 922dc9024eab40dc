import { describe, expect, it } from 'vitest';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { evaluatePairs, methodInput } from '#domain/evaluation/evaluate.ts';
import { evaluatedSet, proposalsFor } from '#domain/evaluation/evaluated-set.ts';
import { DEFAULT_PARAMETERS, proposeAll } from '#domain/threshold/threshold-methods.ts';
import { rateCeiling } from '#domain/uncertainty/rate-table.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const CONTEXT = { parameters: DEFAULT_PARAMETERS, libraryDefault: null, density: PANDAS_DENSITY };

describe('an evaluated set', () => {
  const evaluation = evaluatePairs(simulatedPairs({ people: 30, photos: 4, seed: 5 }));
  const set = evaluatedSet(evaluation, CONTEXT);

  it('draws curves of some hundred points that pass through observed rates and keep both ends', () => {
    const { threshold, fmr, fnmr, tmr } = set.curves.errorRates;
    expect(threshold.length).toBeLessThan(1300);
    expect(threshold.length).toBeGreaterThan(20);
    expect([fmr[0], fnmr[0], fmr.at(-1), fnmr.at(-1)]).toEqual([0, 1, 1, 0]);
    const { mated, nonMated } = evaluation.scores;
    for (let row = 1; row < threshold.length; row++) {
      const t = threshold[row] as number;
      const count = (values: Float64Array): number => values.filter((d) => d <= t).length;
      expect(fmr[row]).toBe(count(nonMated.distance) / nonMated.count);
      expect(tmr[row]).toBeCloseTo(count(mated.distance) / mated.count, 12);
    }
  });

  it('asks every method, and again with other parameters', () => {
    const input = methodInput(evaluation, DEFAULT_PARAMETERS, null, rateCeiling(set.people));
    expect(set.proposals).toEqual(proposeAll(input));
    const strict = { ...CONTEXT, parameters: { ...DEFAULT_PARAMETERS, maxFmr: 0.2 } };
    const of = (proposals: typeof set.proposals) =>
      proposals.find(({ method }) => method === 'fmr-at-most');
    expect(of(proposalsFor(evaluation, set.people, strict))).not.toEqual(of(set.proposals));
  });
});
