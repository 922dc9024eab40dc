import type { Interval } from '#domain/metrics/metric-value.ts';

/**
 * The middle 95 % of bootstrap replicates (the percentile interval; quantiles by linear
 * interpolation, type 7). NaN values are replicates without a value and are left out. `null` where
 * less than half of them have one: the middle of the rest would not be the middle.
 */
export function percentileInterval(
  values: Float64Array,
  method = 'person-bootstrap',
): Interval | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length < 2 || sorted.length < values.length / 2) return null;
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975), method };
}

function quantile(ascending: Float64Array, share: number): number {
  const position = (ascending.length - 1) * share;
  const below = Math.floor(position);
  const low = ascending[below] as number;
  const high = ascending[Math.min(below + 1, ascending.length - 1)] as number;
  return low + (position - below) * (high - low);
}
