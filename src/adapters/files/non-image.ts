/* oxlint-disable no-control-regex -- signatures are made of control bytes, which also tell data from text */
import type { Bytes } from '#adapters/files/bytes.ts';
import type { PlainCode } from '#words/message.ts';

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
export function describeNonImage(bytes: Bytes): PlainCode {
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
