import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparatorOf,
  valueText,
  distanceOf,
  PLAIN_DISTANCES,
  spanText,
  scoreOf,
  scoreScaleOf,
  scoreText,
  thresholdText,
  type ScoreOrigin,
} from '#domain/comparison/score-scale.ts';

const similarity = (offset: number): ScoreOrigin => ({
  ...PLAIN_DISTANCES,
  polarity: 'similarity',
  noun: 'similarity',
  offset,
});
const scaleOf = (origin: ScoreOrigin, ...distances: readonly number[]) =>
  scoreScaleOf(origin, Float64Array.from(distances).sort());

describe('the scale of scores', () => {
  it('shows deepface distances with four decimals, and others with as many as they need', () => {
    const text = (values: readonly number[], value = values[1] as number) =>
      scoreText(scaleOf(PLAIN_DISTANCES, ...values), value);
    expect(text([0.1, 0.31472, 1.2])).toBe('0.3147');
    expect(text([2, 12.06471, 23])).toBe('12.0647');
    expect(text([12, 154.321, 222])).toBe('154.32');
    expect(text([1e-6, 3.147e-6, 9e-6])).toBe('3.147e-6');
    expect(text([1e-14, 3.147e-14, 9e-14])).toBe('3.147e-14');
    expect(text([1e6, 31_472_345.678, 9e7])).toBe('31472346');
    expect(text([1e20, 3.1472e21, 9e21])).toBe('3.14720e+21');
    // A lone outlier does not take the digits of all others.
    const many = Array.from({ length: 60 }, (_, i) => 0.3 + i / 100);
    expect(text([0.1, 0.31472, ...many, 1e6])).toBe('0.3147');
  });

  it('turns similarities back to what they were', () => {
    const cosine = similarity(1);
    const negative = similarity(0);
    expect(scoreOf(cosine, distanceOf(cosine, 0.1))).toBe(0.1);
    expect(thresholdText(cosine, distanceOf(cosine, 0.6853))).toBe('0.6853');
    expect(thresholdText(negative, distanceOf(negative, -12.5))).toBe('-12.5');
    expect(scoreText(scaleOf(cosine, 0.2, 0.9), 0.9)).toBe('0.1000');
    expect(spanText(scaleOf(cosine, 0.2, 0.9), 0.3, 0.4)).toBe('0.6000 to 0.7000');
    expect(comparatorOf(cosine)).toBe('>=');
    expect(valueText(scaleOf(cosine, 0.2, 0.9), 0.0744)).toBe('0.0744');
  });

  it('gives every decimal of up to fifteen places back, on every scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e14, max: 1e14 }),
        fc.integer({ min: 0, max: 14 }),
        fc.constantFrom(PLAIN_DISTANCES, similarity(0), similarity(1)),
        (whole, places, origin) => {
          const score = Number(`${whole}e-${places}`) + 0;
          fc.pre(origin.offset === 0 || Math.abs(score) <= 2);
          const distance = distanceOf(origin, score);
          expect(scoreOf(origin, distance)).toBe(score);
          expect(Number(thresholdText(origin, distance))).toBe(score);
        },
      ),
    );
  });

  it('writes a threshold with the digits that it takes', () => {
    const text = (value: number) => thresholdText(PLAIN_DISTANCES, value);
    expect(text(0.3147)).toBe('0.3147');
    expect(text(0.1 + 0.2)).toBe('0.30000000000000004');
    expect(text(0.00003147)).toBe('0.00003147');
    expect(text(3.147e-7)).toBe('3.147e-7');
    expect(text(3.147e-20)).toBe('3.147e-20');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(text(value + 0))).toBe(value + 0);
      }),
    );
  });

  it('tells two ends apart that are nearer than its decimals', () => {
    const scale = scaleOf(PLAIN_DISTANCES, 0.1, 0.9);
    expect(spanText(scale, 0.31470012, 0.31470015)).toBe('0.314700120 to 0.314700150');
    expect(spanText(scale, 0.3147, 0.3147)).toBe('0.3147 to 0.3147');
  });

  it('knows with how many digits a file was written', () => {
    expect(scaleOf(PLAIN_DISTANCES, 0.3, 0.3147, 0.55).written).toBeCloseTo(0.00005, 12);
    expect(scaleOf(similarity(1), 0.25, 0.5).written).toBeCloseTo(0.005, 12);
    expect(scaleOf(PLAIN_DISTANCES, 0.3, Math.fround(0.3147)).written).toBeNull();
    expect(scaleOf({ ...PLAIN_DISTANCES, dimensions: 128 }, 0.3, 0.31).written).toBeNull();
  });
});
