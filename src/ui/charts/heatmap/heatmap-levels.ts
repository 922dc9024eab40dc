import { isMatch } from '#domain/threshold/threshold.ts';
import { type HeatmapCells, isMatedCell } from '#ui/charts/heatmap/heatmap-cells.ts';

/** By how much it must be seen: of cells that share a pixel the greatest code shows. */
export const DECISION = { blank: 0, nonMatch: 1, match: 2, miss: 3, falseMatch: 4 } as const;

/**
 * The matrix at one scale, without a threshold: all that any threshold needs to know of a cell is
 * the rank of its nearest pair of different people, and of its farthest pair of one person. Ranks
 * are places by ascending distance, row-major.
 */
export interface DecisionLevel {
  readonly size: number;
  /** `NO_RANK` without one. */
  readonly nearestOther: Uint32Array;
  /** One more than the rank; 0 without one. */
  readonly farthestOwn: Uint32Array;
}

const NO_RANK = 0xffff_ffff;

/** What is shown of a cell where the first `matching` pairs by distance match. */
export function decisionAt(
  { nearestOther, farthestOwn }: DecisionLevel,
  index: number,
  matching: number,
): number {
  const other = nearestOther[index];
  if (other < matching) return DECISION.falseMatch;
  const own = farthestOwn[index];
  if (own > matching) return DECISION.miss;
  if (own > 0) return DECISION.match;
  return other === NO_RANK ? DECISION.blank : DECISION.nonMatch;
}

/**
 * The matrix at all scales. A threshold that moves changes nothing in them, so that a drag costs
 * the same however many pairs it passes. Yields after some thousands of cells.
 */
export function* decisionLevels(cells: HeatmapCells): Generator<void, readonly DecisionLevel[]> {
  const levels: DecisionLevel[] = [];
  for (const size of levelSizes(cells.size)) levels.push(yield* emptyLevel(size));
  yield* fillFinest(levels[0], cells);
  for (let level = 1; level < levels.length; level++) {
    yield* coarsenDecisions(levels[level - 1], levels[level]);
  }
  return levels;
}

/** Memory is slow when it is first written to: a few rows at a time. */
function* emptyLevel(size: number): Generator<void, DecisionLevel> {
  const nearestOther = new Uint32Array(size * size);
  const farthestOwn = new Uint32Array(size * size);
  for (let from = 0; from < nearestOther.length; from += CELLS_A_STEP) {
    nearestOther.fill(NO_RANK, from, from + CELLS_A_STEP);
    yield;
  }
  return { size, nearestOther, farthestOwn };
}

function* fillFinest(
  { nearestOther, farthestOwn }: DecisionLevel,
  cells: HeatmapCells,
): Generator<void, void> {
  const { size, pairs } = cells;
  // In the order of the table and not of the ranks: its cells lie next to one another.
  const rankOf = new Uint32Array(pairs.count);
  for (let rank = 0; rank < pairs.count; rank++) {
    rankOf[pairs.order[rank]] = rank;
    if (rank % CELLS_A_STEP === 0) yield;
  }
  for (let pair = 0; pair < pairs.count; pair++) {
    const row = pairs.rowOf[pairs.left[pair]];
    const column = pairs.rowOf[pairs.right[pair]];
    const rank = rankOf[pair];
    const [ranks, value] = isMatedCell(cells, row, column)
      ? [farthestOwn, rank + 1]
      : [nearestOther, rank];
    ranks[row * size + column] = value;
    ranks[column * size + row] = value;
    if (pair % CELLS_A_STEP === 0) yield;
  }
}

function* coarsenDecisions(from: DecisionLevel, to: DecisionLevel): Generator<void, void> {
  const { size } = to;
  for (let row = 0; row < from.size; row++) {
    const below = row * from.size;
    const above = (row >> 1) * size;
    for (let column = 0; column < from.size; column++) {
      const index = above + (column >> 1);
      const other = from.nearestOther[below + column];
      if (other < to.nearestOther[index]) to.nearestOther[index] = other;
      const own = from.farthestOwn[below + column];
      if (own > to.farthestOwn[index]) to.farthestOwn[index] = own;
    }
    yield;
  }
}

/** Number of pairs that match, by binary search. */
export function matchingAt({ pairs }: HeatmapCells, threshold: number): number {
  let low = 0;
  let high = pairs.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const distance = pairs.distance[pairs.order[middle]];
    if (isMatch(distance, threshold)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of the least distance. The greatest has 1; 0 is a cell without one. */
export const NEAREST = 65_535;

/** The matrix at one scale: how near each cell is, row-major. */
export interface NearnessLevel {
  readonly size: number;
  readonly codes: Uint16Array;
}

/**
 * How near, in 65,535 steps between the greatest and the least distance, which is finer than any
 * colour. Does not depend on a threshold: the colours that the steps are given do. Where cells
 * share a pixel the nearest shows. Yields after some thousands of cells.
 */
export function* nearnessLevels(cells: HeatmapCells): Generator<void, readonly NearnessLevel[]> {
  const { size, pairs } = cells;
  const levels = levelSizes(size).map((side) => ({
    size: side,
    codes: new Uint16Array(side * side),
  }));
  const finest = levels[0]?.codes as Uint16Array;
  for (let pair = 0; pair < pairs.count; pair++) {
    const row = pairs.rowOf[pairs.left[pair]];
    const column = pairs.rowOf[pairs.right[pair]];
    const code = nearnessOf(cells, pairs.distance[pair]);
    finest[row * size + column] = code;
    finest[column * size + row] = code;
    if (pair % CELLS_A_STEP === 0) yield;
  }
  for (let level = 1; level < levels.length; level++) {
    yield* coarsenNearness(levels[level - 1], levels[level]);
  }
  return levels;
}

function* coarsenNearness(from: NearnessLevel, to: NearnessLevel): Generator<void, void> {
  for (let row = 0; row < from.size; row++) {
    const above = (row >> 1) * to.size;
    for (let column = 0; column < from.size; column++) {
      const index = above + (column >> 1);
      const code = from.codes[row * from.size + column];
      if (code > to.codes[index]) to.codes[index] = code;
    }
    yield;
  }
}

/**
 * Also of a threshold, which may lie beyond all distances: 0 if every pair matches, more than
 * `NEAREST` if none does.
 */
export function nearnessOf({ least, greatest }: HeatmapCells, distance: number): number {
  if (distance < least) return NEAREST + 1;
  if (distance > greatest) return 0;
  const span = greatest - least;
  return span > 0 ? 1 + Math.floor(((greatest - distance) / span) * (NEAREST - 1)) : NEAREST;
}

/** Nobody draws a matrix at fewer pixels. */
const COARSEST = 128;

/** Sides of the matrix in cells: all of it, then at half the scale, a quarter and so on. */
export function levelSizes(size: number): readonly number[] {
  const sizes = [size];
  for (let side = size; side > COARSEST;) {
    side = Math.ceil(side / 2);
    sizes.push(side);
  }
  return sizes;
}

/** The finest level whose cells are not smaller than a pixel; the coarsest where all are. */
export function levelFor(levels: number, pixelsPerCell: number): number {
  let level = 0;
  while (level < levels - 1 && pixelsPerCell * 2 ** level < 1) level += 1;
  return level;
}

/** Cells looked at in one go: a fraction of a millisecond. */
const CELLS_A_STEP = 4096;
