import { paletteOf } from '#ui/charts/canvas/canvas-ink.ts';
import type { LoadedFaces } from '#ui/charts/canvas/face-pictures.ts';
import {
  drawnPart,
  type FieldPoints,
  type FieldView,
  type LineEnds,
  type LineKind,
  type LineStretch,
} from './field-points.ts';

/** CSS colours of the scheme in force. */
export interface FieldInk {
  readonly people: readonly string[];
  readonly lines: Readonly<Record<LineKind, string>>;
  readonly surface: string;
  readonly text: string;
}

export function readFieldInk(element: Element): FieldInk {
  const colour = paletteOf(element);
  return {
    people: Array.from({ length: MARK_COLOURS }, (_, index) => colour(`person-${index + 1}`)),
    lines: {
      match: colour('correct'),
      'false-match': colour('wrong'),
      miss: colour('mated'),
    },
    surface: colour('surface'),
    text: colour('chart-text'),
  };
}

/** The dash is the second cue of what is wrong. */
const DASHES: Readonly<Record<LineKind, readonly number[]>> = {
  match: [],
  'false-match': [5, 4],
  miss: [],
};
/** A path of many lines that cross is slow to fill; many short paths are not. */
const LINES_A_PATH = 64;

export function drawLines(
  context: CanvasRenderingContext2D,
  stretches: readonly LineStretch[],
  ends: LineEnds,
  points: FieldPoints,
  view: FieldView,
  ink: FieldInk,
): void {
  for (const stretch of stretches) {
    const { from, to } = drawnPart(stretch);
    const many = to - from > 1000;
    context.strokeStyle = ink.lines[stretch.kind];
    context.globalAlpha = many ? 0.35 : 0.75;
    context.lineWidth = many ? 1 : 1.5;
    context.setLineDash([...DASHES[stretch.kind]]);
    for (let start = from; start < to; start += LINES_A_PATH) {
      context.beginPath();
      for (let place = start; place < Math.min(to, start + LINES_A_PATH); place++) {
        const row = stretch.rows[place];
        const a = ends.left[row];
        const b = ends.right[row];
        context.moveTo(view.toX(points.x[a]), view.toY(points.y[a]));
        context.lineTo(view.toX(points.x[b]), view.toY(points.y[b]));
      }
      context.stroke();
    }
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

export function drawPoints(
  context: CanvasRenderingContext2D,
  points: FieldPoints,
  view: FieldView,
  radius: number,
  ink: FieldInk,
  faces: LoadedFaces | null,
): void {
  for (let point = 0; point < points.count; point++) {
    const x = view.toX(points.x[point]);
    const y = view.toY(points.y[point]);
    const isSeen =
      x > -radius && x < view.width + radius && y > -radius && y < view.height + radius;
    if (!isSeen) continue;
    const mark = markOf(points.person[point]);
    const face = faces?.at(point) ?? null;
    if (face === null) drawMark(context, mark, x, y, radius, ink);
    else drawFace(context, face, mark, x, y, radius, ink);
  }
}

function drawMark(
  context: CanvasRenderingContext2D,
  { shape, colour }: PersonMark,
  x: number,
  y: number,
  radius: number,
  ink: FieldInk,
): void {
  context.beginPath();
  traceMark(context, shape, x, y, radius);
  context.fillStyle = ink.people[colour] ?? ink.text;
  context.fill();
  context.lineWidth = Math.min(1, radius / 4);
  context.strokeStyle = ink.surface;
  context.stroke();
}

function drawFace(
  context: CanvasRenderingContext2D,
  face: HTMLImageElement,
  { colour }: PersonMark,
  x: number,
  y: number,
  radius: number,
  ink: FieldInk,
): void {
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.clip();
  context.drawImage(face, x - radius, y - radius, 2 * radius, 2 * radius);
  context.restore();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = ink.people[colour] ?? ink.text;
  context.stroke();
}

/** A name under a group of points. */
export interface FieldLabel {
  readonly text: string;
  /** The middle of its upper edge, in the plane. */
  readonly x: number;
  readonly y: number;
}

/** Writes the names in view, in their order, where they cover no name before them. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly FieldLabel[],
  view: FieldView,
  font: string,
  ink: FieldInk,
): void {
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  const taken: { left: number; right: number; top: number }[] = [];
  for (const { text, x, y } of labels) {
    const [atX, atY] = [view.toX(x), view.toY(y)];
    if (atX < 0 || atX > view.width || atY < 0 || atY > view.height) continue;
    const half = context.measureText(text).width / 2 + 3;
    const middle = Math.min(view.width - half, Math.max(half, atX));
    const top = Math.min(view.height - 15, atY + 2);
    const [left, right] = [middle - half, middle + half];
    if (taken.some((t) => left < t.right && right > t.left && Math.abs(top - t.top) < 14)) continue;
    taken.push({ left, right, top });
    context.lineWidth = 3;
    context.strokeStyle = ink.surface;
    context.strokeText(text, middle, top);
    context.fillStyle = ink.text;
    context.fillText(text, middle, top);
  }
}

/**
 * How a person's points look: a colour and, as colours run out and not everybody sees them, a
 * shape.
 */
interface PersonMark {
  /** 0 to `MARK_COLOURS` - 1: `--sp-person-1` and on. */
  readonly colour: number;
  readonly shape: 'circle' | 'square' | 'triangle' | 'diamond';
}

const MARK_COLOURS = 6;
const SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const;

/** Twenty-four marks in turn, neighbours different in both. */
function markOf(person: number): PersonMark {
  // Six and four share a factor: without the shift half of the combinations would never come up.
  const shape = SHAPES[(person + Math.floor(person / 12)) % SHAPES.length] ?? 'circle';
  return { colour: person % MARK_COLOURS, shape };
}

/** Adds a mark of about the same area whatever its shape to the path. */
function traceMark(
  context: CanvasRenderingContext2D,
  shape: PersonMark['shape'],
  x: number,
  y: number,
  radius: number,
): void {
  switch (shape) {
    case 'circle':
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
      return;
    case 'square': {
      const half = radius * 0.88;
      context.rect(x - half, y - half, 2 * half, 2 * half);
      return;
    }
    case 'triangle': {
      const reach = radius * 1.3;
      context.moveTo(x, y - reach);
      context.lineTo(x + reach * 0.87, y + reach * 0.55);
      context.lineTo(x - reach * 0.87, y + reach * 0.55);
      context.closePath();
      return;
    }
    case 'diamond': {
      const reach = radius * 1.25;
      context.moveTo(x, y - reach);
      context.lineTo(x + reach, y);
      context.lineTo(x, y + reach);
      context.lineTo(x - reach, y);
      context.closePath();
    }
  }
}
