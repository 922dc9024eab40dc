import type { HeatmapScene } from '#ui/charts/heatmap/draw-heatmap.ts';
import { groupSpans, shorten } from '#ui/charts/heatmap/heatmap-labels.ts';
import { BRACKET, LABEL_FONT_SIZE } from '#ui/charts/heatmap/heatmap-layout.ts';

const LINE = LABEL_FONT_SIZE + 2;
const FACES_FROM = 13;

/** The picture of a row's face if it is loaded; asking for it starts the loading. */
export type FaceLookup = (index: number) => HTMLImageElement | null;

/**
 * Names and brackets of people on the left and on top, and the faces where cells are large enough.
 * The top is the left side, turned.
 */
export function drawAxes(
  context: CanvasRenderingContext2D,
  scene: HeatmapScene,
  font: string,
  faceOf: FaceLookup | null,
): void {
  const { layout, viewport } = scene;
  context.save();
  context.font = font;
  context.textBaseline = 'middle';
  context.lineWidth = 1.25;
  context.translate(layout.originX, layout.originY);
  drawSide(context, scene, 'left');
  drawSide(context, scene, 'top');
  if (faceOf && viewport.cell >= FACES_FROM) drawFaces(context, scene, faceOf);
  context.restore();
}

function drawSide(
  context: CanvasRenderingContext2D,
  scene: HeatmapScene,
  where: 'left' | 'top',
): void {
  const { layout, viewport, groups, ink } = scene;
  const onLeft = where === 'left';
  const first = onLeft ? viewport.top : viewport.left;
  const room = onLeft ? layout.nameWidth : layout.nameHeight;
  const bracket = layout.faceStrip + BRACKET - 3;
  const measure = (text: string) => context.measureText(text).width;
  const spans = groupSpans(groups, first, viewport.cell, layout.side, LINE);
  // Names on top lie flat where every one of them fits over its own person; otherwise they stand.
  const flat = !onLeft && spans.every((span) => measure(span.label) < span.to - span.from - 6);
  context.strokeStyle = ink.bracket;
  context.fillStyle = ink.text;
  context.beginPath();
  for (const { from, to } of spans) {
    const inset = to - from > 5 ? 1.5 : 0.5;
    const path: readonly (readonly [number, number])[] = [
      [-bracket + 4, from + inset],
      [-bracket, from + inset],
      [-bracket, to - inset],
      [-bracket + 4, to - inset],
    ];
    path.forEach(([across, along], i) => {
      const [x, y] = onLeft ? [across, along] : [along, across];
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
  }
  context.stroke();
  for (const { label, labelAt } of spans) {
    if (labelAt === null) continue;
    const text = flat ? label : shorten(label, room, measure);
    context.save();
    if (onLeft) {
      context.textAlign = 'right';
      context.translate(-bracket - 5, labelAt);
    } else if (flat) {
      context.textAlign = 'center';
      context.translate(labelAt, -bracket - 10);
    } else {
      context.textAlign = 'left';
      context.translate(labelAt, -bracket - 5);
      context.rotate(-Math.PI / 2);
    }
    context.fillText(text, 0, 0);
    context.restore();
  }
}

function drawFaces(
  context: CanvasRenderingContext2D,
  { layout, viewport, cells }: HeatmapScene,
  faceOf: FaceLookup,
): void {
  const { cell } = viewport;
  const side = Math.min(layout.faceStrip - 2, cell - 1);
  const across = -layout.faceStrip + (layout.faceStrip - side) / 2;
  const draw = (first: number, place: (face: HTMLImageElement, along: number) => void) => {
    for (let i = Math.floor(first); i < cells.size; i += 1) {
      const along = (i + 0.5 - first) * cell - side / 2;
      if (along > layout.side - side / 2) break;
      if (along < -side / 2) continue;
      const face = faceOf(i);
      if (face) place(face, along);
    }
  };
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  draw(viewport.top, (face, along) => context.drawImage(face, across, along, side, side));
  draw(viewport.left, (face, along) => context.drawImage(face, along, across, side, side));
}
