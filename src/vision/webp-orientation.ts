/** EXIF's orientation of a picture: 1 is upright, 2 to 8 are the other turns and mirrorings. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;

/**
 * Finds the orientation tag of a WebP file. Browsers differ in whether they obey it (Chromium does
 * not), so the decoder reads it, sets it to 1 and turns the picture itself.
 *
 * @returns `null` for anything but a WebP file with a valid tag; else its value, and the offset and
 *   byte order of the two bytes that hold it.
 */
export function webpOrientation(
  file: ArrayBuffer,
): { readonly value: Orientation; readonly offset: number; readonly littleEndian: boolean } | null {
  const view = new DataView(file);
  if (text(view, 0) !== 'RIFF' || text(view, 8) !== 'WEBP') return null;
  // Chunks: four letters, a length, and the content padded to an even length.
  for (let at = 12; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at + 4, true);
    if (text(view, at) === 'EXIF') return tiffOrientation(view, at + 8, length);
    at += 8 + length + (length % 2);
  }
  return null;
}

function tiffOrientation(
  view: DataView,
  chunk: number,
  length: number,
): ReturnType<typeof webpOrientation> {
  // Some writers keep the six bytes "Exif\0\0" that JPEG has before the TIFF structure.
  const start = text(view, chunk) === 'Exif' ? chunk + 6 : chunk;
  const end = Math.min(view.byteLength, chunk + length);
  if (start + 8 > end) return null;
  const order = view.getUint16(start);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const littleEndian = order === 0x4949;
  const directory = start + view.getUint32(start + 4, littleEndian);
  if (directory + 2 > end) return null;
  const entries = view.getUint16(directory, littleEndian);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > end) return null;
    if (view.getUint16(entry, littleEndian) === ORIENTATION_TAG) {
      const value = view.getUint16(entry + 8, littleEndian);
      if (value < 1 || value > 8) return null;
      return { value: value as Orientation, offset: entry + 8, littleEndian };
    }
  }
  return null;
}

function text(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return '';
  return String.fromCharCode(...new Uint8Array(view.buffer, at, 4));
}

/**
 * The canvas transform (a, b, c, d, e, f) that turns a stored picture of the given size upright.
 */
export function uprightTransform(
  orientation: Orientation,
  width: number,
  height: number,
): readonly [number, number, number, number, number, number] {
  switch (orientation) {
    case 1:
      return [1, 0, 0, 1, 0, 0];
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, height, 0];
    case 7:
      return [0, -1, -1, 0, height, width];
    case 8:
      return [0, -1, 1, 0, 0, width];
  }
}
