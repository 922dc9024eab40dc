import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusionAt } from '#domain/metrics/confusion.ts';
import { metricsAt } from '#domain/metrics/metrics-at.ts';
import type { Confusion } from '#domain/metrics/metric-value.ts';
import { isMatch } from '#domain/threshold/threshold.ts';
import { type MethodId, proposeAll, thresholdMethod } from '#domain/threshold/threshold-methods.ts';
import { distances, scoreSet, type Distances } from '#tests/support/arbitrary-scores.ts';
import { inputFromScores } from '#tests/support/scores-from-text.ts';
import { said } from '#tests/support/said.ts';

const RANK_BASED: readonly MethodId[] = [
  'information-gain',
  'gain-ratio',
  'equal-error-rate',
  'fmr-at-most',
  'fnmr-at-most',
  'max-f1',
  'max-accuracy',
  'youden',
  'max-mcc',
  'min-cost',
];

/** Decisions counted one by one by the rule itself. */
function counted({ mated, nonMated }: Distances, threshold: number): Confusion {
  const matches = (side: readonly number[]) => side.filter((d) => isMatch(d, threshold)).length;
  const [truePositive, falsePositive] = [matches(mated), matches(nonMated)];
  return {
    truePositive,
    falsePositive,
    falseNegative: mated.length - truePositive,
    trueNegative: nonMated.length - falsePositive,
  };
}
function observed({ mated, nonMated }: Distances): readonly number[] {
  return [...new Set([...mated, ...nonMated])].toSorted((a, b) => a - b);
}
function entropy(...counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts
    .filter((count) => count > 0)
    .reduce((sum, count) => sum - (count / total) * Math.log2(count / total), 0);
}
/** Information gain as a textbook has it. */
function textbookGain({
  truePositive: a,
  falsePositive: b,
  falseNegative: c,
  trueNegative: d,
}: Confusion) {
  const total = a + b + c + d;
  const after = ((a + b) / total) * entropy(a, b) + ((c + d) / total) * entropy(c, d);
  return entropy(a + c, b + d) - after;
}

/** The gain over the entropy of the split itself; a split with everything on one side is none. */
function textbookRatio(c: Confusion): number {
  const split = entropy(c.truePositive + c.falsePositive, c.falseNegative + c.trueNegative);
  return split > 0 ? textbookGain(c) / split : Number.NEGATIVE_INFINITY;
}

describe('thresholds', () => {
  it('decide by isMatch, however they are counted', () => {
    fc.assert(
      fc.property(distances, fc.double({ min: -1, max: 3, noNaN: true }), (data, threshold) => {
        expect(confusionAt(scoreSet(data), threshold)).toEqual(counted(data, threshold));
      }),
    );
  });

  it('raise FMR and lower FNMR as they grow', () => {
    const pair = fc.tuple(
      fc.double({ min: 0, max: 2, noNaN: true }),
      fc.double({ min: 0, max: 2, noNaN: true }),
    );
    fc.assert(
      fc.property(distances, pair, (data, [a, b]) => {
        const at = (threshold: number) => {
          const rows = metricsAt(scoreSet(data), threshold);
          return ['fmr', 'fnmr'].map((id) => rows.find((row) => row.id === id)?.value as number);
        };
        const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(low[0]).toBeLessThanOrEqual(high[0] as number);
        expect(low[1]).toBeGreaterThanOrEqual(high[1] as number);
      }),
    );
  });
});

describe('methods', () => {
  it('by rank decide the same after any rising transform of the distances', () => {
    const transforms = [
      (d: number) => Math.sqrt(2 * d),
      (d: number) => 5 + 300 * d,
      (d: number) => Math.exp(3 * d),
    ];
    fc.assert(
      fc.property(
        distances,
        fc.constantFrom(...transforms),
        fc.constantFrom(...RANK_BASED),
        (data, f, id) => {
          const decisions = (set: Distances) => {
            const scores = scoreSet(set);
            const proposal = thresholdMethod(id).propose(
              inputFromScores(scores, { maxFmr: 0.1, maxFnmr: 0.1, matedShare: 0.3 }),
            );
            return proposal.kind === 'proposed'
              ? confusionAt(scores, proposal.threshold)
              : 'refused';
          };
          const moved = { mated: data.mated.map(f), nonMated: data.nonMated.map(f) };
          // A transform may round two distances into one; then it is not rising.
          fc.pre(observed(moved).length === observed(data).length);
          expect(decisions(moved)).toEqual(decisions(data));
        },
      ),
      { numRuns: 300 },
    );
  });

  const objectives: ReadonlyArray<readonly [MethodId, (c: Confusion) => number]> = [
    ['information-gain', textbookGain],
    ['gain-ratio', textbookRatio],
    [
      'max-f1',
      (c) => (2 * c.truePositive) / (2 * c.truePositive + c.falsePositive + c.falseNegative),
    ],
    ['max-accuracy', (c) => c.truePositive + c.trueNegative],
    [
      'youden',
      (c) =>
        c.truePositive / (c.truePositive + c.falseNegative) -
        c.falsePositive / (c.falsePositive + c.trueNegative),
    ],
  ];
  it.each(objectives)(
    '%s finds the best of all observed distances, and the lowest of the best',
    (id, objective) => {
      fc.assert(
        fc.property(distances, (data) => {
          const proposal = thresholdMethod(id).propose(
            inputFromScores(scoreSet(data), { splitPosition: 'observed' }),
          );
          fc.pre(proposal.kind === 'proposed');
          const values = observed(data).map((t) => objective(counted(data, t)));
          const best = Math.max(...values);
          const first = observed(data)[values.findIndex((value) => value > best - 1e-12)];
          expect(proposal).toMatchObject({ threshold: first });
        }),
      );
    },
  );

  it('"at most" keeps the target and could not have gone further', () => {
    fc.assert(
      fc.property(distances, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (data, target) => {
        const input = inputFromScores(scoreSet(data), { maxFmr: target, maxFnmr: target });
        const fmr = (t: number) => counted(data, t).falsePositive / data.nonMated.length;
        const fnmr = (t: number) => counted(data, t).falseNegative / data.mated.length;
        const [low, high] = [thresholdMethod('fmr-at-most'), thresholdMethod('fnmr-at-most')].map(
          (m) => m.propose(input),
        );
        if (low?.kind === 'proposed') {
          expect(fmr(low.threshold)).toBeLessThanOrEqual(target + 1e-9);
          const next = observed(data).find((d) => d > low.threshold);
          if (next !== undefined) expect(fmr(next)).toBeGreaterThan(target);
        }
        if (high?.kind === 'proposed') {
          expect(fnmr(high.threshold)).toBeLessThanOrEqual(target + 1e-9);
          const before = observed(data)
            .filter((d) => d <= high.threshold)
            .at(-2);
          if (before !== undefined) expect(fnmr(before)).toBeGreaterThan(target);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['inside', 'middle'] as const)('%s the gap decide as at its lower end', (position) => {
    fc.assert(
      fc.property(distances, (data) => {
        const scores = scoreSet(data);
        const low = proposeAll(inputFromScores(scores, { splitPosition: 'observed' }));
        const middle = proposeAll(inputFromScores(scores, { splitPosition: position }));
        low.forEach((proposal, i) => {
          const other = middle[i];
          if (proposal.kind === 'refused' || other?.kind !== 'proposed') return;
          expect(confusionAt(scores, other.threshold)).toEqual(
            confusionAt(scores, proposal.threshold),
          );
        });
      }),
    );
  });

  it('propose finite numbers or refuse in a sentence, and within a plateau nothing changes', () => {
    fc.assert(
      fc.property(distances, (data) => {
        const scores = scoreSet(data);
        for (const proposal of proposeAll(inputFromScores(scores))) {
          const reason = said(proposal.reason);
          expect(reason).toMatch(/^[A-Z0-9-].*\.$/);
          expect(reason).not.toMatch(/NaN|Infinity|undefined/);
          if (proposal.kind === 'refused') continue;
          expect(Number.isFinite(proposal.threshold)).toBe(true);
          const { plateau } = proposal;
          if (plateau === null) continue;
          expect(plateau.low).toBeLessThan(plateau.high);
          expect(confusionAt(scores, plateau.low)).toMatchObject({
            falsePositive: 0,
            falseNegative: 0,
          });
          expect(confusionAt(scores, plateau.low)).toEqual(confusionAt(scores, proposal.threshold));
        }
      }),
      { numRuns: 300 },
    );
  });
});
