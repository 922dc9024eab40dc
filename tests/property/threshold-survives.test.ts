import { describe, expect, it } from 'vitest';
import { METRIC_IDS, type MetricId } from '#domain/comparison/metric-id.ts';
import { thresholdText } from '#domain/comparison/score-scale.ts';
import { evaluateTemplates, methodInput } from '#domain/evaluation/evaluate.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { TemplateTable } from '#domain/embedding/template-table.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import { equivalentDecimal, gapInScores, safePart } from '#domain/threshold/threshold-decimal.ts';
import { isMatch } from '#domain/threshold/threshold.ts';
import {
  DEFAULT_PARAMETERS,
  type MethodParameters,
  proposeAll,
} from '#domain/threshold/threshold-methods.ts';
import { thresholdNote } from '#domain/threshold/threshold-choice.ts';
import { deep } from '#tests/support/deep.ts';
import { simulatedTemplates } from '#tests/support/templates.ts';

const f = Math.fround;
/** In the order in which a plain loop adds, every step rounded to single precision. */
const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => f(sum + f(value * (b[i] as number))), 0);
const cosine = (a: Float32Array, b: Float32Array): number =>
  f(dot(a, b) / f(Math.sqrt(f(dot(a, a) * dot(b, b)))));
const length = (a: Float32Array): number => f(Math.sqrt(dot(a, a)));

/** As other programs would compute each distance in single precision. */
const SINGLE: Readonly<
  Record<MetricId, readonly ((a: Float32Array, b: Float32Array) => number)[]>
> = {
  cosine: [(a, b) => f(1 - cosine(a, b))],
  euclidean: [(a, b) => length(a.map((value, i) => value - (b[i] as number)))],
  euclidean_l2: [
    (a, b) => {
      const [of, other] = [length(a), length(b)];
      return length(a.map((value, i) => f(value / of) - f((b[i] as number) / other)));
    },
    (a, b) => f(Math.sqrt(Math.max(0, f(2 - f(2 * cosine(a, b)))))),
  ],
  angular: [(a, b) => f(f(Math.acos(Math.min(1, cosine(a, b)))) / f(Math.PI))],
};

/** Distances of all pairs, in the order of the table. */
function recomputed(
  { pairs }: Evaluation,
  { vectors, dimensions }: TemplateTable,
  distance: (a: Float32Array, b: Float32Array) => number,
): Float64Array {
  const row = (i: number) => vectors.subarray(i * dimensions, (i + 1) * dimensions);
  return Float64Array.from({ length: pairs.count }, (_, pair) =>
    distance(row(pairs.left[pair] as number), row(pairs.right[pair] as number)),
  );
}

function countedAt({ pairs }: Evaluation, distances: Float64Array, threshold: number) {
  const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  distances.forEach((distance, pair) => {
    const matches = isMatch(distance, f(threshold));
    const mated = pairs.mated[pair] === 1;
    counts[
      matches
        ? mated
          ? 'truePositive'
          : 'falsePositive'
        : mated
          ? 'falseNegative'
          : 'trueNegative'
    ] += 1;
  });
  return counts;
}

/**
 * How many thresholds were proposed, said to be unsafe, and decided otherwise in single precision,
 * with and without being said so.
 */
function survey(sets: number, parameters: Partial<MethodParameters>) {
  const found = { proposed: 0, noted: 0, flipped: 0, flippedUnsaid: 0 };
  for (let seed = 1; seed <= sets; seed++) {
    const table = simulatedTemplates(4 + (seed % 4), 3 + (seed % 3), {
      seed,
      dimensions: [16, 64, 128, 200][seed % 4] as number,
      noise: [0.5, 0.8, 1.1][seed % 3] as number,
    });
    const metric = METRIC_IDS[seed % METRIC_IDS.length] as MetricId;
    const evaluation = evaluateTemplates(table, metric);
    const again = SINGLE[metric].map((distance) => recomputed(evaluation, table, distance));
    const input = methodInput(evaluation, {
      ...DEFAULT_PARAMETERS,
      maxFmr: 0.05,
      maxFnmr: 0.1,
      ...parameters,
    });
    for (const proposal of proposeAll(input)) {
      if (proposal.kind === 'refused') continue;
      found.proposed += 1;
      const { threshold } = proposal;
      const noted = thresholdNote(evaluation.cuts, evaluation.scale, threshold) !== null;
      if (noted) found.noted += 1;
      const shown = Number(thresholdText(evaluation.scale, threshold));
      expect(shown).toBe(threshold);
      const meant = confusionAt(evaluation.scores, threshold);
      const same = again.every(
        (distances) =>
          JSON.stringify(countedAt(evaluation, distances, shown)) ===
          JSON.stringify({
            truePositive: meant.truePositive,
            falsePositive: meant.falsePositive,
            falseNegative: meant.falseNegative,
            trueNegative: meant.trueNegative,
          }),
      );
      if (same) continue;
      found.flipped += 1;
      if (!noted) found.flippedUnsaid += 1;
    }
  }
  return found;
}

describe('thresholds of every method under every distance', () => {
  const sets = deep ? 1000 : 60;

  it('decide alike in single precision, or say that they may not, which is rare', () => {
    const { proposed, noted, flippedUnsaid } = survey(sets, {});
    expect(proposed).toBeGreaterThan(8 * sets);
    expect(flippedUnsaid).toBe(0);
    expect(noted / proposed).toBeLessThan(0.02);
  });

  it('on the edge of the gap do not, and it is said', () => {
    const { flipped, flippedUnsaid } = survey(deep ? 200 : 20, { splitPosition: 'observed' });
    expect(flipped).toBeGreaterThan(0);
    expect(flippedUnsaid).toBe(0);
  });
});

describe('the same threshold on another scale', () => {
  const scales = ['cosine', 'euclidean_l2', 'angular'] as const;

  it('decides every pair alike, and in single precision wherever the gap has room', () => {
    let tried = 0;
    for (let seed = 1; seed <= (deep ? 300 : 60); seed++) {
      const table = simulatedTemplates(4 + (seed % 4), 3 + (seed % 3), {
        seed,
        dimensions: [16, 64, 128, 200][seed % 4] as number,
        noise: [0.5, 0.8, 1.1][seed % 3] as number,
      });
      const from = evaluateTemplates(table, scales[seed % 3] as MetricId);
      for (const to of scales) {
        const other = evaluateTemplates(table, to);
        const again = SINGLE[to].map((distance) => recomputed(other, table, distance));
        for (const proposal of proposeAll(methodInput(from, DEFAULT_PARAMETERS))) {
          if (proposal.kind === 'refused') continue;
          const { threshold } = proposal;
          const meant = confusionAt(from.scores, threshold);
          const decimal = equivalentDecimal(from.scale, from.scores, threshold, to)!;
          expect(confusionAt(other.scores, decimal)).toEqual(meant);
          if (safePart(other.scale, gapInScores(other.scores, decimal)) === null) continue;
          for (const distances of again) {
            expect(countedAt(other, distances, decimal)).toEqual(meant);
            tried += 1;
          }
          if (to === 'cosine') {
            const similarity = equivalentDecimal(
              from.scale,
              from.scores,
              threshold,
              'cosine_similarity',
            )!;
            const turned = Float64Array.from(again[0]!, (distance) => 0 - f(1 - distance));
            expect(countedAt(other, turned, -similarity)).toEqual(meant);
          }
          if (to === 'euclidean_l2') {
            const square = equivalentDecimal(from.scale, from.scores, threshold, 'squared_l2')!;
            const squares = again[0]!.map((distance) => f(distance * distance));
            expect(countedAt(other, squares, square)).toEqual(meant);
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(500);
  });
});
