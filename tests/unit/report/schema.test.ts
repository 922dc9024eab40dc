import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { DISTANCE_LIST } from '#domain/comparison/distance-list.ts';
import { METRIC_ROWS } from '#domain/metrics/metric-rows.ts';
import { THRESHOLD_CHOICES } from '#domain/threshold/threshold-choice.ts';
import {
  DEFAULT_PARAMETERS,
  METHOD_PARAMETERS,
  THRESHOLD_METHODS,
} from '#domain/threshold/threshold-methods.ts';
import { root } from '#scripts/paths.mjs';
import { SCHEMA_FILE, withRecords } from '#scripts/schema.mjs';
import { overlapping, reportFor, validated } from './fixtures.ts';
import { message } from '#words/message.ts';

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly [keyword: string]: unknown;
}

const schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as SchemaNode;
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function expectValid(report: unknown): void {
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors ?? []).toEqual([]);
}

describe('threshold.schema.json', () => {
  it.each(THRESHOLD_METHODS.map((method) => method.id))('accepts a report by %s', (method) => {
    // Easy targets, so that no method refuses so small a set.
    const parameters = { ...DEFAULT_PARAMETERS, maxFmr: 0.3, maxFnmr: 0.3 };
    expectValid(reportFor(method, { parameters }));
  });

  it('says what the records of methods, parameters, metrics and distances say: run `npm run schema`', () => {
    const written = withRecords(schema, {
      choices: THRESHOLD_CHOICES,
      parameters: METHOD_PARAMETERS,
      metrics: METRIC_ROWS,
      distances: DISTANCE_LIST,
    });
    expect(JSON.stringify(written, null, 2)).toBe(JSON.stringify(schema, null, 2));
  });

  it('accepts a report of a threshold that was set by hand', () => {
    const threshold = 1.2;
    const chosen = { method: 'manual', threshold, reason: message('proposal.dragged') } as const;
    const report = reportFor('max-f1', { chosen });
    expect(report.method).toMatchObject({ id: 'manual', name: 'Manual', parameters: {} });
    expectValid(report);
  });

  it('accepts a report of imported distances and one with held-out figures', () => {
    const imported = { kind: 'imported', modelName: 'VGG-Face' } as const;
    expectValid(reportFor('max-f1', { source: imported, fingerprint: null, metric: 'euclidean' }));
    for (const method of ['max-f1', 'mean-2sd'] as const) {
      expectValid(reportFor(method, { heldOut: validated(overlapping(), method) }));
    }
  });

  it('rejects a report that was damaged anywhere', () => {
    const report = reportFor('max-f1', { heldOut: validated(overlapping(), 'max-f1') });
    const survivors: string[] = [];
    for (const { path, damaged } of mutations(report)) {
      if (validate(damaged)) survivors.push(path);
    }
    // Files of before lack these.
    const later = [
      'model.browser',
      'pipeline.resampling',
      'dataset.facesByAgreement',
      'dataset.excludedOnAdvice',
      'method.reasonMessage',
      'notes.0.message',
    ];
    expect(survivors.filter((path) => !later.some((key) => path.includes(key)))).toEqual([]);
    expect(survivors).toHaveLength(later.length);
  });

  it('rejects what it does not know, at every level', () => {
    const report = reportFor();
    expect(validate({ ...report, extra: 1 })).toBe(false);
    expect(validate({ ...report, rule: { ...report.rule, comparator: '<' } })).toBe(false);
    expect(validate({ ...report, dataset: { ...report.dataset, extra: 1 } })).toBe(false);
    expect(validate({ ...report, version: 3 })).toBe(false);
    expect(validate({ ...report, createdAt: 'yesterday' })).toBe(false);
    expect(
      validate({ ...report, metrics: { ...report.metrics, auc: report.metrics['fmr'] } }),
    ).toBe(false);
  });

  it('describes every key, in docs/report-format.md too', () => {
    const documentation = readFileSync(join(root, 'docs/report-format.md'), 'utf8');
    const keys = [...propertiesOf(schema)];
    expect(keys.length).toBeGreaterThan(60);
    const undocumented = keys
      .map(([key]) => key)
      .filter((key) => !documentation.includes(`\`${key}\``));
    expect(undocumented).toEqual([]);
    const undescribed = keys.filter(([, node]) => !('description' in node)).map(([key]) => key);
    expect(undescribed).toEqual([]);
  });
});

function* propertiesOf(node: unknown): Generator<[string, SchemaNode]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [keyword, value] of Object.entries(node)) {
    if (keyword === 'properties') yield* Object.entries(value as Record<string, SchemaNode>);
    yield* propertiesOf(value);
  }
}

/** The report with one key left out, or one value of another type, for every key at every depth. */
function* mutations(
  value: unknown,
  path = '',
  rebuild: (inner: unknown) => unknown = (inner) => inner,
): Generator<{ readonly path: string; readonly damaged: unknown }> {
  if (typeof value !== 'object' || value === null) {
    if (path !== '') yield { path, damaged: rebuild({ not: 'expected' }) };
    return;
  }
  const isParameters = path.endsWith('method.parameters');
  for (const [key, inner] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    const replace = (other: unknown) =>
      rebuild(Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other });
    // A list may be shorter, a method or a sentence may take nothing, files of 0.2.0 know no
    // confidence, and only ten metrics are required.
    const mayBeMissing =
      Array.isArray(value) ||
      isParameters ||
      path.endsWith('.params') ||
      here === 'method.confidence' ||
      /^metrics\.(specificity|npv|precision-in-use|fpir)$/.test(here);
    if (!mayBeMissing) {
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      yield { path: `without ${here}`, damaged: rebuild(rest) };
    }
    yield* mutations(inner, here, replace);
  }
}
