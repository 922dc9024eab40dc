import { aggregationName } from '#domain/aggregation/aggregation.ts';
import { COMPARISON_METRICS } from '#domain/comparison/metric-id.ts';
import {
  distanceOf,
  PLAIN_DISTANCES,
  type ScoreScale,
  thresholdText,
  valueText,
} from '#domain/comparison/score-scale.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { DrawnCurves } from '#domain/metrics/drawn-curves.ts';
import { metricWriter } from '#domain/metrics/metric-rows.ts';
import type { MetricValue } from '#domain/metrics/metric-value.ts';
import type { ReportInput } from '#domain/report/build-report.ts';
import { escaped, table } from '#domain/report/html/markup.ts';
import { densityChart, detChart } from '#domain/report/html/report-charts.ts';
import type { ThresholdReport } from '#domain/report/threshold-report.ts';
import {
  countOnly,
  countsText,
  dPrimeText,
  figureText,
  indexText,
  NO_FIGURE,
  percentText,
  rangeText,
} from '#domain/shared/wording.ts';
import { choiceWords, type Proposal } from '#domain/threshold/threshold-choice.ts';
import { message, type Message } from '#words/message.ts';
import type { Words } from '#words/render.ts';

/** The report's whole style: legible on paper, in both colour schemes, and at any width. */
const REPORT_STYLE = `
:root { --ink: #1c2533; --dim: #5b6676; --line: #d7dde5; --page: #fff; --mated: #1560b8; --other: #b34700; --curve: #7a3ea8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf4; --dim: #a4b0c0; --line: #3a4556; --page: #151b24; --mated: #74b3fa; --other: #ffa45c; --curve: #c79bec; }
}
@media print { :root { --ink: #000; --dim: #333; --line: #bbb; --page: #fff; --mated: #1560b8; --other: #b34700; --curve: #7a3ea8; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 8px; }
h2 { font-size: 1.15em; margin: 32px 0 8px; }
p { margin: 6px 0; }
:lang(ko) { word-break: keep-all; overflow-wrap: break-word; }
.lead, footer, caption { color: var(--dim); }
footer { margin-top: 40px; border-top: 1px solid var(--line); font-size: 0.9em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 8px 0; font-size: 0.92em; }
caption { text-align: left; padding-bottom: 4px; }
th, td { text-align: left; vertical-align: top; padding: 4px 14px 4px 0; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
td.digest { word-break: break-all; }
th { font-weight: 600; }
svg { display: block; width: 100%; min-width: 520px; height: auto; font: 12px system-ui, sans-serif; fill: var(--ink); }
path { fill: none; }
.grid { stroke: var(--line); stroke-width: 0.6; }
.axis { stroke: var(--dim); }
.mated { stroke: var(--mated); stroke-width: 2.2; }
.non-mated { stroke: var(--other); stroke-width: 2.2; stroke-dasharray: 7 3; }
.cut { stroke: var(--ink); stroke-width: 1.6; }
.curve { stroke: var(--curve); stroke-width: 2.2; }
@media print { h2 { break-after: avoid; } svg, tr { break-inside: avoid; } }
`;

export interface HtmlReportInput extends Pick<
  ReportInput,
  'aggregation' | 'chosen' | 'metrics' | 'notes'
> {
  /** What the rest was written to. */
  readonly report: ThresholdReport;
  /** What the set tells, a sentence each. */
  readonly summary: readonly Message[];
  readonly evaluation: Evaluation;
  readonly curves: DrawnCurves;
  readonly proposals: readonly Proposal[];
}

/**
 * The result as one HTML file for people who do not have the app: sentences, both charts, every
 * figure with its counts and interval, every method, what was compared and how, and all warnings.
 * It needs no other file, runs no script, asks for nothing from the network, and shows no face.
 * @param words of the language that it is in.
 */
export function htmlReport(input: HtmlReportInput, words: Words): string {
  const { report, evaluation, curves } = input;
  const { threshold, rule, metrics } = report;
  const { scale } = evaluation;
  const { say } = words;
  const shown = thresholdText(PLAIN_DISTANCES, threshold);
  const score =
    rule.metric === 'other'
      ? rule.scoreName
      : say('score.metricDistance', {
          metric: message(COMPARISON_METRICS[rule.metric].words.name),
        });
  const point = { fmr: metrics['fmr']?.value ?? NaN, fnmr: metrics['fnmr']?.value ?? NaN };
  const hasPoint = !Number.isNaN(point.fmr) && !Number.isNaN(point.fnmr);
  const heading = (text: string): string => `<h2>${escaped(text)}</h2>`;
  const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
  const warnings = input.notes.map(({ text }) => `<li>${escaped(words.text(text))}</li>`);
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(say('report.title', { threshold: shown }))}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(say('report.rule', { noun: scale.noun, polarity: scale.polarity, threshold: shown }))}</h1>
<p class="lead">${escaped(lead(input, score, words))}</p>
${paragraph(whoIsIn(report, words))}
${heading(say('report.summary'))}
${input.summary.map((sentence) => paragraph(words.text(sentence))).join('\n')}
${heading(say('report.scores', { noun: scale.noun }))}
${densityChart(evaluation, distanceOf(scale, threshold), score, words)}
${distributions(report, scale, words)}
${heading(say('threshold.atThreshold'))}
${metricTable(input.metrics, words)}
${hasPoint ? `${heading(say('report.tradeOff'))}\n${detChart(curves.errorRates, point, words)}` : ''}
${heading(say('certainty.allMethods'))}
${methodTable(input.proposals, scale, words)}
${heading(say('report.howMeasured'))}
${settings(input, scale, words)}
${warnings.length === 0 ? '' : `${heading(say('report.warnings'))}\n<ul>\n${warnings.join('\n')}\n</ul>`}
<footer>${paragraph(say('report.footer', { app: report.app.name, version: report.app.version, time: report.createdAt }))}</footer>
</main>
</body>
</html>
`;
}

function lead({ report, chosen }: HtmlReportInput, score: string, words: Words): string {
  return words.say('report.lead', {
    model: report.model.name,
    score,
    method: words.say(choiceWords(chosen.method).name),
    reason: chosen.reason,
  });
}

function distributions(
  { distributions: d }: ThresholdReport,
  scale: ScoreScale,
  { say }: Words,
): string {
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
  const figures = [
    d.auc === null ? null : `${say('separation.auc')} ${indexText(d.auc)}`,
    d.eer === null ? null : `${say('separation.eer')} ${percentText(d.eer.rate)}`,
    d.dPrime === null ? null : `${say('separation.dPrime')} ${dPrimeText(d.dPrime)}`,
  ]
    .filter((figure) => figure !== null)
    .join('; ');
  const separation =
    d.greyArea !== null
      ? say('report.overlap', {
          figures,
          low: text(d.greyArea.low),
          high: text(d.greyArea.high),
        })
      : figures === ''
        ? say('report.noOverlap')
        : say('report.noOverlapFigures', { figures });
  return `${table(
    say('report.distributions', { noun: scale.noun }),
    [
      say('report.pairsOf'),
      say('threshold.pairs'),
      say('report.mean'),
      say('report.standardDeviation'),
      say('report.least'),
      say('report.median'),
      say('report.largest'),
    ],
    [row(say('report.ofSamePerson'), d.mated), row(say('report.ofDifferentPeople'), d.nonMated)],
  )}
<p>${escaped(separation)}</p>`;
}

function metricTable(metrics: readonly MetricValue[], { say }: Words): string {
  const rows = metrics.map(({ id, name, value, numerator, denominator, interval }) => {
    const write = metricWriter(id);
    return [
      say(name),
      figureText(value, write),
      countsText(numerator, denominator),
      rangeText(interval, write),
    ];
  });
  return table(
    say('report.figures'),
    [
      say('threshold.figure'),
      say('threshold.value'),
      say('threshold.pairs'),
      say('threshold.interval'),
    ],
    rows,
  );
}

function methodTable(proposals: readonly Proposal[], scale: ScoreScale, words: Words): string {
  const { say } = words;
  return table(
    say('report.proposals'),
    [say('threshold.method'), say('parts.threshold'), say('report.why')],
    proposals.map((proposal) => [
      say(choiceWords(proposal.method).name),
      proposal.kind === 'proposed' ? thresholdText(scale, proposal.threshold) : NO_FIGURE,
      words.text(proposal.reason),
    ]),
  );
}

function settings(
  { report, aggregation }: HtmlReportInput,
  scale: ScoreScale,
  words: Words,
): string {
  const { say } = words;
  const { model, pipeline, dataset, method, heldOut } = report;
  const { failureToAcquire } = dataset;
  const range = (interval: typeof method.interval): string =>
    rangeText(interval, (end) => valueText(scale, end)) || NO_FIGURE;
  const rows: (readonly [string, string])[] = [
    [
      say('settings.model'),
      model.dimensions === null
        ? model.name
        : say('report.modelOf', { model: model.name, values: model.dimensions }),
    ],
    [say('report.weights'), model.sha256 ?? NO_FIGURE],
    [say('report.computedBy'), runtimeText(model, words)],
    [say('settings.detector'), pipeline?.detector.name ?? NO_FIGURE],
    [
      say('settings.alignment'),
      pipeline === null ? NO_FIGURE : say(ALIGNMENTS[pipeline.alignment]),
    ],
    [
      say('settings.mirror'),
      pipeline === null ? NO_FIGURE : say(pipeline.mirrorAveraging ? 'report.on' : 'report.off'),
    ],
    [say('report.compared'), say(aggregationName(aggregation))],
    [say('report.confidence'), range(method.confidence)],
    [say('report.prediction'), range(method.interval)],
    [
      say('report.failureToAcquire'),
      failureToAcquire === null
        ? NO_FIGURE
        : say('report.failedOf', {
            failed: failureToAcquire.count,
            photos: failureToAcquire.attempts,
          }),
    ],
    [
      say('report.unseen'),
      heldOut === null
        ? NO_FIGURE
        : say('report.unseenRates', {
            fmr: rate(heldOut.fmr.value),
            fnmr: rate(heldOut.fnmr.value),
            folds: heldOut.folds,
          }),
    ],
    [say('report.fingerprint'), dataset.fingerprint ?? NO_FIGURE],
  ];
  return table(say('report.settings'), [say('report.what'), say('threshold.value')], rows);
}

const ALIGNMENTS = { similarity: 'settings.chip', box: 'settings.box' } as const;

function runtimeText({ runtime, backend }: ThresholdReport['model'], { say }: Words): string {
  if (runtime === null) return NO_FIGURE;
  const name = `${runtime.name} ${runtime.version}`;
  return backend === null ? name : say('report.runtimeOn', { runtime: name, backend });
}

function rate(value: number | null): string {
  return figureText(value, percentText);
}

/** Scores that do not say whose they are count as pairs only. */
function whoIsIn({ dataset, notes }: ThresholdReport, { say }: Words): string {
  const { photos, people, matedPairs: mated, nonMatedPairs: nonMated } = dataset;
  return notes.some(({ code }) => code === 'people-unknown')
    ? say('report.setOfPairs', { pairs: mated + nonMated, mated, nonMated })
    : say('report.set', { photos, people, mated, nonMated });
}
