import { Bytes } from '#adapters/files/bytes.ts';
import { formatOfBrands } from '#domain/photo/iso-brands.ts';
import { message, type PlainCode } from '#words/message.ts';
import type { Reason } from '#words/reason.ts';

/**
 * Formats that browsers decode, and HEIC, which the vision worker does. ICO is among them because
 * Chromium does.
 */
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'avif' | 'heic' | 'ico';

export type FileFormat =
  | { readonly kind: 'photo'; readonly format: PhotoFormat }
  /** An image that browsers do not decode; `format` is the name that people know it by. */
  | { readonly kind: 'unsupported-image'; readonly format: Reason }
  /** `looksLike` completes "this is ...". */
  | { readonly kind: 'not-an-image'; readonly looksLike: PlainCode };

/** Bytes of a file that `fileFormat` needs. */
export const SIGNATURE_BYTES = 4096;

const DIB_HEADER_SIZES = new Set([12, 16, 40, 52, 56, 64, 108, 124]);

/** Signatures at the start of the file, each byte one character. */
const UNSUPPORTED_IMAGES: readonly (readonly [signature: string, format: Reason])[] = [
  ['\u00ff\u000a', 'JPEG XL'],
  ['\0\0\0\u000cJXL ', 'JPEG XL'],
  ['\0\0\0\u000cjP  ', 'JPEG 2000'],
  ['\u00ff\u004f\u00ff\u0051', 'JPEG 2000'],
  ['II*\0', message('format.tiffOrRaw')],
  ['MM\0*', message('format.tiffOrRaw')],
  ['II+\0', 'BigTIFF'],
  ['MM\0+', 'BigTIFF'],
  ['IIRO', message('format.raw', { make: 'Olympus' })],
  ['IIU\0', message('format.raw', { make: 'Panasonic' })],
  ['FUJIFILMCCD-RAW', message('format.raw', { make: 'Fujifilm' })],
  ['8BPS', 'Photoshop'],
  ['gimp xcf', 'GIMP'],
  ['icns', message('format.appleIcon')],
  ['\0\0\u0002\0', message('format.cursor')],
  ['DDS ', 'DDS'],
  ['v/1\u0001', 'OpenEXR'],
  ['#?RADIANCE', 'Radiance HDR'],
  ['qoif', 'QOI'],
];

/** Decides by the first bytes alone; a file's name and declared type are often wrong. */
export function fileFormat(start: ArrayBuffer): FileFormat {
  const bytes = new Bytes(start);
  const format = photoFormat(bytes);
  if (format) return { kind: 'photo', format };
  const unsupported = unsupportedImage(bytes);
  if (unsupported) return { kind: 'unsupported-image', format: unsupported };
  return { kind: 'not-an-image', looksLike: describeNonImage(bytes) };
}

function photoFormat(bytes: Bytes): PhotoFormat | null {
  const start = bytes.latin1(0, 16);
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (start.startsWith('BM') && DIB_HEADER_SIZES.has(bytes.u32(14, true))) return 'bmp';
  if (start.startsWith('\0\0\u0001\0') && bytes.u16(4, true) > 0) return 'ico';
  return formatOfBrands(brands(bytes));
}

function unsupportedImage(bytes: Bytes): Reason | null {
  const start = bytes.latin1(0, 512);
  const known = UNSUPPORTED_IMAGES.find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  if (/^P[1-7]\s+(#|\d|WIDTH)/.test(start)) return message('format.netpbm');
  if (brands(bytes)[0] === 'crx ') return message('format.raw', { make: 'Canon' });
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^<svg[\s>]/i.test(text) || (text.startsWith('<?xml') && /<svg[\s>]/i.test(text)))
    return 'SVG';
  return null;
}

/** Major and compatible brands of an ISO base media file (AVIF, HEIC, MP4), else none. */
function brands(bytes: Bytes): readonly string[] {
  if (bytes.latin1(4, 4) !== 'ftyp') return [];
  const end = Math.min(bytes.u32(0), 256);
  const found = [bytes.latin1(8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) found.push(bytes.latin1(at, 4));
  return found;
}

/* oxlint-disable no-control-regex -- signatures are made of control bytes, which also tell data from text */

const SIGNATURES: readonly (readonly [pattern: RegExp, description: PlainCode])[] = [
  [/^%PDF-/, 'kind.pdf'],
  [/^PK\u0003\u0004.{26}\[Content_Types\]/s, 'kind.office'],
  [/^PK(\u0003\u0004|\u0005\u0006)/, 'kind.zip'],
  [
    /^(Rar!|7z\u00bc\u00af|\u001f\u008b|BZh\d|\u00fd7zXZ|\u0028\u00b5\u002f\u00fd)/,
    'kind.compressed',
  ],
  [/^.{257}ustar/s, 'kind.tar'],
  [/^.{4}ftypM4A/s, 'kind.sound'],
  [/^(.{4}ftyp|\u001a\u0045\u00df\u00a3|RIFF.{4}AVI |\0\0\u0001[\u00ba\u00b3]|FLV)/s, 'kind.video'],
  [/^(ID3|\u00ff[\u00fb\u00f3\u00f2]|RIFF.{4}WAVE|OggS|fLaC)/s, 'kind.sound'],
  [/^(MZ|\u007fELF|\u00cf\u00fa\u00ed\u00fe)/, 'kind.program'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'kind.oldOffice'],
  [/^SQLite format 3\0/, 'kind.database'],
  [/^\u0093NUMPY/, 'kind.numpy'],
  [/^PAR1/, 'kind.parquet'],
  [/^\u0089HDF\r\n/, 'kind.hdf5'],
  [/^\u0080[\u0002-\u0005]/, 'kind.pickle'],
  [/^version https:\/\/git-lfs\.github\.com/, 'kind.lfsPointer'],
];

/**
 * What a file that is no image is, in words that complete "this is ...". Judged by its first bytes.
 */
function describeNonImage(bytes: Bytes): PlainCode {
  const start = bytes.latin1(0, 4096);
  const known = SIGNATURES.find(([pattern]) => pattern.test(start));
  if (known) return known[1];
  if (/^\0+$/.test(start)) return 'kind.zeros';
  const text = asText(start);
  if (text === null) return 'kind.unknown';
  if (/^<!doctype html|^<html[\s>]/i.test(text)) return 'kind.webPage';
  if (text.startsWith('<?xml')) return 'kind.xml';
  if (/^[[{]/.test(text)) return 'kind.json';
  return 'kind.text';
}

/**
 * The bytes as text without leading white space, or `null` if they are none: text has no control
 * bytes but white space.
 */
function asText(start: string): string | null {
  // With a byte order mark, UTF-16 is text although every second byte is 0.
  if (/^(\u00ff\u00fe|\u00fe\u00ff)/.test(start))
    return start.slice(2).replaceAll('\0', '').trimStart();
  if (/[\0-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/.test(start)) return null;
  const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0));
  try {
    // `stream`: a character that the cut at 4096 bytes splits is no fault.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }).trimStart();
  } catch {
    return null;
  }
}
