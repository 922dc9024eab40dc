import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluatePairs, methodInput } from '#domain/evaluation/evaluate.ts';
import type { ImportedScores } from '#domain/import/imported-scores.ts';
import { toPairTable } from '#domain/import/to-pair-table.ts';
import { DEFAULT_PARAMETERS, thresholdMethod } from '#domain/threshold/threshold-methods.ts';
import { pivotPairs } from '#tests/support/pivot.ts';
import { fileOf, inspected, scoresOf } from './reading.ts';

const TABLE = '../shared/scores/deepface-pivot.csv';
const EXPECTED = '../shared/scores/deepface-pivot.expected.json';
const present = existsSync(TABLE) && existsSync(EXPECTED);
if (!present) console.warn(`Skipped: ${TABLE} and its expected values are not there.`);

interface Column {
  readonly auc: number;
  readonly eer: { readonly eer: number; readonly threshold: number };
  readonly info_gain_all_observed: { readonly threshold: number };
}

describe.skipIf(!present)('the published pivot of deepface', () => {
  const expected = present
    ? (JSON.parse(readFileSync(EXPECTED, 'utf8')) as { columns: Record<string, Column> }).columns
    : {};
  let imported: ImportedScores;
  beforeAll(async () => {
    imported = await scoresOf([fileOf('deepface-pivot.csv', readFileSync(TABLE))]);
  });

  it('shows its first twenty rows, and what each column is taken for', async () => {
    const inspection = await inspected(fileOf('deepface-pivot.csv', readFileSync(TABLE)));
    expect(inspection).toMatchObject({ kind: 'readings', format: 'CSV, separated by commas' });
    if (inspection.kind !== 'readings') return;
    expect(inspection.tables[0]?.preview.rows).toHaveLength(20);
    const { content } = inspection.readings[0]!.reading;
    if (content.kind !== 'scores') throw new Error(content.kind);
    expect(content.mapping.columns.slice(0, 4)).toEqual([
      { role: 'file', side: 'left' },
      { role: 'file', side: 'right' },
      { role: 'truth' },
      { role: 'score', model: 'VGG-Face', metric: 'cosine', polarity: null },
    ]);
  });

  it('is eleven columns of four models, 280 pairs, 61 photos and 13 people', () => {
    expect(imported.columns.map(({ model, metric }) => `${model}_${metric}`)).toEqual(
      Object.keys(expected),
    );
    expect(new Set(imported.columns.map(({ model }) => model)).size).toBe(4);
    expect(imported).toMatchObject({
      count: 280,
      itemCount: 61,
      subjectCount: 13,
      people: 'linked',
    });
    expect(imported.problems).toEqual([]);
    expect(imported.columns.every(({ polarity }) => polarity.polarity === 'distance')).toBe(true);
    expect(imported.notes.map(({ code }) => code)).toEqual(['people-linked']);
  });

  it.each(Object.entries(expected))(
    '%s: AUC, EER and the split of information gain',
    (name, of) => {
      const column = imported.columns.find(({ model, metric }) => `${model}_${metric}` === name)!;
      const pairs = toPairTable(imported, column);
      // Items are numbered in another order there; what is compared with what is the same.
      const { mated, distance, subjectCount } = pivotPairs(name);
      expect(pairs).toMatchObject({ mated, distance, subjectCount });
      const evaluation = evaluatePairs(pairs);
      expect(evaluation.summary.auc).toBeCloseTo(of.auc, 12);
      expect(evaluation.summary.equalErrorRate?.rate).toBeCloseTo(of.eer.eer, 12);
      expect(evaluation.summary.equalErrorRate?.threshold).toBe(of.eer.threshold);
      expect(
        thresholdMethod('information-gain').propose(
          methodInput(evaluation, { ...DEFAULT_PARAMETERS, splitPosition: 'observed' }),
        ),
      ).toMatchObject({ threshold: of.info_gain_all_observed.threshold });
    },
  );
});
