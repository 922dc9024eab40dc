import { invariant } from '#domain/shared/invariant.ts';

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
  context.fillStyle = colour.trim();
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
  const style = getComputedStyle(element);
  const context = element.ownerDocument.createElement('canvas').getContext('2d');
  invariant(context !== null, 'a browser that draws a matrix has canvas contexts');
  const colour = (name: string) => partsOf(style.getPropertyValue(`--sp-heat-${name}`), context);
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
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--sp-${name}`).trim();
  return {
    text: colour('chart-text'),
    bracket: colour('chart-axis'),
    line: colour('surface'),
    mated: colour('mated'),
    onFalseMatch: '#ffffff',
    onMiss: colour('chart-text'),
  };
}
