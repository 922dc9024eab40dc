import { describe, expect, it } from 'vitest';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import { evaluatePairs, evaluateTemplates, methodInput } from '#domain/evaluation/evaluate.ts';
import { DEFAULT_PARAMETERS, proposeAll } from '#domain/threshold/threshold-methods.ts';
import { simulatedTemplates, templatesFromRows } from '#tests/support/templates.ts';
import { said } from '#tests/support/said.ts';

/**
 * A table from rows of `left-right distance`, each item's person given by the letters: `a1-a2 0.3`.
 */
function pairsFromRows(rows: readonly string[]): PairTable {
  const items: string[] = [];
  const people: string[] = [];
  const index = (list: string[], name: string) =>
    list.includes(name) ? list.indexOf(name) : list.push(name) - 1;
  const parsed = rows.map((row) => {
    const [, left = '', right = '', distance = ''] = /^(\w+)-(\w+) (.+)$/.exec(row) ?? [];
    return {
      left: index(items, left),
      right: index(items, right),
      mated: left[0] === right[0] ? 1 : 0,
      distance: Number(distance),
    };
  });
  const subject = Uint32Array.from(items, (item) => index(people, item.slice(0, 1)));
  return {
    count: rows.length,
    left: Uint32Array.from(parsed, ({ left }) => left),
    right: Uint32Array.from(parsed, ({ right }) => right),
    mated: Uint8Array.from(parsed, ({ mated }) => mated),
    distance: Float64Array.from(parsed, ({ distance }) => distance),
    subject,
    subjectCount: people.length,
  };
}
const codes = (pairs: PairTable) => evaluatePairs(pairs).notes.map(({ code }) => code);

describe('evaluation', () => {
  it('orders, divides and summarises the pairs', () => {
    const evaluation = evaluatePairs(
      pairsFromRows(['a1-b1 0.9', 'a1-a2 0.2', 'b1-b2 0.5', 'a2-c1 0.4', 'b1-c1 0.5', 'a1-a3 0.1']),
    );
    expect([...evaluation.order]).toEqual([5, 1, 3, 2, 4, 0]);
    expect([...evaluation.scores.mated.distance]).toEqual([0.1, 0.2, 0.5]);
    expect([...evaluation.scores.nonMated.distance]).toEqual([0.4, 0.5, 0.9]);
    expect(evaluation.summary.greyArea).toEqual({ low: 0.4, high: 0.5 });
    expect(evaluation.summary.auc).toBe((3 + 3 + 1.5) / 9);
    expect(evaluation.densities.mated?.at).toHaveLength(1000);
    expect(evaluation.notes).toEqual([]);
    expect(methodInput(evaluation, DEFAULT_PARAMETERS).people).toBe(3);
  });

  it('compares templates by the metric', () => {
    const evaluation = evaluateTemplates(
      templatesFromRows(['0: 1 0', '0: 2 0', '1: 0 1']),
      'cosine',
    );
    expect([...evaluation.pairs.distance]).toEqual([
      0,
      expect.closeTo(1, 15),
      expect.closeTo(1, 15),
    ]);
  });

  it('can be posted to another thread', () => {
    const evaluation = evaluateTemplates(simulatedTemplates(3, 3), 'angular');
    expect(structuredClone(evaluation)).toEqual(evaluation);
  });
});

describe('bad input', () => {
  it.each([
    ['no pairs', [], ['no-pairs']],
    ['one person', ['a1-a2 0.2', 'a1-a3 0.3'], ['one-person']],
    ['two people with one photo each', ['a1-b1 0.2'], ['no-mated-pairs', 'two-people']],
    ['no mated pair', ['a1-b1 0.2', 'b1-c1 0.3'], ['no-mated-pairs']],
    ['no non-mated pair', ['a1-a2 0.2', 'b1-b2 0.3'], ['no-non-mated-pairs']],
    ['two people', ['a1-a2 0.2', 'a1-b1 0.7', 'a2-b1 0.8'], ['two-people']],
    ['all equal', ['a1-a2 0.4', 'a1-b1 0.4', 'b1-c1 0.4'], ['distances-all-equal']],
    [
      'not finite',
      ['a1-a2 0.2', 'a1-b1 NaN', 'a2-c1 Infinity', 'b1-c1 0.6'],
      ['distances-not-finite'],
    ],
    ['nothing finite', ['a1-a2 NaN'], ['distances-not-finite', 'no-pairs']],
  ])('%s is a note', (_, rows, expected) => {
    expect(codes(pairsFromRows(rows))).toEqual(expected);
  });

  it('leaves pairs out whose distance is not finite, and keeps the columns together', () => {
    const { pairs, notes } = evaluatePairs(
      pairsFromRows(['a1-a2 NaN', 'a1-b1 0.7', 'a2-b1 -Infinity', 'b1-b2 0.1']),
    );
    expect(pairs.count).toBe(2);
    expect([...pairs.distance]).toEqual([0.7, 0.1]);
    expect([...pairs.mated]).toEqual([0, 1]);
    expect([...pairs.left]).toEqual([0, 2]);
    expect([...pairs.right]).toEqual([2, 3]);
    expect(said(notes[0]?.text)).toContain('2 pairs were left out');
  });

  it('an all-zero embedding costs only its own pairs', () => {
    const { pairs, notes } = evaluateTemplates(
      templatesFromRows(['0: 1 0', '0: 0 0', '1: 0 1', '1: 1 1']),
      'cosine',
    );
    expect(pairs.count).toBe(3);
    expect(notes[0]?.code).toBe('distances-not-finite');
  });

  it.each([[[]], [['a1-a2 0.4']], [['a1-b1 0.4']], [['a1-a2 0.4', 'a1-b1 0.4']], [['a1-a2 NaN']]])(
    'every method answers in words: %o',
    (rows) => {
      const evaluation = evaluatePairs(pairsFromRows(rows));
      for (const proposal of proposeAll(methodInput(evaluation, DEFAULT_PARAMETERS))) {
        expect(proposal.kind).toBe('refused');
        expect(said(proposal.reason)).toMatch(/\.$/);
      }
    },
  );
});
