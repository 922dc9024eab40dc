import { thresholdText } from '#domain/comparison/score-scale.ts';
import {
  densityLine,
  densityRows,
  highestDensity,
  visibleDomain,
} from '#domain/distribution/density-rows.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { DrawnCurves } from '#domain/metrics/drawn-curves.ts';
import { type Axis, axisTicks } from '#domain/plot/axis.ts';
import { escaped, scrolling } from '#domain/report/html/markup.ts';
import { axisPosition } from '#domain/shared/scale.ts';
import { percentText } from '#domain/shared/wording.ts';
import type { Words } from '#words/render.ts';

const WIDTH = 720;
const HEIGHT = 300;
const LEFT = 56;
const RIGHT = 12;
const TOP = 26;
const BOTTOM = 46;

const x = (u: number): number => LEFT + u * (WIDTH - LEFT - RIGHT);
const y = (v: number): number => HEIGHT - BOTTOM - v * (HEIGHT - TOP - BOTTOM);
const short = (pixels: number): string => pixels.toFixed(1);

/**
 * Both densities with the threshold, the most alike pairs on the left. Different people are dashed
 * as well as of another colour.
 * @param threshold a distance.
 * @param scoreName what the axis is called.
 */
export function densityChart(
  { densities, scale }: Pick<Evaluation, 'densities' | 'scale'>,
  threshold: number,
  scoreName: string,
  { say }: Words,
): string {
  if (densities.mated === null && densities.nonMated === null) return '';
  const domain = visibleDomain(densities, [threshold], { min: threshold, max: threshold + 1 });
  const axis: Axis = { kind: 'linear', unit: 'distance', scale, label: scoreName, ...domain };
  const rows = densityRows(densities, domain);
  const top = highestDensity(rows) || 1;
  const place = (distance: number): number => x(axisPosition(axis, distance));
  const line = (kind: 'mated' | 'nonMated', name: string): string => {
    const seen = rows.filter((row) => (row[kind] ?? 0) > 0);
    if (seen.length === 0) return '';
    return `<path class="${name}" d="M${densityLine(seen, kind, place, (density) => y(density / top))}"/>`;
  };
  const cut = short(place(threshold));
  return chart(
    say('report.densities', { threshold: thresholdText(scale, threshold) }),
    `${frame(axis)}${line('mated', 'mated')}${line('nonMated', 'non-mated')}
<path class="cut" d="M${cut},${TOP}V${HEIGHT - BOTTOM}"/><text x="${cut}" y="${TOP - 8}" text-anchor="middle">${thresholdText(scale, threshold)}</text>
<g class="key"><path class="mated" d="M${WIDTH - 190},12h24"/><text x="${WIDTH - 160}" y="16">${escaped(say('report.samePerson'))}</text>
<path class="non-mated" d="M${WIDTH - 190},30h24"/><text x="${WIDTH - 160}" y="34">${escaped(say('report.ofDifferentPeople'))}</text></g>`,
  );
}

/** Both axes of the DET plot. */
const RATES = { kind: 'probit', unit: 'rate', min: 0.0005, max: 0.6 } as const;

/**
 * FNMR against FMR on normal deviates, with the point of the threshold. Rates beyond the axes are
 * drawn on their edge.
 */
export function detChart(
  rates: DrawnCurves['errorRates'],
  point: { readonly fmr: number; readonly fnmr: number },
  { say }: Words,
): string {
  const at = (fmr: number, fnmr: number): readonly [string, string] => [
    short(x(axisPosition(RATES, fmr))),
    short(y(axisPosition(RATES, fnmr))),
  ];
  const points = Array.from(rates.fmr, (fmr, i) => at(fmr, rates.fnmr[i] as number).join()).filter(
    (place, i, all) => place !== all[i - 1],
  );
  const [cx, cy] = at(point.fmr, point.fnmr);
  return chart(
    say('report.det', { fmr: percentText(point.fmr), fnmr: percentText(point.fnmr) }),
    `${frame({ ...RATES, label: say('metric.fmr') }, { ...RATES, label: say('metric.fnmr') })}<path class="curve" d="M${points.join('L')}"/>
<circle cx="${cx}" cy="${cy}" r="5"/>`,
  );
}

function chart(description: string, content: string): string {
  const svg = `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(description)}">${content}</svg>`;
  return scrolling(description, svg);
}

function frame(bottom: Axis, left?: Axis): string {
  const base = HEIGHT - BOTTOM;
  const below = axisTicks(bottom, WIDTH - LEFT - RIGHT, 54)
    .map(({ position, text }) => {
      const u = short(x(position));
      return `<path class="grid" d="M${u},${TOP}V${base}"/><text x="${u}" y="${base + 18}" text-anchor="middle">${text}</text>`;
    })
    .join('');
  const beside = (left ? axisTicks(left, HEIGHT - TOP - BOTTOM, 26) : [])
    .map(({ position, text }) => {
      const v = y(position);
      return `<path class="grid" d="M${LEFT},${short(v)}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${short(v + 4)}" text-anchor="end">${text}</text>`;
    })
    .join('');
  const title = left
    ? `<text transform="translate(12 ${short((TOP + base) / 2)}) rotate(-90)" text-anchor="middle">${escaped(left.label)}</text>`
    : '';
  return `${below}${beside}<path class="axis" d="M${LEFT},${TOP}V${base}H${WIDTH - RIGHT}"/>
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${escaped(bottom.label)}</text>${title}`;
}
