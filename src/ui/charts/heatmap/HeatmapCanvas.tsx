import { useMantineTheme } from '@mantine/core';
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createFacePictures } from '#ui/charts/heatmap/face-pictures.ts';
import type { HeatmapCells, HeatmapGroup } from '#ui/charts/heatmap/heatmap-cells.ts';
import { readHeatmapColours, readHeatmapInk } from '#ui/charts/heatmap/heatmap-colours.ts';
import { LABEL_FONT_SIZE, type HeatmapLayout } from '#ui/charts/heatmap/heatmap-layout.ts';
import { createHeatmapPainter, type HeatmapLevels } from '#ui/charts/heatmap/heatmap-painter.ts';
import { decisionLevels } from '#ui/charts/heatmap/decision-levels.ts';
import { nearnessLevels } from '#ui/charts/heatmap/nearness-levels.ts';
import { type Stepwise, stepwise } from '#domain/shared/steps.ts';
import { useStepwise } from '#ui/parts/use-stepwise.ts';
import type { Viewport } from '#ui/charts/heatmap/heatmap-viewport.ts';
import type { HeatmapMode } from '#ui/charts/heatmap/paint-cells.ts';
import { useSchemeInk } from '#ui/charts/use-scheme-ink.ts';
import classes from '#ui/charts/heatmap/similarity-heatmap.module.css';
import { useWords } from '#ui/words.tsx';

interface HeatmapCanvasProps {
  readonly cells: HeatmapCells;
  readonly groups: readonly HeatmapGroup[];
  readonly layout: HeatmapLayout;
  readonly viewport: Viewport;
  readonly threshold: number;
  readonly mode: HeatmapMode;
  readonly faceUrl: ((index: number) => string | null) | undefined;
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
  const [arrivals, setArrivals] = useState(0);
  const [pictures] = useState(() => createFacePictures(() => setArrivals((count) => count + 1)));
  const palette = useSchemeInk(canvas, readPalette);

  const faceOf = useMemo(() => {
    if (!faceUrl) return null;
    return (index: number) => {
      const url = faceUrl(index);
      return url === null ? null : pictures.get(url);
    };
  }, [faceUrl, pictures]);

  const works = useMemo(() => levelsOf(cells), [cells]);
  const known = useStepwise<HeatmapLevels>(works[mode]);

  useLayoutEffect(() => {
    // The picture before stays until there is another.
    if (!canvas.current || !palette || known === null) return;
    const font = `${LABEL_FONT_SIZE}px ${fontFamily}`;
    // `arrivals` is what tells that a face asked for in an earlier draw is there now.
    const what = { arrivals, cells, groups, layout, viewport, threshold, known, faceOf, font };
    painter.draw(canvas.current, { ...what, ...palette });
  }, [
    painter,
    cells,
    groups,
    layout,
    viewport,
    threshold,
    known,
    faceOf,
    fontFamily,
    palette,
    arrivals,
  ]);

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
