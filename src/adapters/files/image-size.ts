import { Bytes } from '#adapters/files/bytes.ts';
import { isoMediaSize } from '#adapters/files/iso-media-size.ts';
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
