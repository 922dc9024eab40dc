import { describe, expect, test } from 'vitest';
import { METRIC_ROWS } from '#domain/metrics/metric-rows.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { intervalOfMetric, rateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { setSummary } from '#domain/uncertainty/set-summary.ts';
import { hasPivot, pivotPairs } from '#tests/support/pivot.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';
import { said } from '#tests/support/said.ts';

function summaryOf(pairs: ReturnType<typeof simulatedPairs>, threshold: number, more = {}) {
  const messages = setSummary({
    evaluation: evaluatePairs(pairs),
    arePeopleKnown: true,
    faces: pairs.subject.length,
    threshold,
    intervals: rateIntervals(pairs, threshold),
    thresholdSpread: null,
    heldOut: null,
    ...more,
  });
  return messages.map(said);
}

describe('what does this set tell me', () => {
  test.skipIf(!hasPivot)('on the reference table (needs ../shared)', () => {
    const text = summaryOf(pivotPairs('VGG-Face_cosine'), 0.3985, {
      thresholdSpread: {
        method: 'max-f1',
        interval: { low: 0.3461, high: 0.447, method: 'person-bootstrap' },
        confidence: null,
        refusedShare: 0,
      },
      heldOut: { fmr: 13 / 280, fnmr: 3 / 140 },
    });
    expect(text).toEqual([
      'This set has 61 faces of 13 people: 140 mated pairs (same person) and 140 non-mated pairs (different people).',
      'Mated and non-mated pairs overlap between 0.2131 and 0.4470, where no threshold is right for all. Of a mated and a non-mated pair taken at random, the mated one is the closer in 99.05% of cases (AUC, ties counting half).',
      'At the threshold 0.3985, 5 of 140 non-mated pairs would be taken for the same person, and 2 of 140 mated pairs for different people.',
      'That is FMR 3.57%; for other people like these it may lie anywhere from 0.33% to 22.51% (95% interval, people being the sample).',
      'That is FNMR 1.43%; for other people like these it may lie anywhere from 0.000060% to 15.57% (cautious bounds, people being the sample).',
      'Even where it has no error, this set cannot show that FMR is below 4.31% for other people. 0.10% takes about 93 people with four photos each.',
      'It takes 30 errors before a rate is known to within 30% of itself, and that only if they do not depend on each other (rule of 30); here there are 5 false matches and 2 false non-matches.',
      'On another set of as many people like these the method would put the threshold between 0.3461 and 0.4470 (95% prediction interval).',
      'Tried on people who were left out while it chose, the method came to FMR 4.64% and FNMR 2.14%. These figures are less biased than those above, which are of the people it was chosen on; in a single set they can still be farther from the truth.',
      'All of this is for people and photos like these: other cameras, ages, poses or light need a set of their own.',
    ]);
  });

  test('no error seen is not no error', () => {
    const text = summaryOf(simulatedPairs({ people: 9, photos: 3, seed: 1, separation: 40 }), 3);
    expect(text[1]).toContain('Every mated pair is closer than every non-mated pair');
    expect(text[3]).toMatch(/^No false match was seen.*FMR may be as high as 3\.61%/u);
    expect(text[4]).toMatch(/^No false non-match was seen.*FNMR may be as high as 18\.53%/u);
  });

  test('a set with one class says what is missing', () => {
    const text = summaryOf(simulatedPairs({ people: 1, photos: 3, seed: 1 }), 1);
    expect(text.at(-1)).toMatch(/^It takes both kinds of pairs/u);
  });

  test('two people give no interval, and the summary says why', () => {
    const text = summaryOf(simulatedPairs({ people: 2, photos: 3, seed: 1 }), 1.1);
    expect(text[3]).toBe(
      'How far the FMR of other people may lie from this cannot be said: one person takes part in every comparison that counts here.',
    );
  });
});

test('every row of the metrics table finds an interval by its id', () => {
  const intervals = rateIntervals(simulatedPairs({ people: 12, photos: 3, seed: 1 }), 1.15);
  for (const { id } of METRIC_ROWS) {
    expect(intervalOfMetric(intervals, id), id).not.toBeNull();
  }
  expect(intervalOfMetric(intervals, 'reasons')).toBeNull();
});

test('pairs are counted where nobody knows whose they are', () => {
  const pairs = simulatedPairs({ people: 9, photos: 3, seed: 1 });
  const text = summaryOf(pairs, 1, { arePeopleKnown: false }).join(' ');
  expect(text).toMatch(/^This set has 351 pairs: /);
  expect(text).toContain('Who is who is not known, so each pair counts as one trial');
  expect(text).not.toContain('people being the sample');
});
