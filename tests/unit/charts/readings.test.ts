import { expect, test } from 'vitest';
import { PLAIN_SCALE } from '#domain/comparison/score-scale.ts';
import { rateAxis } from '#domain/plot/axis.ts';
import { curvePath } from '#ui/charts/curve/curve-path.ts';
import { curveView } from '#ui/charts/curve/curve-series.ts';
import { densityPath } from '#ui/charts/density/density-path.ts';
import { shownRange, spokenReading } from '#ui/charts/explore/chart-path.ts';
import { WHOLE } from '#domain/shared/scale.ts';
import { wordsIn, type Words } from '#words/render.ts';

const inEnglish = wordsIn('en');
const inKorean = wordsIn('ko');
const SIMILARITIES = { ...PLAIN_SCALE, polarity: 'similarity', noun: 'similarity' } as const;

const classOf = (...distances: readonly number[]) => ({
  count: 1000 * distances.length,
  distance: Float64Array.from(distances),
  atOrBelow: Float64Array.from(distances, (_, i) => 1000 * (i + 1)),
  mean: 0.5,
  standardDeviation: 0.1,
});

function densityReading({ say }: Words, scale = PLAIN_SCALE): string {
  const path = densityPath({
    densities: { mated: null, nonMated: null },
    scores: { mated: classOf(0.2, 0.3), nonMated: classOf(0.7) },
    bins: null,
    axis: { kind: 'linear', unit: 'distance', label: 'cosine', scale, min: 0, max: 20 },
    yDomain: { min: 0, max: 1 },
    range: { min: 0, max: 1 },
    say,
    thresholdAt: (distance) => distance,
  });
  return spokenReading(path.read(0.25)!);
}

test('a place on the densities is read in words that turn with the scale', () => {
  expect(densityReading(inEnglish)).toBe(
    'cosine 0.25. Same person: 1,000 of 2,000 at or below. Different people: 0 of 1,000 at or below.',
  );
  expect(densityReading(inEnglish, SIMILARITIES)).toContain('1,000 of 2,000 at or above');
  expect(densityReading(inKorean)).toBe(
    'cosine 0.25. 같은 인물: 2,000쌍 중 1,000쌍이 이 값 이하. 다른 인물: 1,000쌍 중 0쌍이 이 값 이하.',
  );
  expect(densityReading(inKorean, SIMILARITIES)).toContain('1,000쌍이 이 값 이상');
});

function curveReading({ say }: Words): string {
  const axis = rateAxis('FMR');
  const series = {
    id: 'det',
    name: 'FNMR',
    colour: 'black',
    x: [0.1, 0.5],
    y: [0.5, 0.1],
    threshold: [0.3, 0.6],
    band: { low: [0.4, 0], high: [0.6, 0.2] },
  };
  const view = curveView([series], axis, rateAxis('FNMR'), WHOLE, false);
  const path = curvePath({ ...view, readout: 'point', scale: SIMILARITIES, say });
  return spokenReading(path.read(path.stops[0]!)!);
}

test('a point of a curve is read with its interval and its threshold', () => {
  expect(curveReading(inEnglish)).toBe('FMR 10%. FNMR 50% (40% to 60%). at similarity -0.3000.');
  expect(curveReading(inKorean)).toBe(
    'FMR 10%. FNMR 50% (40%에서 60%까지). 임계치: 유사도 -0.3000.',
  );
});

test('what a zoom shows of an axis is said from end to end', () => {
  const part = { ...rateAxis('FMR'), view: { from: 0.25, to: 0.5 } };
  expect(shownRange(part, inEnglish.say)).toBe('FMR 25% to 50%');
  expect(shownRange(part, inKorean.say)).toBe('FMR 25%에서 50%까지');
});
