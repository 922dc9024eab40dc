import { describe, expect, it } from 'vitest';
import {
  costAgainstPrior,
  detCurve,
  metricCurve,
  precisionRecallCurve,
  rocCurve,
} from '#domain/metrics/curves.ts';
import { reviewBands } from '#domain/metrics/review-bands.ts';
import { areaUnderCurve, dPrimeOf, greyAreaOf } from '#domain/metrics/separation.ts';
import { thinCurve } from '#domain/metrics/thin-curve.ts';
import { buildCutTable } from '#domain/threshold/cut-table.ts';
import { thresholdMethod } from '#domain/threshold/threshold-methods.ts';
import { inputFromScores, scoresFromText } from '#tests/support/scores-from-text.ts';

const SCORES = scoresFromText('mated 0.1 0.3 | non-mated 0.2 0.3 0.4 0.5');
const CUTS = buildCutTable(SCORES);

describe('curves', () => {
  it('DET runs from nothing matches to everything matches', () => {
    const { x, y, threshold } = detCurve(CUTS);
    expect([...threshold]).toEqual([Number.NEGATIVE_INFINITY, 0.1, 0.2, 0.3, 0.4, 0.5]);
    expect([...x]).toEqual([0, 0, 0.25, 0.5, 0.75, 1]);
    expect([...y]).toEqual([1, 0.5, 0.5, 0, 0, 0]);
  });

  it('ROC is DET with 1 - FNMR', () => {
    expect([...rocCurve(CUTS).y]).toEqual([0, 0.5, 0.5, 1, 1, 1]);
  });

  it('precision-recall begins where something matches', () => {
    const { x, y } = precisionRecallCurve(CUTS);
    expect([...x]).toEqual([0.5, 0.5, 1, 1, 1]);
    expect([...y]).toEqual([1, 1 / 2, 2 / 4, 2 / 5, 2 / 6]);
  });

  it('a metric against threshold is not a number where it is not defined', () => {
    expect([...metricCurve(CUTS, 'npv').y]).toEqual([4 / 5, 3 / 4, 1, 1, Number.NaN]);
  });
});

describe('cost against prior', () => {
  const costs = { costMiss: 3, costFalseMatch: 2 };

  it('is least where the method "Minimum cost" finds it, at every share', () => {
    const shares = Float64Array.of(0.05, 0.2, 0.4, 0.5, 0.8);
    const curve = costAgainstPrior(CUTS, costs, 0.2, shares);
    shares.forEach((matedShare, i) => {
      const proposal = thresholdMethod('min-cost').propose(
        inputFromScores(SCORES, { ...costs, matedShare, splitPosition: 'observed' }),
      );
      expect(curve?.leastAt[i]).toBe(
        proposal.kind === 'proposed' ? proposal.threshold : Number.NEGATIVE_INFINITY,
      );
      // At 0.2: FMR 1/4, FNMR 1/2.
      const [miss, falseMatch] = [3 * matedShare, 2 * (1 - matedShare)];
      expect(curve?.atThreshold[i]).toBeCloseTo(
        (miss / 2 + falseMatch / 4) / Math.min(miss, falseMatch),
        14,
      );
      expect(curve?.least[i]).toBeLessThanOrEqual(Math.min(1, curve?.atThreshold[i] ?? 0));
    });
  });

  it('is not there without both classes', () => {
    expect(
      costAgainstPrior(buildCutTable(scoresFromText('mated 0.1 | non-mated')), costs),
    ).toBeNull();
  });
});

describe('separation', () => {
  it('counts a tie as half in the AUC', () => {
    // Couples with the mated distance smaller: 0.1 below all 4; 0.3 below 2 and equal to 1.
    expect(areaUnderCurve(CUTS)).toBe((4 + 2.5) / 8);
  });

  it("d' is the difference of means over the root of the mean variance", () => {
    const scores = scoresFromText('mated 0.1 0.3 | non-mated 0.6 1');
    const variance = (0.02 + 0.08) / 2;
    expect(dPrimeOf(scores)).toBeCloseTo(0.6 / Math.sqrt(variance), 13);
  });

  it.each([
    'mated | non-mated 0.1 0.2',
    'mated 0.1 | non-mated 0.2 0.3',
    'mated 0.1x2 | non-mated 0.3x2',
  ])("d' does not exist for %s", (text) => {
    expect(dPrimeOf(scoresFromText(text))).toBeNull();
  });

  it('the grey area reaches from the smallest non-mated to the largest mated distance', () => {
    expect(greyAreaOf(SCORES)).toEqual({ low: 0.2, high: 0.3 });
    expect(greyAreaOf(scoresFromText('mated 0.1 | non-mated 0.2'))).toBeNull();
    expect(greyAreaOf(scoresFromText('mated 0.1 | non-mated'))).toBeNull();
  });
});

describe('review bands', () => {
  it('accept at or below the lower, reject above the higher threshold', () => {
    const expected = {
      accept: { mated: 1, nonMated: 1 },
      review: { mated: 1, nonMated: 2 },
      reject: { mated: 0, nonMated: 1 },
    };
    expect(reviewBands(SCORES, 0.2, 0.4)).toEqual(expected);
    expect(reviewBands(SCORES, 0.4, 0.2)).toEqual(expected);
  });
});

describe('thinning for the screen', () => {
  it('leaves short curves alone but for points that cannot be drawn', () => {
    expect([
      ...thinCurve([0, 1, Number.NaN, 3, 4], [0, 1, 1, Number.NEGATIVE_INFINITY, 2]),
    ]).toEqual([0, 1, 4]);
  });

  it('keeps the ends and every corner of a staircase, in order', () => {
    const x: number[] = [];
    const y: number[] = [];
    const corners: number[] = [];
    for (let step = 0; step < 20; step++) {
      for (let i = 0; i < 500; i++) {
        if (i === 0) corners.push(x.length);
        x.push(step + i / 500);
        y.push(step);
      }
      corners.push(x.length);
      x.push(step + 1);
      y.push(step);
    }
    const kept = thinCurve(x, y);
    expect(kept.length).toBeLessThanOrEqual(400);
    expect([...kept]).toEqual([...kept].toSorted((a, b) => a - b));
    const cell = 20 / 4096;
    for (const corner of corners) {
      const near = kept.some(
        (i) =>
          Math.abs((x[i] as number) - (x[corner] as number)) <= cell &&
          Math.abs((y[i] as number) - (y[corner] as number)) <= cell,
      );
      expect(near).toBe(true);
    }
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBe(x.length - 1);
  });

  it('draws a smooth curve of 100,000 points to within a thousandth of the axes', () => {
    const x = Float64Array.from({ length: 100_000 }, (_, i) => i / 99_999);
    const y = x.map((value) => Math.sqrt(value));
    const kept = thinCurve(x, y);
    let worst = 0;
    for (let k = 1; k < kept.length; k++) {
      const [a, b] = [kept[k - 1] as number, kept[k] as number];
      for (let i = a; i <= b; i++) {
        const share = ((x[i] as number) - (x[a] as number)) / ((x[b] as number) - (x[a] as number));
        const drawn = (y[a] as number) + share * ((y[b] as number) - (y[a] as number));
        worst = Math.max(worst, Math.abs(drawn - (y[i] as number)));
      }
    }
    expect(kept.length).toBeLessThanOrEqual(400);
    expect(worst).toBeLessThan(0.02);
  });

  it('has nothing to draw without finite points', () => {
    expect(thinCurve([Number.NaN], [1])).toHaveLength(0);
  });
});
