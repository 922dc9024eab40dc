import type { CellPosition, HeatmapGroup } from '#ui/charts/heatmap/heatmap-cells.ts';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where a key moves the cursor; `null` for keys that do not move it. Arrows go by a cell, Page Up
 * and Page Down to the first row of the previous or next person, Home and End along the row, with
 * Ctrl to the first or last cell of all.
 */
export function cursorAfter(
  press: KeyPress,
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
