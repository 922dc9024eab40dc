import type { Raster } from './raster.ts';

/** Brings pixels, in place, from a profile's colours to sRGB. */
export type ColourMap = (pixels: Raster) => void;

type Column = readonly [x: number, y: number, z: number];
/** Of a channel's value, 0 to 1, the light that it stands for. */
type Curve = (value: number) => number;

/**
 * From XYZ under D50, which profiles speak of, to linear sRGB (IEC 61966-2-1, adapted by Bradford's
 * method).
 */
const TO_SRGB: readonly Column[] = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
];
/** Steps of the table from light to sRGB: where it is steepest, one is a fifth of a grey level. */
const STEPS = 1 << 14;
/**
 * Profiles that move no colour by more than this, of 255, are sRGB but for the rounding of their
 * own numbers.
 */
const SAME = 1;

/**
 * Reads an ICC profile (ICC.1:2022) of three channels given by a matrix and curves, as cameras,
 * phones and editors write it: sRGB, Display P3, Adobe RGB. Browsers obey it too, but round in
 * different ways.
 *
 * @returns The map to sRGB; `null` where the profile is sRGB. `undefined` for profiles of other
 *   kinds (tables, CMYK, grey) and damaged ones.
 */
export function colourMapOf(profile: Uint8Array): ColourMap | null | undefined {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  try {
    if (textAt(view, 16) !== 'RGB ' || textAt(view, 20) !== 'XYZ ') return undefined;
    const tags = tagsOf(view);
    if (tags.has('A2B0')) return undefined;
    const columns = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => columnAt(view, tags.get(tag)));
    const curves = ['rTRC', 'gTRC', 'bTRC'].map((tag) => curveAt(view, tags.get(tag)));
    const map = mapOf(columns, curves);
    return isIdentity(map) ? null : map;
  } catch (error) {
    // An offset beyond the profile's end, or a tag that is missing or of a kind that is not known.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

function tagsOf(view: DataView): ReadonlyMap<string, number> {
  const tags = new Map<string, number>();
  const count = view.getUint32(128);
  for (let i = 0; i < count; i++) {
    const entry = 132 + 12 * i;
    tags.set(textAt(view, entry), view.getUint32(entry + 4));
  }
  return tags;
}

/** A number with 16 bits behind the point. */
const fixedAt = (view: DataView, at: number): number => view.getInt32(at) / 65536;

function columnAt(view: DataView, at: number | undefined): Column {
  if (at === undefined || textAt(view, at) !== 'XYZ ') throw new RangeError('No such colour.');
  return [fixedAt(view, at + 8), fixedAt(view, at + 12), fixedAt(view, at + 16)];
}

function curveAt(view: DataView, at: number | undefined): Curve {
  const kind = at === undefined ? '' : textAt(view, at);
  if (at !== undefined && kind === 'curv') return sampledCurve(view, at);
  if (at !== undefined && kind === 'para') return parametricCurve(view, at);
  throw new RangeError('No such curve.');
}

function sampledCurve(view: DataView, at: number): Curve {
  const count = view.getUint32(at + 8);
  if (count === 0) return (value) => value;
  if (count === 1) {
    const gamma = view.getUint16(at + 12) / 256;
    return (value) => value ** gamma;
  }
  if (at + 12 + 2 * count > view.byteLength) throw new RangeError('The curve is cut off.');
  return (value) => {
    const place = value * (count - 1);
    const low = Math.min(count - 2, Math.floor(place));
    const before = view.getUint16(at + 12 + 2 * low);
    const after = view.getUint16(at + 14 + 2 * low);
    return (before + (after - before) * (place - low)) / 65535;
  };
}

/**
 * Parameters of each type in the order of the file: g, then a, b, c, d, e, f as far as it has them.
 */
function parametricCurve(view: DataView, at: number): Curve {
  const type = view.getUint16(at + 8);
  const count = [1, 3, 4, 5, 7][type];
  if (count === undefined) throw new RangeError('No such curve.');
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from({ length: count }, (_, i) =>
    fixedAt(view, at + 12 + 4 * i),
  );
  const power = (value: number): number => Math.max(0, a * value + b) ** g;
  switch (type) {
    case 0:
      return (value) => value ** g;
    case 1:
      return (value) => (value >= -b / a ? power(value) : 0);
    case 2:
      return (value) => (value >= -b / a ? power(value) : 0) + c;
    case 3:
      return (value) => (value >= d ? power(value) : c * value);
    default:
      return (value) => (value >= d ? power(value) + e : c * value + f);
  }
}

function mapOf(columns: readonly Column[], curves: readonly Curve[]): ColourMap {
  const light = curves.map((curve) => Float64Array.from({ length: 256 }, (_, i) => curve(i / 255)));
  const [red, green, blue] = light as [Float64Array, Float64Array, Float64Array];
  const rows = TO_SRGB.map(([x, y, z]) => columns.map(([u, v, w]) => x * u + y * v + z * w));
  const [toRed, toGreen, toBlue] = rows as [number[], number[], number[]];
  const encoded = encodedLight();
  const encode = (row: number[], r: number, g: number, b: number): number => {
    const value = (row[0] as number) * r + (row[1] as number) * g + (row[2] as number) * b;
    return encoded[Math.round(STEPS * Math.max(0, Math.min(1, value)))] as number;
  };
  return ({ data }) => {
    for (let at = 0; at < data.length; at += 4) {
      const r = red[data[at] as number] as number;
      const g = green[data[at + 1] as number] as number;
      const b = blue[data[at + 2] as number] as number;
      data[at] = encode(toRed, r, g, b);
      data[at + 1] = encode(toGreen, r, g, b);
      data[at + 2] = encode(toBlue, r, g, b);
    }
  };
}

/** sRGB's transfer function, by steps of light. */
function encodedLight(): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: STEPS + 1 }, (_, i) => {
    const light = i / STEPS;
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
  });
}

function isIdentity(map: ColourMap): boolean {
  const levels = [0, 32, 64, 96, 128, 160, 192, 224, 255];
  const colours = levels.flatMap((r) => levels.flatMap((g) => levels.flatMap((b) => [r, g, b, 0])));
  const data = Uint8ClampedArray.from(colours);
  map({ width: data.length / 4, height: 1, data });
  return colours.every((value, i) => Math.abs(value - (data[i] as number)) <= SAME);
}
