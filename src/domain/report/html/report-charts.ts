import { scoreText, thresholdText } from '#domain/comparison/score-scale.ts';
import type { Density } from '#domain/distribution/density.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import type { DrawnCurves } from '#domain/metrics/drawn-curves.ts';
import { escaped, scrolling } from '#domain/report/html/markup.ts';
import { probit } from '#domain/shared/probit.ts';
import { percentText } from '#domain/shared/wording.ts';
import type { Words } from '#words/render.ts';

const WIDTH = 720;
const HEIGHT = 300;
const LEFT = 56;
const RIGHT = 12;
const TOP = 26;
const BOTTOM = 46;

interface Axis {
  readonly label: string;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Position from 0 to 1. */
  readonly place: (value: number) => number;
}

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
  { densities, scale, cuts }: Pick<Evaluation, 'densities' | 'scale' | 'cuts'>,
  threshold: number,
  scoreName: string,
  { say }: Words,
): string {
  const drawn = [densities.mated, densities.nonMated].filter((density) => density !== null);
  if (drawn.length === 0) return '';
  const ends = drawn.flatMap(({ at }) => [at[0] ?? 0, at.at(-1) ?? 0]);
  // A density may run into distances that cannot be.
  const least = (cuts.distance[0] ?? 0) >= 0 ? Math.min(0, threshold) : Number.NEGATIVE_INFINITY;
  const low = Math.max(least, Math.min(...ends, threshold));
  const high = Math.max(...ends, threshold);
  const top = Math.max(...drawn.map(({ density }) => density.reduce((a, b) => Math.max(a, b), 0)));
  const axis: Axis = {
    label: scoreName,
    place: (value) => (value - low) / (high - low),
    ticks: Array.from({ length: 6 }, (_, i) => low + ((high - low) * i) / 5).map((at) => ({
      at,
      text: scoreText(scale, at),
    })),
  };
  const line = (density: Density | null, name: string): string => {
    if (density === null) return '';
    const points = Array.from(density.at, (at, i): readonly [number, number] => [
      axis.place(at),
      (density.density[i] as number) / top,
    ]).filter(([u]) => u >= 0 && u <= 1);
    return `<path class="${name}" d="M${points.map(([u, v]) => `${short(x(u))},${short(y(v))}`).join('L')}"/>`;
  };
  const cut = short(x(axis.place(threshold)));
  return chart(
    say('report.densities', { threshold: thresholdText(scale, threshold) }),
    `${frame(axis)}${line(densities.mated, 'mated')}${line(densities.nonMated, 'non-mated')}
<path class="cut" d="M${cut},${TOP}V${HEIGHT - BOTTOM}"/><text x="${cut}" y="${TOP - 8}" text-anchor="middle">${thresholdText(scale, threshold)}</text>
<g class="key"><path class="mated" d="M${WIDTH - 190},12h24"/><text x="${WIDTH - 160}" y="16">${escaped(say('report.samePerson'))}</text>
<path class="non-mated" d="M${WIDTH - 190},30h24"/><text x="${WIDTH - 160}" y="34">${escaped(say('report.ofDifferentPeople'))}</text></g>`,
  );
}

const RATES = [0.001, 0.01, 0.05, 0.1, 0.2, 0.4];
const LOWEST = 0.0005;
const HIGHEST = 0.6;

/**
 * FNMR against FMR on normal deviates, with the point of the threshold. Rates beyond the axes are
 * drawn on their edge.
 */
export function detChart(
  rates: DrawnCurves['errorRates'],
  point: { readonly fmr: number; readonly fnmr: number },
  { say }: Words,
): string {
  const place = (rate: number): number => {
    const inside = Math.min(HIGHEST, Math.max(LOWEST, rate));
    return (probit(inside) - probit(LOWEST)) / (probit(HIGHEST) - probit(LOWEST));
  };
  const ticks = RATES.map((at) => ({ at, text: percentText(at) }));
  const points = Array.from(
    rates.fmr,
    (fmr, i) => `${short(x(place(fmr)))},${short(y(place(rates.fnmr[i] as number)))}`,
  ).filter((place_, i, all) => place_ !== all[i - 1]);
  return chart(
    say('report.det', { fmr: percentText(point.fmr), fnmr: percentText(point.fnmr) }),
    `${frame({ label: say('metric.fmr'), ticks, place }, { label: say('metric.fnmr'), ticks, place })}<path class="curve" d="M${points.join('L')}"/>
<circle cx="${short(x(place(point.fmr)))}" cy="${short(y(place(point.fnmr)))}" r="5"/>`,
  );
}

function chart(description: string, content: string): string {
  const svg = `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(description)}">${content}</svg>`;
  return scrolling(description, svg);
}

function frame(bottom: Axis, left?: Axis): string {
  const base = HEIGHT - BOTTOM;
  const below = bottom.ticks
    .map(({ at, text }) => {
      const u = short(x(bottom.place(at)));
      return `<path class="grid" d="M${u},${TOP}V${base}"/><text x="${u}" y="${base + 18}" text-anchor="middle">${text}</text>`;
    })
    .join('');
  const beside = (left?.ticks ?? [])
    .map(({ at, text }) => {
      const v = y(left?.place(at) ?? 0);
      return `<path class="grid" d="M${LEFT},${short(v)}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${short(v + 4)}" text-anchor="end">${text}</text>`;
    })
    .join('');
  const title = left
    ? `<text transform="translate(12 ${short((TOP + base) / 2)}) rotate(-90)" text-anchor="middle">${escaped(left.label)}</text>`
    : '';
  return `${below}${beside}<path class="axis" d="M${LEFT},${TOP}V${base}H${WIDTH - RIGHT}"/>
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${escaped(bottom.label)}</text>${title}`;
}
