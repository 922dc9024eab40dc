import type { DensitySettings } from '#domain/distribution/density.ts';
import { type ScoreClass, weightOfRow } from '#domain/distribution/score-set.ts';
import { findRoot } from '#domain/shared/find-root.ts';

/**
 * Scott's factor for one dimension, n^(-1/5): SciPy's and pandas' default. The bandwidth is it
 * times the standard deviation.
 */
function scottFactor(count: number): number {
  return count ** -0.2;
}

/** Silverman's factor for one dimension, (3n/4)^(-1/5), as in SciPy. */
function silvermanFactor(count: number): number {
  return ((count * 3) / 4) ** -0.2;
}

/**
 * The kernel's standard deviation, in units of distance, by the chosen rule; `null` where the class
 * has fewer than two comparisons or only one distinct distance. The improved rule falls back to
 * Scott's where it finds no solution (a few dozen values or fewer).
 */
export function bandwidthOf(scores: ScoreClass, rule: DensitySettings['bandwidth']): number | null {
  if (scores.count < 2 || !(scores.standardDeviation > 0)) return null;
  const scott = scottFactor(scores.count) * scores.standardDeviation;
  switch (rule) {
    case 'scott':
      return scott;
    case 'silverman':
      return silvermanFactor(scores.count) * scores.standardDeviation;
    case 'improved':
      return improvedBandwidth(scores) ?? scott;
  }
}

/**
 * Bins of the histogram that the transform sees; the bandwidth cannot be finer than the range by
 * this number.
 */
const BINS = 4096;
/** Derivative of the density at which the chain of plug-in estimates starts. */
const STAGES = 7;

/**
 * The improved Sheather-Jones bandwidth of Botev, Grotowski and Kroese (Annals of Statistics 38,
 * 2010): the solution of t = xi gamma(t), a plug-in rule that assumes no normal reference, so that
 * two humps are not smoothed into one as Scott's rule does. `null` where the equation has no
 * solution, which happens for few distances.
 */
function improvedBandwidth(scores: ScoreClass): number | null {
  const rows = scores.distance.length;
  const low = scores.distance[0];
  const high = scores.distance[rows - 1];
  if (low === undefined || high === undefined || high === low) return null;
  const margin = (high - low) / 2;
  const range = high - low + 2 * margin;
  const transform = cosineTransform(shares(scores, low - margin, range));
  const power = transform.map((coefficient) => coefficient * coefficient).subarray(1);
  // Equal distances bring no news about the shape: the number of distinct ones counts, as in the
  // authors' own code.
  const excess = (t: number): number => t - pluginTime(t, rows, power);
  for (let upper = 1e-6; upper <= 0.1; upper *= 2) {
    if (excess(upper) > 0) return Math.sqrt(findRoot(excess, 0, upper)) * range;
  }
  return null;
}

/**
 * Share of the comparisons in each bin from `start` over `range`, each divided between the two
 * nearest bin centres: a plain histogram would change with the rounding of distances that lie on an
 * edge, as rounded scores often do.
 */
function shares(scores: ScoreClass, start: number, range: number): Float64Array {
  const bins = new Float64Array(BINS);
  for (let row = 0; row < scores.distance.length; row++) {
    const position = ((scores.distance[row] - start) / range) * BINS - 0.5;
    const bin = Math.floor(position);
    const share = weightOfRow(scores, row) / scores.count;
    bins[bin] = bins[bin] + share * (bin + 1 - position);
    bins[bin + 1] = bins[bin + 1] + share * (position - bin);
  }
  return bins;
}

/** xi gamma^[7](t): the squared bandwidth that follows from pilot bandwidth t, on a range of 1. */
function pluginTime(t: number, count: number, power: Float64Array): number {
  let roughness = derivativeNorm(STAGES, t, power);
  for (let s = STAGES - 1; s >= 2; s--) {
    let oddProduct = 1;
    for (let odd = 3; odd < 2 * s; odd += 2) oddProduct *= odd;
    const constant = ((1 + 0.5 ** (s + 0.5)) / 3) * ((2 * oddProduct) / Math.sqrt(2 * Math.PI));
    const time = (constant / count / roughness) ** (2 / (3 + 2 * s));
    roughness = derivativeNorm(s, time, power);
  }
  return (2 * count * Math.sqrt(Math.PI) * roughness) ** -0.4;
}

/**
 * Estimate of the squared norm of the density's s-th derivative, smoothed by time t. power[k - 1]
 * belongs to frequency k.
 */
function derivativeNorm(s: number, t: number, power: Float64Array): number {
  let sum = 0;
  for (let k = 1; k <= power.length; k++) {
    const decay = k * k * Math.PI * Math.PI * t;
    // Beyond, every term is below the smallest number.
    if (decay > 745) break;
    sum += k ** (2 * s) * power[k - 1] * Math.exp(-decay);
  }
  return 2 * Math.PI ** (2 * s) * sum;
}

/**
 * The discrete cosine transform (type II, unscaled): result[k] = sum over j of values[j] cos(pi k
 * (2j + 1) / 2n). The length must be a power of two. One complex Fourier transform of the same
 * length, by Makhoul's reordering (IEEE ASSP 28, 1980).
 */
export function cosineTransform(values: Float64Array): Float64Array {
  const n = values.length;
  const real = new Float64Array(n);
  const imaginary = new Float64Array(n);
  for (let j = 0; 2 * j < n; j++) {
    real[j] = values[2 * j];
    if (2 * j + 1 < n) real[n - 1 - j] = values[2 * j + 1];
  }
  fourierTransform(real, imaginary);
  return real.map((re, k) => {
    const angle = (-Math.PI * k) / (2 * n);
    return re * Math.cos(angle) - imaginary[k] * Math.sin(angle);
  });
}

/** In place, radix 2: bit reversal, then butterflies of doubling length. */
function fourierTransform(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      swap(real, i, j);
      swap(imaginary, i, j);
    }
  }
  for (let length = 2; length <= n; length *= 2) {
    const half = length / 2;
    for (let k = 0; k < half; k++) {
      const cos = Math.cos((-2 * Math.PI * k) / length);
      const sin = Math.sin((-2 * Math.PI * k) / length);
      for (let a = k; a < n; a += length) {
        const b = a + half;
        const re = real[b] * cos - imaginary[b] * sin;
        const im = real[b] * sin + imaginary[b] * cos;
        real[b] = real[a] - re;
        imaginary[b] = imaginary[a] - im;
        real[a] = real[a] + re;
        imaginary[a] = imaginary[a] + im;
      }
    }
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const held = values[i];
  values[i] = values[j];
  values[j] = held;
}
