import { cosineTransform } from '#domain/distribution/cosine-transform.ts';
import { weightOfRow } from '#domain/distribution/score-class.ts';
import type { ScoreClass } from '#domain/distribution/score-set.ts';
import { findRoot } from '#domain/shared/find-root.ts';

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
export function improvedBandwidth(scores: ScoreClass): number | null {
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
