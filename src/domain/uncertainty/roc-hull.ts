import type { CutTable } from '#domain/threshold/cut-table.ts';

/**
 * Rows of a cut table that are corners of its convex hull in the ROC plane, ascending; the first
 * and the last row are among them.
 *
 * Every objective that a threshold method maximises is a quasi-convex function of (false matches,
 * true matches): cost, accuracy and Youden's J are linear, F-beta is a ratio of linear functions,
 * MCC a linear over a concave one, information gain is convex, gain ratio a convex over a concave
 * one. So each attains its maximum at a corner of the hull, and if several rows are equally good,
 * the lowest of them is a corner too. Of 100,000 rows some hundred are corners, which makes a
 * bootstrap of all methods affordable and keeps it exact. (Fayyad and Irani 1992 for entropy;
 * Provost and Fawcett 2001 for ROC hulls.)
 */
function rocHullRows(cuts: CutTable): readonly number[] {
  const { matedAtOrBelow: y, nonMatedAtOrBelow: x } = cuts;
  const last = x.length - 1;
  if (last < 0) return [];
  const upper = new Chain(x, y, 1);
  const lower = new Chain(x, y, -1);
  upper.add(0);
  lower.add(0);
  for (let row = 1; row < last; row++) {
    // Going on straight to the right or straight up, a row lies between its neighbours.
    const before = x[row] === x[row - 1] ? 1 : y[row] === y[row - 1] ? 2 : 0;
    const after = x[row + 1] === x[row] ? 1 : y[row + 1] === y[row] ? 2 : 3;
    if (before === after) continue;
    upper.add(row);
    lower.add(row);
  }
  if (last > 0) {
    upper.add(last);
    lower.add(last);
  }
  return [...new Set([...upper.rows, ...lower.rows])].toSorted((a, b) => a - b);
}

/** Andrew's monotone chain. `side` 1 keeps it concave, -1 convex. */
class Chain {
  readonly rows: number[] = [];
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #side: 1 | -1;

  constructor(x: Float64Array, y: Float64Array, side: 1 | -1) {
    this.#x = x;
    this.#y = y;
    this.#side = side;
  }

  add(row: number): void {
    const { rows } = this;
    while (rows.length >= 2 && !this.#turns(rows[rows.length - 2]!, rows[rows.length - 1]!, row)) {
      rows.pop();
    }
    rows.push(row);
  }

  /** Whether b lies on the outer side of the straight line from a to c. */
  #turns(a: number, b: number, c: number): boolean {
    const x = this.#x;
    const y = this.#y;
    const rise = (y[b]! - y[a]!) * (x[c]! - x[a]!) - (y[c]! - y[a]!) * (x[b]! - x[a]!);
    return this.#side * rise > 0;
  }
}

/**
 * A smaller cut table on which every threshold method finds what it would find on the whole one:
 * the corners above, the given further rows, and the row after each, which bounds the gap in which
 * a threshold may stand.
 */
export function reduceCuts(cuts: CutTable, furtherRows: readonly number[]): CutTable {
  const count = cuts.distance.length;
  const wanted = new Set<number>();
  for (const row of [...rocHullRows(cuts), ...furtherRows]) {
    if (row >= 0 && row < count) wanted.add(row);
    if (row + 1 >= 0 && row + 1 < count) wanted.add(row + 1);
  }
  const rows = Uint32Array.from(wanted).sort();
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  return {
    ...cuts,
    distance: pick(cuts.distance),
    matedAtOrBelow: pick(cuts.matedAtOrBelow),
    nonMatedAtOrBelow: pick(cuts.nonMatedAtOrBelow),
  };
}
