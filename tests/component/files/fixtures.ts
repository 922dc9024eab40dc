import type { IncomingFile } from '#application/ports.ts';

/** Files as a person might drop them, made on the spot. */
export function incoming(source: Blob, path = 'photo.jpg'): IncomingFile {
  return { path, fileName: path.split('/').at(-1) ?? path, byteLength: source.size, source };
}

/** A picture encoded by the browser itself. */
export async function picture(
  width: number,
  height: number,
  type: string,
  seed = 0,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.fillStyle = `rgb(${seed % 256}, 120, 90)`;
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type });
}

export function bytes(...parts: readonly (string | number | readonly number[])[]): Blob {
  return new Blob(
    parts.map((part) =>
      typeof part === 'string'
        ? Uint8Array.from(part, (character) => character.charCodeAt(0))
        : Uint8Array.from(typeof part === 'number' ? [part] : part),
    ),
  );
}

export function u32(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

export function u16(value: number): number[] {
  return [(value >>> 8) & 255, value & 255];
}

export function u32le(value: number): number[] {
  return u32(value).toReversed();
}

/** A PNG's signature and header alone. */
export function pngHeader(width: number, height: number): Blob {
  return bytes('\u0089PNG\r\n\u001a\n', u32(13), 'IHDR', u32(width), u32(height), [8, 2, 0, 0, 0]);
}
