import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareAll,
  condensedIndex,
  pairAtIndex,
  pairCount,
} from '#domain/comparison/compare-all.ts';
import { distanceBetween } from '#domain/comparison/comparison-metric.ts';
import { COMPARISON_METRICS, METRIC_IDS } from '#domain/comparison/metric-id.ts';
import { equivalentThresholds } from '#domain/comparison/equivalents.ts';
import { evaluatePairs, evaluateTemplates, methodInput } from '#domain/evaluation/evaluate.ts';
import { confusionAt } from '#domain/metrics/confusion.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import {
  DEFAULT_PARAMETERS,
  proposeAll,
  thresholdMethod,
} from '#domain/threshold/threshold-methods.ts';
import { simulatedTemplates } from '#tests/support/templates.ts';

const UNIT_LENGTH = METRIC_IDS.filter((id) => COMPARISON_METRICS[id].unitLength);
const component = fc.double({ min: -3, max: 3, noNaN: true });
const twoVectors = fc
  .integer({ min: 1, max: 9 })
  .chain((n) => fc.tuple(...[1, 2].map(() => fc.array(component, { minLength: n, maxLength: n }))))
  .filter((vectors) => vectors.every((v) => Math.hypot(...v) > 1e-3));

describe('distances', () => {
  it('are symmetric, within their bounds, and 0 from an embedding to itself', () => {
    fc.assert(
      fc.property(twoVectors, fc.constantFrom(...METRIC_IDS), ([a = [], b = []], id) => {
        const { low, high } = COMPARISON_METRICS[id].bounds;
        const distance = distanceBetween(id, a, b);
        expect(distanceBetween(id, b, a)).toBe(distance);
        expect(distance).toBeGreaterThanOrEqual(low);
        expect(distance).toBeLessThanOrEqual(high);
        expect(distanceBetween(id, a, a)).toBe(0);
      }),
    );
  });

  it('of unit-length metrics are one another by the stated conversions', () => {
    fc.assert(
      fc.property(twoVectors, ([a = [], b = []]) => {
        const dot = a.reduce((sum, x, k) => sum + x * (b[k] as number), 0);
        const cosine = distanceBetween('cosine', a, b);
        expect(cosine).toBeCloseTo(1 - dot / (Math.hypot(...a) * Math.hypot(...b)), 12);
        for (const from of UNIT_LENGTH) {
          for (const { metric, threshold } of equivalentThresholds(
            from,
            distanceBetween(from, a, b),
          )) {
            // Near opposite directions the angle is a square root away from the others, and
            // rounding with it.
            expect(threshold).toBeCloseTo(distanceBetween(metric, a, b), 7);
          }
        }
      }),
    );
  });

  it('of unit-length metrics order all pairs alike, so that every method by rank decides alike', () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const templates = simulatedTemplates(4, 4, { seed, dimensions: 8 });
        const [first, ...others] = UNIT_LENGTH.map((id) => evaluateTemplates(templates, id));
        for (const other of others) {
          expect(other.order).toEqual(first?.order);
          const decisions = [first, other].map((evaluation) => {
            if (!evaluation) return null;
            const proposal = thresholdMethod('max-f1').propose(
              methodInput(evaluation, DEFAULT_PARAMETERS),
            );
            return proposal.kind === 'proposed'
              ? confusionAt(evaluation.scores, proposal.threshold)
              : null;
          });
          expect(decisions[1]).toEqual(decisions[0]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('pair index', () => {
  it('counts the pairs in order and comes back from any of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (items) => {
        let row = 0;
        for (let i = 0; i < items; i++) {
          for (let j = i + 1; j < items; j++, row++) {
            expect(condensedIndex(items, i, j)).toBe(row);
            expect(condensedIndex(items, j, i)).toBe(row);
            expect(pairAtIndex(items, row)).toEqual([i, j]);
          }
        }
        expect(row).toBe(pairCount(items));
      }),
      { numRuns: 20 },
    );
  });

  it('comes back exactly among 5 x 10^13 pairs', () => {
    const items = 10_000_000;
    fc.assert(
      fc.property(
        fc.maxSafeNat().map((n) => n % pairCount(items)),
        (row) => {
          // Beside any row also the ends of the block of pairs of one item, where rounding would
          // show first.
          const [any] = pairAtIndex(items, row);
          for (const edge of [
            condensedIndex(items, any, any + 1),
            condensedIndex(items, any, items - 1),
          ]) {
            expect(pairAtIndex(items, edge)[0]).toBe(any);
          }
          const [i, j] = pairAtIndex(items, row);
          expect(i).toBeLessThan(j);
          expect(condensedIndex(items, i, j)).toBe(row);
        },
      ),
    );
  });
});

describe('evaluation', () => {
  it('never throws, whatever the distances and labels, and its order is that of the distances', () => {
    const row = fc.record({
      left: fc.nat(5),
      step: fc.integer({ min: 1, max: 5 }),
      distance: fc.oneof(fc.double(), fc.constantFrom(0, 0.5, 0.5, 1)),
    });
    const table = fc.record({
      subject: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
      rows: fc.array(row, { maxLength: 30 }),
    });
    fc.assert(
      fc.property(table, ({ subject, rows }) => {
        const left = Uint32Array.from(rows, (one) => one.left);
        const right = Uint32Array.from(rows, (one) => (one.left + one.step) % 6);
        const evaluation = evaluatePairs({
          count: rows.length,
          left,
          right,
          mated: Uint8Array.from(left, (item, i) =>
            subject[item] === subject[right[i] as number] ? 1 : 0,
          ),
          distance: Float64Array.from(rows, ({ distance }) => distance),
          subject: Uint32Array.from(subject),
          subjectCount: new Set(subject).size,
        });
        const { pairs, order, scores, cuts } = evaluation;
        expect(pairs.distance.every(Number.isFinite)).toBe(true);
        const { auc, dPrime } = evaluation.summary;
        for (const value of [auc, dPrime]) expect(value ?? 0).toSatisfy(Number.isFinite);
        expect(order).toEqual(ascendingOrder(pairs.distance));
        expect(scores.mated.count + scores.nonMated.count).toBe(pairs.count);
        expect((cuts.matedAtOrBelow.at(-1) ?? 0) + (cuts.nonMatedAtOrBelow.at(-1) ?? 0)).toBe(
          pairs.count,
        );
        for (const proposal of proposeAll(methodInput(evaluation, DEFAULT_PARAMETERS))) {
          if (proposal.kind === 'proposed') expect(proposal.threshold).toSatisfy(Number.isFinite);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of templates is that of their pairs', () => {
    const templates = simulatedTemplates(3, 3);
    expect(evaluateTemplates(templates, 'euclidean')).toEqual(
      evaluatePairs(compareAll(templates, 'euclidean')),
    );
  });
});
