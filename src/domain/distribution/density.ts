import { bandwidthOf } from '#domain/distribution/bandwidth.ts';
import {
  maximumOf,
  minimumOf,
  type ScoreClass,
  weightOfRow,
} from '#domain/distribution/score-set.ts';
import { countBelow } from '#domain/shared/sorted-bounds.ts';

/** A kernel density estimate on an even grid. */
export interface Density {
  /** Ascending, evenly spaced distances. */
  readonly at: Float64Array;
  /** Density at each grid point: non-negative, integrates to 1 over the whole line. */
  readonly density: Float64Array;
  /** Kernel standard deviation, in units of distance. */
  readonly bandwidth: number;
  /** Whether the mass below 0 was folded back; left out means it was not. */
  readonly reflected?: boolean;
}

export interface DensitySettings {
  /** `scott` is what pandas and SciPy draw. */
  readonly bandwidth: 'scott' | 'silverman' | 'improved';
  /**
   * Fold the mass that a kernel puts below 0 back to the positive side (a distance is never
   * negative).
   */
  readonly reflectAtZero: boolean;
}

/** pandas' `Series.plot.kde()`. */
export const PANDAS_DENSITY: DensitySettings = { bandwidth: 'scott', reflectAtZero: false };

/** Points of the grid, as pandas draws it. */
const GRID_POINTS = 1000;
/** A Gaussian kernel is below 1e-16 of its peak from here on, in standard deviations. */
const KERNEL_REACH = 8.6;
/**
 * Steps after which the recurrence starts again from an exact value; keeps its relative error below
 * 1e-12.
 */
const EXACT_EVERY = 64;

/** An even grid: start, start + step, ...; `count` points. */
export interface Grid {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/**
 * The density of a class on pandas' grid: 1000 points from min - R/2 to max + R/2, where R is the
 * range of the class. With reflection the grid starts at 0 or above. `null` where no bandwidth
 * exists: fewer than two comparisons, or all distances equal.
 */
export function kernelDensity(scores: ScoreClass, settings: DensitySettings): Density | null {
  const bandwidth = bandwidthOf(scores, settings.bandwidth);
  if (bandwidth === null) return null;
  const margin = (maximumOf(scores) - minimumOf(scores)) / 2;
  const reflected = reflects(scores, settings);
  const lowest = minimumOf(scores) - margin;
  const start = reflected ? Math.max(0, lowest) : lowest;
  const step = (maximumOf(scores) + margin - start) / (GRID_POINTS - 1);
  return densityOnGrid(scores, { start, step, count: GRID_POINTS }, bandwidth, reflected);
}

/** Folding at 0 makes sense only where no "distance" is negative, which imported scores may be. */
function reflects(scores: ScoreClass, settings: DensitySettings): boolean {
  return settings.reflectAtZero && minimumOf(scores) >= 0;
}

/**
 * The Gaussian kernel density estimate on any even grid. With `reflected`, the mass that kernels
 * put below 0 is folded back, and grid points below 0 get 0.
 */
export function densityOnGrid(
  scores: ScoreClass,
  grid: Grid,
  bandwidth: number,
  reflected: boolean,
): Density {
  const density = new Float64Array(grid.count);
  const scale = 1 / (scores.count * bandwidth * Math.sqrt(2 * Math.PI));
  for (let row = 0; row < scores.distance.length; row++) {
    const centre = scores.distance[row];
    const weight = weightOfRow(scores, row) * scale;
    addKernel(density, grid, centre, bandwidth, weight);
    if (reflected && centre < grid.start + KERNEL_REACH * bandwidth) {
      addKernel(density, grid, -centre, bandwidth, weight);
    }
  }
  const at = Float64Array.from({ length: grid.count }, (_, k) => grid.start + k * grid.step);
  if (reflected) at.forEach((distance, k) => distance < 0 && (density[k] = 0));
  return { at, density, bandwidth, reflected };
}

/**
 * Adds one kernel to the grid, outwards from its centre to both sides. From one point of an even
 * grid to the next a Gaussian changes by a factor that itself changes by a constant factor, so a
 * point costs two multiplications instead of an exponential.
 */
function addKernel(
  density: Float64Array,
  grid: Grid,
  centre: number,
  bandwidth: number,
  weight: number,
): void {
  const delta = grid.step / bandwidth;
  const q = Math.exp(-delta * delta);
  const position = (centre - grid.start) / grid.step;
  const reach = KERNEL_REACH / delta;
  const last = Math.min(grid.count - 1, Math.floor(position + reach));
  const first = Math.max(0, Math.ceil(position - reach));
  const middle = Math.min(last + 1, Math.max(first, Math.ceil(position)));
  for (let from = middle; from <= last; from += EXACT_EVERY) {
    const u = (from - position) * delta;
    let value = weight * Math.exp(-0.5 * u * u);
    let ratio = Math.exp(-delta * (u + 0.5 * delta));
    const to = Math.min(last, from + EXACT_EVERY - 1);
    for (let k = from; k <= to; k++) {
      density[k] = density[k] + value;
      value *= ratio;
      ratio *= q;
    }
  }
  for (let from = middle - 1; from >= first; from -= EXACT_EVERY) {
    const u = (position - from) * delta;
    let value = weight * Math.exp(-0.5 * u * u);
    let ratio = Math.exp(-delta * (u + 0.5 * delta));
    const to = Math.max(first, from - EXACT_EVERY + 1);
    for (let k = from; k >= to; k--) {
      density[k] = density[k] + value;
      value *= ratio;
      ratio *= q;
    }
  }
}

/** Terms below exp(-40) of the largest change no digit of a sum. */
const NEGLIGIBLE = 80;

/**
 * Natural logarithm of the kernel density estimate at one distance, exact also far outside the
 * data, where the density itself is too small for a number. -Infinity for an empty class, and below
 * 0 with reflection.
 */
export function logDensityAt(
  scores: ScoreClass,
  distance: number,
  bandwidth: number,
  reflected: boolean,
): number {
  if (scores.count === 0 || (reflected && distance < 0)) return Number.NEGATIVE_INFINITY;
  const direct = logKernelSum(scores, distance, bandwidth);
  const sum = reflected ? addInLog(direct, logKernelSum(scores, -distance, bandwidth)) : direct;
  return sum - Math.log(scores.count * bandwidth * Math.sqrt(2 * Math.PI));
}

/** The kernel density estimate at one distance. */
export function densityAt(
  scores: ScoreClass,
  distance: number,
  bandwidth: number,
  reflected = false,
): number {
  return Math.exp(logDensityAt(scores, distance, bandwidth, reflected));
}

function addInLog(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}

/** log of the sum of exp(-u^2 / 2), each term taken relative to that of the nearest distance. */
function logKernelSum(scores: ScoreClass, x: number, bandwidth: number): number {
  const { distance } = scores;
  const above = countBelow(distance, x);
  const nearest = Math.min(
    Math.abs(x - (distance[above - 1] ?? Number.POSITIVE_INFINITY)),
    Math.abs(x - (distance[above] ?? Number.POSITIVE_INFINITY)),
  );
  const base = (nearest / bandwidth) ** 2;
  const reach = bandwidth * Math.sqrt(base + NEGLIGIBLE);
  let sum = 0;
  for (let row = countBelow(distance, x - reach); row < distance.length; row++) {
    const offset = (distance[row] - x) / bandwidth;
    if (offset * bandwidth > reach) break;
    sum += weightOfRow(scores, row) * Math.exp(-0.5 * (offset * offset - base));
  }
  return Math.log(sum) - 0.5 * base;
}
