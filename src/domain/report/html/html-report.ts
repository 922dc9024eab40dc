import {
  distanceOf,
  valueText,
  PLAIN_DISTANCES,
  scaleWords,
  type ScoreScale,
  thresholdText,
} from '#domain/comparison/score-scale.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { metricWriter } from '#domain/metrics/metric-rows.ts';
import type { DrawnCurves } from '#domain/metrics/drawn-curves.ts';
import { escaped, table } from '#domain/report/html/markup.ts';
import { densityChart, detChart } from '#domain/report/html/report-charts.ts';
import { REPORT_STYLE } from '#domain/report/html/report-style.ts';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import {
  countOnly,
  countsText,
  countText,
  dPrimeText,
  figureText,
  indexText,
  NO_FIGURE,
  percentText,
  rangeText,
} from '#domain/shared/wording.ts';
import { choiceName, type Proposal } from '#domain/threshold/threshold-choice.ts';

export interface HtmlReportInput {
  readonly report: ThresholdReport;
  /** What the set tells, a sentence each. */
  readonly summary: readonly string[];
  readonly evaluation: Evaluation;
  readonly curves: DrawnCurves;
  readonly proposals: readonly Proposal[];
}

const SCORES = { distance: 'Distances', similarity: 'Similarities', score: 'Scores' } as const;

/**
 * The result as one HTML file for people who do not have the app: sentences, both charts, every
 * figure with its counts and interval, every method, what was compared and how, and all warnings.
 * It needs no other file, runs no script, asks for nothing from the network, and shows no face.
 */
export function htmlReport(input: HtmlReportInput): string {
  const { report, summary, evaluation, curves } = input;
  const { threshold, rule, method, dataset, metrics } = report;
  const { scale } = evaluation;
  const shown = thresholdText(PLAIN_DISTANCES, threshold);
  const score = rule.metric === 'other' ? rule.scoreName : `${rule.scoreName} distance`;
  const point = { fmr: metrics['fmr']?.value ?? NaN, fnmr: metrics['fnmr']?.value ?? NaN };
  const hasPoint = !Number.isNaN(point.fmr) && !Number.isNaN(point.fnmr);
  const warnings = report.notes.map(({ text }) => `<li>${escaped(text)}</li>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Face recognition threshold ${shown}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>Match at a ${scale.noun} of ${shown} ${scaleWords(scale).orMore}</h1>
<p class="lead">${escaped(report.model.name)}, ${escaped(score)}, ${escaped(method.name)}. ${escaped(method.reason)}</p>
<p>${whoIsIn(report)}; ${countText(dataset.matedPairs, 'pair')} of the same person and ${countText(dataset.nonMatedPairs, 'pair')} of different people.</p>
<h2>What this set tells</h2>
${summary.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')}
<h2>${SCORES[scale.noun]}</h2>
${densityChart(evaluation, distanceOf(scale, threshold), score)}
${distributions(report, scale)}
<h2>At this threshold</h2>
${metricTable(report)}
${hasPoint ? `<h2>Trade-off</h2>\n${detChart(curves.errorRates, point)}` : ''}
<h2>All methods</h2>
${methodTable(input.proposals, scale)}
<h2>How it was measured</h2>
${settings(report, scale)}
${warnings === '' ? '' : `<h2>Warnings</h2>\n<ul>\n${warnings}\n</ul>`}
<footer><p>${escaped(report.app.name)} ${escaped(report.app.version)}, ${escaped(report.createdAt)}. Intervals are 95% and take people, not pairs, as the sample. A threshold is valid for this model, distance and alignment only.</p></footer>
</main>
</body>
</html>
`;
}

function distributions({ distributions: d }: ThresholdReport, scale: ScoreScale): string {
  const text = (value: number | null): string =>
    figureText(value, (score) => valueText(scale, score));
  const row = (name: string, side: typeof d.mated): readonly string[] => [
    name,
    countOnly(side.n),
    text(side.mean),
    text(side.std),
    text(side.min),
    text(side.quartiles?.median ?? null),
    text(side.max),
  ];
  const sums = [
    d.auc === null ? null : `AUC ${indexText(d.auc)}`,
    d.eer === null ? null : `EER ${percentText(d.eer.rate)}`,
    d.dPrime === null ? null : `d′ ${dPrimeText(d.dPrime)}`,
    d.greyArea === null
      ? 'the classes do not overlap'
      : `they overlap from ${text(d.greyArea.low)} to ${text(d.greyArea.high)}`,
  ].filter((part) => part !== null);
  return `${table(
    `${SCORES[scale.noun]} of both classes`,
    ['Pairs of', 'Pairs', 'Mean', 'Sd', 'Least', 'Median', 'Largest'],
    [row('the same person', d.mated), row('different people', d.nonMated)],
  )}
<p>${escaped(sums.join('; '))}.</p>`;
}

function metricTable({ metrics }: ThresholdReport): string {
  const rows = Object.entries(metrics).map(([id, metric]) => {
    const write = metricWriter(id);
    return [
      metric.name,
      figureText(metric.value, write),
      countsText(metric.numerator, metric.denominator),
      rangeText(metric.interval, write),
    ];
  });
  return table('Figures at this threshold', ['Figure', 'Value', 'Pairs', '95% interval'], rows);
}

function methodTable(proposals: readonly Proposal[], scale: ScoreScale): string {
  return table(
    'What every method proposes',
    ['Method', 'Threshold', 'Why'],
    proposals.map((proposal) => [
      choiceName(proposal.method),
      proposal.kind === 'proposed' ? thresholdText(scale, proposal.threshold) : NO_FIGURE,
      proposal.reason,
    ]),
  );
}

function settings(
  { model, pipeline, rule, dataset, method, heldOut }: ThresholdReport,
  scale: ScoreScale,
): string {
  const rows: (readonly [string, string])[] = [
    ['Model', `${model.name}${model.dimensions === null ? '' : `, ${model.dimensions} values`}`],
    ['Weights (SHA-256)', model.sha256 ?? NO_FIGURE],
    ['Computed by', model.runtime === null ? NO_FIGURE : runtimeText(model.runtime, model.backend)],
    ['Detector', pipeline === null ? NO_FIGURE : pipeline.detector.name],
    ['Alignment', pipeline === null ? NO_FIGURE : pipeline.alignment],
    ['Mirror averaging', pipeline === null ? NO_FIGURE : pipeline.mirrorAveraging ? 'on' : 'off'],
    ['Compared', rule.aggregation],
    [
      '95% interval of the threshold, for all people like these',
      rangeText(method.confidence, (end) => valueText(scale, end)) || NO_FIGURE,
    ],
    [
      '95% prediction interval of the threshold, on another set',
      rangeText(method.interval, (end) => valueText(scale, end)) || NO_FIGURE,
    ],
    [
      'Failure to acquire',
      dataset.failureToAcquire === null
        ? NO_FIGURE
        : `${dataset.failureToAcquire.count} of ${dataset.failureToAcquire.attempts} photos`,
    ],
    [
      'On people it had not seen',
      heldOut === null
        ? NO_FIGURE
        : `FMR ${rate(heldOut.fmr.value)}, FNMR ${rate(heldOut.fnmr.value)} (${heldOut.folds} folds of people)`,
    ],
    ['Fingerprint of the set', dataset.fingerprint ?? NO_FIGURE],
  ];
  return table('Settings', ['What', 'Value'], rows);
}

function runtimeText(
  runtime: { readonly name: string; readonly version: string },
  backend: string | null,
): string {
  return `${runtime.name} ${runtime.version}${backend === null ? '' : ` on ${backend}`}`;
}

function rate(value: number | null): string {
  return figureText(value, percentText);
}

/** Scores that do not say whose they are count as pairs only. */
function whoIsIn({ dataset, notes }: ThresholdReport): string {
  if (notes.some(({ code }) => code === 'people-unknown')) {
    return `${countText(dataset.matedPairs + dataset.nonMatedPairs, 'pair')}, who is who is not known`;
  }
  return `${countText(dataset.photos, 'photo')} of ${countText(dataset.people, 'person', 'people')}`;
}
