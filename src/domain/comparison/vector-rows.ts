/**
 * Row-major copies of vectors, each brought to length 1. A row of zeros becomes NaN: it has no
 * direction.
 */
export function unitRows(
  vectors: ArrayLike<number>,
  count: number,
  dimensions: number,
): Float64Array {
  const rows = Float64Array.from(vectors);
  for (let row = 0; row < count; row++) {
    const from = row * dimensions;
    let squares = 0;
    for (let k = from; k < from + dimensions; k++) squares += (rows[k] as number) ** 2;
    const length = Math.sqrt(squares);
    for (let k = from; k < from + dimensions; k++) rows[k] = (rows[k] as number) / length;
  }
  return rows;
}

/**
 * The length of the longest row; 0 where there is none. Rows with a number that is not finite do
 * not count.
 */
export function longestRow(vectors: ArrayLike<number>, count: number, dimensions: number): number {
  let longest = 0;
  for (let row = 0; row < count; row++) {
    let squares = 0;
    for (let k = row * dimensions; k < (row + 1) * dimensions; k++) {
      squares += (vectors[k] as number) ** 2;
    }
    if (Number.isFinite(squares)) longest = Math.max(longest, squares);
  }
  return Math.sqrt(longest);
}

/**
 * Squared distance of the rows that start at `a` and `b`. Four running sums: they do not wait for
 * one another, which halves the time, and their rounding errors are smaller.
 */
export function squaredDistance(
  rows: Float64Array,
  a: number,
  b: number,
  dimensions: number,
): number {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  const whole = dimensions & ~3;
  for (let k = 0; k < whole; k += 4) {
    const d0 = (rows[a + k] as number) - (rows[b + k] as number);
    const d1 = (rows[a + k + 1] as number) - (rows[b + k + 1] as number);
    const d2 = (rows[a + k + 2] as number) - (rows[b + k + 2] as number);
    const d3 = (rows[a + k + 3] as number) - (rows[b + k + 3] as number);
    sum0 += d0 * d0;
    sum1 += d1 * d1;
    sum2 += d2 * d2;
    sum3 += d3 * d3;
  }
  for (let k = whole; k < dimensions; k++) {
    const d = (rows[a + k] as number) - (rows[b + k] as number);
    sum0 += d * d;
  }
  return sum0 + sum1 + (sum2 + sum3);
}
