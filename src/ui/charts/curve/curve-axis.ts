import { PLAIN_SCALE, type ScoreScale, scoreOf } from '#domain/comparison/score-scale.ts';
import { percentText } from '#domain/shared/wording.ts';
import { probit } from '#domain/shared/probit.ts';
import { distanceResolution, scoreAtResolution } from '#ui/charts/distance-resolution.ts';
import { type Stretch, WHOLE } from '#ui/charts/explore/stretch.ts';
import { formatRate } from '#ui/charts/format-rate.ts';
import { niceTicks } from '#ui/charts/nice-ticks.ts';
import type { Words } from '#words/render.ts';

/**
 * An axis of a curve chart, in units of the data. `probit` (normal deviates, on which normal scores
 * give straight lines) and `log` need min > 0; values outside [min, max] are drawn on the edge, as
 * a rate of 0 has no place on either.
 */
export interface CurveAxis {
  readonly kind: 'linear' | 'log' | 'probit';
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** `rate`: a fraction, shown in per cent. */
  readonly unit: 'rate' | 'distance' | 'number';
  /** How distances are written; plain by default. */
  readonly scale?: ScoreScale;
  /**
   * The part that is shown; all of it unless told. Positions are between the ends of that part, and
   * outside of 0 to 1 beyond it.
   */
  readonly view?: Stretch;
}

/** Shares from none to all, evenly. */
export function rateAxis(label: string): CurveAxis {
  return { kind: 'linear', unit: 'rate', label, min: 0, max: 1 };
}

const RATES = [
  1e-6, 1e-5, 1e-4, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8,
  0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 1,
];

function project(kind: CurveAxis['kind'], value: number): number {
  switch (kind) {
    case 'linear':
      return value;
    case 'log':
      return Math.log10(value);
    case 'probit':
      return probit(value);
  }
}

/** Where `value` lies between the ends of what the axis shows: 0 to 1. */
export function axisPosition(axis: CurveAxis, value: number): number {
  const low = project(axis.kind, axis.min);
  const high = project(axis.kind, axis.max);
  const inside = Math.min(Math.max(value, axis.min), axis.max);
  const { from, to } = axis.view ?? WHOLE;
  return ((project(axis.kind, inside) - low) / (high - low) - from) / (to - from);
}

/** The value at a position between the ends of what the axis shows. */
export function axisValue(axis: CurveAxis, position: number): number {
  if (axis.kind === 'linear') {
    const { from, to } = axis.view ?? WHOLE;
    return axis.min + (axis.max - axis.min) * (from + (to - from) * position);
  }
  // Bisection between logarithms of the ends: precise enough to be written on an axis, and never
  // outside of it.
  let low = Math.log(axis.min);
  let high = Math.log(axis.max);
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (axisPosition(axis, Math.exp(middle)) < position) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** Round values with their positions, at least `pixelGap` apart on an axis of `pixels`. */
export function axisTicks(
  axis: CurveAxis,
  pixels: number,
  pixelGap: number,
): readonly { readonly position: number; readonly text: string }[] {
  const low = axisValue(axis, 0);
  const high = axisValue(axis, 1);
  const even = niceTicks(low, high, Math.max(2, Math.floor(pixels / (pixelGap * 1.4))));
  const round = RATES.filter((value) => value >= low * 0.999 && value <= high * 1.001);
  // A small part of a bent axis is nearly straight, and may hold none of the usual rates.
  const candidates = axis.kind === 'linear' || round.length < 3 ? even : round;
  const ticks: { position: number; text: string }[] = [];
  for (const value of byRoundness(axis.kind, candidates)) {
    const position = axisPosition(axis, value);
    const crowded = ticks.some((tick) => Math.abs(tick.position - position) * pixels < pixelGap);
    if (!crowded) ticks.push({ position, text: formatOnAxis(axis, value) });
  }
  return ticks.toSorted((a, b) => a.position - b.position);
}

/** What the axis shows, in words: `FMR 1% to 5%`. */
export function shownRange(axis: CurveAxis, say: Words['say']): string {
  return say('chart.range', {
    axis: axis.label,
    low: formatValue(axis, axisValue(axis, 0)),
    high: formatValue(axis, axisValue(axis, 1)),
  });
}

/** Powers of ten keep their place where there is no room for all. */
function byRoundness(kind: CurveAxis['kind'], values: readonly number[]): readonly number[] {
  if (kind === 'linear') return values;
  const isRound = (value: number) => Math.abs(Math.log10(value) % 1) < 1e-9;
  const middle = (value: number) => value === 0.5;
  return [
    ...values.filter((value) => isRound(value) || middle(value)),
    ...values.filter((value) => !isRound(value) && !middle(value)),
  ];
}

function formatOnAxis(axis: CurveAxis, value: number): string {
  if (axis.unit === 'rate') return formatRate(value);
  const shown = axis.unit === 'distance' ? scoreOf(axis.scale ?? PLAIN_SCALE, value) : value;
  const rounded = Number(shown.toPrecision(6));
  const plain = String(rounded);
  // Beside an axis there is room for so many characters.
  return plain.length <= MOST_CHARACTERS ? plain : shorterOf(plain, rounded.toExponential());
}

const MOST_CHARACTERS = 6;

function shorterOf(a: string, b: string): string {
  return b.length < a.length ? b : a;
}

/** A value of the data, as precise as the chart can show. */
export function formatValue(axis: CurveAxis, value: number): string {
  if (axis.unit === 'rate') return percentText(value);
  const { from, to } = axis.view ?? WHOLE;
  return axis.unit === 'distance'
    ? scoreAtResolution(
        axis.scale ?? PLAIN_SCALE,
        value,
        distanceResolution((axis.max - axis.min) * (to - from)),
      )
    : String(Number(value.toPrecision(4)));
}

/**
 * The lower end of a probit or log axis: the power of ten below the smallest rate above 0, between
 * 1e-6 and 0.01.
 */
export function rateFloor(...columns: readonly ArrayLike<number>[]): number {
  let least = 0.01;
  for (const column of columns) {
    for (let i = 0; i < column.length; i += 1) {
      const rate = column[i];
      if (rate > 0 && rate < least) least = rate;
    }
  }
  return Math.max(1e-6, 10 ** Math.floor(Math.log10(least) + 1e-9));
}
