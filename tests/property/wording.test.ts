import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexText, percentText } from '#domain/shared/wording.ts';

/**
 * Rates of all sizes, near 0, near 1 and in between; some are ratios of counts, as real ones are.
 */
const rate = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((r) => (r > 0.99999999 && r < 1 ? 0.5 : r)),
  fc.double({ min: 0.3, max: 300, noNaN: true }).map((digits) => 10 ** -digits),
  fc.double({ min: 0.3, max: 8, noNaN: true }).map((digits) => 1 - 10 ** -digits),
  fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 5000, max: 1e6 }))
    .map(([part, whole]) => part / whole),
);

const parsed = (text: string): number => Number(text.slice(0, -1));
/** One unit of the last digit. */
function unitOf(text: string): number {
  const [digits = '', exponent = '0'] = text.slice(0, -1).split('e');
  return 10 ** (Number(exponent) - (digits.split('.')[1] ?? '').length);
}

describe('a percentage', () => {
  it('is 0% or 100% only for what is exactly that', () => {
    fc.assert(
      fc.property(rate, (r) => {
        const text = percentText(r);
        expect(text).toMatch(/^\d+(\.\d+)?(e-\d+)?%$/u);
        expect(parsed(text) === 0).toBe(r === 0);
        expect(parsed(text) === 100).toBe(r === 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('has two significant digits at least', () => {
    fc.assert(
      fc.property(rate, (r) => {
        fc.pre(r > 0 && r < 1);
        const digits = percentText(r).replace(/e.*/u, '').replace(/[.%]/gu, '').replace(/^0+/u, '');
        expect(digits.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back as the rate, within half a unit of its last digit', () => {
    fc.assert(
      fc.property(rate, (r) => {
        const text = percentText(r);
        const rounding = 1e-13 * Math.min(1, 100 * r);
        expect(Math.abs(parsed(text) - 100 * r)).toBeLessThanOrEqual(unitOf(text) / 2 + rounding);
      }),
      { numRuns: 2000 },
    );
  });

  it('rises with the rate', () => {
    fc.assert(
      fc.property(rate, rate, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(parsed(percentText(low))).toBeLessThanOrEqual(parsed(percentText(high)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a figure between -1 and 1', () => {
  it('is a landmark only where it is exactly that, and reads back', () => {
    fc.assert(
      fc.property(fc.boolean(), rate, (negative, r) => {
        fc.pre(r === 0 || r > 1e-12);
        const value = negative ? -r : r;
        const shown = Number(indexText(value));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5e-4);
        for (const landmark of [-1, 0, 0.5, 1]) {
          if (shown === landmark) expect(value === landmark).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
