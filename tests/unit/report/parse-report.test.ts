import { describe, expect, it } from 'vitest';
import { parseReport, parseReportText } from '#domain/report/parse-report.ts';
import { message } from '#words/message.ts';
import { said } from '#tests/support/said.ts';
import { reportFor } from './fixtures.ts';

function problemOf(json: unknown): string {
  const parsed = parseReport(json);
  if (parsed.kind === 'report') throw new Error('was taken for a report');
  return said(parsed.problem);
}

describe('parseReport', () => {
  it('reads back what was written, digit for digit', () => {
    for (const method of ['information-gain', 'mean-3sd', 'min-cost'] as const) {
      const report = reportFor(method);
      expect(parseReportText(JSON.stringify(report, null, 2))).toEqual({ kind: 'report', report });
    }
  });

  it('reads a report of imported distances', () => {
    const report = reportFor('max-accuracy', {
      source: { kind: 'imported', modelName: 'Facenet' },
      fingerprint: null,
      metric: 'euclidean',
    });
    expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual({ kind: 'report', report });
  });

  it('leaves out keys that it does not know', () => {
    const report = reportFor();
    expect(parseReport({ ...report, later: 1 })).toEqual({ kind: 'report', report });
  });

  it('reads off the other equivalents what a file from before a distance was known lacks', () => {
    const report = reportFor();
    const { angular: _, ...others } = report.equivalents!;
    const parsed = parseReport({ ...report, equivalents: others });
    if (parsed.kind !== 'report') throw new Error(said(parsed.problem));
    // The exact one: which decimal decides alike only the pairs of the set can tell.
    expect(parsed.report.equivalents!.angular).toBeCloseTo(report.equivalents!.angular, 3);
    const { cosine: _cosine, ...rest } = others;
    expect(problemOf({ ...report, equivalents: rest })).toContain('`equivalents.cosine`');
  });

  it('reads notes with what they say for programs, and those of before without', () => {
    const text = message('note.allEqual', { pairs: 2, noun: 'distance', score: '0.5' });
    const report = reportFor('max-f1', {
      notes: [{ code: 'distances-all-equal', severity: 'warning', text }],
    });
    const [note] = report.notes;
    expect(note).toEqual({
      code: 'distances-all-equal',
      severity: 'warning',
      text: 'All 2 pairs have the same distance, 0.5: no threshold can tell them apart; check the embeddings.',
      message: { code: 'note.allEqual', params: { pairs: 2, noun: 'distance', score: '0.5' } },
    });
    expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual({ kind: 'report', report });
    const { message: _, ...before } = note!;
    const { reasonMessage: _reason, ...method } = report.method;
    const parsed = parseReport({ ...report, method, notes: [before] });
    if (parsed.kind !== 'report') throw new Error(said(parsed.problem));
    expect(parsed.report.notes).toEqual([{ ...before, message: null }]);
    expect(parsed.report.method.reasonMessage).toBeNull();
  });

  it('says what is wrong, where', () => {
    const report = reportFor();
    const { notes: _, ...withoutNotes } = report;
    expect(problemOf(withoutNotes)).toBe(
      'The file is damaged or was edited: `notes` should be a list but is missing.',
    );
    expect(problemOf({ ...report, threshold: '0.3' })).toContain(
      '`threshold` should be a number but is "0.3"',
    );
    expect(problemOf({ ...report, rule: { ...report.rule, metric: 'manhattan' } })).toContain(
      '`rule.metric` should be "cosine" or "euclidean" or "euclidean_l2" or "angular"',
    );
    expect(problemOf({ ...report, dataset: { ...report.dataset, people: -1 } })).toContain(
      '`dataset.people`',
    );
    const metrics = { ...report.metrics, fmr: { ...report.metrics['fmr'], value: 'low' } };
    expect(problemOf({ ...report, metrics })).toContain('`metrics.fmr.value`');
    expect(problemOf({ ...report, notes: [{ code: 'x', severity: 'fatal', text: '' }] })).toContain(
      '`notes[0].severity`',
    );
  });

  it('refuses other files and newer versions with a sentence', () => {
    expect(parseReportText('{').kind).toBe('invalid');
    for (const json of [null, 3, [], {}, { format: 'other' }]) {
      expect(problemOf(json)).toContain('no Splitpoint threshold');
    }
    expect(problemOf({ ...reportFor(), version: 9 })).toContain('newer Splitpoint');
    expect(problemOf({ ...reportFor(), version: 0 })).toContain('`version` should be 2 but is 0');
  });
});
