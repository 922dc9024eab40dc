import { describe, expect, it } from 'vitest';
import { compareAll, comparePairs, condensedIndex } from '#domain/comparison/compare-all.ts';
import { METRIC_IDS } from '#domain/comparison/metric-id.ts';
import { simulatedTemplates } from '#tests/support/templates.ts';

describe('comparePairs', () => {
  it.each(METRIC_IDS)('gives the distances and classes of all-pairs work under %s', (metric) => {
    const templates = simulatedTemplates(5, 3);
    const all = compareAll(templates, metric);
    const left = Uint32Array.of(0, 14, 3, 7);
    const right = Uint32Array.of(1, 0, 4, 8);
    const some = comparePairs(templates, metric, { left, right });
    expect(some.count).toBe(4);
    left.forEach((i, row) => {
      const same = condensedIndex(15, i, right[row]!);
      expect(some.distance[row]).toBe(all.distance[same]);
      expect(some.mated[row]).toBe(all.mated[same]);
    });
    expect([some.subject, some.subjectCount]).toEqual([all.subject, all.subjectCount]);
  });
});
