import { describe, expect, it } from 'vitest';
import { contenderFigures } from '#domain/contenders/contender-figures.ts';
import { pairedDifference } from '#domain/contenders/paired-difference.ts';
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

const pairsOf = (table: ReturnType<typeof simulatedPairs>) => {
  const { pairs, order } = evaluatePairs(table);
  return personPairs(pairs, order);
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
    expect(figures.fnmrInterval!.low).toBeLessThan(figures.fnmrAtFmr!);
    expect(figures.fnmrInterval!.high).toBeGreaterThan(figures.fnmrAtFmr!);
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
    expect(empty).toMatchObject({
      auc: null,
      fnmrAtFmr: null,
      fnmrInterval: null,
      chosen: null,
    });
    expect(empty.proposal.kind).toBe('refused');
  });
});

describe('is A really better than B', () => {
  const people = { people: 40, photos: 4 } as const;
  const strong = simulatedPairs({ ...people, seed: 2, separation: 4 });
  const weak = simulatedPairs({ ...people, seed: 2, separation: 2 });

  it('yes, where one is much stronger on the same people, and the other way round', () => {
    const result = pairedDifference(pairsOf(strong), pairsOf(weak))!;
    const aucOf = (table: typeof strong) => evaluatePairs(table).summary.auc!;
    expect(result.auc).toBeCloseTo(aucOf(strong) - aucOf(weak), 12);
    expect(result.firstBetter).toBeGreaterThan(0.99);
    const turned = pairedDifference(pairsOf(weak), pairsOf(strong))!;
    expect(turned.auc).toBeCloseTo(-result.auc, 12);
    expect(turned.firstBetter).toBeCloseTo(1 - result.firstBetter!, 12);
  });

  it('cannot tell a contender from itself, nor from a little different one', () => {
    expect(pairedDifference(pairsOf(weak), pairsOf(weak))).toEqual({ auc: 0, firstBetter: 0.5 });
    const other = simulatedPairs({ ...people, seed: 2, separation: 2.002 });
    const { firstBetter } = pairedDifference(pairsOf(weak), pairsOf(other))!;
    expect(firstBetter).toBeLessThan(0.5);
  });

  it('leaves out people whom only one of them has', () => {
    const some = pairsOf(simulatedPairs({ people: 30, photos: 4, seed: 2, separation: 2 }));
    const all = pairsOf(weak);
    const { first, second, unit, size } = all;
    const has = (place: number) => first[unit[place]!]! < 30 && second[unit[place]!]! < 30;
    const places = [...unit.keys()].filter(has);
    const among = {
      ...all,
      count: places.length,
      distance: Float64Array.from(places, (place) => all.distance[place]!),
      unit: Uint32Array.from(places, (place) => unit[place]!),
      endsTie: new Uint8Array(places.length).fill(1),
      size: size.map((n, u) => (first[u]! < 30 && second[u]! < 30 ? n : 0)),
    };
    expect(pairedDifference(all, some)).toEqual(pairedDifference(among, some));
  });

  it('is not told by fewer than ten people', () => {
    const few = { people: 9, photos: 4, seed: 2 };
    const result = pairedDifference(
      pairsOf(simulatedPairs({ ...few, separation: 4 })),
      pairsOf(simulatedPairs({ ...few, separation: 2 })),
    )!;
    expect(result.firstBetter).toBeNull();
  });
});
