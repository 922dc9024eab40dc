import { crc32 } from './crc32.ts';
import { DIRECTORY_ENTRY, u64 } from './zip-end.ts';

/** One entry of a zip archive's directory as it stands there. */
export interface ZipRecord {
  /** As written; `isUtf8` where the entry says so. */
  readonly name: Uint8Array;
  readonly isUtf8: boolean;
  /** The name that Info-ZIP's extra field 0x7075 gives, where it is of the same name. */
  readonly unicodeName: string | null;
  readonly isEncrypted: boolean;
  /** As in section 4.4.5 of the APPNOTE: 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  /** Of its local header, from the archive's start. */
  readonly offset: number;
  /** Folders, links and devices have no contents to unpack. */
  readonly kind: 'file' | 'folder' | 'link';
  /** Where the next one begins. */
  readonly next: number;
}

const FIXED_BYTES = 46;
const LARGE = 0xffffffff;
const ZIP64_FIELD = 0x0001;
const UNICODE_PATH_FIELD = 0x7075;
const AES_FIELD = 0x9901;
const LINK_MODE = 0xa000;
const ENCRYPTED = 1;
/** Names and sizes of the directory are hidden as well. */
const HIDDEN = 0x2040;
const UTF8 = 0x800;

/** The directory entry at a place; `null` where there is no whole one. */
export function recordAt(view: DataView, at: number): ZipRecord | null {
  if (at + FIXED_BYTES > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
    return null;
  }
  const nameEnd = at + FIXED_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) return null;
  const name = new Uint8Array(
    view.buffer,
    view.byteOffset + at + FIXED_BYTES,
    nameEnd - at - FIXED_BYTES,
  );
  const extra = extraFields(view, nameEnd, extraEnd);
  const flags = view.getUint16(at + 8, true);
  const bytes = view.getUint32(at + 24, true);
  const compressedBytes = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  const large = largeNumbers(extra.get(ZIP64_FIELD), [bytes, compressedBytes, offset]);
  const madeOn = view.getUint8(at + 5);
  const attributes = view.getUint32(at + 38, true);
  const mode = madeOn === 3 || madeOn === 19 ? (attributes >>> 16) & 0xf000 : 0;
  return {
    name,
    isUtf8: (flags & UTF8) !== 0,
    unicodeName: unicodeName(extra.get(UNICODE_PATH_FIELD), name),
    isEncrypted: (flags & (ENCRYPTED | HIDDEN)) !== 0 || extra.has(AES_FIELD),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    bytes: large[0],
    compressedBytes: large[1],
    offset: large[2],
    kind: name.at(-1) === 0x2f ? 'folder' : mode === LINK_MODE ? 'link' : 'file',
    next,
  };
}

function extraFields(view: DataView, start: number, end: number): ReadonlyMap<number, DataView> {
  const fields = new Map<number, DataView>();
  for (let at = start; at + 4 <= end;) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > end) break;
    fields.set(view.getUint16(at, true), new DataView(view.buffer, view.byteOffset + at + 4, size));
    at += 4 + size;
  }
  return fields;
}

/**
 * What zip64 says in place of the numbers that are too large for four bytes, in its order (section
 * 4.5.3).
 */
function largeNumbers(
  field: DataView | undefined,
  [bytes, compressedBytes, offset]: readonly [number, number, number],
): readonly [number, number, number] {
  let at = 0;
  const number = (stated: number): number => {
    if (stated !== LARGE || field === undefined || at + 8 > field.byteLength) return stated;
    at += 8;
    return u64(field, at - 8);
  };
  return [number(bytes), number(compressedBytes), number(offset)];
}

/**
 * Section 4.6.9: a checksum tells whether the name was changed by a program that does not know the
 * field.
 */
function unicodeName(field: DataView | undefined, name: Uint8Array): string | null {
  if (field === undefined || field.byteLength < 6 || field.getUint8(0) !== 1) return null;
  if (field.getUint32(1, true) !== crc32(name)) return null;
  try {
    const bytes = new Uint8Array(field.buffer, field.byteOffset + 5, field.byteLength - 5);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
