import { zipSync } from 'fflate';

/** A `.npy` file, version 1, of the given data as they are to lie in it. */
export function npyOf(
  descr: string,
  shape: readonly number[],
  data: ArrayBufferView<ArrayBuffer>,
  fortran = false,
): Uint8Array<ArrayBuffer> {
  const order = fortran ? 'True' : 'False';
  const shapeText = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': ${descr.startsWith('[') ? descr : `'${descr}'`}, 'fortran_order': ${order}, 'shape': (${shapeText}), }`;
  const header = `${text.padEnd(117)}\n`;
  const bytes = new Uint8Array(10 + header.length + data.byteLength);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length & 255, header.length >> 8]);
  bytes.set(new TextEncoder().encode(header), 10);
  bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), 10 + header.length);
  return bytes;
}

/** Texts as NumPy's `<U` type has them. */
export function unicodeNpy(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const width = Math.max(...texts.map((text) => Array.from(text).length));
  const points = new Uint32Array(texts.length * width);
  texts.forEach((text, row) => {
    Array.from(text).forEach((character, i) => {
      points[row * width + i] = character.codePointAt(0)!;
    });
  });
  return npyOf(`<U${width}`, [texts.length], points);
}

export function npzOf(arrays: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return zipSync(
    Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${name}.npy`, array])),
  ) as Uint8Array<ArrayBuffer>;
}
