import type { Bytes } from '#adapters/files/bytes.ts';
import type { ImageSize } from '#adapters/files/image-size.ts';

/** Boxes that hold boxes, with the bytes before the first one. */
const CONTAINERS: Readonly<Record<string, number>> = {
  meta: 4,
  iprp: 0,
  ipco: 0,
  moov: 0,
  trak: 0,
};

/**
 * Size of the largest image in an AVIF file (ISO/IEC 23008-12): `ispe` of still images, of which
 * the tiles of a grid have one too, and `tkhd` of image sequences.
 */
export function isoMediaSize(bytes: Bytes): ImageSize | null {
  let largest: ImageSize | null = null;
  const consider = (size: ImageSize) => {
    if (largest === null || size.width * size.height > largest.width * largest.height)
      largest = size;
  };
  walk(bytes, 0, bytes.length, consider);
  return largest;
}

function walk(bytes: Bytes, from: number, end: number, consider: (size: ImageSize) => void): void {
  let at = from;
  while (at + 8 <= end) {
    const stated = bytes.u32(at);
    const type = bytes.latin1(at + 4, 4);
    // 1: a 64-bit size follows, whose upper half is 0 in any file that fits in memory; 0: to the
    // end of the file.
    const header = stated === 1 ? 16 : 8;
    const size = stated === 1 ? bytes.u32(at + 12) : stated === 0 ? end - at : stated;
    if (!(size >= header)) return;
    const content = at + header;
    const next = Math.min(end, at + size);
    const inner = CONTAINERS[type];
    if (inner !== undefined) walk(bytes, content + inner, next, consider);
    if (type === 'ispe')
      consider({ width: bytes.u32(content + 4), height: bytes.u32(content + 8) });
    if (type === 'tkhd') {
      // Fixed point 16.16, after times that take twice the space in version 1.
      const offset = content + (bytes.u8(content) === 1 ? 88 : 76);
      consider({ width: bytes.u16(offset), height: bytes.u16(offset + 4) });
    }
    at = next;
  }
}
