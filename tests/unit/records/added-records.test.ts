import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type * as Distances from '#domain/comparison/distance-list.ts';
import type { MetricId } from '#domain/comparison/metric-id.ts';
import type * as Metrics from '#domain/metrics/metric-list.ts';
import type { ThresholdMethod } from '#domain/threshold/threshold-method.ts';
import type * as Methods from '#domain/threshold/method-list.ts';
import type { MethodId } from '#domain/threshold/threshold-methods.ts';
import { english } from '#words/en/catalogue.ts';
import type * as Names from '#words/en/names.ts';
import { SCHEMA_FILE, withRecords } from '#scripts/schema.mjs';
import { korean } from '#words/ko/catalogue.ts';

const METHODS = '#domain/threshold/method-list.ts';
const METRICS = '#domain/metrics/metric-list.ts';
const DISTANCES = '#domain/comparison/distance-list.ts';
const NAMES = '#words/en/names.ts';

/** Ids of the made-up records, which the type system does not know. */
const METHOD = 'weighed-middle' as MethodId;
const DISTANCE = 'half_squared' as MetricId;

/**
 * The app with a method, a metric and a distance more in its lists, what they are called, and
 * nothing else changed.
 */
async function appWithMore() {
  vi.resetModules();
  const { MADE_UP_NAMES } = await import('#tests/support/made-up-words.ts');
  vi.doMock(NAMES, async (original) => {
    const { names } = await original<typeof Names>();
    return { names: { ...names, ...MADE_UP_NAMES } };
  });
  const records = await import('#tests/support/made-up-records.ts');
  vi.doMock(METRICS, async (original) => {
    const { METRIC_LIST } = await original<typeof Metrics>();
    return { METRIC_LIST: [...METRIC_LIST, records.falseOmissionRate] };
  });
  vi.doMock(DISTANCES, async (original) => {
    const { DISTANCE_LIST } = await original<typeof Distances>();
    return { DISTANCE_LIST: [...DISTANCE_LIST, records.halfSquared] };
  });
  // What it takes to propose a threshold knows the distances, so that it comes after them.
  const { weighedMiddle } = await import('#tests/support/made-up-method.ts');
  vi.doMock(METHODS, async (original) => {
    const { METHOD_LIST } = await original<typeof Methods>();
    return { METHOD_LIST: [...METHOD_LIST, weighedMiddle] };
  });
  return {
    ...(await import('#domain/comparison/distance-list.ts')),
    ...(await import('#domain/comparison/threshold-scales.ts')),
    ...(await import('#domain/evaluation/evaluate.ts')),
    ...(await import('#domain/import/score-name.ts')),
    ...(await import('#domain/metrics/drawn-curves.ts')),
    ...(await import('#domain/metrics/metric-rows.ts')),
    ...(await import('#domain/report/html/html-report.ts')),
    ...(await import('#domain/report/parse-report.ts')),
    ...(await import('#domain/report/snippets.ts')),
    ...(await import('#domain/threshold/threshold-choice.ts')),
    ...(await import('#domain/threshold/threshold-methods.ts')),
    ...(await import('#domain/uncertainty/person-bootstrap.ts')),
    ...(await import('#domain/uncertainty/person-pairs.ts')),
    ...(await import('#domain/uncertainty/rate-intervals.ts')),
    ...(await import('#tests/unit/report/fixtures.ts')),
    ...(await import('#words/render.ts')),
  };
}

let app: Awaited<ReturnType<typeof appWithMore>>;

beforeAll(async () => {
  app = await appWithMore();
});

afterAll(() => {
  for (const list of [METHODS, METRICS, DISTANCES, NAMES]) vi.doUnmock(list);
  vi.resetModules();
});

function reportByAdded() {
  return app.reportFor(METHOD, { metric: DISTANCE, metricName: 'Half squared' });
}

function validator(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

it('a method, a metric and a distance that are in their lists are in the threshold file', () => {
  const report = reportByAdded();
  expect(report.method).toMatchObject({
    id: METHOD,
    name: 'Weighed middle of means',
    parameters: { matedWeight: 0.25, splitPosition: 'inside' },
  });
  expect(report.rule).toMatchObject({ metric: DISTANCE, scoreName: 'Half squared' });
  expect(report.equivalents).toMatchObject({ [DISTANCE]: report.threshold });
  const { falseNegative: fn, trueNegative: tn } = report.confusion;
  expect(report.metrics['false-omission-rate']).toMatchObject({
    name: 'FOR',
    value: fn / (fn + tn),
    numerator: fn,
    denominator: fn + tn,
  });
  expect(app.parseReport(JSON.parse(JSON.stringify(report)))).toEqual({ kind: 'report', report });
});

it('the schema that is published refuses them, and knows them as soon as it is written anew', () => {
  const report: unknown = JSON.parse(JSON.stringify(reportByAdded()));
  const published = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object;
  const refusing = validator(published);
  expect(refusing(report)).toBe(false);
  const paths = refusing.errors?.map(({ instancePath }) => instancePath);
  for (const path of ['/method/id', '/method/parameters', '/rule/metric', '/metrics']) {
    expect(paths).toContain(path);
  }
  const knowing = validator(
    withRecords(published, {
      choices: app.THRESHOLD_CHOICES,
      parameters: app.METHOD_PARAMETERS,
      metrics: app.METRIC_ROWS,
      distances: app.DISTANCE_LIST,
    }),
  );
  knowing(report);
  expect(knowing.errors ?? []).toEqual([]);
});

it('the HTML report has them in its tables', () => {
  const evaluation = app.overlapping();
  const html = app.htmlReport(
    {
      ...app.inputFor(evaluation, METHOD),
      report: reportByAdded(),
      summary: [],
      evaluation,
      curves: app.drawnCurves(evaluation.cuts),
      proposals: app.proposeAll(app.methodInput(evaluation, app.DEFAULT_PARAMETERS)),
    },
    app.wordsIn('en'),
  );
  expect(html).toContain('<th scope="row">Weighed middle of means</th>');
  expect(html).toContain('<th scope="row">FOR</th>');
  expect(html).toContain('Half squared distance');
});

it('they have what the others have: intervals, other scales, names in imports, code to copy', () => {
  const { pairs, order } = app.overlapping();
  const people = app.personPairs(pairs, order);
  const intervals = app.prepareRateIntervals(people)(0.2);
  expect(app.intervalOfMetric(intervals, 'false-omission-rate')).not.toBeNull();
  const steps = app.personBootstrap(people, {
    parameters: app.DEFAULT_PARAMETERS,
    libraryDefault: null,
    density: { bandwidth: 'scott', reflectAtZero: false },
    replicates: 20,
    seed: 1,
  });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const spread = step.value.thresholds.find(({ method }) => method === METHOD);
  expect(spread?.confidence).toBeNull();
  expect(spread?.refusedShare).toBeCloseTo(0, 12);

  expect(app.convertThreshold(0.3, DISTANCE, 'cosine')).toBe(0.3);
  expect(app.scoreName('ArcFace_half_squared')).toMatchObject({
    model: 'ArcFace',
    metricId: DISTANCE,
    polarity: 'distance',
  });
  const [javascript] = app.snippetsFor(reportByAdded());
  expect(javascript?.code).toContain('return 1 - dot(a, b)');
});

it('a record with words that the catalogue lacks does not compile', () => {
  const { words } = app.thresholdMethod('youden');
  const records: readonly Pick<ThresholdMethod, 'words'>[] = [
    // @ts-expect-error Nothing is called that.
    { words: { ...words, name: 'method.unknown' } },
    // @ts-expect-error Nothing is said under that code.
    { words: { ...words, meaning: 'method.unknownMeaning' } },
    // @ts-expect-error It takes all three.
    { words: { name: words.name, meaning: words.meaning } },
    { words },
  ];
  const isInCatalogues = ({ name, meaning, ties }: ThresholdMethod['words']): boolean =>
    [english, korean].every((catalogue) =>
      [name, meaning, ties].every((code) => code in catalogue),
    );
  expect(records.map((record) => isInCatalogues(record.words))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

it('and are gone again for whoever does not list them', async () => {
  for (const list of [METHODS, METRICS, DISTANCES, NAMES]) vi.doUnmock(list);
  vi.resetModules();
  const { THRESHOLD_METHODS } = await import('#domain/threshold/threshold-methods.ts');
  expect(THRESHOLD_METHODS.map(({ id }) => id)).not.toContain(METHOD);
});
