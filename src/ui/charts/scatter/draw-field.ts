import { drawnPart, type LineEnds, type LineKind, type LineStretch } from './field-lines.ts';
import type { FieldPoints, FieldView } from './field-view.ts';
import { MARK_COLOURS, markOf, type PersonMark, traceMark } from './person-marks.ts';

/** CSS colours of the scheme in force. */
export interface FieldInk {
  readonly people: readonly string[];
  readonly lines: Readonly<Record<LineKind, string>>;
  readonly surface: string;
  readonly text: string;
}

export function readFieldInk(element: Element): FieldInk {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--sp-${name}`).trim();
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

/**
 * Sizes the canvas for the screen's pixels and returns a context that is drawn on in CSS pixels,
 * blank.
 */
export function blankContext(
  canvas: HTMLCanvasElement,
  { width, height }: FieldView,
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  // Setting a size, even the same one, throws the canvas' memory away.
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
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

/** Pictures of points as far as they have loaded. */
export interface PointFaces {
  /** `null` draws the mark of the point's person. */
  readonly of: (point: number) => HTMLImageElement | null;
  /** Grows with every picture that has loaded. */
  readonly arrivals: number;
}

export function drawPoints(
  context: CanvasRenderingContext2D,
  points: FieldPoints,
  view: FieldView,
  radius: number,
  ink: FieldInk,
  faces: PointFaces | null,
): void {
  for (let point = 0; point < points.count; point++) {
    const x = view.toX(points.x[point]);
    const y = view.toY(points.y[point]);
    const mark = markOf(points.person[point]);
    const face = faces?.of(point) ?? null;
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

/** Writes names, in their order, where they cover no name before them. */
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
    const half = context.measureText(text).width / 2 + 3;
    const middle = Math.min(view.width - half, Math.max(half, view.toX(x)));
    const top = Math.min(view.height - 15, view.toY(y) + 2);
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
