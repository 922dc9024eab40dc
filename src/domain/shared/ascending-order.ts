const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const DIGIT_MASK = BUCKETS - 1;
/** Three digits for each half of a 64-bit key: 11 + 11 + 10 bits. */
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS] as const;

/**
 * Indices of `values` by ascending value; equal values keep the order of their indices. No NaN.
 *
 * A radix sort on the bits of the numbers: sorting indices with a comparison function takes five to
 * ten times as long for the 124,750 pairs of 500 faces, and this step is the largest of an
 * evaluation.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const count = values.length;
  const [low, high] = orderedKeys(values);
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  let spare = new Uint32Array(count);
  for (const half of [low, high]) {
    for (const shift of SHIFTS) {
      if (distribute(half, shift, order, spare)) [order, spare] = [spare, order];
    }
  }
  return order;
}

/**
 * The bits of each number, changed so that unsigned integers sort as the numbers do: low and high
 * halves.
 */
function orderedKeys(values: Float64Array): readonly [Uint32Array, Uint32Array] {
  const count = values.length;
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  const number = new Float64Array(1);
  const bits = new Uint32Array(number.buffer);
  // Every platform that runs a browser stores the low half first.
  for (let i = 0; i < count; i++) {
    // Adding 0 turns -0 into 0, so that the two are equal here as they are everywhere else.
    number[0] = values[i] + 0;
    const upper = bits[1];
    const negative = upper >>> 31 === 1;
    low[i] = negative ? ~bits[0] : bits[0];
    high[i] = negative ? ~upper : upper | 0x80000000;
  }
  return [low, high];
}

/**
 * One stable counting pass from `source` to `target`; false, and nothing done, where all keys share
 * the digit.
 */
function distribute(
  keys: Uint32Array,
  shift: number,
  source: Uint32Array,
  target: Uint32Array,
): boolean {
  const count = keys.length;
  const position = new Uint32Array(BUCKETS);
  for (let i = 0; i < count; i++) {
    const digit = (keys[i] >>> shift) & DIGIT_MASK;
    position[digit] = position[digit] + 1;
  }
  let total = 0;
  for (let digit = 0; digit < BUCKETS; digit++) {
    const size = position[digit];
    if (size === count) return false;
    position[digit] = total;
    total += size;
  }
  for (let i = 0; i < count; i++) {
    const index = source[i];
    const digit = (keys[index] >>> shift) & DIGIT_MASK;
    const at = position[digit];
    target[at] = index;
    position[digit] = at + 1;
  }
  return true;
}
