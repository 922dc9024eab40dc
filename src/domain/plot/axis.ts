import {
  PLAIN_SCALE,
  type ScoreScale,
  scoreOf,
  scoreText,
} from '#domain/comparison/score-scale.ts';
import { axisPosition, type Scale, shownExtent, ticksOf } from '#domain/shared/scale.ts';
import { percentText } from '#domain/shared/wording.ts';

/** An axis of a chart, in units of the data, with what it says. */
export interface Axis extends Scale {
  readonly label: string;
  /** `rate`: a fraction, shown in per cent. */
  readonly unit: 'rate' | 'distance' | 'number';
  /** How distances are written; plain by default. */
  readonly scale?: ScoreScale;
}

/** Shares from none to all, evenly. */
export function rateAxis(label: string): Axis {
  return { kind: 'linear', unit: 'rate', label, min: 0, max: 1 };
}

export interface AxisTick {
  readonly position: number;
  readonly text: string;
}

/** Round values with their positions, at least `pixelGap` apart on an axis of `pixels`. */
export function axisTicks(axis: Axis, pixels: number, pixelGap: number): readonly AxisTick[] {
  const ticks = ticksOf(axis, pixels, pixelGap);
  const step = stepOf(ticks);
  return ticks.map((value) => ({
    position: axisPosition(axis, value),
    text: tickText(axis, value, step),
  }));
}

/** A value of the data, as precise as the chart can show. */
export function formatValue(axis: Axis, value: number): string {
  switch (axis.unit) {
    case 'rate':
      return percentText(value);
    case 'distance':
      return scoreAtResolution(axis.scale ?? PLAIN_SCALE, value, axisResolution(axis));
    case 'number':
      return String(Number(value.toPrecision(4)));
  }
}

/** The power of ten to which the distances of what an axis shows are rounded. */
export function axisResolution(axis: Scale): number {
  const { min, max } = shownExtent(axis);
  return distanceResolution(max - min);
}

/**
 * The power of ten to which distances are rounded where an axis spans `span`: at most 1/2000 of it,
 * which is finer than a pixel, so that a threshold that was dragged is a number one can read out.
 */
export function distanceResolution(span: number): number {
  return span > 0 && Number.isFinite(span) ? 10 ** Math.floor(Math.log10(span / 2000)) : 1e-4;
}

export function roundToResolution(value: number, resolution: number): number {
  return Number((Math.round(value / resolution) * resolution).toPrecision(15));
}

/** A distance as the user's score, as fine as the resolution. */
export function scoreAtResolution(scale: ScoreScale, distance: number, resolution: number): string {
  return scoreText(scale, distance, Math.max(0, Math.round(-Math.log10(resolution))));
}

/** Beside an axis there is room for so many characters. */
const MOST_CHARACTERS = 6;

function tickText(axis: Axis, value: number, step: number | null): string {
  // A round number: 0.001 is `0.1%`. Figures are written by `percentText`.
  if (axis.unit === 'rate') return `${Number((value * 100).toPrecision(3))}%`;
  const scale = axis.scale ?? PLAIN_SCALE;
  const shown = Number((axis.unit === 'distance' ? scoreOf(scale, value) : value).toPrecision(6));
  const text =
    axis.unit === 'distance' && step !== null
      ? scoreAtResolution(scale, value, step)
      : String(shown);
  const short = shown.toExponential();
  return text.length <= MOST_CHARACTERS || text.length <= short.length ? text : short;
}

/** The last decimal that the numbers of an axis need. */
function stepOf([first, second]: readonly number[]): number | null {
  if (first === undefined || second === undefined) return null;
  const step = second - first;
  const power = 10 ** Math.floor(Math.log10(step) + 1e-9);
  return Math.abs(step / power - 2.5) < 1e-6 ? power / 10 : power;
}
