import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceOf,
  PLAIN_DISTANCES,
  recomputationError,
  scoreOf,
  scoreScaleOf,
  type ScoreOrigin,
} from '#domain/comparison/score-scale.ts';
import {
  decimalInside,
  decimalNear,
  gapAround,
  safePart,
  shortestDecimal,
} from '#domain/threshold/threshold-decimal.ts';
import { thresholdNote } from '#domain/threshold/threshold-choice.ts';
import { said } from '#tests/support/said.ts';
import { inputFromScores, scoresFromText } from '#tests/support/scores-from-text.ts';

const computed = (metric: ScoreOrigin['metric']): ScoreOrigin => ({
  ...PLAIN_DISTANCES,
  metric,
  dimensions: 128,
  magnitude: 1,
});
const COSINE = scoreScaleOf(computed('cosine'), Float64Array.of(0.1, 0.9));
const SIMILARITY = scoreScaleOf(
  { ...PLAIN_DISTANCES, polarity: 'similarity', noun: 'similarity', offset: 1 },
  Float64Array.of(0.1, 0.31470123, 0.9),
);

describe('the shortest decimal', () => {
  it('has as few digits as fit, nearest to a place', () => {
    expect(shortestDecimal(0.31571, 0.31759, 0.31665)).toBe(0.317);
    expect(shortestDecimal(0.41, 0.58, 0.5)).toBe(0.5);
    expect(shortestDecimal(1150, 1260, 1200)).toBe(1200);
    expect(shortestDecimal(-0.68531, -0.68529, -0.6853)).toBe(-0.6853);
    expect(shortestDecimal(3.1e-20, 3.3e-20, 3.2e-20)).toBe(3.2e-20);
    expect(shortestDecimal(-1, 1, 0)).toBe(0);
    expect(shortestDecimal(0.3, 0.2, 0.25)).toBeNull();
  });

  it('lies where it should, and none is shorter', () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(number, fc.double({ min: 1e-9, max: 10, noNaN: true }), (low, width) => {
        const high = low + width;
        const found = shortestDecimal(low, high, low + width / 2);
        expect(found).not.toBeNull();
        expect(found).toBeGreaterThanOrEqual(low);
        expect(found).toBeLessThanOrEqual(high);
        const places = String(found).split('.')[1]?.length ?? 0;
        if (places === 0 || String(found).includes('e')) return;
        const step = 10 ** (places - 1);
        expect(Math.ceil(low * step) / step).toBeGreaterThan(high);
      }),
    );
  });
});

describe('a threshold inside a gap', () => {
  it('is short, near the middle, and safe in single precision', () => {
    expect(decimalInside(COSINE, { low: 0.3147, high: 0.3186 })).toBe(0.317);
    expect(decimalInside(COSINE, { low: 0.3, high: 0.5 })).toBe(0.4);
    expect(decimalInside(COSINE, { low: 0.31470012, high: 0.31472 })).toBe(0.31471);
  });

  it('is short on the scale of the user', () => {
    const threshold = decimalInside(SIMILARITY, { low: 0.3147, high: 0.3186 });
    expect(scoreOf(SIMILARITY, threshold)).toBe(0.683);
  });

  it('goes a little beyond the ends where a gap has only one', () => {
    const above = decimalInside(COSINE, { low: 0.81234, high: Infinity });
    expect(above).toBeGreaterThan(0.81234);
    expect(above).toBeLessThan(0.83);
    const below = decimalInside(COSINE, { low: -Infinity, high: 0.11234 });
    expect(below).toBeGreaterThan(0.1);
    expect(below).toBeLessThan(0.11234);
  });

  it('decides as meant even where no double lies between two distances', () => {
    const gap = { low: 0.3, high: 0.3 + 2 ** -54 };
    expect(decimalInside(COSINE, gap)).toBe(0.3);
    expect(decimalNear(COSINE, gap, 0.3)).toBe(0.3);
  });

  it('takes the very middle between scores that were written with few digits', () => {
    const scale = scoreScaleOf(PLAIN_DISTANCES, Float64Array.of(0.3147, 0.3148, 0.52));
    expect(decimalInside(scale, { low: 0.3147, high: 0.3148 })).toBe(0.31475);
    expect(
      thresholdNote(inputOf('mated 0.3147 | non-mated 0.3148').cuts, scale, 0.31475),
    ).toBeNull();
  });
});

describe('a threshold that was computed', () => {
  const cuts = inputOf('mated 0.2 0.37509 | non-mated 0.3752 0.6').cuts;
  it('is rounded where that decides alike, and has more digits where it does not', () => {
    const near = (value: number) => decimalNear(COSINE, gapAround(cuts, value), value);
    expect(near(0.2512345)).toBe(0.2512);
    expect(near(0.37512)).toBe(0.3751);
    expect(near(0.37508)).toBe(0.37508);
    expect(near(0.05)).toBe(0.05);
    expect(near(0.7123456)).toBe(0.7123);
    // On a distance: the next decimal that is safe.
    expect(near(0.2)).toBe(0.2001);
  });

  it('decides as the computed value, on every scale', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 30 }),
        value,
        fc.constantFrom(COSINE, SIMILARITY),
        fc.integer({ min: 0, max: 6 }),
        (distances, threshold, scale, decimals) => {
          const { cuts: table } = inputOf(`mated ${distances.join(' ')} | non-mated 0.5`);
          const gap = gapAround(table, threshold);
          const near = decimalNear(scale, gap, threshold, decimals);
          expect(gapAround(table, near)).toEqual(gap);
          const inside = decimalInside(scale, gap);
          expect(gapAround(table, inside)).toEqual(gap);
          if (safePart(scale, gap) !== null) {
            expect(thresholdNote(table, scale, near)).toBeNull();
            expect(thresholdNote(table, scale, inside)).toBeNull();
          }
        },
      ),
    );
  });
});

describe('the note on a threshold', () => {
  const { cuts } = inputOf('mated 0.2 0.3147 | non-mated 0.3186 0.6');

  it('says that it lies on a pair, and what to take instead', () => {
    const note = thresholdNote(cuts, COSINE, 0.3147);
    expect(note).toMatchObject({ code: 'threshold-on-edge' });
    expect(said(note?.text)).toContain('is exactly the distance of a pair');
    expect(said(note?.text)).toContain('0.317 decides all pairs');
    expect(said(thresholdNote(cuts, COSINE, 0.31469999)?.text)).toContain('very close');
    expect(thresholdNote(cuts, COSINE, 0.317)).toBeNull();
    expect(thresholdNote(cuts, COSINE, 0.01)).toBeNull();
    expect(said(thresholdNote(cuts, COSINE, 0.6)?.text)).toContain('is exactly');
  });

  it('says where no number is safe', () => {
    const narrow = inputOf('mated 0.3147 | non-mated 0.31470001').cuts;
    const threshold = decimalInside(COSINE, { low: 0.3147, high: 0.31470001 });
    expect(threshold).toBe(0.314700005);
    const note = thresholdNote(narrow, COSINE, threshold);
    expect(note?.code).toBe('threshold-gap-narrow');
    expect(said(note?.text)).toContain('0.3147000000 to 0.3147000100');
  });
});

describe('what single precision moves', () => {
  it('is most for short chords and flat angles, and grows with lengths', () => {
    const error = (metric: ScoreOrigin['metric'], distance: number, magnitude = 1) =>
      recomputationError(
        scoreScaleOf({ ...computed(metric), magnitude }, Float64Array.of(0.123456789)),
        distance,
      );
    expect(error('euclidean_l2', 0.01)).toBeGreaterThan(error('euclidean_l2', 1));
    expect(error('angular', 0.001)).toBeGreaterThan(error('angular', 0.5));
    expect(error('euclidean', 1, 1000)).toBeGreaterThan(error('euclidean', 1));
    expect(error('cosine', 0.3)).toBeLessThan(5e-6);
    expect(distanceOf(SIMILARITY, 1)).toBe(0);
  });
});

function inputOf(text: string) {
  return inputFromScores(scoresFromText(text));
}
