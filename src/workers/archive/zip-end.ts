import { COPY_AGAIN, UnusableArchive } from './archive-problem.ts';
import { sizeText } from './limits.ts';
import { message } from '#words/message.ts';

/** Where in a file the directory of a zip archive is. */
export interface DirectoryPlace {
  readonly start: number;
  readonly size: number;
  /** Entries that it is said to have. */
  readonly count: number;
  /**
   * Bytes that stand before the archive, as in one that unpacks itself; offsets of entries count
   * from there.
   */
  readonly before: number;
}

interface Stated {
  readonly start: number;
  readonly size: number;
  readonly count: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
/** The end record is followed by a comment of at most this many bytes. */
const MAX_COMMENT = 0xffff;
const LOCATOR = 0x07064b50;
const LOCATOR_BYTES = 20;
const END_64 = 0x06064b50;
const END_64_BYTES = 56;
export const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Finds the directory of a zip archive by the record at its end, the one of zip64 where there is
 * one (PKWARE's APPNOTE, sections 4.3.14 to 4.3.16).
 *
 * @throws {UnusableArchive} where there is none.
 */
export async function findDirectory(file: Blob): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, file.size - END_BYTES - MAX_COMMENT);
  const tail = new DataView(await file.slice(tailStart).arrayBuffer());
  const at = endRecord(tail);
  if (at === null) throw breaksOff(file);
  const end = new DataView(tail.buffer, at);
  const stated: Stated = {
    count: end.getUint16(10, true),
    size: end.getUint32(12, true),
    start: end.getUint32(16, true),
  };
  const position = tailStart + at;
  const disk = end.getUint16(4, true);
  const large = await zip64End(file, position);
  if ((disk !== 0 && disk !== 0xffff) || large === 'in parts') {
    throw new UnusableArchive(message('archive.onePart'), message('fix.joinParts'));
  }
  const isLarge =
    stated.count === 0xffff || stated.size === 0xffffffff || stated.start === 0xffffffff;
  const place = isLarge && large !== null ? large : stated;
  const directory = await located(file, place, large === null ? position : large.position);
  if (directory === null) {
    throw new UnusableArchive(message('archive.listElsewhere'), COPY_AGAIN);
  }
  return directory;
}

/** The last end record whose comment reaches the end of the file, else the last that may be one. */
function endRecord(tail: DataView): number | null {
  let loose: number | null = null;
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const rest = tail.byteLength - at - END_BYTES;
    if (tail.getUint16(at + 20, true) === rest) return at;
    loose ??= at;
  }
  return loose;
}

async function zip64End(
  file: Blob,
  end: number,
): Promise<(Stated & { readonly position: number }) | 'in parts' | null> {
  const at = end - LOCATOR_BYTES;
  const locator = await viewOf(file, at, LOCATOR_BYTES);
  if (locator?.getUint32(0, true) !== LOCATOR) return null;
  if (locator.getUint32(16, true) > 1) return 'in parts';
  // The second place counts where something was put before the archive.
  for (const position of [u64(locator, 8), at - END_64_BYTES]) {
    const view = await viewOf(file, position, END_64_BYTES);
    if (view?.getUint32(0, true) !== END_64) continue;
    return { position, count: u64(view, 32), size: u64(view, 40), start: u64(view, 48) };
  }
  return null;
}

/** Where the directory really is: as stated, or right before the records at the end. */
async function located(file: Blob, stated: Stated, end: number): Promise<DirectoryPlace | null> {
  const { start, size, count } = stated;
  const found = (before: number): DirectoryPlace => ({
    start: start + before,
    size,
    count,
    before,
  });
  if (size === 0 && count === 0) return found(0);
  for (const before of [0, end - size - start]) {
    if (before < 0 || start + before + size > end) continue;
    const first = await viewOf(file, start + before, 4);
    if (first?.getUint32(0, true) === DIRECTORY_ENTRY) return found(before);
  }
  return null;
}

async function viewOf(file: Blob, start: number, bytes: number): Promise<DataView | null> {
  if (!(start >= 0 && start + bytes <= file.size)) return null;
  return new DataView(await file.slice(start, start + bytes).arrayBuffer());
}

/** An unsigned number of eight bytes; beyond 2^53 it is not exact, and larger than any file. */
export function u64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function breaksOff(file: Blob): UnusableArchive {
  return new UnusableArchive(
    message('archive.listMissing', { size: sizeText(file.size) }),
    COPY_AGAIN,
  );
}
