import { describe, expect, it } from 'vitest';
import { libraryDefaultFor, libraryDefaultsFor } from '#domain/comparison/library-defaults.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import { said } from '#tests/support/said.ts';

/** Its remark in English; empty where it has none. */
function remarkOf(model: string, metric: MetricId): string {
  const remark = libraryDefaultFor(model, metric)?.remark;
  return remark === undefined ? '' : said(remark);
}

describe('library defaults', () => {
  it('says how face-api.js means its 0.6, and has none for the distances it does not use', () => {
    expect(libraryDefaultFor('face-api-resnet-128', 'euclidean')).toMatchObject({
      threshold: 0.6,
      source: 'face-api.js',
    });
    expect(remarkOf('face-api-resnet-128', 'euclidean')).toMatch(/strict <.*mean distance/);
    expect(libraryDefaultFor('face-api-resnet-128', 'euclidean_l2')).toBeNull();
  });

  it("knows deepface's models whatever their case", () => {
    expect(libraryDefaultFor('vgg-face', 'cosine')?.threshold).toBe(0.68);
    expect(libraryDefaultFor('Facenet512', 'euclidean')?.threshold).toBe(23.56);
    expect(libraryDefaultFor('my-model', 'cosine')).toBeNull();
  });

  it('says where deepface contradicts itself', () => {
    // cosine 0.30 is euclidean_l2 sqrt(0.6) = 0.7746, but deepface states 1.04, which is cosine
    // 0.541.
    expect(remarkOf('Facenet512', 'cosine')).toContain(
      'euclidean_l2 1.04 (the same cut would be 0.7746)',
    );
    expect(remarkOf('Facenet512', 'euclidean_l2')).toContain(
      'cosine 0.3 (the same cut would be 0.5408)',
    );
  });

  it('is silent where the values agree to rounding, and for raw euclidean, which cannot be converted', () => {
    expect(libraryDefaultFor('VGG-Face', 'cosine')).toMatchObject({
      threshold: 0.68,
      source: 'deepface',
    });
    expect(remarkOf('VGG-Face', 'cosine')).toMatch(/^deepface's own values/);
    expect(remarkOf('VGG-Face', 'cosine')).not.toContain('euclidean_l2');
    expect(libraryDefaultFor('Facenet', 'euclidean')).toEqual({
      threshold: 10,
      source: 'deepface',
    });
  });

  it('lists other libraries after deepface, similarities turned into distances', () => {
    expect(
      libraryDefaultsFor('SFace', 'cosine').map(({ source, threshold }) => [source, threshold]),
    ).toEqual([
      ['deepface', 0.593],
      ['OpenCV', 1 - 0.363],
    ]);
  });
});
