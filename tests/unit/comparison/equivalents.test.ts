import { describe, expect, it } from 'vitest';
import { equivalentThresholds } from '#domain/comparison/equivalents.ts';

describe('equivalentThresholds', () => {
  it('converts by l2^2 = 2 cosine and angular = arccos(1 - cosine) / pi', () => {
    const [cosine, l2, angular] = equivalentThresholds('cosine', 0.3);
    expect(cosine).toEqual({ metric: 'cosine', threshold: 0.3 });
    expect(l2?.threshold).toBeCloseTo(Math.sqrt(0.6), 14);
    expect(angular?.threshold).toBeCloseTo(Math.acos(0.7) / Math.PI, 14);
  });

  it('has none for euclidean, whose embeddings are not of unit length', () => {
    expect(equivalentThresholds('euclidean', 0.6)).toEqual([]);
  });

  it.each([-0.01, 2.01, Number.NaN, Number.POSITIVE_INFINITY])('has none for cosine %d', (t) => {
    expect(equivalentThresholds('cosine', t)).toEqual([]);
  });
});
