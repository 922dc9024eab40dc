import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityAt, densityOnGrid } from '#domain/distribution/density.ts';
import { bandwidthOf, cosineTransform } from '#domain/distribution/bandwidth.ts';
import { histogram } from '#domain/distribution/histogram.ts';
import {
  quantileOf,
  scoreClassFrom,
  scoreClassFromWeighted,
} from '#domain/distribution/score-set.ts';
import { areaUnderCurve } from '#domain/metrics/separation.ts';
import { equalErrorRateOf } from '#domain/metrics/equal-error-rate.ts';
import { detCurve } from '#domain/metrics/curves.ts';
import { thinCurve } from '#domain/metrics/thin-curve.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { buildCutTable } from '#domain/threshold/cut-table.ts';
import { distances, scoreSet } from '#tests/support/arbitrary-scores.ts';

const BANDWIDTHS = fc.constantFrom('scott' as const, 'silverman' as const, 'improved' as const);

describe('densities', () => {
  it('are not negative and integrate to 1, folded at 0 or not', () => {
    fc.assert(
      fc.property(distances, BANDWIDTHS, fc.boolean(), ({ nonMated }, rule, reflected) => {
        const scores = scoreClassFrom(nonMated);
        const bandwidth = bandwidthOf(scores, rule);
        fc.pre(bandwidth !== null && bandwidth > 1e-4);
        const step = (bandwidth as number) / 8;
        const start = reflected ? 0 : -9 * (bandwidth as number);
        const count = Math.ceil((2 + 9 * (bandwidth as number) - start) / step);
        const { density } = densityOnGrid(
          scores,
          { start, step, count },
          bandwidth as number,
          reflected,
        );
        expect(density.every((value) => value >= 0)).toBe(true);
        // The trapezium rule: at a folded 0 the curve does not vanish, so its end counts half.
        const sum = density.reduce((total, value) => total + value, 0) - (density[0] as number) / 2;
        expect(sum * step).toBeCloseTo(1, 9);
      }),
    );
  });

  it('on a grid are those of single points to 1e-12', () => {
    fc.assert(
      fc.property(
        distances,
        fc.double({ min: 0.003, max: 2, noNaN: true }),
        fc.boolean(),
        ({ mated }, bandwidth, reflected) => {
          const scores = scoreClassFrom(mated);
          const { at, density } = densityOnGrid(
            scores,
            { start: 0, step: 0.013, count: 160 },
            bandwidth,
            reflected,
          );
          at.forEach((x, k) => {
            const direct = densityAt(scores, x, bandwidth, reflected);
            expect(Math.abs((density[k] as number) - direct)).toBeLessThan(
              1e-12 * Math.max(1, direct),
            );
          });
        },
      ),
    );
  });

  it('rest on a transform that is the cosine sum', () => {
    const power = fc.constantFrom(1, 2, 8, 32);
    const vector = power.chain((n) =>
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n, maxLength: n }),
    );
    fc.assert(
      fc.property(vector, (values) => {
        const n = values.length;
        cosineTransform(Float64Array.from(values)).forEach((coefficient, k) => {
          const sum = values.reduce(
            (s, v, j) => s + v * Math.cos((Math.PI * k * (2 * j + 1)) / (2 * n)),
            0,
          );
          expect(coefficient).toBeCloseTo(sum, 12);
        });
      }),
    );
  });
});

describe('classes of scores', () => {
  it('are the same from weights as from repetition', () => {
    const weighted = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat(4)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(weighted, (rows) => {
        const one = scoreClassFromWeighted(
          Float64Array.from(rows, ([v]) => v / 9),
          rows.map(([, w]) => w),
        );
        const other = scoreClassFrom(
          rows.flatMap(([v, w]) => Array.from({ length: w }, () => v / 9)),
        );
        expect(one.distance).toEqual(other.distance);
        expect(one.atOrBelow).toEqual(other.atOrBelow);
        expect(one.count).toBe(other.count);
        for (const p of [0, 0.3, 0.5, 1]) expect(quantileOf(one, p)).toBe(quantileOf(other, p));
      }),
    );
  });

  it('sort as numbers do, ties by index', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (values) => {
        const expected = values
          .map((_, i) => i)
          .toSorted((a, b) => (values[a] as number) - (values[b] as number) || a - b);
        fc.pre(values.every(Number.isFinite));
        expect([...ascendingOrder(Float64Array.from(values))]).toEqual(expected);
      }),
    );
  });

  it('fill the bins of a histogram completely', () => {
    fc.assert(
      fc.property(distances, (data) => {
        const { mated, nonMated } = histogram(scoreSet(data));
        const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
        expect(sum(mated)).toBe(data.mated.length);
        expect(sum(nonMated)).toBe(data.nonMated.length);
      }),
    );
  });
});

describe('separation', () => {
  it('has the AUC of the rank statistic, and one minus it with the classes swapped', () => {
    fc.assert(
      fc.property(distances, (data) => {
        const { mated, nonMated } = data;
        const wins = mated.flatMap((a) => nonMated.map((b) => (a < b ? 1 : a === b ? 0.5 : 0)));
        const auc = wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
        expect(areaUnderCurve(buildCutTable(scoreSet(data)))).toBeCloseTo(auc, 14);
        const swapped = buildCutTable(scoreSet({ mated: nonMated, nonMated: mated }));
        expect(areaUnderCurve(swapped)).toBeCloseTo(1 - auc, 14);
      }),
    );
  });

  it('has the equal error rate where the rates cross', () => {
    fc.assert(
      fc.property(distances, (data) => {
        const cuts = buildCutTable(scoreSet(data));
        const eer = equalErrorRateOf(cuts);
        const { x: fmr, y: fnmr, threshold } = detCurve(cuts);
        const crossing = fmr.findIndex((rate, i) => rate >= (fnmr[i] as number));
        expect(eer?.bracket.high).toBe(threshold[crossing]);
        const at = threshold.indexOf(eer?.threshold as number);
        expect(at === crossing || at === crossing - 1).toBe(true);
        const gap = (i: number) => Math.abs((fmr[i] as number) - (fnmr[i] as number));
        const gaps = [gap(crossing), ...(crossing > 1 ? [gap(crossing - 1)] : [])];
        expect(gap(at)).toBe(Math.min(...gaps));
        expect(eer?.rate).toBe(((fmr[at] as number) + (fnmr[at] as number)) / 2);
      }),
    );
  });

  it('draws thinned curves from some of the same points, ends included', () => {
    fc.assert(
      fc.property(distances, fc.integer({ min: 2, max: 12 }), (data, most) => {
        const { x, y } = detCurve(buildCutTable(scoreSet(data)));
        const kept = thinCurve(x, y, most);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(x.length - 1);
        expect([...kept]).toEqual([...new Set(kept)].toSorted((a, b) => a - b));
      }),
    );
  });
});
