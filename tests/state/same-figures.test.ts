import { describe, expect, it } from 'vitest';
import {
  selectReach,
  selectThresholdConfidence,
  selectThresholdInterval,
} from '#application/selectors/certainty.ts';
import { contenderColumns } from '#application/selectors/contender-table.ts';
import { selectCurrentContender } from '#application/selectors/contenders.ts';
import { selectReportContent } from '#application/selectors/report.ts';
import { selectSetSummary } from '#application/selectors/set-summary.ts';
import {
  selectEvaluation,
  selectEvaluationInputs,
  selectOperatingPoint,
  selectProposals,
} from '#application/selectors/threshold.ts';
import { ABOUT_SET } from '#application/computations/computations.ts';
import { runComputations } from '#application/computations/run-computations.ts';
import { pendingOf, readyValue } from '#application/state/computed.ts';
import { createExportActions } from '#application/use-cases/export-files.ts';
import { contenderFigures, contenderResult } from '#domain/contenders/contender-figures.ts';
import { comparedPairs } from '#domain/aggregation/compared-pairs.ts';
import { spanText, thresholdText, valueText } from '#domain/comparison/score-scale.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import type { Interval } from '#domain/metrics/metric-value.ts';
import { metricWriter } from '#domain/metrics/metric-rows.ts';
import { subjectLabel } from '#domain/photo/subject-label.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import { seededRandom } from '#domain/shared/seeded-random.ts';
import {
  countsText,
  dPrimeText,
  figureText,
  indexText,
  percentText,
  rangeText,
} from '#domain/shared/wording.ts';
import type { MethodId } from '#domain/threshold/threshold-methods.ts';
import { BOOTSTRAP_RUN } from '#domain/questions/runs.ts';
import { personBootstrap } from '#domain/uncertainty/person-bootstrap.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { figuresOfPairs } from '#scripts/evaluation/figures.mjs';
import { appFixture } from '#tests/support/app-fixture.ts';
import { finished } from '#domain/shared/steps.ts';
import { countingBackground } from '#tests/support/counting-background.ts';
import { importChannels } from '#tests/support/import-channels.ts';
import { hasPivot, pivotText } from '#tests/support/pivot.ts';
import { englishName } from '#words/names.ts';
import { said as inEnglish } from '#tests/support/said.ts';
import { wordsIn } from '#words/render.ts';

type App = ReturnType<typeof appFixture>;

/** Of the run that both views share, so many are enough to see that they are the same. */
const REPLICATES = 60;

const NAMES = ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gus'];

/** Seven people with three photos each, overlapping, and one photo that no face was found in. */
function people(): Readonly<Record<string, string>> {
  const random = seededRandom(5);
  const near = () => random.uniform() + random.uniform() - 1;
  const files = NAMES.flatMap((name, person) =>
    [1, 2, 3].map((number) => {
      const at = [Math.cos(person), Math.sin(person)].map((x) => x + 0.5 * near() + 2);
      return [`set/${name}/${name}_000${number}.jpg`, `face ${at[0]} ${at[1]}`] as const;
    }),
  );
  return Object.fromEntries([...files, ['set/Ada/empty.jpg', 'no face']]);
}

/** Of six people only; the seventh is in no pair. */
const PAIRS = NAMES.slice(0, 6).flatMap((name, person) => {
  const next = NAMES[(person + 1) % 6];
  return [`${name}\t1\t2`, `${name}\t2\t3`, `${name}\t1\t${next}\t2`, `${name}\t3\t${next}\t1`];
});

async function study(fill: (app: App) => Promise<void>, options = {}): Promise<App> {
  const app = appFixture(options);
  const background = countingBackground({
    bootstrap: ({ evaluation: { pairs, order }, request }) => {
      expect(request).toMatchObject(BOOTSTRAP_RUN);
      return Promise.resolve(
        finished(
          personBootstrap(personPairs(pairs, order), { ...request, replicates: REPLICATES }),
        ),
      );
    },
  });
  runComputations(app.store, background, [ABOUT_SET]);
  await fill(app);
  for (let turn = 0; turn < 40; turn++) await app.settled();
  return app;
}

interface Written {
  readonly report: ThresholdReport;
  readonly html: string;
  readonly csv: string;
}

async function written(app: App): Promise<Written> {
  const files = new Map<string, string>();
  const exports = createExportActions(app.store, {
    saver: {
      save: (name, _, content) =>
        void files.set(
          name,
          typeof content === 'string' ? content : [...(content as Iterable<string>)].join(''),
        ),
    },
    digest: { sha256: () => Promise.resolve('0'.repeat(64)) },
    clock: { now: () => 0, isoNow: () => '2026-01-01T00:00:00.000Z' },
    appVersion: '0',
  });
  await exports.saveThresholdJson();
  await exports.saveHtmlReport(wordsIn('en'));
  exports.savePairsCsv();
  return {
    report: JSON.parse(files.get('splitpoint-threshold.json')!) as ThresholdReport,
    html: files.get('splitpoint-report.html')!,
    csv: files.get('pairs.csv')!,
  };
}

/** The row of the contender in force, as the worker computes it and the view writes it. */
function compared(app: App): Readonly<Record<string, string | null>> {
  const contender = selectCurrentContender(app.state())!;
  const evaluation = evaluatePairs(comparedPairs(contender.input), contender.request.density);
  const pairs = personPairs(evaluation.pairs, evaluation.order);
  const run = { ...contender.request, ...BOOTSTRAP_RUN, replicates: REPLICATES, threshold: null };
  const value = contenderResult(
    contenderFigures(evaluation, contender.request, pairs),
    finished(personBootstrap(pairs, run)),
    contender.request.choice,
  );
  const row = {
    contender,
    isCurrent: true,
    result: { kind: 'ready', value, of: contender },
    versus: null,
  } as const;
  return Object.fromEntries(
    contenderColumns(0.1).map(({ id, cell }) => {
      const text = cell(row);
      return [id, text === null ? null : inEnglish(text)];
    }),
  );
}

const withRange = (figure: string, range: string) =>
  range === '' ? figure : `${figure} (${range})`;

async function expectSameFigures(app: App): Promise<void> {
  const state = app.state();
  const evaluation = selectEvaluation(state)!;
  const { metrics, confusion, threshold } = selectOperatingPoint(state)!;
  const { report, html, csv } = await written(app);
  const bootstrap = readyValue(pendingOf(state, 'bootstrap'))!;

  // Page and JSON: the numbers themselves.
  expect(report.threshold).toBe(threshold);
  expect(report.confusion).toEqual(confusion);
  expect(Object.keys(report.metrics)).toEqual(metrics.map(({ id }) => id));
  for (const { id, name: code, value, numerator, denominator, interval } of metrics) {
    const name = englishName(code);
    expect(report.metrics[id]).toEqual({ name, value, numerator, denominator, interval });
    // Page and report: the words.
    const write = metricWriter(id);
    const cells = [
      figureText(value, write),
      countsText(numerator, denominator),
      rangeText(interval, write),
    ];
    const row = `<th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}`;
    expect(html).toContain(row);
  }
  const { auc, equalErrorRate, dPrime } = evaluation.summary;
  expect(report.distributions).toMatchObject({ auc, dPrime, eer: { rate: equalErrorRate!.rate } });
  expect(html).toContain(
    `AUC ${indexText(auc!)}; EER ${percentText(equalErrorRate!.rate)}; d′ ${dPrimeText(dPrime!)}`,
  );
  const thresholdInterval = selectThresholdInterval(state);
  expect(report.method.interval).toEqual(thresholdInterval);
  // The interval of the threshold for all people, and its prediction on another set: two things,
  // said apart everywhere.
  const confidence = selectThresholdConfidence(state);
  expect(report.method.confidence).toEqual(confidence);
  for (const [words, found] of [
    ['95% interval of the threshold, for all people like these', confidence],
    ['95% prediction interval of the threshold, on another set', thresholdInterval],
  ] as const) {
    const range =
      found === null ? '–' : rangeText(found, (end) => valueText(evaluation.scale, end));
    expect(html).toContain(`<th scope="row">${words}</th><td>${range}</td>`);
  }

  const { scale } = evaluation;
  const rangeOf = (interval: Interval | null): string =>
    interval === null ? '' : spanText(scale, interval.low, interval.high, ' – ');

  // Compare: numbers, intervals and words of the row in use.
  const row = compared(app);
  const f1 = metrics.find(({ id }) => id === 'f1')!;
  expect(row).toMatchObject({
    auc: withRange(indexText(auc!), rangeText(bootstrap.auc, indexText)),
    eer: withRange(
      percentText(equalErrorRate!.rate),
      rangeText(bootstrap.equalErrorRate, percentText),
    ),
    'd-prime': withRange(dPrimeText(dPrime!), rangeText(bootstrap.dPrime, dPrimeText)),
    threshold: withRange(thresholdText(scale, threshold), rangeOf(confidence)),
    'another-set': thresholdInterval === null ? null : rangeOf(thresholdInterval),
    f1: withRange(percentText(f1.value!), rangeText(f1.interval, percentText)),
  });

  // People: one count of the sample.
  expect(selectReach(state)?.people).toBe(evaluation.people);
  expect(bootstrap.people).toBe(evaluation.people);
  expect(report.dataset.people).toBe(evaluation.people);

  // Held out: the same in the file, the report and the summary.
  const validation = readyValue(pendingOf(state, 'crossValidation'))!;
  if (validation.kind !== 'validated') throw new Error(inEnglish(validation.reason));
  expect(validation.people).toBe(evaluation.people);
  const { fmr, fnmr } = validation.heldOut;
  expect(report.heldOut).toMatchObject({
    fmr: { value: fmr.rate, numerator: fmr.errors, denominator: fmr.comparisons },
    fnmr: { value: fnmr.rate, numerator: fnmr.errors, denominator: fnmr.comparisons },
  });
  const words = `FMR ${percentText(fmr.rate!)}`;
  expect(html).toContain(`${words}, FNMR ${percentText(fnmr.rate!)}`);
  const summary = selectSetSummary(state).map(inEnglish);
  expect(summary.join(' ')).toContain(`${words} and FNMR ${percentText(fnmr.rate!)}`);
  for (const sentence of summary) expect(html).toContain(sentence);

  // The evaluation script, from the pairs that the page saves.
  const { model, metric, metricName } = selectEvaluationInputs(state)!;
  const script = await figuresOfPairs(csv, model, metric ?? metricName);
  expect(selectCurrentContender(state)!.request.atFmr).toBe(0.01);
  expect(row['fnmr-at-fmr']!.split(' (')[0]).toBe(percentText(script.fnmrAtFmr1!));
  const proposals = selectProposals(state).filter(({ method }) => method !== 'manual');
  expect(script.methods.map(({ id }) => id)).toEqual(proposals.map(({ method }) => method));
  for (const [i, proposal] of proposals.entries()) {
    const said = script.methods[i]!;
    expect(said.reason).toBe(inEnglish(proposal.reason));
    expect(said.threshold).toBe(proposal.kind === 'proposed' ? proposal.threshold : null);
    if (proposal.method !== report.method.id) continue;
    expect([said.fmr, said.fnmr]).toEqual([
      report.metrics['fmr']!.value,
      report.metrics['fnmr']!.value,
    ]);
  }
}

const METHODS: readonly MethodId[] = ['information-gain', 'max-f1'];

describe('the same figure reads the same in page, JSON, report, Compare and script', () => {
  it.each(METHODS)('of photos, all pairs, %s', async (method) => {
    const app = await study(async ({ actions, add }) => {
      await add(people());
      actions.setMethod(method);
    });
    await expectSameFigures(app);
  });

  it('of a list of pairs, which leaves one of the people out', async () => {
    const app = await study(({ add }) =>
      add({ ...people(), 'set/pairs.txt': `1\t${PAIRS.length / 2}\n${PAIRS.join('\n')}\n` }),
    );
    expect(selectEvaluation(app.state())).toMatchObject({ people: 6, pairs: { count: 24 } });
    expect(selectReportContent(app.state())?.dataset).toMatchObject({ people: 6, faces: 18 });
    await expectSameFigures(app);
  });

  it('of people in groups, whose errors are those of the set', async () => {
    const app = await study(async ({ actions, add }) => {
      await add(people());
      NAMES.forEach((name, person) =>
        actions.setTags(subjectLabel(name) as SubjectLabel, [person < 3 ? 'here' : 'there']),
      );
    });
    const { within, across } = readyValue(pendingOf(app.state(), 'groups'))!;
    const errors = { fmr: 0, fnmr: 0 };
    for (const group of within) {
      errors.fmr += group.fmr.errors;
      errors.fnmr += group.fnmr.errors;
    }
    for (const group of across) errors.fmr += group.fmr.errors;
    const { confusion } = selectOperatingPoint(app.state())!;
    expect(errors).toEqual({ fmr: confusion.falsePositive, fnmr: confusion.falseNegative });
    await expectSameFigures(app);
  });

  // Of 13 people, who are enough for intervals: a method whose threshold has none, and two with.
  it.skipIf(!hasPivot).each([
    [0, 'information-gain'],
    [6, 'mean-2sd'],
    [10, 'equal-error-rate'],
  ] as const)(
    "of the article's scores, imported (needs ../shared), column %d, %s",
    async (column, method) => {
      const { importer } = importChannels();
      const app = await study(
        async ({ actions, imports }) => {
          const source = new Blob([pivotText()]);
          const file = {
            path: 'pivot.csv',
            fileName: 'pivot.csv',
            byteLength: source.size,
            source,
          };
          await imports.open([file]);
          await imports.take();
          imports.showColumn(column);
          actions.setMethod(method);
        },
        { importer },
      );
      expect(selectThresholdInterval(app.state())).not.toBeNull();
      expect(selectThresholdConfidence(app.state()) === null).toBe(method === 'information-gain');
      expect(readyValue(pendingOf(app.state(), 'bootstrap'))?.auc).not.toBeNull();
      await expectSameFigures(app);
    },
  );
});
