import { describe, expect, test } from 'vitest';
import { rowScale } from '#ui/pairs/use-row-window.ts';

describe('a list that a browser can hold', () => {
  test('is scrolled pixel by pixel', () => {
    const scale = rowScale(68 * 1000, 500);
    expect(scale.height).toBe(68_000);
    expect([0, 1234, 67_500].map(scale.toList)).toEqual([0, 1234, 67_500]);
    expect(scale.toList(1e9)).toBe(67_500);
    expect(scale.toBar(-5)).toBe(0);
  });

  test('that is shorter than the view does not scroll', () => {
    const scale = rowScale(100, 500);
    expect([scale.end, scale.barEnd, scale.toList(50)]).toEqual([0, 0, 0]);
  });
});

describe('a list of two million rows', () => {
  const scale = rowScale(68 * 2_000_000, 500);

  test('stays below what browsers can hold, and reaches its last row', () => {
    expect(scale.height).toBeLessThan(17_000_000);
    expect(scale.toList(scale.barEnd)).toBe(68 * 2_000_000 - 500);
    expect(scale.toList(0)).toBe(0);
  });

  test('is scrolled pixel by pixel at both ends', () => {
    expect(scale.toList(1_500_000)).toBe(1_500_000);
    expect(scale.end - scale.toList(scale.barEnd - 1_000_000)).toBe(1_000_000);
  });

  test('has one place of the list for every place of the bar, in the same order', () => {
    let before = -1;
    for (let bar = 0; bar <= scale.barEnd; bar += 9973) {
      const listed = scale.toList(bar);
      expect(listed).toBeGreaterThan(before);
      expect(scale.toBar(listed)).toBeCloseTo(bar, 5);
      before = listed;
    }
  });
});
