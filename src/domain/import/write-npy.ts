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
