import type { Density } from '#domain/distribution/density.ts';
import type { Extent } from '#domain/shared/scale.ts';

/**
 * Both estimates on one ascending grid, fine enough for a chart. `null` for a class without a
 * density.
 */
export interface DensityRow {
  readonly x: number;
  readonly mated: number | null;
  readonly nonMated: number | null;
}

export interface Densities {
  readonly mated: Density | null;
  readonly nonMated: Density | null;
}

const DRAWN_POINTS = 250;
/** Below this share of its peak a tail is not worth the width it takes. */
const VISIBLE_SHARE = 0.004;
const NEGATIVE_SHARE = 0.02;

function peak(density: Density): number {
  return density.density.reduce((highest, value) => Math.max(highest, value), 0);
}

/** The density at `x` by linear interpolation; 0 outside its grid. */
export function interpolatedDensity(density: Density, x: number): number {
  const { at, density: values } = density;
  const first = at[0];
  const second = at[1];
  if (first === undefined || second === undefined) return 0;
  const position = (x - first) / (second - first);
  const left = Math.floor(position);
  if (left < 0 || position > at.length - 1) return 0;
  const low = values[left];
  const high = values[left + 1] ?? low;
  return low + (high - low) * (position - left);
}

function visiblePart(density: Density): Extent | null {
  const least = peak(density) * VISIBLE_SHARE;
  const first = density.density.findIndex((value) => value > least);
  const last = density.density.findLastIndex((value) => value > least);
  const min = density.at[first];
  const max = density.at[last];
  return min === undefined || max === undefined || !(max > min) ? null : { min, max };
}

function reachesBelowZero(density: Density): boolean {
  const least = peak(density) * NEGATIVE_SHARE;
  return density.at.some((x, i) => x < 0 && density.density[i] > least);
}

/**
 * The distances worth drawing: both densities without their empty tails, and every distance in
 * `include` (observed ones, proposals). It starts below 0 only where an estimate has put visible
 * mass there. `fallback` when there is nothing to draw.
 */
export function visibleDomain(
  densities: Densities,
  include: readonly number[],
  fallback: Extent,
): Extent {
  const parts: Extent[] = include
    .filter((value) => Number.isFinite(value))
    .map((value) => ({ min: value, max: value }));
  let belowZero = false;
  for (const density of [densities.mated, densities.nonMated]) {
    const part = density && visiblePart(density);
    if (!density || !part) continue;
    parts.push(part);
    belowZero ||= reachesBelowZero(density);
  }
  if (parts.length === 0) return fallback;
  let min = Math.min(...parts.map((part) => part.min));
  const max = Math.max(...parts.map((part) => part.max));
  if (!(max > min)) return fallback;
  const margin = (max - min) * 0.02;
  min -= margin;
  if (!belowZero && min < 0) min = 0;
  return { min, max: max + margin };
}

/** Thins both estimates to about 250 points each inside `domain`; every row carries both. */
export function densityRows(densities: Densities, domain: Extent): readonly DensityRow[] {
  const grid = new Set<number>([domain.min, domain.max]);
  for (const density of [densities.mated, densities.nonMated]) {
    const part = density && visiblePart(density);
    if (!part) continue;
    const from = Math.max(part.min, domain.min);
    const to = Math.min(part.max, domain.max);
    for (let k = 0; k < DRAWN_POINTS; k += 1)
      grid.add(from + ((to - from) * k) / (DRAWN_POINTS - 1));
  }
  return [...grid]
    .toSorted((a, b) => a - b)
    .map((x) => ({
      x,
      mated: densities.mated && interpolatedDensity(densities.mated, x),
      nonMated: densities.nonMated && interpolatedDensity(densities.nonMated, x),
    }));
}

/** Where a class has its highest point. */
export function densityPeak(density: Density): { readonly x: number; readonly y: number } {
  const y = peak(density);
  return { x: density.at[density.density.indexOf(y)] ?? 0, y };
}

/**
 * A class' density as the corners of a line, `x,y` with an `L` between them, as a path takes it.
 * @param x from distances, and `y` from densities, to pixels.
 */
export function densityLine(
  rows: readonly DensityRow[],
  kind: 'mated' | 'nonMated',
  x: (distance: number) => number,
  y: (density: number) => number,
): string {
  return rows.map((row) => `${x(row.x).toFixed(2)},${y(row[kind] ?? 0).toFixed(2)}`).join('L');
}

/** The highest density of both classes; 0 without any. */
export function highestDensity(rows: readonly DensityRow[]): number {
  return Math.max(0, ...rows.map(({ mated, nonMated }) => Math.max(mated ?? 0, nonMated ?? 0)));
}
