import { describe, expect, it } from 'vitest';
import { compareAll } from '#domain/comparison/compare-all.ts';
import { distanceBetween } from '#domain/comparison/comparison-metric.ts';
import { METRIC_IDS } from '#domain/comparison/metric-id.ts';
import { simulatedTemplates, templatesFromRows } from '#tests/support/templates.ts';

describe('distances', () => {
  it('are those of the definitions', () => {
    const a = [3, 4];
    const b = [4, 3];
    expect(distanceBetween('cosine', a, b)).toBeCloseTo(1 - 24 / 25, 15);
    expect(distanceBetween('euclidean', a, b)).toBeCloseTo(Math.SQRT2, 15);
    expect(distanceBetween('euclidean_l2', a, b)).toBeCloseTo(Math.SQRT2 / 5, 15);
    expect(distanceBetween('angular', a, b)).toBeCloseTo(Math.acos(24 / 25) / Math.PI, 14);
  });

  it('reach their bounds for opposite directions', () => {
    expect(METRIC_IDS.map((id) => distanceBetween(id, [2, 0], [-1, 0]))).toEqual([2, 3, 2, 1]);
  });

  it('are exactly 0 between equal directions, whatever the lengths, but for euclidean', () => {
    const a = [0.1, 0.7, -0.3];
    for (const id of METRIC_IDS) expect(distanceBetween(id, a, a)).toBe(0);
    expect(distanceBetween('cosine', [1, 2], [2, 4])).toBe(0);
    expect(distanceBetween('euclidean', [1, 2], [2, 4])).toBeCloseTo(Math.sqrt(5), 15);
  });

  it('keep their digits for nearly equal faces', () => {
    // 1 - cos(1e-9) is 5e-19; one minus the dot product would give 0.
    expect(distanceBetween('cosine', [1, 0], [1, 1e-9])).toBeCloseTo(5e-19, 25);
  });

  it('are not a number where an all-zero embedding has no direction', () => {
    expect(distanceBetween('cosine', [0, 0], [1, 0])).toBeNaN();
    expect(distanceBetween('euclidean', [0, 0], [3, 4])).toBe(5);
  });
});

describe('compareAll', () => {
  it('lists every pair once, in condensed order, and knows who is mated', () => {
    const pairs = compareAll(templatesFromRows(['0: 0 0', '1: 3 4', '0: 6 8']), 'euclidean');
    expect(pairs).toMatchObject({
      count: 3,
      left: Uint32Array.of(0, 0, 1),
      right: Uint32Array.of(1, 2, 2),
      mated: Uint8Array.of(0, 1, 0),
      distance: Float64Array.of(5, 10, 5),
      subject: Uint32Array.of(0, 1, 0),
      subjectCount: 2,
      origin: { metric: 'euclidean', dimensions: 2, magnitude: 10 },
    });
  });

  it.each([0, 1])('has no pairs for %d templates', (count) => {
    expect(compareAll(simulatedTemplates(1, count), 'cosine').count).toBe(0);
  });

  it.each(METRIC_IDS)('agrees with single comparisons: %s', (metric) => {
    // 30 dimensions: not a multiple of the four that are summed together.
    const templates = simulatedTemplates(3, 3, { dimensions: 30 });
    const pairs = compareAll(templates, metric);
    const vector = (i: number) => templates.vectors.slice(i * 30, (i + 1) * 30);
    for (let row = 0; row < pairs.count; row++) {
      expect(pairs.distance[row]).toBe(
        distanceBetween(
          metric,
          vector(pairs.left[row] as number),
          vector(pairs.right[row] as number),
        ),
      );
    }
  });
});
