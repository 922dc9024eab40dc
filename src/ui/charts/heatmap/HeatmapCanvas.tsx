import { useMantineTheme } from '@mantine/core';
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Stepwise, stepwise } from '#domain/shared/steps.ts';
import { useSchemeInk } from '#ui/charts/canvas/canvas-ink.ts';
import { useLoadedFaces } from '#ui/charts/canvas/face-pictures.ts';
import type { Viewport } from '#ui/charts/canvas/viewport.ts';
import { createHeatmapPainter, type HeatmapLevels } from '#ui/charts/heatmap/draw-heatmap.ts';
import { type HeatmapLayout, LABEL_FONT_SIZE } from '#ui/charts/heatmap/heatmap-axes.ts';
import type { HeatmapCells, HeatmapGroup } from '#ui/charts/heatmap/heatmap-cells.ts';
import {
  type HeatmapMode,
  readHeatmapColours,
  readHeatmapInk,
} from '#ui/charts/heatmap/heatmap-colours.ts';
import { decisionLevels, nearnessLevels } from '#ui/charts/heatmap/heatmap-levels.ts';
import classes from '#ui/charts/heatmap/similarity-heatmap.module.css';
import { useStepwise } from '#ui/parts/use-stepwise.ts';
import { useWords } from '#ui/words.tsx';

interface HeatmapCanvasProps {
  readonly cells: HeatmapCells;
  readonly groups: readonly HeatmapGroup[];
  readonly layout: HeatmapLayout;
  readonly viewport: Viewport;
  readonly threshold: number;
  readonly mode: HeatmapMode;
  /** Address of the face of a row; `null` where no faces are drawn. */
  readonly faceUrl: ((index: number) => string | null) | null;
}

const readPalette = (element: Element) => ({
  colours: readHeatmapColours(element),
  ink: readHeatmapInk(element),
});

/**
 * The canvas and when it is drawn: on a new threshold, view, size, colour scheme, or face that has
 * loaded; never on hovering.
 */
export const HeatmapCanvas = memo(function HeatmapCanvas(props: HeatmapCanvasProps) {
  const { cells, groups, layout, viewport, threshold, mode, faceUrl } = props;
  const { say } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { fontFamily } = useMantineTheme();
  const [painter] = useState(createHeatmapPainter);
  const faces = useLoadedFaces(faceUrl);
  const palette = useSchemeInk(canvas, readPalette);

  const works = useMemo(() => levelsOf(cells), [cells]);
  const known = useStepwise<HeatmapLevels>(works[mode]);

  useLayoutEffect(() => {
    // The picture before stays until there is another.
    if (!canvas.current || !palette || known === null) return;
    const font = `${LABEL_FONT_SIZE}px ${fontFamily}`;
    const what = { cells, groups, layout, viewport, threshold, known, faces, font };
    painter.draw(canvas.current, { ...what, ...palette });
  }, [painter, cells, groups, layout, viewport, threshold, known, faces, fontFamily, palette]);

  return (
    <>
      <canvas
        ref={canvas}
        className={classes['canvas']}
        style={{ width: layout.width, height: layout.height }}
        aria-hidden="true"
      />
      {known === null && (
        <p className={classes['waiting']} role="status" aria-busy="true">
          {say('heatMap.waiting')}
        </p>
      )}
    </>
  );
});

/**
 * What either way to colour the cells needs to know of them all, to be worked out when it is looked
 * at.
 */
function levelsOf(cells: HeatmapCells): Readonly<Record<HeatmapMode, Stepwise<HeatmapLevels>>> {
  return {
    decision: stepwise(function* () {
      return { mode: 'decision', levels: yield* decisionLevels(cells) } as const;
    }),
    distance: stepwise(function* () {
      return { mode: 'distance', levels: yield* nearnessLevels(cells) } as const;
    }),
  };
}
