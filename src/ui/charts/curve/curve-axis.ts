import { probit } from '#domain/shared/probit.ts';
import { distanceResolution, formatDistance } from '#ui/charts/distance-resolution.ts';
import { formatRate } from '#ui/charts/format-rate.ts';
import { niceTicks } from '#ui/charts/nice-ticks.ts';

/**
 * An axis of a curve chart, in units of the data. `probit` (normal deviates, on which normal scores give straight lines) and `log`
 * need min > 0; values outside [min, max] are drawn on the edge, as a rate of 0 has no place on either.
 */
export interface CurveAxis {
  readonly kind: 'linear' | 'log' | 'probit';
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** `rate`: a fraction, shown in per cent. */
  readonly unit: 'rate' | 'distance' | 'number';
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

/** Where `value` lies between the axis' ends: 0 to 1. */
export function axisPosition(axis: CurveAxis, value: number): number {
  const low = project(axis.kind, axis.min);
  const high = project(axis.kind, axis.max);
  const inside = Math.min(Math.max(value, axis.min), axis.max);
  return (project(axis.kind, inside) - low) / (high - low);
}

/** Round values with their positions, at least `pixelGap` apart on an axis of `pixels`. */
export function axisTicks(
  axis: CurveAxis,
  pixels: number,
  pixelGap: number,
): readonly { readonly position: number; readonly text: string }[] {
  const candidates =
    axis.kind === 'linear'
      ? niceTicks(axis.min, axis.max, Math.max(2, Math.floor(pixels / (pixelGap * 1.4))))
      : RATES.filter((value) => value >= axis.min * 0.999 && value <= axis.max * 1.001);
  const ticks: { position: number; text: string }[] = [];
  for (const value of byRoundness(axis.kind, candidates)) {
    const position = axisPosition(axis, value);
    const crowded = ticks.some((tick) => Math.abs(tick.position - position) * pixels < pixelGap);
    if (!crowded) ticks.push({ position, text: formatOnAxis(axis, value) });
  }
  return ticks.toSorted((a, b) => a.position - b.position);
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
  return String(Number(value.toPrecision(6)));
}

/** A value of the data, as precise as the chart can show. */
export function formatValue(axis: CurveAxis, value: number): string {
  if (axis.unit === 'rate') return formatRate(value);
  return axis.unit === 'distance'
    ? formatDistance(value, distanceResolution(axis.max - axis.min))
    : String(Number(value.toPrecision(4)));
}

/** The lower end of a probit or log axis: the power of ten below the smallest rate above 0, between 1e-6 and 0.01. */
export function rateFloor(...columns: readonly ArrayLike<number>[]): number {
  let least = 0.01;
  for (const column of columns) {
    for (let i = 0; i < column.length; i += 1) {
      const rate = column[i] ?? 0;
      if (rate > 0 && rate < least) least = rate;
    }
  }
  return Math.max(1e-6, 10 ** Math.floor(Math.log10(least) + 1e-9));
}
