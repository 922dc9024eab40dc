import { probit } from '#domain/shared/probit.ts';

/** From the least to the greatest value of an axis, or of anything else. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** A part of an axis, in positions between its ends: 0 <= from < to <= 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const WHOLE: Stretch = { from: 0, to: 1 };

/**
 * Where values lie along an axis. `probit` (normal deviates, on which normal scores give straight
 * lines) and `log` need min > 0; values outside [min, max] lie on the edge, as a rate of 0 has no
 * place on either.
 */
export interface Scale extends Extent {
  readonly kind: 'linear' | 'log' | 'probit';
  /**
   * The part that is shown; all of it unless told. Positions are between the ends of that part, and
   * outside of 0 to 1 beyond it.
   */
  readonly view?: Stretch;
}

/** Where `value` lies between the ends of what the axis shows: 0 to 1. */
export function axisPosition(scale: Scale, value: number): number {
  const low = project(scale.kind, scale.min);
  const high = project(scale.kind, scale.max);
  const { from, to } = scale.view ?? WHOLE;
  return ((project(scale.kind, clamp(value, scale)) - low) / (high - low) - from) / (to - from);
}

/** The value at a position between the ends of what the axis shows. */
export function axisValue(scale: Scale, position: number): number {
  if (scale.kind === 'linear') {
    const { from, to } = scale.view ?? WHOLE;
    return scale.min + (scale.max - scale.min) * (from + (to - from) * position);
  }
  // Bisection between logarithms of the ends: precise enough to be written on an axis, and never
  // outside of it.
  let low = Math.log(scale.min);
  let high = Math.log(scale.max);
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (axisPosition(scale, Math.exp(middle)) < position) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** What the axis shows, from end to end. */
export function shownExtent(scale: Scale): Extent {
  return { min: axisValue(scale, 0), max: axisValue(scale, 1) };
}

const RATES = [
  1e-6, 1e-5, 1e-4, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8,
  0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 1,
];

/** Round values of an axis of so many pixels, ascending, at least `pixelGap` apart. */
export function ticksOf(scale: Scale, pixels: number, pixelGap: number): readonly number[] {
  const { min, max } = shownExtent(scale);
  const even = niceTicks(min, max, Math.max(2, Math.floor(pixels / (pixelGap * 1.4))));
  const round = RATES.filter((value) => value >= min * 0.999 && value <= max * 1.001);
  // A small part of a bent axis is nearly straight, and may hold none of the usual rates.
  const candidates = scale.kind === 'linear' || round.length < 3 ? even : round;
  const ticks: { value: number; position: number }[] = [];
  for (const value of byRoundness(scale.kind, candidates)) {
    const position = axisPosition(scale, value);
    const crowded = ticks.some((tick) => Math.abs(tick.position - position) * pixels < pixelGap);
    if (!crowded) ticks.push({ value, position });
  }
  return ticks.map(({ value }) => value).toSorted((a, b) => a - b);
}

/**
 * Round numbers inside [min, max], about `count` of them: multiples of 1, 2, 2.5 or 5 times a power
 * of ten. Empty for an empty range.
 */
export function niceTicks(min: number, max: number, count: number): readonly number[] {
  const span = max - min;
  if (!(span > 0) || !Number.isFinite(span) || count < 1) return [];
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step =
    power * ([1, 2, 2.5, 5].find((multiple) => span / (multiple * power) <= count) ?? 10);
  const ticks: number[] = [];
  for (let k = Math.ceil(min / step - 1e-9); k * step <= max + step * 1e-9; k += 1) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return ticks;
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

/** Along a straight axis that begins at `start`; beyond its ends too. A negative length runs up. */
export function toPixel(value: number, domain: Extent, start: number, length: number): number {
  return start + ((value - domain.min) / (domain.max - domain.min)) * length;
}

/** The inverse of `toPixel`. */
export function fromPixel(pixel: number, domain: Extent, start: number, length: number): number {
  return domain.min + ((pixel - start) / length) * (domain.max - domain.min);
}

export function clamp(value: number, range: Extent): number {
  return Math.min(Math.max(value, range.min), range.max);
}

function project(kind: Scale['kind'], value: number): number {
  switch (kind) {
    case 'linear':
      return value;
    case 'log':
      return Math.log10(value);
    case 'probit':
      return probit(value);
  }
}

/** Powers of ten keep their place where there is no room for all. */
function byRoundness(kind: Scale['kind'], values: readonly number[]): readonly number[] {
  if (kind === 'linear') return values;
  const isFirst = (value: number) => value === 0.5 || Math.abs(Math.log10(value) % 1) < 1e-9;
  return [...values.filter(isFirst), ...values.filter((value) => !isFirst(value))];
}
