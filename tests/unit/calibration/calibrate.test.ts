import { describe, expect, test } from 'vitest';
import { calibrate, cllr, cllrMin } from '#domain/calibration/calibrate.ts';
import { fitIsotonic, isotonicProbability } from '#domain/calibration/isotonic.ts';
import { scoreClassFrom } from '#domain/distribution/score-set.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { buildCutTable } from '#domain/threshold/cut-table.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';

function setOf(mated: readonly number[], nonMated: readonly number[]) {
  const scores = { mated: scoreClassFrom(mated), nonMated: scoreClassFrom(nonMated) };
  return { scores, cuts: buildCutTable(scores) };
}

describe('Cllr', () => {
  test('neutral ratios cost 1 bit, and cannot be calibrated below that', () => {
    const { scores, cuts } = setOf([0.5, 0.5, 0.5], [0.5, 0.5]);
    expect(cllr(scores, () => 0)).toBeCloseTo(1, 14);
    expect(cllrMin(fitIsotonic(cuts)!)).toBeCloseTo(1, 14);
  });

  test('perfect separation leaves nothing to pay after the best calibration', () => {
    expect(cllrMin(fitIsotonic(setOf([0.1, 0.2], [0.3, 0.4]).cuts)!)).toBe(0);
  });

  test('distances that run the wrong way are worth nothing', () => {
    expect(cllrMin(fitIsotonic(setOf([0.3, 0.4], [0.1, 0.2]).cuts)!)).toBeCloseTo(1, 14);
  });

  test('does not overflow for evidence of thousands', () => {
    const { scores } = setOf([1], [0]);
    expect(cllr(scores, (d) => (d === 1 ? -5000 : 5000))).toBeCloseTo(5000 / Math.LN2, 6);
  });
});

describe('isotonic probabilities', () => {
  const { cuts } = setOf([0.1, 0.2, 0.4], [0.3, 0.5, 0.6]);
  const fit = fitIsotonic(cuts)!;

  test('fall with distance in steps, at any share of mated attempts', () => {
    const at = [0, 0.1, 0.25, 0.3, 0.45, 0.5, 9].map((d) => isotonicProbability(fit, d, 0.5));
    expect(at).toEqual([1, 1, 1, 0.5, 0.5, 0, 0]);
    expect(isotonicProbability(fit, 0.35, 0.1)).toBeCloseTo(0.1, 14);
  });

  test('need both classes', () => {
    expect(fitIsotonic(setOf([0.1], []).cuts)).toBeNull();
  });
});

describe('calibrating a set', () => {
  const { scores, cuts } = evaluatePairs(
    simulatedPairs({ people: 30, photos: 4, seed: 3, separation: 3 }),
  );
  const calibration = calibrate(scores, cuts, 0.2);

  test('no monotone curve costs less than the isotonic fit', () => {
    expect(calibration.cllrMin!).toBeGreaterThan(0);
    expect(calibration.cllr!).toBeGreaterThan(calibration.cllrMin!);
    expect(calibration.calibrationLoss!).toBeCloseTo(calibration.cllr! - calibration.cllrMin!, 14);
    expect(calibration.cllr!).toBeLessThan(1);
  });

  test('the plot counts every comparison once and lies near the diagonal', () => {
    const bins = calibration.reliability!;
    const total = (key: 'mated' | 'nonMated') => bins.reduce((sum, bin) => sum + bin[key], 0);
    expect(total('mated')).toBe(scores.mated.count);
    expect(total('nonMated')).toBe(scores.nonMated.count);
    for (const bin of bins) {
      expect(bin.predicted).toBeGreaterThanOrEqual(bin.from);
      expect(bin.predicted).toBeLessThanOrEqual(bin.to);
      if (bin.mated + bin.nonMated > 100) {
        expect(Math.abs(bin.observed - bin.predicted)).toBeLessThan(0.12);
      }
    }
  });

  test('says in words why there is no curve', () => {
    const codes = (mated: number[], nonMated: number[], share = 0.5) => {
      const set = setOf(mated, nonMated);
      return calibrate(set.scores, set.cuts, share).notes.map(({ code }) => code);
    };
    expect(codes([0.1, 0.2], [0.3, 0.4])).toEqual(['calibration-separated']);
    expect(codes([0.1, 0.2], [])).toEqual(['calibration-refused']);
    expect(codes([0.2, 0.5, 0.6], [0.1, 0.3, 0.4])).toEqual(['calibration-reversed']);
    expect(codes([0.1, 0.3], [0.2, 0.4], 1)).toEqual(['calibration-share']);
  });
});
