import { describe, expect, it } from 'vitest';
import { bandwidthOf } from '#domain/distribution/bandwidth.ts';
import { kernelDensity } from '#domain/distribution/density.ts';
import { quantileOf, scoreClassFrom } from '#domain/distribution/score-set.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import {
  averagePrecision,
  type Curve,
  detCurve,
  metricCurve,
  precisionRecallCurve,
  rocCurve,
} from '#domain/metrics/curves.ts';
import { metricsAt } from '#domain/metrics/metrics-at.ts';
import { areaUnderCurve } from '#domain/metrics/separation.ts';
import { probit } from '#domain/shared/probit.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';
import { buildCutTable } from '#domain/threshold/cut-table.ts';
import { fitLogistic, matedProbability } from '#domain/threshold/logistic-fit.ts';
import { thresholdMethod } from '#domain/threshold/threshold-methods.ts';
import golden from '#tests/golden/statistics.json';
import { inputFromScores } from '#tests/support/scores-from-text.ts';

/**
 * Stored figures of SciPy, scikit-learn and pandas; `make_statistics.py` made them. Tolerances are
 * stated with each.
 */

const METRICS = [
  'precision',
  'recall',
  'f1',
  'accuracy',
  'balanced-accuracy',
  'mcc',
  'specificity',
  'npv',
  'fmr',
  'fnmr',
] as const;
const SIDES = ['mated', 'nonMated'] as const;
const RULES = ['scott', 'silverman'] as const;

/** The point of a curve at a threshold: the last one at or below it. */
function pointAt(curve: Curve, threshold: number): readonly [number, number] {
  const at = countAtMost(curve.threshold, threshold) - 1;
  return [curve.x[at] as number, curve.y[at] as number];
}

function expectNear(actual: number | null | undefined, wanted: number, tolerance: number): void {
  expect(Math.abs((actual ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(wanted)),
  );
}

describe.each(golden.cases)('scores "$name"', (stored) => {
  const scores = {
    mated: scoreClassFrom(stored.mated),
    nonMated: scoreClassFrom(stored.nonMated),
  };
  const cuts = buildCutTable(scores);

  it('has pandas moments and NumPy quantiles (1e-13)', () => {
    for (const side of SIDES) {
      const described = stored.describe[side];
      expect(scores[side].count).toBe(described.count);
      expectNear(scores[side].mean, described.mean, 1e-13);
      expectNear(scores[side].standardDeviation, described.std, 1e-13);
      expectNear(quantileOf(scores[side], 0.25), described['25%'], 1e-13);
    }
    for (const [p, [mated, nonMated]] of Object.entries(stored.quantiles)) {
      expectNear(quantileOf(scores.mated, Number(p)), mated as number, 1e-13);
      expectNear(quantileOf(scores.nonMated, Number(p)), nonMated as number, 1e-13);
    }
  });

  it.each(RULES)('has the density that pandas draws, rule %s (1e-12)', (rule) => {
    for (const side of SIDES) {
      const wanted = stored.densities[rule][side];
      const drawn = kernelDensity(scores[side], { bandwidth: rule, reflectAtZero: false });
      expectNear(drawn?.bandwidth, wanted.bandwidth, 1e-14);
      expect(drawn?.at).toHaveLength(1000);
      expectNear(drawn?.at[0], wanted.first, 1e-14);
      expectNear(drawn?.at.at(-1), wanted.last, 1e-14);
      wanted.density.forEach((value, i) => {
        expectNear(drawn?.density[i * wanted.every], value, 1e-12);
      });
    }
  });

  it("has the improved bandwidth of Botev's fixed point (1e-9)", () => {
    for (const side of SIDES) {
      expectNear(bandwidthOf(scores[side], 'improved'), stored.improvedBandwidth[side], 1e-9);
    }
  });

  it('has the exact AUC and average precision (1e-14)', () => {
    expectNear(areaUnderCurve(cuts), stored.auc, 1e-14);
    expectNear(areaUnderCurve(cuts), stored.mannWhitney, 1e-14);
    expectNear(averagePrecision(cuts), stored.averagePrecision, 1e-14);
  });

  it('has every ROC, DET and precision-recall point (1e-14)', () => {
    const roc = rocCurve(cuts);
    expect(roc.x).toHaveLength(stored.roc.fmr.length + 1);
    stored.roc.threshold.forEach((threshold, i) => {
      const [fmr, tmr] = pointAt(roc, threshold);
      expectNear(fmr, stored.roc.fmr[i] as number, 1e-14);
      expectNear(tmr, stored.roc.tmr[i] as number, 1e-14);
    });
    const det = detCurve(cuts);
    stored.det.threshold.forEach((threshold, i) => {
      const [fmr, fnmr] = pointAt(det, threshold);
      expectNear(fmr, stored.det.fmr[i] as number, 1e-14);
      expectNear(fnmr, stored.det.fnmr[i] as number, 1e-14);
    });
    const pr = precisionRecallCurve(cuts);
    stored.precisionRecall.threshold.forEach((threshold, i) => {
      const [recall, precision] = pointAt(pr, threshold);
      expectNear(recall, stored.precisionRecall.recall[i] as number, 1e-14);
      expectNear(precision, stored.precisionRecall.precision[i] as number, 1e-14);
    });
  });

  it('has the confusion matrix and its figures at many thresholds (1e-14)', () => {
    expect(stored.confusion.length).toBeGreaterThan(10);
    for (const at of stored.confusion) {
      const { truePositive, falsePositive, falseNegative, trueNegative } = confusionAt(
        scores,
        at.threshold,
      );
      expect([truePositive, falsePositive, falseNegative, trueNegative]).toEqual(at.counts);
      const rows = metricsAt(scores, at.threshold);
      for (const id of METRICS) {
        expectNear(rows.find((row) => row.id === id)?.value, at[id], 1e-14);
        expectNear(pointAt(metricCurve(cuts, id), at.threshold)[1], at[id], 1e-14);
      }
    }
  });

  it('has the logistic regression without a penalty (1e-10)', () => {
    const fit = fitLogistic(scores);
    if (fit.kind !== 'fitted') throw new Error('not fitted');
    const share = scores.mated.count / (scores.mated.count + scores.nonMated.count);
    const { intercept, slope } = stored.logistic;
    expectNear(fit.slope, slope, 1e-10);
    expectNear(fit.intercept + Math.log(share / (1 - share)), intercept, 1e-10);
    // At the set's own share the threshold is where the plain regression says one half; at others
    // it moves by the log odds.
    const threshold = (matedShare: number) => {
      const proposal = thresholdMethod('logistic').propose(
        inputFromScores(scores, { matedShare, splitPosition: 'observed' }),
      );
      return proposal.kind === 'proposed' ? proposal.threshold : Number.NaN;
    };
    expectNear(threshold(share), -intercept / slope, 1e-10);
    expectNear(
      threshold(0.9) - threshold(share),
      (Math.log(share / (1 - share)) - Math.log(9)) / slope,
      1e-10,
    );
    expectNear(matedProbability(fit, threshold(0.9), 0.9), 0.5, 1e-10);
  });

  it('has the crossing of the two densities, or none (1e-10)', () => {
    for (const [share, wanted] of Object.entries(stored.crossing)) {
      const proposal = thresholdMethod('density-crossing').propose(
        inputFromScores(scores, { matedShare: Number(share), splitPosition: 'observed' }),
      );
      if (wanted === null) expect(proposal.kind).toBe('refused');
      else expectNear(proposal.kind === 'proposed' ? proposal.threshold : null, wanted, 1e-10);
    }
  });
});

describe('probit', () => {
  it.each(golden.probit)('%f is at %f (1e-14)', (p, z) => {
    expectNear(probit(p as number), z as number, 1e-14);
  });
});
