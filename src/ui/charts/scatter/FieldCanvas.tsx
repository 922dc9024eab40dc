import { useMantineTheme } from '@mantine/core';
import { memo, useLayoutEffect, useRef } from 'react';
import { blankContext } from '#ui/charts/canvas/canvas-ink.ts';
import { useLoadedFaces } from '#ui/charts/canvas/face-pictures.ts';
import { drawLabels, drawLines, drawPoints, type FieldInk, type FieldLabel } from './draw-field.ts';
import type { FieldPoints, FieldView, LineEnds, LineStretch } from './field-points.ts';
import classes from './point-field.module.css';

interface LineCanvasProps {
  readonly points: FieldPoints;
  readonly view: FieldView;
  readonly ends: LineEnds;
  readonly lines: readonly LineStretch[];
  readonly ink: FieldInk;
}

/** The lines alone: all that is drawn again while the threshold moves. */
export const LineCanvas = memo(function LineCanvas(props: LineCanvasProps) {
  const { points, view, ends, lines, ink } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current && blankContext(canvas.current, view);
    if (context) drawLines(context, lines, ends, points, view, ink);
  }, [points, view, ends, lines, ink]);
  return <canvas ref={canvas} className={classes['canvas']} aria-hidden="true" />;
});

interface PointCanvasProps {
  readonly points: FieldPoints;
  readonly view: FieldView;
  readonly radius: number;
  readonly labels: readonly FieldLabel[];
  readonly ink: FieldInk;
  /** Address of a point's face; `null` draws marks. */
  readonly faceUrl: ((point: number) => string | null) | null;
}

const LABEL_SIZE = 12;

/**
 * Faces or marks with the names of groups; drawn again only for another set, size or colour scheme,
 * and as faces arrive.
 */
export const PointCanvas = memo(function PointCanvas(props: PointCanvasProps) {
  const { points, view, radius, labels, ink, faceUrl } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { fontFamily } = useMantineTheme();
  const faces = useLoadedFaces(faceUrl);
  useLayoutEffect(() => {
    const context = canvas.current && blankContext(canvas.current, view);
    if (!context) return;
    drawPoints(context, points, view, radius, ink, faces);
    drawLabels(context, labels, view, `${LABEL_SIZE}px ${fontFamily}`, ink);
  }, [points, view, radius, labels, ink, faces, fontFamily]);
  return <canvas ref={canvas} className={classes['canvas']} aria-hidden="true" />;
});
