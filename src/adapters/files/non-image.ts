/* oxlint-disable no-control-regex -- signatures are made of control bytes, which also tell data from text */
import type { Bytes } from '#adapters/files/bytes.ts';

const SIGNATURES: readonly (readonly [pattern: RegExp, description: string])[] = [
  [/^%PDF-/, 'a PDF document'],
  [/^PK\u0003\u0004.{26}\[Content_Types\]/s, 'an Office document'],
  [/^PK(\u0003\u0004|\u0005\u0006)/, 'a zip archive'],
  [
    /^(Rar!|7z\u00bc\u00af|\u001f\u008b|BZh\d|\u00fd7zXZ|\u0028\u00b5\u002f\u00fd)/,
    'a compressed archive',
  ],
  [/^.{257}ustar/s, 'a tar archive'],
  [/^.{4}ftypM4A/s, 'a sound recording'],
  [/^(.{4}ftyp|\u001a\u0045\u00df\u00a3|RIFF.{4}AVI |\0\0\u0001[\u00ba\u00b3]|FLV)/s, 'a video'],
  [/^(ID3|\u00ff[\u00fb\u00f3\u00f2]|RIFF.{4}WAVE|OggS|fLaC)/s, 'a sound recording'],
  [/^(MZ|\u007fELF|\u00cf\u00fa\u00ed\u00fe)/, 'a program'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'an old Office document or a thumbnail database'],
  [/^SQLite format 3\0/, 'a database'],
  [/^\u0093NUMPY/, 'a NumPy array'],
  [/^PAR1/, 'a Parquet table'],
  [/^\u0089HDF\r\n/, 'an HDF5 file'],
  [/^\u0080[\u0002-\u0005]/, 'a Python pickle'],
  [
    /^version https:\/\/git-lfs\.github\.com/,
    'a Git LFS pointer instead of the photo it stands for',
  ],
];

/**
 * What a file that is no image is, in words that complete "this is ...". Judged by its first bytes.
 */
export function describeNonImage(bytes: Bytes): string {
  const start = bytes.latin1(0, 4096);
  const known = SIGNATURES.find(([pattern]) => pattern.test(start));
  if (known) return known[1];
  if (/^\0+$/.test(start)) return 'nothing but zero bytes, as a failed copy leaves them';
  const text = asText(start);
  if (text === null) return 'an unknown format';
  if (/^<!doctype html|^<html[\s>]/i.test(text)) return 'a web page';
  if (text.startsWith('<?xml')) return 'an XML file';
  if (/^[[{]/.test(text)) return 'a JSON file';
  return 'a text file';
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
