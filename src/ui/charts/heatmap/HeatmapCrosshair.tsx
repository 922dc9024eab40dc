import { memo } from 'react';
import type { CellPosition } from '#ui/charts/heatmap/heatmap-cells.ts';
import type { Viewport } from '#ui/charts/heatmap/heatmap-viewport.ts';
import classes from '#ui/charts/heatmap/similarity-heatmap.module.css';

interface HeatmapCrosshairProps {
  readonly active: CellPosition | null;
  readonly selected: CellPosition | null;
  readonly viewport: Viewport;
}

const SMALLEST_RING = 9;

/**
 * Row, column and cell that are pointed at, as elements above the canvas: moving them draws nothing
 * again.
 */
export const HeatmapCrosshair = memo(function HeatmapCrosshair(props: HeatmapCrosshairProps) {
  const { active, selected, viewport } = props;
  const { cell, left, top } = viewport;
  const ring = ({ row, column }: CellPosition) => {
    const grown = Math.max(0, SMALLEST_RING - cell) / 2;
    return {
      width: cell + grown * 2,
      height: cell + grown * 2,
      transform: `translate(${(column - left) * cell - grown}px, ${(row - top) * cell - grown}px)`,
    };
  };
  return (
    <>
      {active && (
        <>
          <div
            className={classes['row']}
            style={{ height: cell, transform: `translateY(${(active.row - top) * cell}px)` }}
          />
          <div
            className={classes['column']}
            style={{ width: cell, transform: `translateX(${(active.column - left) * cell}px)` }}
          />
        </>
      )}
      {selected && <div className={classes['selected']} style={ring(selected)} />}
      {active && (
        <div className={classes['ring']} style={ring(active)} data-testid="heatmap-ring" />
      )}
    </>
  );
});
