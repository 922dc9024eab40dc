import { Bytes } from '#adapters/files/bytes.ts';
import type { PhotoFormat } from '#adapters/files/file-format.ts';

/** Pixels as stored; EXIF may turn the picture, which swaps the two but not their product. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const READERS: Readonly<Record<PhotoFormat, (bytes: Bytes) => ImageSize | null>> = {
  jpeg: jpegSize,
  png: (bytes) =>
    bytes.latin1(12, 4) === 'IHDR' ? { width: bytes.u32(16), height: bytes.u32(20) } : null,
  gif: (bytes) => ({ width: bytes.u16(6, true), height: bytes.u16(8, true) }),
  webp: webpSize,
  bmp: (bytes) =>
    bytes.u32(14, true) <= 16
      ? { width: bytes.u16(18, true), height: bytes.u16(20, true) }
      : // A negative height means rows from top to bottom.
        { width: Math.abs(bytes.i32le(18)), height: Math.abs(bytes.i32le(22)) },
  ico: icoSize,
  avif: isoMediaSize,
  heic: isoMediaSize,
};

/**
 * Width and height as the file's header claims them, read without decoding, so that an image that
 * would fill the memory is refused first. `null` if the bytes given end before that, or if a side
 * is 0. A header that claims less than the data holds is caught by the browser's decoders, which
 * allocate by the header.
 */
export function imageSize(format: PhotoFormat, start: ArrayBuffer): ImageSize | null {
  const size = READERS[format](new Bytes(start));
  return size && size.width > 0 && size.height > 0 ? size : null;
}

/** ISO/IEC 10918-1, B.2.2: the first frame header, SOF0 to SOF15 without DHT, JPG and DAC. */
function jpegSize(bytes: Bytes): ImageSize | null {
  let at = 2;
  while (at < bytes.length) {
    // Decoders skip stray bytes between segments, so this must too.
    if (bytes.u8(at) !== 0xff) {
      at += 1;
      continue;
    }
    const marker = bytes.u8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.u16(at + 7), height: bytes.u16(at + 5) };
    if (marker === 0xda || marker === 0xd9) return null;
    if (marker === 0xff) at += 1;
    else if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const length = bytes.u16(at + 2);
      if (!(length >= 2)) return null;
      at += 2 + length;
    }
  }
  return null;
}

/** RFC 9649. */
function webpSize(bytes: Bytes): ImageSize | null {
  switch (bytes.latin1(12, 4)) {
    case 'VP8 ':
      return { width: bytes.u16(26, true) & 0x3fff, height: bytes.u16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.u32(21, true);
      return Number.isNaN(bits)
        ? null
        : { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.u24le(24) + 1, height: bytes.u24le(27) + 1 };
    default:
      return null;
  }
}

/** The largest picture of the icon; a stored 0 means 256. */
function icoSize(bytes: Bytes): ImageSize | null {
  let largest: ImageSize | null = null;
  for (let i = 0; i < bytes.u16(4, true); i++) {
    const width = bytes.u8(6 + 16 * i) || 256;
    const height = bytes.u8(7 + 16 * i) || 256;
    if (largest === null || width * height > largest.width * largest.height)
      largest = { width, height };
  }
  return largest;
}

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
function isoMediaSize(bytes: Bytes): ImageSize | null {
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
