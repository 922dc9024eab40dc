import { CHIP_SIZE } from '#domain/face/chip-geometry.ts';
import { knownAnswerCrop } from './known-answer-crop.ts';

/** Pixels of the photo to a pixel of the drawing: more than two, so that it is also halved. */
const MAGNIFICATION = 5;
/**
 * Of the drawing in the photo, in fractions of the drawing: as in a portrait there is something
 * around the face.
 */
const MARGIN = 0.3;
const HEADER = 54;

/**
 * The face of `knownAnswerCrop` as a photo's file, a Windows bitmap without compression, which
 * every browser decodes to the same pixels: so that the check goes through everything that a photo
 * goes through. It leans, as heads do.
 */
export function knownAnswerPhoto(): Blob {
  const { rgb } = knownAnswerCrop();
  const side = Math.round(MAGNIFICATION * CHIP_SIZE * (1 + 2 * MARGIN));
  // A row of a bitmap takes a multiple of four bytes.
  const stride = 4 * Math.ceil((3 * side) / 4);
  const file = new Uint8Array(HEADER + stride * side);
  const header = new DataView(file.buffer);
  header.setUint16(0, 0x424d);
  header.setUint32(2, file.length, true);
  header.setUint32(10, HEADER, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, side, true);
  // A negative height: rows from the top.
  header.setInt32(22, -side, true);
  header.setUint16(26, 1, true);
  header.setUint16(28, 24, true);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      // Turned by the right triangle 5, 12, 13: whole numbers until the last division.
      const [u, v] = [2 * x + 1 - side, 2 * y + 1 - side];
      const column = inDrawing(12 * u + 5 * v);
      const row = inDrawing(12 * v - 5 * u);
      const from = 3 * (row * CHIP_SIZE + column);
      const to = HEADER + y * stride + 3 * x;
      file[to] = rgb[from + 2] ?? 0;
      file[to + 1] = rgb[from + 1] ?? 0;
      file[to + 2] = rgb[from] ?? 0;
    }
  }
  return new Blob([file], { type: 'image/bmp' });
}

/** The nearest pixel of the drawing along one axis; what lies beyond its edge repeats it. */
function inDrawing(distance: number): number {
  const place = Math.floor(CHIP_SIZE / 2 + distance / (2 * 13 * MAGNIFICATION));
  return Math.max(0, Math.min(CHIP_SIZE - 1, place));
}
