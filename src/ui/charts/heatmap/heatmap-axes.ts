import { textWidth } from '#ui/charts/canvas/canvas-ink.ts';
import type { LoadedFaces } from '#ui/charts/canvas/face-pictures.ts';
import type { HeatmapScene } from '#ui/charts/heatmap/draw-heatmap.ts';
import type { HeatmapGroup } from '#ui/charts/heatmap/heatmap-cells.ts';

/**
 * Where the parts of the canvas lie, in CSS pixels: names, brackets, faces, then the square plot.
 */
export interface HeatmapLayout {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly side: number;
  readonly originX: number;
  readonly originY: number;
  /** Widest name that is shown, left and on top. */
  readonly nameWidth: number;
  readonly nameHeight: number;
  /** Side of the strip for faces; 0 without faces. */
  readonly faceStrip: number;
}

export const LABEL_FONT_SIZE = 12;
const BRACKET = 10;
const NAME_GAP = 4;
const LARGEST_SIDE = 760;
const LARGEST_CELL = 64;
const SMALLEST_SIDE = 160;

export function heatmapLayout(
  width: number,
  size: number,
  groups: readonly HeatmapGroup[],
  hasFaces: boolean,
  pixelRatio: number,
  fontFamily: string,
): HeatmapLayout {
  const measure = (text: string) => textWidth(text, LABEL_FONT_SIZE, fontFamily);
  const narrow = width < 480;
  const widest = Math.ceil(Math.max(0, ...groups.map((group) => measure(group.label))));
  const nameWidth = Math.min(widest, narrow ? 58 : 132);
  const nameHeight = Math.min(widest, narrow ? 58 : 108);
  const faceStrip = hasFaces ? (narrow ? 18 : 28) : 0;
  const originX = nameWidth + NAME_GAP + BRACKET + faceStrip;
  const originY = nameHeight + NAME_GAP + BRACKET + faceStrip;
  const wanted = Math.max(SMALLEST_SIDE, size * LARGEST_CELL);
  const side = Math.max(1, Math.floor(Math.min(width - originX - 1, LARGEST_SIDE, wanted)));
  return {
    width: originX + side + 1,
    height: originY + side + 1,
    pixelRatio,
    side,
    originX,
    originY,
    nameWidth,
    nameHeight,
    faceStrip,
  };
}

const LINE = LABEL_FONT_SIZE + 2;
const FACES_FROM = 13;

/**
 * Names and brackets of people on the left and on top, and the faces where cells are large enough.
 * The top is the left side, turned.
 */
export function drawAxes(
  context: CanvasRenderingContext2D,
  scene: HeatmapScene,
  font: string,
  faces: LoadedFaces | null,
): void {
  const { layout, viewport } = scene;
  context.save();
  context.font = font;
  context.textBaseline = 'middle';
  context.lineWidth = 1.25;
  context.translate(layout.originX, layout.originY);
  drawSide(context, scene, 'left');
  drawSide(context, scene, 'top');
  if (faces && viewport.scale >= FACES_FROM) drawFaces(context, scene, faces);
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
  const spans = groupSpans(groups, first, viewport.scale, layout.side, LINE);
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
  faces: LoadedFaces,
): void {
  const { scale: cell } = viewport;
  const side = Math.min(layout.faceStrip - 2, cell - 1);
  const across = -layout.faceStrip + (layout.faceStrip - side) / 2;
  const draw = (first: number, place: (face: HTMLImageElement, along: number) => void) => {
    for (let i = Math.floor(first); i < cells.size; i += 1) {
      const along = (i + 0.5 - first) * cell - side / 2;
      if (along > layout.side - side / 2) break;
      if (along < -side / 2) continue;
      const face = faces.at(i);
      if (face) place(face, along);
    }
  };
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  draw(viewport.top, (face, along) => context.drawImage(face, across, along, side, side));
  draw(viewport.left, (face, along) => context.drawImage(face, along, across, side, side));
}

/**
 * A person's stretch along one side of the plot, in CSS pixels from the plot's edge, cut to the
 * plot.
 */
interface GroupSpan {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Where the name goes; `null` where it has no room beside its neighbours'. */
  readonly labelAt: number | null;
}

/**
 * The people in view along one side. Names are placed at the middle of what is seen of each person,
 * larger stretches first, and left out where they would come nearer than `gap` to another.
 */
function groupSpans(
  groups: readonly HeatmapGroup[],
  first: number,
  cell: number,
  side: number,
  gap: number,
): readonly GroupSpan[] {
  const spans = groups
    .map((group) => ({
      label: group.label,
      from: Math.max(0, (group.start - first) * cell),
      to: Math.min(side, (group.end - first) * cell),
    }))
    .filter((span) => span.to - span.from > 0.25);
  const placed: number[] = [];
  const labelled = new Map<string, number>();
  for (const span of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const middle = (span.from + span.to) / 2;
    if (placed.some((other) => Math.abs(other - middle) < gap)) continue;
    placed.push(middle);
    labelled.set(`${span.from}`, middle);
  }
  return spans.map((span) => ({ ...span, labelAt: labelled.get(`${span.from}`) ?? null }));
}

/** Cuts a text to `width` with an ellipsis. */
function shorten(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  let length = text.length;
  while (length > 1 && measure(`${text.slice(0, length)}…`) > width) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}
