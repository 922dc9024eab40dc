import { Refusal } from '#domain/import/refusal.ts';
import { message } from '#words/message.ts';

/** An array of a `.npy` file. */
export interface NpyArray {
  /** Axes of length 1 left out, but for the first. */
  readonly shape: readonly number[];
  /** In C order (the last axis varies fastest), whatever the order in the file. */
  readonly values: Float64Array | readonly string[];
}

interface Header {
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** Where the data begin. */
  readonly start: number;
}

type ReadElement = (view: DataView, at: number, little: boolean) => number;

const NUMBERS: Readonly<Record<string, ReadElement>> = {
  f2: (view, at, little) => halfFloat(view.getUint16(at, little)),
  f4: (view, at, little) => view.getFloat32(at, little),
  f8: (view, at, little) => view.getFloat64(at, little),
  i1: (view, at) => view.getInt8(at),
  i2: (view, at, little) => view.getInt16(at, little),
  i4: (view, at, little) => view.getInt32(at, little),
  i8: (view, at, little) => Number(view.getBigInt64(at, little)),
  u1: (view, at) => view.getUint8(at),
  u2: (view, at, little) => view.getUint16(at, little),
  u4: (view, at, little) => view.getUint32(at, little),
  u8: (view, at, little) => Number(view.getBigUint64(at, little)),
  b1: (view, at) => view.getUint8(at),
};

/**
 * Reads a NumPy array: the format of NEP 1, versions 1 to 3, with numbers (floats of 2, 4 and 8
 * bytes, whole numbers, booleans) and texts (`U`, `S`).
 *
 * @param name of the file or array, for sentences.
 * @throws {Refusal} for anything else, pickled objects first of all: reading those would mean
 *   running a program.
 */
export function readNpy(bytes: Uint8Array, name: string): NpyArray {
  const { descr, fortranOrder, shape, start } = readHeader(bytes, name);
  const [, order = '', kind = '', digits = ''] = /^([<>=|])([a-zA-Z])(\d*)$/.exec(descr) ?? [];
  if (kind === 'O') {
    throw new Refusal(message('refused.pickled', { name }));
  }
  const size = kind === 'U' ? 4 * Number(digits) : Number(digits);
  const isText = kind === 'U' || kind === 'S';
  const element = NUMBERS[`${kind}${digits}`];
  if (kind === '' || (!isText && !element)) {
    throw new Refusal(message('refused.npyType', { name, type: descr.slice(0, 40) }));
  }
  const count = shape.reduce((product, length) => product * length, 1);
  if (start + count * size > bytes.length) {
    throw new Refusal(message('refused.npyCut', { name, count }));
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, count * size);
  const little = order !== '>';
  // Where element i in C order stands in the file.
  const place = fortranOrder && shape.length > 1 ? fortranPlace(shape) : (i: number) => i;
  const squeezed = shape.filter((length, axis) => axis === 0 || length !== 1);
  if (isText) {
    const text = kind === 'U' ? unicodeText : byteText;
    return {
      shape: squeezed,
      values: Array.from({ length: count }, (_, i) => text(view, place(i) * size, size, little)),
    };
  }
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++)
    values[i] = (element as ReadElement)(view, place(i) * size, little);
  return { shape: squeezed, values };
}

function readHeader(bytes: Uint8Array, name: string): Header {
  const broken = new Refusal(message('refused.npyHeader', { name }));
  if (bytes.length < 12 || latin1(bytes, 0, 6) !== '\u0093NUMPY') throw broken;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isFirst = view.getUint8(6) === 1;
  const start = (isFirst ? 10 : 12) + (isFirst ? view.getUint16(8, true) : view.getUint32(8, true));
  if (start > bytes.length) throw broken;
  const text = latin1(bytes, isFirst ? 10 : 12, start);
  if (/'descr'\s*:\s*\[/.test(text)) {
    throw new Refusal(message('refused.npyFields', { name }));
  }
  const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const shape = /'shape'\s*:\s*\(([^)]*)\)/.exec(text)?.[1];
  if (descr === undefined || order === undefined || shape === undefined) throw broken;
  const lengths = shape
    .split(',')
    .map((part) => part.trim().replace(/L$/, ''))
    .filter((part) => part !== '')
    .map(Number);
  if (!lengths.every(Number.isSafeInteger)) throw broken;
  return { descr, fortranOrder: order === 'True', shape: lengths, start };
}

/** Place in Fortran order (the first axis varies fastest) of an element counted in C order. */
function fortranPlace(shape: readonly number[]): (index: number) => number {
  return (index) => {
    let rest = index;
    let place = 0;
    const strides: number[] = [];
    shape.reduce((product, length) => {
      strides.push(product);
      return product * length;
    }, 1);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const length = shape[axis] as number;
      place += (rest % length) * (strides[axis] as number);
      rest = Math.floor(rest / length);
    }
    return place;
  };
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}

/** UTF-32, padded with zeros. */
function unicodeText(view: DataView, at: number, size: number, little: boolean): string {
  let text = '';
  for (let i = 0; i < size; i += 4) {
    const point = view.getUint32(at + i, little);
    if (point === 0) break;
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  return text;
}

/** Bytes, padded with zeros; taken as Latin-1, of which ASCII is a part. */
function byteText(view: DataView, at: number, size: number): string {
  let text = '';
  for (let i = 0; i < size && view.getUint8(at + i) !== 0; i++) {
    text += String.fromCharCode(view.getUint8(at + i));
  }
  return text;
}

/** IEEE 754 binary16. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0
    ? sign * fraction * 2 ** -24
    : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Arrays that a `.npy` file holds as they are. */
export type NpyValues = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/**
 * NumPy's name for the type of the values; all computers that run browsers keep the lowest byte
 * first.
 */
function typeName(values: NpyValues): string {
  if (values instanceof Uint8Array) return '|u1';
  if (values instanceof Uint16Array) return '<u2';
  if (values instanceof Uint32Array) return '<u4';
  return values instanceof Float32Array ? '<f4' : '<f8';
}

/** Bytes that the header's end, and so the data's beginning, is a multiple of (NEP 1). */
const ALIGNMENT = 64;
const PREFIX = 10;

/**
 * Writes an array as NumPy does: version 1.0 of NEP 1.
 *
 * @param shape its product is the number of values; one axis unless told.
 */
export function npyBytes(
  values: NpyValues,
  shape: readonly number[] = [values.length],
): Uint8Array<ArrayBuffer> {
  const axes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': '${typeName(values)}', 'fortran_order': False, 'shape': (${axes}), }`;
  const length = Math.ceil((PREFIX + text.length + 1) / ALIGNMENT) * ALIGNMENT - PREFIX;
  const header = `\u0093NUMPY\u0001\0${text.padEnd(length - 1)}\n`;
  const bytes = new Uint8Array(PREFIX + length + values.byteLength);
  for (let i = 0; i < 8; i++) bytes[i] = header.charCodeAt(i);
  new DataView(bytes.buffer).setUint16(8, length, true);
  for (let i = 8; i < header.length; i++) bytes[i + 2] = header.charCodeAt(i);
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), PREFIX + length);
  return bytes;
}
