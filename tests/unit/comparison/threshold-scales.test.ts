import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertThreshold, THRESHOLD_SCALES } from '#domain/comparison/threshold-scales.ts';

describe('thresholds on the scales that libraries use', () => {
  it("carries OpenCV's cosine similarity and insightface's squared l2 over", () => {
    expect(convertThreshold(0.363, 'cosine_similarity', 'cosine')).toBeCloseTo(0.637, 12);
    expect(convertThreshold(0.637, 'cosine', 'cosine_similarity')).toBeCloseTo(0.363, 12);
    expect(convertThreshold(1.24, 'squared_l2', 'cosine')).toBeCloseTo(0.62, 12);
    expect(convertThreshold(0.62, 'cosine', 'squared_l2')).toBeCloseTo(1.24, 12);
    expect(convertThreshold(1.04, 'euclidean_l2', 'cosine')).toBeCloseTo(0.5408, 12);
    expect(convertThreshold(0.5, 'angular', 'cosine')).toBeCloseTo(1, 12);
  });

  it('refuses raw euclidean and what no scale can be', () => {
    expect(convertThreshold(0.6, 'euclidean', 'cosine')).toBeNull();
    expect(convertThreshold(0.6, 'cosine', 'euclidean')).toBeNull();
    expect(convertThreshold(0.6, 'euclidean', 'euclidean')).toBe(0.6);
    expect(convertThreshold(-1, 'cosine', 'angular')).toBeNull();
    expect(convertThreshold(3, 'cosine', 'angular')).toBeNull();
    expect(convertThreshold(NaN, 'cosine', 'angular')).toBeNull();
    expect(convertThreshold(-0.5, 'squared_l2', 'cosine')).toBeNull();
  });

  it('comes back to where it started between all scales of unit length', () => {
    const scales = THRESHOLD_SCALES.map(({ id }) => id).filter((id) => id !== 'euclidean');
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1.99, noNaN: true }),
        fc.constantFrom(...scales),
        (cosine, scale) => {
          const there = convertThreshold(cosine, 'cosine', scale);
          expect(there).not.toBeNull();
          expect(convertThreshold(there as number, scale, 'cosine')).toBeCloseTo(cosine, 9);
        },
      ),
    );
  });
});
