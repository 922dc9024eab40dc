import { weightOfRow } from '#domain/distribution/score-class.ts';
import type { ScoreClass } from '#domain/distribution/score-set.ts';
import { countBelow } from '#domain/shared/sorted-bounds.ts';

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
