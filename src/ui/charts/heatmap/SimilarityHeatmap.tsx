import { ActionIcon, Group, useMantineTheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { memo, useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { CursorSpeech } from '#ui/charts/CursorSpeech.tsx';
import { distanceResolution, useScoreAtResolution } from '#ui/charts/distance-resolution.ts';
import {
  heatmapCells,
  type CellPosition,
  type HeatmapPairs,
} from '#ui/charts/heatmap/heatmap-cells.ts';
import type { HeatmapGroup } from '#ui/charts/heatmap/heatmap-cells.ts';
import { cursorAfter } from '#ui/charts/heatmap/heatmap-keys.ts';
import { heatmapLayout } from '#ui/charts/heatmap/heatmap-layout.ts';
import { cellAt } from '#ui/charts/heatmap/heatmap-viewport.ts';
import { HeatmapCanvas } from '#ui/charts/heatmap/HeatmapCanvas.tsx';
import { HeatmapCrosshair } from '#ui/charts/heatmap/HeatmapCrosshair.tsx';
import { HeatmapLegend } from '#ui/charts/heatmap/HeatmapLegend.tsx';
import {
  HeatmapReadout,
  describeCell,
  type HeatmapItems,
} from '#ui/charts/heatmap/HeatmapReadout.tsx';
import type { HeatmapMode } from '#ui/charts/heatmap/paint-cells.ts';
import { NOT_IN_PICTURE, PICTURE } from '#ui/charts/picture/chart-picture.ts';
import { measureLabel } from '#ui/charts/heatmap/measure-label.ts';
import { useHeatmapGestures } from '#ui/charts/heatmap/use-heatmap-gestures.ts';
import { useHeatmapView } from '#ui/charts/heatmap/use-heatmap-view.ts';
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

const ZOOM_STEP = 1.6;

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
  const help = useId();
  const [wanted, setCursor] = useState<CellPosition>({ row: 0, column: 1 });
  const [isFocused, setFocused] = useState(false);
  const [hovered, setHovered] = useState<CellPosition | null>(null);

  const cells = useMemo(() => heatmapCells(size, pairs, groups), [size, pairs, groups]);
  const hasFaces = faceUrl !== undefined;
  const layout = useMemo(() => {
    const measure = (text: string) => measureLabel(text, fontFamily);
    return heatmapLayout(width, size, groups, hasFaces, window.devicePixelRatio, measure);
  }, [width, size, groups, hasFaces, fontFamily]);
  const view = useHeatmapView(size, layout.side);
  const { viewport, limits } = view;

  // Faces may leave the set while the cursor is on them.
  const inside = ({ row, column }: CellPosition) => ({
    row: Math.min(row, size - 1),
    column: Math.min(column, size - 1),
  });
  const cursor = inside(wanted);
  const select = ({ row, column }: CellPosition) => {
    setCursor({ row, column });
    if (pairs.distanceAt(row, column) !== null) onSelect(row, column);
  };
  const [wheelRef, handlers] = useHeatmapGestures({
    hover: (x, y) => setHovered(cellAt(viewport, x, y, limits)),
    leave: () => setHovered(null),
    tap: (x, y) => {
      const cell = cellAt(viewport, x, y, limits);
      if (cell) select(cell);
    },
    pan: (dx, dy) => {
      setHovered(null);
      view.pan(dx, dy);
    },
    zoom: view.zoom,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (size === 0) return;
    const next = cursorAfter(event, cursor, size, groups);
    if (next) {
      setHovered(null);
      setCursor(next);
      view.reveal(next);
    } else if (event.key === 'Enter' || event.key === ' ') select(cursor);
    else if (event.key === '+' || event.key === '=') view.zoom(ZOOM_STEP);
    else if (event.key === '-') view.zoom(1 / ZOOM_STEP);
    else if (event.key === '0') view.showAll();
    else return;
    event.preventDefault();
  };

  const people = useMemo(() => new Set(cells.personOf).size, [cells]);
  const label =
    rowsAre === 'people'
      ? say('heatMap.ofPeople', { people })
      : say('heatMap.ofFaces', { faces: size, people });
  const active = hovered ?? (isFocused ? cursor : null);
  // Always some pair: the place for it is kept anyway.
  const shown = active ?? selected ?? cursor;
  const scale = useScoreScale();
  const thresholdText = useThresholdText();
  const items = { itemLabel, faceUrl };
  const describe = (cell: CellPosition) =>
    describeCell(say, cell, cells, groups, threshold, items, scale);
  const spoken = isFocused && size > 0 ? describe(cursor).sentence : '';
  const format = useScoreAtResolution(distanceResolution(cells.greatest - cells.least));

  return (
    <div className={classes['root']}>
      <div ref={ref} className={classes['frame']} {...{ [PICTURE]: '' }}>
        <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap" mb={6}>
          <HeatmapLegend
            mode={mode}
            least={format(cells.least)}
            threshold={thresholdText(threshold)}
            greatest={format(cells.greatest)}
          />
          <ActionIcon.Group {...{ [NOT_IN_PICTURE]: '' }}>
            <ActionIcon
              variant="default"
              aria-label={say('chart.zoomIn')}
              onClick={() => view.zoom(ZOOM_STEP)}
            >
              <IconPlus size={16} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={say('chart.zoomOut')}
              disabled={view.isWhole}
              onClick={() => view.zoom(1 / ZOOM_STEP)}
            >
              <IconMinus size={16} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={say('heatMap.showAll')}
              disabled={view.isWhole}
              onClick={view.showAll}
            >
              <IconMaximize size={16} />
            </ActionIcon>
          </ActionIcon.Group>
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
              faceUrl={faceUrl}
            />
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- application */}
            <div
              ref={wheelRef}
              role="application"
              {...{ [NOT_IN_PICTURE]: '' }}
              aria-label={label}
              aria-describedby={help}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it takes the arrow keys
              tabIndex={0}
              className={classes['plot']}
              data-zoomed={view.isWhole ? undefined : ''}
              style={{
                left: layout.originX,
                top: layout.originY,
                width: layout.side,
                height: layout.side,
              }}
              onKeyDown={onKeyDown}
              onFocus={() => setFocused(true)}
              onBlur={() => setFocused(false)}
              {...handlers}
            >
              <HeatmapCrosshair active={active} selected={selected} viewport={viewport} />
            </div>
          </div>
        )}
      </div>
      <HeatmapReadout described={shown && size > 0 ? describe(inside(shown)) : null} />
      <CursorSpeech helpId={help} help={say('heatMap.keys')} spoken={spoken} />
    </div>
  );
});
