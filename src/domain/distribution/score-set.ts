import { ascendingOrder } from '#domain/shared/ascending-order.ts';
import { countAtMost } from '#domain/shared/sorted-bounds.ts';

/**
 * The distances of one class of comparisons (mated or non-mated), as everything after the
 * comparison takes them: ascending distinct distances with their cumulative counts, and the
 * moments. It is plain data, so it crosses to a worker and back; sorted columns of 10^6 pairs and a
 * streamed summary of 10^8 pairs (bins, with the bins' means as distances) both fit it.
 */
export interface ScoreClass {
  /** Number of comparisons (the total weight, where comparisons are weighted by a bootstrap). */
  readonly count: number;
  /** Ascending, distinct, finite. Empty for an empty class. */
  readonly distance: Float64Array;
  /**
   * atOrBelow[i]: number of comparisons with a distance <= distance[i]; the last equals `count`.
   */
  readonly atOrBelow: Float64Array;
  /** NaN for an empty class. */
  readonly mean: number;
  /** With n - 1; NaN for fewer than two comparisons. */
  readonly standardDeviation: number;
}

export interface ScoreSet {
  readonly mated: ScoreClass;
  readonly nonMated: ScoreClass;
}

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

/** Moments of a column in which `values[i]` occurs `weights[i]` times. */
export interface Moments {
  /** Total weight. */
  readonly count: number;
  /** NaN where the count is 0. */
  readonly mean: number;
  /** With n - 1; NaN where the count is below 2. */
  readonly standardDeviation: number;
}

/** Sum by Neumaier's compensation: its error does not grow with the number of terms. */
class CompensatedSum {
  #sum = 0;
  #lost = 0;

  add(term: number): void {
    const next = this.#sum + term;
    this.#lost +=
      Math.abs(this.#sum) >= Math.abs(term) ? this.#sum - next + term : term - next + this.#sum;
    this.#sum = next;
  }

  get value(): number {
    return this.#sum + this.#lost;
  }
}

/**
 * Mean and standard deviation in two passes: the one-pass formula loses all digits when the spread
 * is small beside the mean, as it is for the distances of one person.
 * @param weightOf how often value i occurs; 1 where it is left out.
 */
function momentsOf(
  values: ArrayLike<number>,
  weightOf: (index: number) => number = () => 1,
): Moments {
  const total = new CompensatedSum();
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weightOf(i);
    count += weight;
    total.add(weight * values[i]);
  }
  const mean = count > 0 ? total.value / count : Number.NaN;
  const first = values[0];
  if (first !== undefined && isConstant(values)) {
    // Division by the count may miss the common value by a bit, and a spread that is only rounding
    // must not pass for one.
    return { count, mean: first, standardDeviation: count >= 2 ? 0 : Number.NaN };
  }
  const squares = new CompensatedSum();
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - mean;
    squares.add(weightOf(i) * deviation * deviation);
  }
  const standardDeviation = count >= 2 ? Math.sqrt(squares.value / (count - 1)) : Number.NaN;
  return { count, mean, standardDeviation };
}

function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
