import { isMatch } from '#domain/threshold/threshold.ts';
import {
  cellLevels,
  coarsen,
  coarsenCell,
  type CellLevels,
} from '#ui/charts/heatmap/cell-levels.ts';
import { type HeatmapCells, isMatedCell } from '#ui/charts/heatmap/heatmap-cells.ts';

/** By how much it must be seen: of cells that share a pixel the greatest code shows. */
export const DECISION = { blank: 0, nonMatch: 1, match: 2, miss: 3, falseMatch: 4 } as const;

export interface DecisionLevels {
  readonly levels: CellLevels<Uint8Array>;
  /** Brings all levels to a threshold. Costs as much as pairs lie between it and the one before. */
  readonly update: (threshold: number) => void;
}

export function decisionLevels(cells: HeatmapCells): DecisionLevels {
  const { size, pairs } = cells;
  const levels = cellLevels(size, (length) => new Uint8Array(length));
  const finest = levels[0]?.codes as Uint8Array;
  /** Pairs that match; negative before the first threshold. */
  let matching = -1;

  const codeOf = (row: number, column: number, match: boolean): number =>
    isMatedCell(cells, row, column)
      ? match
        ? DECISION.match
        : DECISION.miss
      : match
        ? DECISION.falseMatch
        : DECISION.nonMatch;

  const paintAll = (threshold: number): void => {
    for (let pair = 0; pair < pairs.count; pair++) {
      const row = pairs.rowOf[pairs.left[pair] as number] as number;
      const column = pairs.rowOf[pairs.right[pair] as number] as number;
      const code = codeOf(row, column, isMatch(pairs.distance[pair] as number, threshold));
      finest[row * size + column] = code;
      finest[column * size + row] = code;
    }
    coarsen(levels);
  };

  const setCell = (row: number, column: number, code: number): void => {
    finest[row * size + column] = code;
    for (let level = 1; level < levels.length; level++) {
      if (!coarsenCell(levels, level, row >> level, column >> level)) return;
    }
  };

  return {
    levels,
    update: (threshold) => {
      const now = matchingAt(cells, threshold);
      if (now === matching) return;
      const changed = Math.abs(now - matching);
      // Cell by cell costs several times as much a cell as all of them in a row.
      if (matching < 0 || changed * 4 > pairs.count) paintAll(threshold);
      else {
        for (let place = Math.min(now, matching); place < Math.max(now, matching); place++) {
          const pair = pairs.order[place] as number;
          const row = pairs.rowOf[pairs.left[pair] as number] as number;
          const column = pairs.rowOf[pairs.right[pair] as number] as number;
          const code = codeOf(row, column, place < now);
          setCell(row, column, code);
          setCell(column, row, code);
        }
      }
      matching = now;
    },
  };
}

/** Number of pairs that match, by binary search. */
function matchingAt({ pairs }: HeatmapCells, threshold: number): number {
  let low = 0;
  let high = pairs.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const distance = pairs.distance[pairs.order[middle] as number] as number;
    if (isMatch(distance, threshold)) low = middle + 1;
    else high = middle;
  }
  return low;
}
