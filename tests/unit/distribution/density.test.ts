import { describe, expect, it } from 'vitest';
import { bandwidthOf } from '#domain/distribution/bandwidth.ts';
import {
  densityAt,
  densityOnGrid,
  kernelDensity,
  logDensityAt,
  PANDAS_DENSITY,
} from '#domain/distribution/density.ts';
import { histogram } from '#domain/distribution/histogram.ts';
import { scoreClassFrom } from '#domain/distribution/score-set.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import { scoresFromText } from '#tests/support/scores-from-text.ts';

const FOUR = scoreClassFrom([0.1, 0.2, 0.4, 0.7]);

describe('the density that pandas draws', () => {
  it('has the bandwidth and ordinates of SciPy for [0.1, 0.2, 0.4, 0.7]', () => {
    const h = bandwidthOf(FOUR, 'scott') ?? Number.NaN;
    expect(h).toBeCloseTo(0.20051045465236023, 15);
    expect(h / FOUR.standardDeviation).toBeCloseTo(0.757858283255199, 15);
    expect(Math.abs(densityAt(FOUR, 0.3, h) - 1.2489472894581577)).toBeLessThan(1e-12);
    const { density } = densityOnGrid(FOUR, { start: 0, step: 0.3, count: 2 }, h, false);
    expect(Math.abs((density[0] as number) - 0.8108293717362488)).toBeLessThan(1e-12);
    expect(Math.abs((density[1] as number) - 1.2489472894581577)).toBeLessThan(1e-12);
  });

  it('agrees with the direct sum at every grid point, with narrow and with wide kernels', () => {
    const random = seededRandom(3);
    const scores = scoreClassFrom(Array.from({ length: 60 }, () => random.uniform()));
    for (const bandwidth of [0.0005, 0.02, 3]) {
      const grid = { start: -0.4, step: 0.0031, count: 700 };
      const { at, density } = densityOnGrid(scores, grid, bandwidth, false);
      for (let k = 0; k < at.length; k++) {
        const direct = densityAt(scores, at[k] as number, bandwidth);
        expect(Math.abs((density[k] as number) - direct)).toBeLessThan(1e-12 * Math.max(1, direct));
      }
    }
  });

  it('keeps its digits over thousands of steps of the recurrence', () => {
    const grid = { start: 0, step: 0.0002, count: 9000 };
    const { at, density } = densityOnGrid(scoreClassFrom([0.9]), grid, 0.7, false);
    at.forEach((x, k) => {
      const direct = densityAt(scoreClassFrom([0.9]), x, 0.7);
      expect(Math.abs((density[k] as number) / direct - 1)).toBeLessThan(1e-12);
    });
  });

  it.each(['0.3', '0.3 0.3 0.3', ''])('does not exist for distances "%s"', (text) => {
    const scores = scoreClassFrom(text.split(' ').filter(Boolean).map(Number));
    expect(kernelDensity(scores, PANDAS_DENSITY)).toBeNull();
  });
});

describe('reflection at 0', () => {
  const settings = { bandwidth: 'scott', reflectAtZero: true } as const;

  it('leaves no mass below 0 and doubles the density at 0', () => {
    const plain = kernelDensity(FOUR, PANDAS_DENSITY);
    const folded = kernelDensity(FOUR, settings);
    expect(plain?.at[0]).toBeLessThan(0);
    expect(folded?.at[0]).toBe(0);
    const h = folded?.bandwidth as number;
    expect(folded?.density[0]).toBeCloseTo(2 * densityAt(FOUR, 0, h), 12);
    expect(densityAt(FOUR, 0.1, h, true)).toBeCloseTo(
      densityAt(FOUR, 0.1, h) + densityAt(FOUR, -0.1, h),
      12,
    );
    expect(densityAt(FOUR, -0.1, h, true)).toBe(0);
  });

  it('is not applied to scores that are negative themselves', () => {
    const scores = scoreClassFrom([-0.4, 0.1, 0.5]);
    expect(kernelDensity(scores, settings)).toEqual(kernelDensity(scores, PANDAS_DENSITY));
  });
});

describe('logDensityAt', () => {
  it('stays a number where the density is far too small for one', () => {
    const far = logDensityAt(FOUR, 100, 0.1, false);
    const expected = -0.5 * (99.3 / 0.1) ** 2 - Math.log(4 * 0.1 * Math.sqrt(2 * Math.PI));
    expect(far / expected).toBeCloseTo(1, 12);
    expect(densityAt(FOUR, 100, 0.1)).toBe(0);
  });

  it('is -Infinity without scores', () => {
    expect(logDensityAt(scoreClassFrom([]), 1, 0.1, false)).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('the improved bandwidth', () => {
  it("does not smooth two humps into one, as Scott's does", () => {
    const random = seededRandom(5);
    const humps = scoreClassFrom(
      Array.from({ length: 400 }, (_, i) => (i % 2 ? 0.2 : 0.8) + 0.02 * random.normal()),
    );
    const improved = bandwidthOf(humps, 'improved') ?? Number.NaN;
    expect(improved).toBeGreaterThan(0.003);
    expect(improved).toBeLessThan(0.01);
    expect(bandwidthOf(humps, 'scott')).toBeGreaterThan(0.08);
  });

  it('is close to the best one for a normal sample', () => {
    const random = seededRandom(6);
    const scores = scoreClassFrom(Array.from({ length: 2000 }, () => random.normal()));
    // 1.06 sd n^(-1/5) minimises the mean integrated squared error if the truth is normal.
    const best = 1.06 * 2000 ** -0.2;
    expect((bandwidthOf(scores, 'improved') ?? Number.NaN) / best).toBeCloseTo(1, 0);
  });

  it('exists even for two distances', () => {
    expect(bandwidthOf(scoreClassFrom([0.1, 0.2]), 'improved')).toBeGreaterThan(0);
  });
});

describe('histogram', () => {
  it('counts both classes in the same bins, closed above as the decision rule is', () => {
    const { edges, mated, nonMated } = histogram(
      scoresFromText('mated 0 0.25 0.3 | non-mated 0.5 0.75 1'),
      4,
    );
    expect([...edges]).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect([...mated]).toEqual([2, 1, 0, 0]);
    expect([...nonMated]).toEqual([0, 1, 1, 1]);
  });

  it('has as many bins as Freedman and Diaconis ask for, within what a chart can show', () => {
    const bins = (text: string) => histogram(scoresFromText(text)).mated.length;
    const even = Array.from({ length: 1000 }, (_, i) => i / 999).join(' ');
    // Quartiles 0.25 and 0.75, n = 1000: width 2 x 0.5 / 10, so ten bins; the range doubled needs
    // twenty.
    expect(bins(`mated ${even} | non-mated`)).toBe(10);
    expect(bins(`mated ${even} | non-mated 2 2`)).toBe(20);
    // The narrower class decides: 0.82 / (2 x 0.01 / 3^(1/3)) = 59.1.
    expect(bins('mated 0.1 0.2 | non-mated 0.9 0.91 0.92')).toBe(60);
    expect(bins(`mated ${even} | non-mated 99`)).toBe(80);
  });

  it('counts every comparison, with one class, with equal distances, with none', () => {
    const total = (text: string) => {
      const { mated, nonMated } = histogram(scoresFromText(text));
      return [...mated, ...nonMated].reduce((sum, count) => sum + count, 0);
    };
    expect(total('mated 0.1 0.2 0.7 | non-mated')).toBe(3);
    expect(total('mated 0.4 0.4 | non-mated 0.4')).toBe(3);
    expect(total('mated | non-mated')).toBe(0);
  });
});
