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
