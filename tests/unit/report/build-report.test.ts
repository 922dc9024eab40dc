import { describe, expect, it } from 'vitest';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { quantileOf } from '#domain/distribution/score-set.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { datasetText } from '#domain/report/dataset-text.ts';
import type { PhotoId } from '#domain/photo/photo.ts';
import { DEFAULT_PARAMETERS } from '#domain/threshold/threshold-methods.ts';
import { parseReport } from '#domain/report/parse-report.ts';
import { said } from '#tests/support/said.ts';
import { ENGINE, inputFor, overlapping, reportFor, SETTINGS, validated } from './fixtures.ts';

describe('buildReport', () => {
  it('states the threshold, its rule, its method and what it costs', () => {
    const evaluation = overlapping();
    const input = inputFor(evaluation, 'max-f1');
    const report = buildReport(input);
    expect(report.threshold).toBe(input.chosen.threshold);
    expect(report.rule).toEqual({
      comparator: '<=',
      score: 'distance',
      metric: 'cosine',
      scoreName: 'Cosine',
      aggregation: 'single-pair',
    });
    expect(report.method).toMatchObject({
      id: 'max-f1',
      name: 'Max F1',
      parameters: { beta: 1, splitPosition: 'inside' },
      reason: said(input.chosen.reason),
    });
    const { truePositive, falsePositive, falseNegative, trueNegative } = report.confusion;
    expect(truePositive + falseNegative).toBe(report.dataset.matedPairs);
    expect(falsePositive + trueNegative).toBe(report.dataset.nonMatedPairs);
    expect(report.metrics['fmr']).toMatchObject({
      numerator: falsePositive,
      denominator: report.dataset.nonMatedPairs,
      value: falsePositive / report.dataset.nonMatedPairs,
    });
    expect(report.metrics['fmr']?.interval?.method).toMatch(/./);
    expect(report.dataset.failureToAcquire).toEqual({ count: 1, attempts: 19, rate: 1 / 19 });
    expect(report.heldOut).toBeNull();
  });

  it('describes both distributions', () => {
    const evaluation = overlapping();
    const { distributions } = buildReport(inputFor(evaluation, 'information-gain'));
    const { mated } = evaluation.scores;
    expect(distributions.mated).toEqual({
      n: 18,
      mean: mated.mean,
      std: mated.standardDeviation,
      min: mated.distance[0],
      max: mated.distance.at(-1),
      quartiles: {
        q1: quantileOf(mated, 0.25),
        median: quantileOf(mated, 0.5),
        q3: quantileOf(mated, 0.75),
      },
    });
    expect(distributions.auc).toBe(evaluation.summary.auc);
    expect(distributions.greyArea).toEqual(evaluation.summary.greyArea);
    expect(distributions.eer?.threshold).toBe(evaluation.summary.equalErrorRate?.threshold);
  });

  it('converts the threshold where embeddings have unit length, and not where they do not', () => {
    const report = reportFor('information-gain');
    expect(report.equivalents?.cosine).toBe(report.threshold);
    expect(report.equivalents?.euclidean_l2).toBeCloseTo(Math.sqrt(2 * report.threshold), 3);
    expect(report.equivalents?.angular).toBeCloseTo(Math.acos(1 - report.threshold) / Math.PI, 3);
    // Decimals as short as the threshold itself.
    for (const value of Object.values(report.equivalents ?? {})) {
      expect(String(value).length).toBeLessThanOrEqual(6);
    }
    expect(reportFor('information-gain', { metric: 'euclidean' }).equivalents).toBeNull();
  });

  it('states only the parameters that the method read', () => {
    expect(reportFor('mean-2sd').method.parameters).toEqual({ k: 2, splitPosition: 'inside' });
    expect(
      reportFor('mean-ksd', { parameters: { ...DEFAULT_PARAMETERS, k: 1.5 } }).method.parameters,
    ).toEqual({
      k: 1.5,
      splitPosition: 'inside',
    });
    expect(reportFor('library-default').method.parameters).toEqual({});
    expect(reportFor('min-cost').method.parameters).toEqual({
      costMiss: 1,
      costFalseMatch: 1,
      matedShare: 0.5,
      splitPosition: 'inside',
    });
  });

  it('carries the held-out figures of its own method, and of no other', () => {
    const heldOut = validated(overlapping(), 'max-f1');
    const report = reportFor('max-f1', { heldOut });
    const { fmr } = heldOut.heldOut;
    expect(report.heldOut).toMatchObject({
      scheme: heldOut.scheme,
      folds: heldOut.folds,
      thresholds: heldOut.spread,
      fmr: { value: fmr.rate, numerator: fmr.errors, denominator: fmr.comparisons },
      f1AtSetMix: heldOut.heldOut.f1AtSetMix,
    });
    expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual({ kind: 'report', report });
    expect(reportFor('information-gain', { heldOut }).heldOut).toBeNull();
  });

  it('names what runs the model, which need not be what finds the faces', () => {
    const { model } = ENGINE;
    const runtime = { name: 'ONNX Runtime Web', version: '1.30.0', backend: 'wasm' } as const;
    const engine = { ...ENGINE, backend: 'webgl', model: { ...model, runtime } } as const;
    const settings = { ...SETTINGS, model: 'own-1' };
    const report = reportFor('max-f1', { source: { kind: 'photos', engine, settings } });
    expect(report.model).toMatchObject({
      runtime: { name: 'ONNX Runtime Web', version: '1.30.0' },
      backend: 'wasm',
    });
    expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual({ kind: 'report', report });
    // TensorFlow.js models run where the faces are found.
    const tfjs = { ...engine, model: { ...model, runtime: ENGINE.runtime } };
    const other = reportFor('max-f1', { source: { kind: 'photos', engine: tfjs, settings } });
    expect(other.model).toMatchObject({ runtime: ENGINE.runtime, backend: 'webgl' });
  });

  it('knows nothing of photos where distances were imported', () => {
    const report = reportFor('information-gain', {
      source: { kind: 'imported', modelName: 'VGG-Face' },
      fingerprint: null,
    });
    expect(report.pipeline).toBeNull();
    expect(report.model).toEqual({
      id: 'VGG-Face',
      name: 'VGG-Face',
      dimensions: null,
      sha256: null,
      runtime: null,
      backend: null,
      browser: null,
    });
  });

  it('writes null, never NaN, for what a poor set leaves undefined', () => {
    const one = evaluatePairs({
      count: 1,
      left: Uint32Array.of(0),
      right: Uint32Array.of(1),
      mated: Uint8Array.of(1),
      distance: Float64Array.of(0.3),
      subject: Uint32Array.of(0, 0),
      subjectCount: 1,
    });
    const input = inputFor(one, 'library-default');
    const report = buildReport(input);
    expect(report.distributions.nonMated).toEqual({
      n: 0,
      mean: null,
      std: null,
      min: null,
      max: null,
      quartiles: null,
    });
    expect(report.distributions.mated).toMatchObject({ n: 1, mean: 0.3, std: null });
    expect(report.metrics['fmr']).toMatchObject({ value: null, numerator: 0, denominator: 0 });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('datasetText', () => {
  const id = (digit: string) => digit.repeat(64) as PhotoId;
  const anna = { photo: id('b'), faceIndex: 0, subject: 'Anna' };
  const bob = { photo: id('a'), faceIndex: 1, subject: 'Bob_B' };

  it('is sorted, by key, one face a line', () => {
    const text = `splitpoint-dataset 1\n${id('a')}\t1\tbob b\n${id('b')}\t0\tanna\n`;
    expect(datasetText([anna, bob])).toBe(text);
    expect(datasetText([bob, { ...anna, subject: 'ANNA ' }])).toBe(text);
  });

  it('changes with a label, with a chosen face and with a photo', () => {
    const text = datasetText([anna, bob]);
    expect(datasetText([anna, { ...bob, subject: 'Carl' }])).not.toBe(text);
    expect(datasetText([anna, { ...bob, faceIndex: 0 }])).not.toBe(text);
    expect(datasetText([anna])).not.toBe(text);
  });
});
