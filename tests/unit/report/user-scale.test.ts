import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { PairTable } from '#domain/comparison/pair-table.ts';
import {
  distanceOf,
  PLAIN_DISTANCES,
  type ScoreOrigin,
  thresholdText,
} from '#domain/comparison/score-scale.ts';
import { evaluatePairs } from '#domain/evaluation/evaluate.ts';
import { drawnCurves } from '#domain/metrics/drawn-curves.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { htmlReport } from '#domain/report/html/html-report.ts';
import { pairsCsv } from '#domain/report/pairs-csv.ts';
import { parseReportText } from '#domain/report/parse-report.ts';
import { snippetsFor } from '#domain/report/snippets.ts';
import { setSummary } from '#domain/uncertainty/set-summary.ts';
import { personPairs } from '#domain/uncertainty/person-pairs.ts';
import { prepareRateIntervals } from '#domain/uncertainty/rate-intervals.ts';
import { simulatedPairs } from '#tests/support/simulated-pairs.ts';
import { said } from '#tests/support/said.ts';
import { wordsIn } from '#words/render.ts';
import { inputFor } from './fixtures.ts';

const similarity: ScoreOrigin = {
  ...PLAIN_DISTANCES,
  polarity: 'similarity',
  noun: 'similarity',
};

/** What users bring: each as scores made of a distance of about 0 to 2. */
const BROUGHT: Readonly<
  Record<string, { readonly origin: ScoreOrigin; readonly score: (distance: number) => number }>
> = {
  'cosine similarities': { origin: { ...similarity, offset: 1 }, score: (d) => 1 - d },
  percentages: { origin: similarity, score: (d) => 100 - 40 * d },
  'negative log-likelihood ratios': { origin: similarity, score: (d) => -300 - 50 * d },
  'tiny distances': { origin: PLAIN_DISTANCES, score: (d) => d * 1e-7 },
  'tiniest similarities': { origin: similarity, score: (d) => (2 - d) * 1e-14 },
  'huge distances': { origin: PLAIN_DISTANCES, score: (d) => d * 1e9 },
  'negative distances': { origin: PLAIN_DISTANCES, score: (d) => d - 7 },
};

const python = spawnSync('python3', ['--version']);

describe.each(Object.entries(BROUGHT))('%s', (_, { origin, score }) => {
  const plain = simulatedPairs({ people: 6, photos: 3, seed: 7 });
  const scores = Float64Array.from(plain.distance, (d) => Number(score(d).toPrecision(8)));
  const pairs: PairTable = {
    ...plain,
    distance: scores.map((value) => distanceOf(origin, value)),
    origin,
  };
  const evaluation = evaluatePairs(pairs);
  const input = inputFor(evaluation, 'max-f1', {
    metric: null,
    metricName: 'llr',
    source: { kind: 'imported', modelName: 'net' },
  });
  const report = buildReport(input);
  const shown = thresholdText(evaluation.scale, input.chosen.threshold);
  const { truePositive, falsePositive } = input.confusion;

  it('leave with the threshold as it is shown, which is short', () => {
    expect(report.threshold).toBe(Number(shown));
    expect(shown.replace(/[-.e]/g, '').replace(/^0+|0+$/g, '').length).toBeLessThan(8);
    expect(said(input.chosen.reason)).toContain(shown);
    expect(report.rule.comparator).toBe(origin.polarity === 'similarity' ? '>=' : '<=');
    expect(report.distributions.mated.min).toBe(
      Math.min(...scores.filter((_value, row) => pairs.mated[row] === 1)),
    );
    const { greyArea } = report.distributions;
    expect(greyArea?.low).toBeLessThan(greyArea?.high ?? NaN);
  });

  it('come back from the JSON', () => {
    expect(parseReportText(JSON.stringify(report))).toEqual({ kind: 'report', report });
  });

  const decidedBy = (isMatch: (value: number) => boolean) => {
    const matches = [...scores].map(isMatch);
    return {
      truePositive: matches.filter((match, row) => match && pairs.mated[row] === 1).length,
      falsePositive: matches.filter((match, row) => match && pairs.mated[row] === 0).length,
    };
  };

  it('are in the CSV as they came', () => {
    const items = Array.from(pairs.subject, (subject, item) => ({
      subject: `P${subject}`,
      file: `${item}.jpg`,
    }));
    const csv = [...pairsCsv(items, [{ model: 'net', metric: 'llr', pairs }])].join('');
    const column = csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',').at(-1)));
    expect(column).toEqual([...scores]);
  });

  it('are decided alike by the JavaScript and the Python', async () => {
    const [javascript, py] = snippetsFor(report);
    const url = `data:text/javascript,${encodeURIComponent(javascript?.code ?? '')}`;
    const module = (await import(/* @vite-ignore */ url)) as { isSamePerson(s: number): boolean };
    expect(javascript?.code).toContain(`THRESHOLD = ${shown};`);
    expect(decidedBy((value) => module.isSamePerson(value))).toEqual({
      truePositive,
      falsePositive,
    });
    if (python.status !== 0) return;
    const code = `${py?.code}\nprint(''.join('1' if is_same_person(s) else '0' for s in ${JSON.stringify([...scores])}))`;
    const { stdout, stderr } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const decided = stdout.trim().split('');
    expect(decidedBy((value) => decided[scores.indexOf(value)] === '1')).toEqual({
      truePositive,
      falsePositive,
    });
  });

  it('are read in the report and in the summary', () => {
    const people = personPairs(evaluation.pairs, evaluation.order);
    const summary = setSummary({
      evaluation,
      threshold: input.chosen.threshold,
      intervals: prepareRateIntervals(people)(input.chosen.threshold),
      arePeopleKnown: true,
      faces: 18,
      thresholdSpread: null,
      heldOut: null,
    });
    expect(summary.map(said).join(' ')).toContain(`At the threshold ${shown},`);
    const html = htmlReport(
      {
        ...input,
        report,
        summary,
        evaluation,
        curves: drawnCurves(evaluation.cuts),
        proposals: [input.chosen as never],
      },
      wordsIn('en'),
    );
    const turned = origin.polarity === 'similarity' ? 'similarity' : 'distance';
    expect(html).toContain(
      `Match at a ${turned} of ${shown} ${turned === 'similarity' ? 'or more' : 'or less'}`,
    );
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});
