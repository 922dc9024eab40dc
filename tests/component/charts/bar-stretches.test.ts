import { describe, expect, test } from 'vitest';
import { histogram } from '#domain/distribution/histogram.ts';
import { SCORES } from '#tests/component/charts/scores.ts';
import { barStretches, stretchAt } from '#ui/charts/density/bar-stretches.ts';

describe('the stretches behind the bars of a histogram', () => {
  const stretches = barStretches(histogram(SCORES, 10), SCORES);

  test('hold each pair once, between ends that occur', () => {
    const all = [...SCORES.mated.distance, ...SCORES.nonMated.distance];
    expect(stretches.reduce((sum, each) => sum + each.mated + each.nonMated, 0)).toBe(all.length);
    for (const { from, to, low, high, mated, nonMated } of stretches) {
      expect(all.filter((distance) => distance >= from && distance <= to)).toHaveLength(
        mated + nonMated,
      );
      expect(from).toBeGreaterThanOrEqual(low);
      expect(to).toBeLessThanOrEqual(high);
      expect(all).toContain(from);
      expect(all).toContain(to);
    }
  });

  test('leave out bars without pairs, next to which the nearest one answers', () => {
    expect(stretches.length).toBeLessThan(10);
    expect(stretchAt(stretches, -1)).toBe(stretches[0]);
    expect(stretchAt(stretches, 0.6)?.to).toBe(0.55);
    expect(stretchAt(stretches, 9)).toBe(stretches.at(-1));
    expect(stretchAt([], 0.5)).toBeNull();
  });
});
