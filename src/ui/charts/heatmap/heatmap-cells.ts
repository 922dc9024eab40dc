import type { Viewport, ViewportLimits } from '#ui/charts/canvas/viewport.ts';
import type { PressedKey } from '#ui/charts/explore/chart-keys.ts';

/** Neighbouring rows (and columns) of a person: `start` up to, not including, `end`. */
export interface HeatmapGroup {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** The same for groups of one person that lie apart; by default each group is a person. */
  readonly person?: number;
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/**
 * The comparisons as columns, one row each. Each is two cells, on either side of the diagonal; what
 * was not compared is missing.
 */
export interface HeatmapPairs {
  readonly count: number;
  /** Items, in any numbering. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly distance: Float64Array;
  /** Rows of these columns by ascending distance. */
  readonly order: Uint32Array;
  /** Row of the matrix of each item. */
  readonly rowOf: Uint32Array;
  /** Distance at a cell; `null` where nothing was compared. */
  readonly distanceAt: (row: number, column: number) => number | null;
}

/** All that drawing needs of a matrix. */
export interface HeatmapCells {
  /** Rows, and columns. */
  readonly size: number;
  readonly pairs: HeatmapPairs;
  /** Group of each row, and person of each row. */
  readonly groupOf: Uint32Array;
  readonly personOf: Uint32Array;
  /** Least and greatest distance; 0 and 1 when there is none. */
  readonly least: number;
  readonly greatest: number;
}

export function heatmapCells(
  size: number,
  pairs: HeatmapPairs,
  groups: readonly HeatmapGroup[],
): HeatmapCells {
  const groupOf = new Uint32Array(size);
  const personOf = new Uint32Array(size);
  groups.forEach(({ start, end, person }, index) => {
    groupOf.fill(index, start, end);
    personOf.fill(person ?? index, start, end);
  });
  const { distance, order } = pairs;
  return {
    size,
    pairs,
    groupOf,
    personOf,
    least: distance[order[0] ?? -1] ?? 0,
    greatest: distance[order.at(-1) ?? -1] ?? 1,
  };
}

export function isMatedCell({ personOf }: HeatmapCells, row: number, column: number): boolean {
  return personOf[row] === personOf[column];
}

/** Side of a cell in CSS pixels at which faces are recognised. */
const LARGEST_CELL = 72;

/** The plane of the matrix, one unit a cell, in a square plot of `side` CSS pixels. */
export function matrixLimits(size: number, side: number): ViewportLimits {
  const whole = { scale: side / Math.max(1, size), left: 0, top: 0 };
  return { whole, width: side, height: side, largest: LARGEST_CELL };
}

/** The cell under a point in the plot, in CSS pixels; `null` outside the matrix. */
export function cellAt(
  { scale, left, top }: Viewport,
  x: number,
  y: number,
  { size, side }: { readonly size: number; readonly side: number },
): CellPosition | null {
  if (x < 0 || y < 0 || x >= side || y >= side) return null;
  const column = Math.floor(left + x / scale);
  const row = Math.floor(top + y / scale);
  return column < size && row < size ? { row, column } : null;
}

/**
 * Where a key moves the cursor; `null` for keys that do not move it. Arrows go by a cell, Page Up
 * and Page Down to the first row of the previous or next person, Home and End along the row, with
 * Ctrl to the first or last cell of all.
 */
export function cursorAfter(
  press: PressedKey,
  { row, column }: CellPosition,
  size: number,
  groups: readonly HeatmapGroup[],
): CellPosition | null {
  const last = size - 1;
  const within = (value: number) => Math.min(Math.max(value, 0), last);
  const everywhere = press.ctrlKey || press.metaKey;
  switch (press.key) {
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1) };
    case 'ArrowRight':
      return { row, column: within(column + 1) };
    case 'Home':
      return { row: everywhere ? 0 : row, column: 0 };
    case 'End':
      return { row: everywhere ? last : row, column: last };
    case 'PageDown':
      return { row: groups.find((group) => group.start > row)?.start ?? last, column };
    case 'PageUp':
      return { row: groups.findLast((group) => group.start < row)?.start ?? 0, column };
    default:
      return null;
  }
}
