import type { AffineTransform } from '#domain/embedding/affine-transform.ts';
import type { Crop } from '#domain/embedding/input-values.ts';
import type { Box } from '#domain/face/box.ts';
import type { SimilarityTransform } from '#domain/face/similarity-transform.ts';
import type { Raster } from './raster.ts';

/**
 * Names this way of cutting crops out of photos. Embeddings of crops that were cut otherwise differ
 * in the second or third digit: who changes what comes out here changes the name.
 */
export const RESAMPLING = 'triangle-1';

/**
 * A photo's pixels, at its own size (level 0) and halved again and again (level 1, 2 ...; see
 * `halved`).
 */
export interface Pyramid {
  /** Of level 0. */
  readonly width: number;
  readonly height: number;
  /**
   * @param box Whole numbers, inside the level.
   * @returns At least the pixels inside the box, and where their upper left corner lies in the
   *   level.
   */
  read(level: number, box: Box): Raster & { readonly x: number; readonly y: number };
}

/** What of a photo is to be seen, and how. */
export interface View {
  /** Pixels of the result. */
  readonly width: number;
  readonly height: number;
  /** From pixels of the photo to pixels of the result. */
  readonly transform: AffineTransform;
  /** The part of the photo that is seen. */
  readonly source: Box;
}

/**
 * A photo seen through an affine map, the same to the last bit in every browser: additions,
 * products, quotients and square roots of double precision (IEEE 754) in a fixed order, and no
 * function that engines compute in their own ways.
 *
 * Where the result is smaller by a factor of two or more, pixels are first halved as often as that
 * is so. What remains, a factor of less than two, is done by a triangle in each direction of the
 * photo: bilinear interpolation whose triangle is as wide as two pixels of the result or of the
 * level, whichever are larger, as Pillow's `BILINEAR` and Pillow-like resizers do. Values are
 * averaged as they stand in the photo, that is by sRGB's curve, as dlib, OpenCV, Pillow and
 * canvases do. Nothing is rounded but by `halved`.
 *
 * @param outside Grey level, 0 to 255, of everything beyond the source; it is averaged with what
 *   lies inside.
 */
export function resample(photo: Pyramid, view: View, outside: number): Crop {
  const { width, height } = view;
  const rgb = new Float32Array(3 * width * height).fill(outside);
  const lens = lensOf(view);
  const { level, unit } = lens;
  const seen = {
    left: Math.max(0, view.source.x) * unit,
    top: Math.max(0, view.source.y) * unit,
    right: Math.min(photo.width, view.source.x + view.source.width) * unit,
    bottom: Math.min(photo.height, view.source.y + view.source.height) * unit,
  };
  const [x0, x1] = reach(lens.x, width, height, seen.left, seen.right);
  const [y0, y1] = reach(lens.y, width, height, seen.top, seen.bottom);
  if (!(x1 > x0 && y1 > y0)) return { width, height, rgb };
  const pixels = photo.read(level, { x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
  const across = tapsAlong(lens.x, width, height, seen.left, seen.right);
  const down = tapsAlong(lens.y, width, height, seen.top, seen.bottom);
  const { data } = pixels;
  // Plain loops over arrays at hand: what stands inside runs some million times a photo.
  const { at: columnAt, first: left, count: columns, weights: weightsX, room: roomX } = across;
  const { at: rowAt, first: top, count: rows, weights: weightsY, room: roomY } = down;
  for (let v = 0, to = 0; v < height; v++) {
    for (let u = 0; u < width; u++, to += 3) {
      const column = columnAt(u, v);
      const row = rowAt(u, v);
      const beginX = column * roomX;
      const endX = beginX + (columns[column] as number);
      const beginY = row * roomY;
      const endY = beginY + (rows[row] as number);
      let line =
        4 *
        (((top[row] as number) - pixels.y) * pixels.width + (left[column] as number) - pixels.x);
      let [red, green, blue] = [0, 0, 0];
      for (let j = beginY; j < endY; j++, line += 4 * pixels.width) {
        const weightY = weightsY[j] as number;
        for (let i = beginX, at = line; i < endX; i++, at += 4) {
          const weight = weightY * (weightsX[i] as number);
          red += weight * (data[at] as number);
          green += weight * (data[at + 1] as number);
          blue += weight * (data[at + 2] as number);
        }
      }
      const rest = (1 - (across.inside[column] as number) * (down.inside[row] as number)) * outside;
      rgb[to] = red + rest;
      rgb[to + 1] = green + rest;
      rgb[to + 2] = blue + rest;
    }
  }
  return { width, height, rgb };
}

/**
 * A square of `side` pixels of a photo, or of the part of it inside `source`, through a similarity
 * transform.
 */
export function resampleSquare(
  photo: Pyramid,
  { a, b, e, f }: SimilarityTransform,
  side: number,
  outside: number,
  source: Box = { x: 0, y: 0, width: photo.width, height: photo.height },
): Crop {
  const transform = [a, b, -b, a, e, f] as const;
  return resample(photo, { width: side, height: side, transform, source }, outside);
}

/**
 * Where along an axis of a level the result's pixel (u, v) lies: `start + u perColumn + v perRow`.
 */
interface Axis {
  readonly start: number;
  readonly perColumn: number;
  readonly perRow: number;
  /** Half the triangle's width, in pixels of the level. */
  readonly radius: number;
}

/**
 * The way back from the result to a level of the photo. `unit`: pixels of the level to a pixel of
 * the photo.
 */
function lensOf({ transform: [a, b, c, d, e, f] }: View): {
  readonly level: number;
  readonly unit: number;
  readonly x: Axis;
  readonly y: Axis;
} {
  const area = a * d - b * c;
  // How far a step of one pixel in the result goes in the photo, along each of its axes; the same
  // for both but where the map stretches.
  let stepX = Math.sqrt(c * c + d * d) / Math.abs(area);
  let stepY = Math.sqrt(a * a + b * b) / Math.abs(area);
  let level = 0;
  let unit = 1;
  for (; Math.min(stepX, stepY) >= 2; level++) {
    stepX /= 2;
    stepY /= 2;
    unit /= 2;
  }
  const axis = (perColumn: number, perRow: number, start: number, step: number): Axis => ({
    start: start + (perColumn + perRow) / 2,
    perColumn,
    perRow,
    radius: Math.max(1, step),
  });
  const k = unit / area;
  return {
    level,
    unit,
    x: axis(d * k, -c * k, (c * f - d * e) * k, stepX),
    y: axis(-b * k, a * k, (b * e - a * f) * k, stepY),
  };
}

/**
 * From the first to the last pixel of a level's axis that counts for any of the result, the last
 * one not included.
 */
function reach(
  { start, perColumn, perRow, radius }: Axis,
  width: number,
  height: number,
  low: number,
  high: number,
): readonly [from: number, to: number] {
  const [lastColumn, lastRow] = [(width - 1) * perColumn, (height - 1) * perRow];
  const corners = [start, start + lastColumn, start + lastRow, start + lastColumn + lastRow];
  return [
    Math.max(Math.floor(low), Math.floor(Math.min(...corners) - radius)),
    Math.min(Math.ceil(high), Math.ceil(Math.max(...corners) + radius)),
  ];
}

/**
 * Which pixels along an axis count for a pixel of the result, and how much. Lists of several such
 * pixels; `at` says which entry to take.
 */
interface Taps {
  /** The entry for the result's pixel (u, v). */
  readonly at: (u: number, v: number) => number;
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** `room` for each entry; of those that lie outside the source nothing. */
  readonly weights: Float64Array;
  readonly room: number;
  /** The sum of an entry's weights: 1 but where the source ends. */
  readonly inside: Float64Array;
}

/**
 * @param low Where the source begins and ends along the axis. A pixel that it cuts counts by the
 *   part inside.
 */
function tapsAlong(axis: Axis, width: number, height: number, low: number, high: number): Taps {
  const { start, perColumn, perRow, radius } = axis;
  // Where the photo is not turned but by quarters, all pixels of a column, or of a row, share one
  // entry.
  const entries = perRow === 0 ? width : perColumn === 0 ? height : 1;
  const room = Math.ceil(2 * radius) + 1;
  const first = new Int32Array(entries);
  const count = new Int32Array(entries);
  const weights = new Float64Array(entries * room);
  const inside = new Float64Array(entries);

  const set = (entry: number, centre: number): number => {
    const begin = Math.ceil(centre - radius - 0.5);
    const end = Math.floor(centre + radius - 0.5);
    const from = Math.max(begin, Math.floor(low));
    const to = Math.min(end, Math.ceil(high) - 1);
    let total = 0;
    for (let i = begin; i <= end; i++) total += radius - Math.abs(i + 0.5 - centre);
    let within = 0;
    for (let i = from, at = entry * room; i <= to; i++, at++) {
      const part = Math.min(i + 1, high) - Math.max(i, low);
      const weight = ((radius - Math.abs(i + 0.5 - centre)) / total) * part;
      weights[at] = weight;
      within += weight;
    }
    first[entry] = from;
    count[entry] = Math.max(0, to - from + 1);
    inside[entry] = within;
    return entry;
  };
  const taps = { first, count, weights, room, inside };
  if (perRow === 0) {
    for (let u = 0; u < width; u++) set(u, start + u * perColumn);
    return { ...taps, at: (u) => u };
  }
  if (perColumn === 0) {
    for (let v = 0; v < height; v++) set(v, start + v * perRow);
    return { ...taps, at: (_, v) => v };
  }
  return { ...taps, at: (u, v) => set(0, start + u * perColumn + v * perRow) };
}
