import { describe, expect, it } from 'vitest';
import { contenderFigures } from '#domain/contenders/contender-figures.ts';
import { pairedBootstrap, type PairedComparison } from '#domain/contenders/paired-bootstrap.ts';
import { PANDAS_DENSITY } from '#domain/distribution/density.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-methods.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { byMethod } from '#domain/threshold/threshold-choice.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

const CONTEXT = {
  parameters: { ...DEFAULT_PARAMETERS, splitPosition: 'observed' as const },
  libraryDefault: { threshold: 1.2, source: 'a library' },
  density: PANDAS_DENSITY,
  choice: byMethod('equal-error-rate'),
  atFmr: 0.01,
} as const;

const paired = (
  one: ReturnType<typeof simulatedPairs>,
  other: ReturnType<typeof simulatedPairs>,
): PairedComparison => {
  const pairs = [one, other].map((table) => {
    const { pairs: kept, order } = evaluatePairs(table);
    return personPairs(kept, order);
  }) as [ReturnType<typeof personPairs>, ReturnType<typeof personPairs>];
  const steps = pairedBootstrap(...pairs, { replicates: 200, seed: 3, atFmr: 0.01 });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

describe('a contender', () => {
  const table = simulatedPairs({ people: 30, photos: 4, seed: 2, separation: 2.5 });
  const evaluation = evaluatePairs(table);
  const figures = contenderFigures(
    evaluation,
    CONTEXT,
    personPairs(evaluation.pairs, evaluation.order),
  );

  it('has FNMR at the largest observed threshold that keeps the FMR', () => {
    const nonMated = [...table.distance]
      .filter((_, i) => table.mated[i] === 0)
      .sort((a, b) => a - b);
    const mated = [...table.distance].filter((_, i) => table.mated[i] === 1);
    const allowed = Math.floor(0.01 * nonMated.length);
    const limit = nonMated[allowed] as number;
    const missed = mated.filter((distance) => distance >= limit).length;
    expect(figures.fnmrAtFmr).toBeCloseTo(missed / mated.length, 12);
  });

  it('prices the chosen threshold and the library default on this very set', () => {
    expect(figures.chosen?.threshold).toBe(evaluation.summary.equalErrorRate?.threshold);
    const matches = [...table.distance].filter((d, i) => table.mated[i] === 0 && d <= 1.2).length;
    expect(figures.libraryDefault?.fmr).toBe(matches / figures.nonMatedPairs);
  });

  it('says nothing where a class is empty', () => {
    const onlyMated = { ...table, mated: new Uint8Array(table.count).fill(1) };
    const set = evaluatePairs(onlyMated);
    const empty = contenderFigures(set, CONTEXT, personPairs(set.pairs, set.order));
    expect(empty).toMatchObject({ auc: null, fnmrAtFmr: null, chosen: null });
    expect(empty.proposal.kind).toBe('refused');
  });
});

describe('is A really better than B', () => {
  const people = { people: 40, photos: 4 } as const;
  const strong = simulatedPairs({ ...people, seed: 2, separation: 4 });
  const weak = simulatedPairs({ ...people, seed: 2, separation: 2 });

  it('yes, where one is much stronger on the same people, and the other way round', () => {
    const result = paired(strong, weak);
    expect(result.auc.observed).toBeGreaterThan(0);
    expect(result.auc.interval?.low).toBeGreaterThan(0);
    expect(result.auc.firstBetter).toBeGreaterThan(0.97);
    expect(result.equalErrorRate.firstBetter).toBeGreaterThan(0.97);
    const turned = paired(weak, strong);
    expect(turned.auc.observed).toBeCloseTo(-result.auc.observed, 12);
    expect(turned.auc.firstBetter).toBeCloseTo(1 - result.auc.firstBetter, 12);
  });

  it('cannot tell a contender from itself', () => {
    const result = paired(weak, weak);
    expect(result.auc).toEqual({
      observed: 0,
      interval: { low: 0, high: 0, method: 'paired-person-bootstrap' },
      firstBetter: 0.5,
    });
  });
});
