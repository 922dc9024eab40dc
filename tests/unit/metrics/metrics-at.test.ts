import { describe, expect, it } from 'vitest';
import { figureOf, METRIC_ROWS, type MetricRowId, metricRow } from '#domain/metrics/metric-rows.ts';
import {
  metricsAt,
  metricsFromConfusion,
  PLAIN_CONTEXT,
  useOf,
} from '#domain/metrics/metrics-at.ts';
import type { Confusion, MetricValue } from '#domain/metrics/metric-value.ts';
import { scoresFromText } from '#tests/support/scores-from-text.ts';
import { englishName } from '#words/names.ts';
import { wordsIn } from '#words/render.ts';

function counts(tp: number, fp: number, fn: number, tn: number): Confusion {
  return { truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn };
}
function find(rows: readonly MetricValue[], id: string): MetricValue {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`no ${id}`);
  return row;
}

const { text } = wordsIn('en');
function meaningOf(rows: readonly MetricValue[], id: string): string {
  return find(rows, id).meaning.map(text).join(' ');
}

describe('the figures of the article', () => {
  it.each([
    ['mean + 2 sd', counts(38, 4, 0, 258), [90.476, 100, 95, 98.667]],
    ['C4.5', counts(34, 0, 4, 262), [100, 89.474, 94.444, 98.667]],
  ])('%s', (_, confusion, [precision, recall, f1, accuracy]) => {
    const rows = metricsFromConfusion(confusion);
    const percent = (id: string) => Number((100 * (find(rows, id).value ?? Number.NaN)).toFixed(3));
    expect(percent('precision')).toBe(precision);
    expect(percent('recall')).toBe(recall);
    expect(percent('f1')).toBe(f1);
    expect(percent('accuracy')).toBe(accuracy);
  });
});

describe('the table of metrics', () => {
  it('has its rows in a fixed order under the names of the interface', () => {
    expect(metricsFromConfusion(counts(1, 1, 1, 1)).map(({ name }) => englishName(name))).toEqual([
      'Precision',
      'Recall',
      'F1',
      'Accuracy',
      'Balanced accuracy',
      'MCC',
      'FMR',
      'FNMR',
      'FAR',
      'FRR',
      'Specificity',
      'NPV',
      'Precision in use',
      'FPIR',
    ]);
  });

  it('shows the counts of every share of comparisons', () => {
    const rows = metricsAt(scoresFromText('mated 0.1 0.2 0.4 | non-mated 0.3 0.5 0.6 0.7'), 0.3);
    const shares = rows.filter(({ numerator }) => numerator !== null);
    expect(
      Object.fromEntries(shares.map((row) => [row.id, [row.numerator, row.denominator]])),
    ).toEqual({
      precision: [2, 3],
      recall: [2, 3],
      accuracy: [5, 7],
      fmr: [1, 4],
      fnmr: [1, 3],
      specificity: [3, 4],
      npv: [3, 4],
    });
    for (const { value, numerator, denominator } of shares) {
      expect(value).toBe((numerator as number) / (denominator as number));
    }
  });

  it('only MCC is no proportion', () => {
    const rows = metricsFromConfusion(counts(0, 5, 5, 0));
    expect(rows.filter(({ isProportion }) => !isProportion).map(({ id }) => id)).toEqual(['mcc']);
    expect(find(rows, 'mcc').value).toBe(-1);
  });

  it('has finite MCC for a million pairs, whose product of margins exceeds all exact numbers', () => {
    expect(find(metricsFromConfusion(counts(1e6, 0, 0, 1e6)), 'mcc').value).toBe(1);
  });
});

describe('figures that are not defined', () => {
  it.each([
    [counts(0, 0, 3, 4), ['precision', 'mcc', 'precision-in-use']],
    [counts(3, 4, 0, 0), ['mcc', 'npv']],
    [counts(0, 1, 0, 4), ['recall', 'balanced-accuracy', 'mcc', 'fnmr', 'frr', 'precision-in-use']],
    [
      counts(2, 0, 1, 0),
      ['balanced-accuracy', 'mcc', 'fmr', 'far', 'specificity', 'precision-in-use', 'fpir'],
    ],
  ])('%o: null with a reason', (confusion, undefinedIds) => {
    const rows = metricsFromConfusion(confusion);
    expect(rows.filter(({ value }) => value === null).map(({ id }) => id)).toEqual(undefinedIds);
    for (const { value, meaning } of rows) {
      const reasons = meaning.filter(({ code }) => code.startsWith('noFigure.'));
      expect(reasons).toHaveLength(value === null ? 1 : 0);
    }
  });

  it('all are, without any pair', () => {
    expect(metricsFromConfusion(counts(0, 0, 0, 0)).every(({ value }) => value === null)).toBe(
      true,
    );
  });
});

describe('failure to acquire', () => {
  // FMR 0.1, FNMR 0.2.
  const confusion = counts(8, 10, 2, 90);
  it('is part of FAR and FRR', () => {
    const rows = metricsFromConfusion(confusion, {
      ...PLAIN_CONTEXT,
      failureToAcquire: { count: 5, attempts: 100 },
    });
    expect(find(rows, 'far').value).toBeCloseTo(0.1 * 0.95, 15);
    expect(find(rows, 'frr').value).toBeCloseTo(0.05 + 0.2 * 0.95, 15);
    expect(meaningOf(rows, 'far')).toContain('5 of 100 photos');
  });

  it('is taken as 0, and said to be, where it is not known', () => {
    const rows = metricsFromConfusion(confusion);
    expect(find(rows, 'far').value).toBeCloseTo(0.1, 15);
    expect(meaningOf(rows, 'far')).toContain('not known');
  });
});

describe('figures in use', () => {
  // The published table at 0.3985: FMR 5/140, FNMR 2/140.
  const confusion = counts(138, 5, 2, 135);
  it.each([
    [0.5, 0.965],
    [38 / 300, 0.8],
    [0.01, 0.218],
    [0.001, 0.027],
  ])('precision at %f mated attempts is %f', (matedShare, expected) => {
    const row = find(
      metricsFromConfusion(confusion, { ...PLAIN_CONTEXT, matedShare }),
      'precision-in-use',
    );
    expect(row.value).toBeCloseTo(expected, 3);
  });

  it('FPIR is 1 - (1 - FMR)^N', () => {
    const fpir = (fp: number, tn: number, gallerySize: number) =>
      find(metricsFromConfusion(counts(1, fp, 0, tn), { ...PLAIN_CONTEXT, gallerySize }), 'fpir')
        .value;
    expect(fpir(1, 999, 1000)).toBeCloseTo(1 - 0.999 ** 1000, 12);
    expect(fpir(1, 1e12 - 1, 1)).toBeCloseTo(1e-12, 24);
    expect(fpir(3, 0, 10)).toBe(1);
    expect(fpir(0, 9, 10)).toBe(0);
  });
});

describe('intervals', () => {
  it('are asked for once per row, and never for one that is not defined', () => {
    const asked: string[] = [];
    const rows = metricsFromConfusion(counts(0, 0, 3, 4), PLAIN_CONTEXT, (id) => {
      asked.push(id);
      return { low: 0, high: 1, method: 'test' };
    });
    const defined = rows.filter(({ value }) => value !== null).map(({ id }) => id);
    expect(asked).toEqual(defined);
    expect(METRIC_ROWS.map(({ id }) => id).filter((id) => !asked.includes(id))).toEqual([
      'precision',
      'mcc',
      'precision-in-use',
    ]);
    expect(find(rows, 'fmr').interval).toEqual({ low: 0, high: 1, method: 'test' });
    expect(find(rows, 'precision').interval).toBeNull();
  });

  it('have a figure to start from in every row, which is the row’s own value', () => {
    const confusion = counts(7, 2, 3, 18);
    const context = {
      failureToAcquire: { count: 1, attempts: 20 },
      matedShare: 0.1,
      gallerySize: 30,
    };
    const use = { ...useOf(context), mated: 10, nonMated: 20 };
    for (const { id, value } of metricsFromConfusion(confusion, context)) {
      expect(figureOf(metricRow(id as MetricRowId))(2 / 20, 3 / 10, use), id).toBeCloseTo(
        value!,
        14,
      );
    }
  });
});
