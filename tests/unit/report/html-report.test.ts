import { expect, test } from 'vitest';
import { methodInput } from '#domain/evaluation/evaluate.ts';
import { drawnCurves } from '#domain/metrics/drawn-curves.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { htmlReport } from '#domain/report/html/html-report.ts';
import { escaped, table } from '#domain/report/html/markup.ts';
import { detChart } from '#domain/report/html/report-charts.ts';
import { DEFAULT_PARAMETERS, proposeAll } from '#domain/threshold/threshold-methods.ts';
import { message } from '#words/message.ts';
import { wordsIn } from '#words/render.ts';
import { inputFor, overlapping } from './fixtures.ts';

test('names are written as text, whatever they hold', () => {
  const name = `<img src=x onerror="alert('&')">`;
  expect(escaped(name)).toBe(`&lt;img src=x onerror=&quot;alert('&amp;')&quot;&gt;`);
  expect(table(name, [name], [[name, name]])).not.toContain('<img');
});

test('rates of zero and one lie on the edge of the chart, not beyond it', () => {
  const column = (...values: number[]) => Float64Array.from(values);
  const picture = detChart(
    {
      threshold: column(-Infinity, 0.2, 0.5),
      fmr: column(0, 0, 1),
      fnmr: column(1, 0.1, 0),
      tmr: column(0, 0.9, 1),
    },
    { fmr: 0, fnmr: 0.1 },
    wordsIn('en'),
  );
  expect(picture).not.toMatch(/NaN|Infinity/);
  const [, path = ''] = /class="curve" d="M([^"]+)"/.exec(picture) ?? [];
  const points = path.split('L').map((point) => point.split(',').map(Number));
  expect(points).toHaveLength(3);
  for (const [x = NaN, y = NaN] of points) {
    expect(x).toBeGreaterThanOrEqual(56);
    expect(x).toBeLessThanOrEqual(708);
    expect(y).toBeGreaterThanOrEqual(26);
    expect(y).toBeLessThanOrEqual(254);
  }
});

test('is in the language of the page', () => {
  const evaluation = overlapping();
  const input = inputFor(evaluation, 'max-f1', {
    notes: [{ code: 'two-people', severity: 'warning', text: message('note.twoPeople') }],
  });
  const written = (language: 'en' | 'ko') =>
    htmlReport(
      {
        ...input,
        report: buildReport(input),
        summary: [message('summary.scope')],
        evaluation,
        curves: drawnCurves(evaluation.cuts),
        proposals: proposeAll(methodInput(evaluation, DEFAULT_PARAMETERS)),
      },
      wordsIn(language),
    );
  const html = written('ko');
  expect(html).toContain('<html lang="ko">');
  expect(html).toContain(wordsIn('ko').say('note.twoPeople'));
  const said = [
    ...html.matchAll(/<(?:h1|h2|p|li|caption|title|th scope="col")(?: class="lead")?>([^<]+)</g),
    ...html.matchAll(/aria-label="([^"]+)"/g),
  ].map(([, text]) => text);
  const reasons = [...html.matchAll(/<tr><th[^>]*>[^<]*<\/th><td>[^<]*<\/td><td>([^<]{20,})</g)];
  expect(reasons.length).toBeGreaterThan(10);
  said.push(...reasons.map(([, text]) => text));
  expect(said.length).toBeGreaterThan(40);
  for (const text of said) expect(text).toMatch(/\p{Script=Hangul}/u);
  expect(written('en')).not.toMatch(/\p{Script=Hangul}/u);
});
