/** How well numbers tell two classes apart. */
export interface Separation {
  /**
   * Share of pairs of one from each class in which the mated one is smaller, ties by half: 1 for a
   * perfect distance, 0 for a perfect similarity.
   */
  readonly auc: number;
  /** Standard scores by which it differs from one half (Mann and Whitney). */
  readonly z: number;
  readonly mated: number;
  readonly nonMated: number;
  /** A cut tells all of one class from all of the other. */
  readonly perfect: boolean;
}

/** @param mated 1, 0, or -1 where it is not known. Numbers that are NaN are left aside. */
export function separation(numbers: Float64Array, mated: ArrayLike<number>): Separation | null {
  const rows: number[] = [];
  for (let row = 0; row < numbers.length; row++) {
    if ((mated[row] as number) >= 0 && Number.isFinite(numbers[row])) rows.push(row);
  }
  rows.sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
  let count = 0;
  let ranks = 0;
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && numbers[rows[to]!] === numbers[rows[from]!]) to += 1;
    for (let i = from; i < to; i++) {
      if (mated[rows[i]!] !== 1) continue;
      count += 1;
      ranks += (from + to + 1) / 2;
    }
    from = to;
  }
  const other = rows.length - count;
  if (count === 0 || other === 0) return null;
  const auc = 1 - (ranks - (count * (count + 1)) / 2) / (count * other);
  const error = Math.sqrt((count + other + 1) / (12 * count * other));
  return {
    auc,
    z: (auc - 0.5) / error,
    mated: count,
    nonMated: other,
    perfect: auc === 1 || auc === 0,
  };
}

/**
 * Whether one column says the same as another: their order is the same, or the opposite, but for
 * ties.
 */
export function sameOrder(a: Float64Array, b: Float64Array): boolean {
  const known = compared.get(a) ?? new Map<Float64Array, boolean>();
  compared.set(a, known);
  const before = known.get(b);
  if (before !== undefined) return before;
  const same = haveSameOrder(a, b);
  known.set(b, same);
  return same;
}

/** The same columns are compared under every hypothesis. */
const compared = new WeakMap<Float64Array, Map<Float64Array, boolean>>();

function haveSameOrder(a: Float64Array, b: Float64Array): boolean {
  const rows: number[] = [];
  for (let row = 0; row < a.length; row++) {
    if (Number.isFinite(a[row]) && Number.isFinite(b[row])) rows.push(row);
  }
  if (rows.length < 6) return false;
  rows.sort((x, y) => (a[x] as number) - (a[y] as number));
  let up = 0;
  let down = 0;
  for (let i = 1; i < rows.length; i++) {
    const step = (b[rows[i]!] as number) - (b[rows[i - 1]!] as number);
    // Rounded numbers tie, and then their order says nothing.
    if (a[rows[i]!] === a[rows[i - 1]!] || step === 0) continue;
    if (step > 0) up += 1;
    else down += 1;
  }
  const steps = up + down;
  return steps >= 0.3 * rows.length && Math.max(up, down) >= 0.99 * steps;
}
