import { describe, expect, it } from 'vitest';
import {
  type AggregatedPairs,
  aggregatePairs,
  aggregateTemplates,
} from '#domain/aggregation/compared-pairs.ts';
import { compareAll } from '#domain/comparison/compare-all.ts';
import { distanceBetween } from '#domain/comparison/comparison-metric.ts';
import { METRIC_IDS } from '#domain/comparison/metric-id.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { rateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { simulatedTemplates, templatesFromRows } from '#tests/support/templates.ts';

/** `probe>person: distance (references)`, mated comparisons with an `=`. */
function described({ pairs, probeCount, references }: AggregatedPairs): string[] {
  return Array.from(pairs.distance, (distance, row) => {
    const sign = pairs.mated[row] === 1 ? '=' : '>';
    const person = pairs.right[row]! - probeCount;
    return `${pairs.left[row]}${sign}${person}: ${Number(distance.toFixed(6))} (${references[row]})`;
  }).toSorted();
}

/** Person 0 at 0, 1 and 4 on a line, person 1 at 10, person 2 at 20 and 22. */
const LINE = templatesFromRows(['0: 0', '0: 1', '0: 4', '1: 10', '2: 20', '2: 22']);

describe('a probe against the references of a person', () => {
  it('takes the mean of the distances, itself left out', () => {
    const rows = described(aggregatePairs(compareAll(LINE, 'euclidean'), 'mean'));
    expect(rows).toContain('0=0: 2.5 (2)');
    expect(rows).toContain('2=0: 3.5 (2)');
    expect(rows).toContain('3>0: 8.333333 (3)');
    expect(rows).toContain('0>1: 10 (1)');
    expect(rows).toContain('4=2: 2 (1)');
    expect(rows).toContain('1>2: 20 (2)');
    // Six probes against three people; the only photo of person 1 has no reference but itself.
    expect(rows).toHaveLength(6 * 3 - 1);
    expect(rows.some((row) => row.startsWith('3='))).toBe(false);
  });

  it('takes the nearest', () => {
    const rows = described(aggregatePairs(compareAll(LINE, 'euclidean'), 'minimum'));
    expect(rows).toContain('0=0: 1 (2)');
    expect(rows).toContain('2=0: 3 (2)');
    expect(rows).toContain('3>0: 6 (3)');
    expect(rows).toHaveLength(17);
  });

  it('takes the mean embedding, which on a line lies between the references', () => {
    const rows = described(aggregateTemplates(LINE, 'euclidean'));
    expect(rows).toContain('0=0: 2.5 (2)');
    // Between references the mean of the distances is larger than the distance of the mean.
    expect(rows).toContain('1=0: 1 (2)');
    expect(rows).toContain('3>0: 8.333333 (3)');
    expect(rows).toHaveLength(17);
  });

  it.each(METRIC_IDS)(
    'with %s the mean embedding gives all references the same weight',
    (metric) => {
      const templates = templatesFromRows(['0: 1 0', '0: 0 5', '0: 3 3', '1: -1 0', '1: 0 -2']);
      const { pairs, probeCount } = aggregateTemplates(templates, metric);
      const row = pairs.left.findIndex((probe, i) => probe === 3 && pairs.right[i] === probeCount);
      const diagonal = Math.SQRT1_2;
      const mean = metric === 'euclidean' ? [4 / 3, 8 / 3] : [1 + diagonal, 1 + diagonal];
      expect(pairs.distance[row]).toBeCloseTo(distanceBetween(metric, [-1, 0], mean), 12);
    },
  );

  it('with one reference each is the comparison of single photos, both ways', () => {
    const templates = simulatedTemplates(6, 1, { seed: 3 });
    const single = compareAll(templates, 'cosine');
    for (const aggregated of [
      aggregatePairs(single, 'mean').pairs,
      aggregatePairs(single, 'minimum').pairs,
      aggregateTemplates(templates, 'cosine').pairs,
    ]) {
      expect(aggregated.count).toBe(2 * single.count);
      const twice = Float64Array.from([...single.distance, ...single.distance]).sort();
      aggregated.distance.toSorted().forEach((distance, i) => {
        expect(distance).toBeCloseTo(twice[i]!, 12);
      });
    }
  });

  it('uses the pairs that there are', () => {
    const table = {
      count: 2,
      left: Uint32Array.of(0, 2),
      right: Uint32Array.of(1, 0),
      mated: Uint8Array.of(1, 0),
      distance: Float64Array.of(0.2, Number.NaN),
      subject: Uint32Array.of(0, 0, 1),
      subjectCount: 2,
    };
    expect(described(aggregatePairs(table, 'mean'))).toEqual(['0=0: 0.2 (1)', '1=0: 0.2 (1)']);
  });
});

describe('people in aggregated comparisons', () => {
  const templates = simulatedTemplates(8, 4, { seed: 5, noise: 1.5 });
  const { pairs } = aggregatePairs(compareAll(templates, 'cosine'), 'mean');

  it('are the people of the pairs: one unit a person and one a pair of people', () => {
    const units = personPairs(pairs, ascendingOrder(pairs.distance));
    expect(units.subjectCount).toBe(8);
    expect(units.unitCount).toBe(8 + 28);
    // Each person's four photos against their own references; both people's photos against the
    // other.
    expect(units.size.slice(0, 8)).toEqual(new Uint32Array(8).fill(4));
    expect(units.size.slice(8)).toEqual(new Uint32Array(28).fill(8));
  });

  it('give the same figures as an evaluation of single photos is given', () => {
    const evaluation = evaluatePairs(pairs);
    expect(evaluation.scores.mated.count).toBe(32);
    expect(evaluation.scores.nonMated.count).toBe(32 * 7);
    // Averaging over references separates better than single photos do.
    const single = evaluatePairs(compareAll(templates, 'cosine'));
    expect(evaluation.summary.auc!).toBeGreaterThan(single.summary.auc!);
    const { threshold } = evaluation.summary.equalErrorRate!;
    const { fmr } = rateIntervals(pairs, threshold);
    expect(fmr!.high).toBeGreaterThan(fmr!.low);
  });
});
