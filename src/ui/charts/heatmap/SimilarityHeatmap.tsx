import { Group, useMantineTheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import { distanceResolution, scoreAtResolution } from '#domain/plot/axis.ts';
import { PlaneButtons, PlaneSurface, usePlaneCursor } from '#ui/charts/canvas/PlaneSurface.tsx';
import { usePlaneView, type Viewport } from '#ui/charts/canvas/viewport.ts';
import { heatmapLayout } from '#ui/charts/heatmap/heatmap-axes.ts';
import {
  cellAt,
  type CellPosition,
  cursorAfter,
  heatmapCells,
  type HeatmapGroup,
  type HeatmapPairs,
  matrixLimits,
} from '#ui/charts/heatmap/heatmap-cells.ts';
import type { HeatmapMode } from '#ui/charts/heatmap/heatmap-colours.ts';
import { HeatmapCanvas } from '#ui/charts/heatmap/HeatmapCanvas.tsx';
import {
  describeCell,
  type HeatmapItems,
  HeatmapLegend,
  HeatmapReadout,
} from '#ui/charts/heatmap/HeatmapReadout.tsx';
import { PICTURE } from '#ui/charts/picture/chart-picture.ts';
import classes from '#ui/charts/heatmap/similarity-heatmap.module.css';
import { useScoreScale, useThresholdText } from '#ui/score-scale.ts';
import { useWords } from '#ui/words.tsx';

/** Props but `threshold` and `selected` should keep their identity while the threshold moves. */
export interface SimilarityHeatmapProps extends HeatmapItems {
  /** Rows, and columns. */
  readonly size: number;
  readonly pairs: HeatmapPairs;
  /** The people, in order and without gaps: together they cover all rows. */
  readonly groups: readonly HeatmapGroup[];
  readonly threshold: number;
  /**
   * `decision`: right and wrong at the threshold. `distance`: how near, with the threshold as a
   * contour.
   */
  readonly mode: HeatmapMode;
  readonly selected: CellPosition | null;
  /** What the rows are: `faces` unless told. */
  readonly rowsAre?: 'faces' | 'people';
  /** A click, a tap or Enter on a cell with a distance. */
  readonly onSelect: (row: number, column: number) => void;
}

/**
 * All faces against all faces. Pointer, touch and keys move one cursor; the pair under it is shown
 * beside the matrix.
 */
export const SimilarityHeatmap = memo(function SimilarityHeatmap(props: SimilarityHeatmapProps) {
  const { size, pairs, groups, threshold, mode, selected, onSelect, itemLabel, faceUrl } = props;
  const { say } = useWords();
  const rowsAre = props.rowsAre ?? 'faces';
  const { ref, width } = useElementSize();
  const { fontFamily } = useMantineTheme();

  const cells = useMemo(() => heatmapCells(size, pairs, groups), [size, pairs, groups]);
  const hasFaces = faceUrl !== undefined;
  const layout = useMemo(
    () => heatmapLayout(width, size, groups, hasFaces, window.devicePixelRatio, fontFamily),
    [width, size, groups, hasFaces, fontFamily],
  );
  const { side } = layout;
  const limits = useMemo(() => matrixLimits(size, side), [size, side]);
  const view = usePlaneView(limits);
  const { viewport } = view;

  const select = ({ row, column }: CellPosition) => {
    if (pairs.distanceAt(row, column) !== null) onSelect(row, column);
  };
  const inside = ({ row, column }: CellPosition) => ({
    row: Math.min(row, size - 1),
    column: Math.min(column, size - 1),
  });
  const start = size === 0 ? null : inside({ row: 0, column: 1 });
  const { hovered, cursor, isFocused, surface } = usePlaneCursor<CellPosition>({
    view,
    start,
    inside,
    at: (x, y) => cellAt(viewport, x, y, { size, side }),
    after: (press, from) => cursorAfter(press, from, size, groups),
    boxOf: ({ row, column }) => ({ left: column, top: row, right: column + 1, bottom: row + 1 }),
    onTap: select,
    onEnter: select,
  });

  const people = useMemo(() => new Set(cells.personOf).size, [cells]);
  const label =
    rowsAre === 'people'
      ? say('heatMap.ofPeople', { people })
      : say('heatMap.ofFaces', { faces: size, people });
  const active = hovered ?? (isFocused ? cursor : null);
  // Always some pair: the place for it is kept anyway.
  const shown = active ?? selected ?? cursor ?? start;
  const scale = useScoreScale();
  const thresholdText = useThresholdText();
  const items = { itemLabel, faceUrl };
  const describe = (cell: CellPosition) =>
    describeCell(say, cell, cells, groups, threshold, items, scale);
  const resolution = distanceResolution(cells.greatest - cells.least);

  return (
    <div className={classes['root']}>
      <div ref={ref} className={classes['frame']} {...{ [PICTURE]: '' }}>
        <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap" mb={6}>
          <HeatmapLegend
            mode={mode}
            least={scoreAtResolution(scale, cells.least, resolution)}
            threshold={thresholdText(threshold)}
            greatest={scoreAtResolution(scale, cells.greatest, resolution)}
          />
          <PlaneButtons
            view={view}
            zoomIn={say('chart.zoomIn')}
            zoomOut={say('chart.zoomOut')}
            showAll={say('heatMap.showAll')}
          />
        </Group>
        {width > 0 && (
          <div className={classes['matrix']} style={{ height: layout.height }}>
            <HeatmapCanvas
              cells={cells}
              groups={groups}
              layout={layout}
              viewport={viewport}
              threshold={threshold}
              mode={mode}
              faceUrl={faceUrl ?? null}
            />
            <PlaneSurface
              label={label}
              help={say('heatMap.keys')}
              spoken={isFocused && cursor !== null && size > 0 ? describe(cursor).sentence : ''}
              view={view}
              surface={surface}
              className={classes['plot']}
              style={{ left: layout.originX, top: layout.originY, width: side, height: side }}
            >
              <HeatmapCrosshair active={active} selected={selected} viewport={viewport} />
            </PlaneSurface>
          </div>
        )}
      </div>
      <HeatmapReadout described={shown && size > 0 ? describe(inside(shown)) : null} />
    </div>
  );
});

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
const HeatmapCrosshair = memo(function HeatmapCrosshair(props: HeatmapCrosshairProps) {
  const { active, selected, viewport } = props;
  const { scale: cell, left, top } = viewport;
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
