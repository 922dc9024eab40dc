import type { ScoreClass } from '#domain/distribution/score-set.ts';
import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { momentsOf } from '#domain/shared/moments.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';

/** A class from its distances in any order. All must be finite. */
export function scoreClassFrom(distances: ArrayLike<number>): ScoreClass {
  return scoreClassFromSorted(Float64Array.from(distances).sort());
}

/** A class from its distances in ascending order, each as often as it occurs. */
export function scoreClassFromSorted(sorted: Float64Array): ScoreClass {
  const distance = new Float64Array(sorted.length);
  const atOrBelow = new Float64Array(sorted.length);
  let rows = 0;
  for (let i = 0; i < sorted.length; i++) {
    // Adding 0 turns -0 into 0.
    const value = sorted[i] + 0;
    if (rows === 0 || value !== distance[rows - 1]) rows += 1;
    distance[rows - 1] = value;
    atOrBelow[rows - 1] = i + 1;
  }
  return {
    distance: distance.slice(0, rows),
    atOrBelow: atOrBelow.slice(0, rows),
    ...momentsOf(sorted),
  };
}

/**
 * A class from distances in any order with how often each occurs: bins of a streamed summary, or
 * pairs weighted by a bootstrap. Weights are 0 or more; those of 0 are left out. The standard
 * deviation takes weights as counts.
 */
export function scoreClassFromWeighted(
  values: Float64Array,
  weights: ArrayLike<number>,
): ScoreClass {
  const distance: number[] = [];
  const weight: number[] = [];
  for (const index of ascendingOrder(values)) {
    const value = values[index] + 0;
    const times = weights[index];
    if (times === 0) continue;
    if (value === distance.at(-1)) weight[weight.length - 1] += times;
    else {
      distance.push(value);
      weight.push(times);
    }
  }
  const atOrBelow = new Float64Array(weight.length);
  let total = 0;
  weight.forEach((times, row) => {
    total += times;
    atOrBelow[row] = total;
  });
  const moments = momentsOf(distance, (row) => weight[row]);
  return { ...moments, count: total, distance: Float64Array.from(distance), atOrBelow };
}

/**
 * Number of comparisons with a distance at or below `threshold`: those that match there
 * (`isMatch`). One binary search.
 */
export function countAtOrBelow(scores: ScoreClass, threshold: number): number {
  const rows = countAtMost(scores.distance, threshold);
  return rows === 0 ? 0 : scores.atOrBelow[rows - 1];
}

/** How many comparisons have exactly the distance of a row. */
export function weightOfRow(scores: ScoreClass, row: number): number {
  return scores.atOrBelow[row] - (row === 0 ? 0 : scores.atOrBelow[row - 1]);
}

/** Smallest distance; NaN for an empty class. */
export function minimumOf(scores: ScoreClass): number {
  return scores.distance[0] ?? Number.NaN;
}

/** Largest distance; NaN for an empty class. */
export function maximumOf(scores: ScoreClass): number {
  return scores.distance.at(-1) ?? Number.NaN;
}

/**
 * The p-quantile, 0 <= p <= 1, by linear interpolation between order statistics at (n - 1) p: type
 * 7 of Hyndman and Fan (The American Statistician 50, 1996), the default of NumPy, pandas and R.
 * NaN for an empty class.
 */
export function quantileOf(scores: ScoreClass, p: number): number {
  if (scores.count === 0 || !(p >= 0 && p <= 1)) return Number.NaN;
  const position = Math.max(0, scores.count - 1) * p;
  const whole = Math.floor(position);
  const low = orderStatistic(scores, whole);
  const high = orderStatistic(scores, Math.min(whole + 1, scores.count - 1));
  return low + (position - whole) * (high - low);
}

/** The distance with `rank` comparisons (0 to count - 1) before it in ascending order. */
function orderStatistic(scores: ScoreClass, rank: number): number {
  const row = Math.min(countAtMost(scores.atOrBelow, rank), scores.distance.length - 1);
  return scores.distance[row];
}
