import { describe, expect, it } from 'vitest';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { leastTwo, logResemblance, nearestOther } from '#domain/doctor/nearest-other.ts';
import type { PersonScores } from '#domain/doctor/person-scores.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';

const PEOPLE = 100;

/** Photos of strangers to all: scores of standard normal deviates. */
function strangers(photos: number): {
  scores: PersonScores;
  pairs: PairTable;
  counts: Uint32Array;
} {
  const random = seededRandom(5);
  const score = Float32Array.from({ length: photos * PEOPLE }, () => random.normal());
  const subject = Uint32Array.from({ length: photos }, (_, item) => item % PEOPLE);
  return {
    scores: { people: PEOPLE, mean: score, score },
    pairs: { subject, subjectCount: PEOPLE } as unknown as PairTable,
    counts: new Uint32Array(PEOPLE).fill(4),
  };
}

describe('how near strangers come to the nearest of all', () => {
  it('is the least of many normal values, by Gumbel', () => {
    const { scores, pairs, counts } = strangers(2000);
    const law = nearestOther(scores, pairs, counts, () => true);
    // Of 99 normal values the middle of the least is at the 0.7 % quantile, its mode at 1 in 99.
    expect(law.location).toBeCloseTo(-2.32, 1);
    // 1 / sqrt(2 ln 99) = 0.33, wider by 5 in 100 for what few people leave open.
    expect(law.scale).toBeGreaterThan(0.33);
    expect(law.scale).toBeLessThan(0.46);
    expect(law.gap).toBeGreaterThan(0.25);
    expect(law.gap).toBeLessThan(0.46);
  });

  it('is hardly moved by one photo in forty that is of somebody else', () => {
    const { scores, pairs, counts } = strangers(400);
    const before = nearestOther(scores, pairs, counts, () => true);
    for (let item = 0; item < 400; item += 40) scores.score[item * PEOPLE + 50] = -6;
    const after = nearestOther(scores, pairs, counts, () => true);
    expect(Math.abs(after.location - before.location)).toBeLessThan(0.05);
    expect(after.scale / before.scale).toBeLessThan(1.2);
  });

  it('is what is usual where no photo counts', () => {
    const { scores, pairs, counts } = strangers(10);
    const none = nearestOther(scores, pairs, counts, () => false);
    expect(none.scale).toBeGreaterThan(0);
    expect(Number.isFinite(none.location)).toBe(true);
  });

  it('leaves out the own person and those of whom nothing is known', () => {
    const { scores, counts } = strangers(1);
    scores.score.set([-9, -8, -7, -6.5]);
    counts[1] = 0;
    expect(leastTwo(scores, counts, [0], 0)).toEqual({ person: 2, least: -7, second: -6.5 });
  });
});

describe('the probability of a stranger', () => {
  const law = { location: -2.3, scale: 0.4, gap: 0.36 };
  const of = (least: number, second: number): number =>
    logResemblance({ person: 0, least, second }, law);

  it('falls the nearer the nearest person is', () => {
    for (const least of [-3, -4, -5, -6]) expect(of(least - 1, -2)).toBeLessThan(of(least, -2));
  });

  it('is larger where somebody else is nearly as near', () => {
    for (const second of [-4.4, -4, -3.5, -3]) {
      expect(of(-4.5, second)).toBeGreaterThan(of(-4.5, second + 0.5));
    }
  });

  it('does not fall without end the farther the second is, nor need a second', () => {
    expect(of(-5, 10)).toBeCloseTo(of(-5, 4), 3);
    expect(Number.isFinite(of(-5, Infinity))).toBe(true);
  });
});
