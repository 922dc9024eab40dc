/** A person: rows (and columns) `start` up to, not including, `end`. */
export interface HeatmapGroup {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** All that painting needs of a matrix, in columns. */
export interface HeatmapCells {
  readonly size: number;
  /** size x size, row-major, in double precision: in single precision an observed distance may miss a threshold that equals it. NaN where a pair was not compared. */
  readonly distances: Float64Array;
  /** Group index of each row. */
  readonly groupOf: Uint32Array;
  /** Least and greatest distance off the diagonal; 0 and 1 when there is none. */
  readonly least: number;
  readonly greatest: number;
}

export type DistanceSource = Float64Array | ((row: number, column: number) => number | null);

/** Copies a matrix out of its source, once: painting then asks no function for any cell. */
export function heatmapCells(
  size: number,
  source: DistanceSource,
  groups: readonly HeatmapGroup[],
): HeatmapCells {
  const distances = typeof source === 'function' ? filled(size, source) : source;
  const groupOf = new Uint32Array(size);
  groups.forEach((group, index) => groupOf.fill(index, group.start, group.end));
  let least = Infinity;
  let greatest = -Infinity;
  for (let row = 0; row < size; row += 1) {
    for (let column = row + 1; column < size; column += 1) {
      const distance = distances[row * size + column] as number;
      if (distance < least) least = distance;
      if (distance > greatest) greatest = distance;
    }
  }
  return greatest >= least
    ? { size, distances, groupOf, least, greatest }
    : { size, distances, groupOf, least: 0, greatest: 1 };
}

function filled(size: number, distanceAt: (row: number, column: number) => number | null) {
  const distances = new Float64Array(size * size).fill(Number.NaN);
  for (let row = 0; row < size; row += 1) {
    for (let column = row + 1; column < size; column += 1) {
      const distance = distanceAt(row, column) ?? Number.NaN;
      distances[row * size + column] = distance;
      distances[column * size + row] = distance;
    }
  }
  return distances;
}
