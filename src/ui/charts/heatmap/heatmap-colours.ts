import { invariant } from '#domain/shared/invariant.ts';
import { paletteOf } from '#ui/charts/canvas/canvas-ink.ts';
import {
  DECISION,
  decisionAt,
  type DecisionLevel,
  NEAREST,
  type NearnessLevel,
} from '#ui/charts/heatmap/heatmap-levels.ts';

export type HeatmapMode = 'decision' | 'distance';

/** Packed as ImageData stores them on a little-endian machine: 0xAABBGGRR. */
export interface HeatmapColours {
  readonly match: number;
  readonly falseMatch: number;
  readonly miss: number;
  readonly nonMatch: number;
  readonly blank: number;
  /** From the threshold down to the least distance. */
  readonly near: Uint32Array;
  /** From the threshold up to the greatest distance. */
  readonly far: Uint32Array;
}

/** What is drawn around the cells, as CSS colours. */
export interface HeatmapInk {
  readonly text: string;
  readonly bracket: string;
  readonly line: string;
  readonly mated: string;
  readonly onFalseMatch: string;
  readonly onMiss: string;
}

const RAMP = 256;

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * An opaque CSS colour to its parts. A canvas normalises whatever way it is written in to
 * `#rrggbb`: a build shortens `#ffffff` to `#fff`, or may give a name instead.
 */
function partsOf(colour: string, context: CanvasRenderingContext2D): Rgb {
  context.fillStyle = colour;
  const value = Number.parseInt(context.fillStyle.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function pack([red, green, blue]: Rgb): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

function ramp(from: Rgb, to: Rgb): Uint32Array {
  return Uint32Array.from({ length: RAMP }, (_, i) => {
    const share = i / (RAMP - 1);
    const mix = (a: number, b: number) => Math.round(a + (b - a) * share);
    return pack([mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])]);
  });
}

/** Reads palette.css as it applies to `element`; read again when the colour scheme changes. */
export function readHeatmapColours(element: Element): HeatmapColours {
  const palette = paletteOf(element);
  const context = element.ownerDocument.createElement('canvas').getContext('2d');
  invariant(context !== null, 'a browser that draws a matrix has canvas contexts');
  const colour = (name: string) => partsOf(palette(`heat-${name}`), context);
  return {
    match: pack(colour('match-right')),
    falseMatch: pack(colour('match-wrong')),
    miss: pack(colour('miss')),
    nonMatch: pack(colour('apart')),
    blank: pack(colour('blank')),
    near: ramp(colour('near-edge'), colour('near')),
    far: ramp(colour('far-edge'), colour('far')),
  };
}

export function readHeatmapInk(element: Element): HeatmapInk {
  const colour = paletteOf(element);
  return {
    text: colour('chart-text'),
    bracket: colour('chart-axis'),
    line: colour('surface'),
    mated: colour('mated'),
    onFalseMatch: '#ffffff',
    onMiss: colour('chart-text'),
  };
}

/** The part of a level that is in view, in its cells. */
export interface CellWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One pixel a cell, as packed RGBA, `stride` to a line, where the first `matching` pairs match.
 * Free of allocation, as it runs on every frame of a drag.
 */
export function paintDecisions(
  pixels: Uint32Array,
  stride: number,
  level: DecisionLevel,
  { left, top, width, height }: CellWindow,
  matching: number,
  { match, falseMatch, miss, nonMatch, blank }: HeatmapColours,
): void {
  const colours = new Uint32Array(5);
  colours[DECISION.blank] = blank;
  colours[DECISION.nonMatch] = nonMatch;
  colours[DECISION.match] = match;
  colours[DECISION.miss] = miss;
  colours[DECISION.falseMatch] = falseMatch;
  for (let y = 0; y < height; y++) {
    const from = (top + y) * level.size + left;
    const to = y * stride;
    for (let x = 0; x < width; x++) {
      pixels[to + x] = colours[decisionAt(level, from + x, matching)];
    }
  }
}

/**
 * Two ramps that meet at the threshold: it shows as a contour, the place where blue turns to
 * orange.
 */
export function paintNearness(
  pixels: Uint32Array,
  stride: number,
  { size, codes }: NearnessLevel,
  { left, top, width, height }: CellWindow,
  threshold: number,
  { near, far, blank }: HeatmapColours,
): void {
  const last = near.length - 1;
  const nearScale = threshold < NEAREST ? last / (NEAREST - Math.max(threshold, 1)) : 0;
  const farScale = threshold > 1 ? last / (Math.min(threshold, NEAREST + 1) - 1) : 0;
  for (let y = 0; y < height; y++) {
    const from = (top + y) * size + left;
    const to = y * stride;
    for (let x = 0; x < width; x++) {
      const code = codes[from + x];
      pixels[to + x] =
        code === 0
          ? blank
          : code >= threshold
            ? near[Math.min(last, ((code - Math.max(threshold, 1)) * nearScale) | 0)]
            : far[Math.min(last, ((threshold - code) * farScale) | 0)];
    }
  }
}
