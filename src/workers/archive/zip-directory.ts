import { type ArchiveProblem, MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_TOTAL_BYTES } from './limits.ts';
import { safePath, zipName } from './entry-path.ts';

/** A file inside an archive, as the directory at the archive's end lists it. */
export interface ZipEntry {
  /** With `/` between, and nothing that leads out of the archive. */
  readonly path: string;
  /** Where its local header starts. */
  readonly offset: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  /** 0: stored, 8: deflated. */
  readonly method: 0 | 8;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Entries that are left out, each with its reason. */
  readonly problems: readonly ArchiveProblem[];
}

/** An archive that cannot be used at all. The message is a sentence, `remedy` another one. */
export class UnusableArchive extends Error {
  override readonly name = 'UnusableArchive';
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
/** The end record is followed by a comment of at most this many bytes. */
const MAX_COMMENT = 0xffff;
const COPY_AGAIN = 'Make or download the archive again, or unpack it and add the folder.';
const UNPACK = 'Unpack it on your computer and add the folder.';

/**
 * Reads which files a zip archive holds, without reading the files (PKWARE's APPNOTE, sections 4.3.12 and 4.3.16). The directory also tells what would not
 * fit into memory, before anything is unpacked.
 *
 * @throws {UnusableArchive} where nothing of the archive can be used.
 */
export async function readZipDirectory(file: Blob): Promise<ZipDirectory> {
  const tailStart = Math.max(0, file.size - END_BYTES - MAX_COMMENT);
  const tail = new DataView(await file.slice(tailStart).arrayBuffer());
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) {
    throw new UnusableArchive('The zip archive is damaged or breaks off.', COPY_AGAIN);
  }
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    throw new UnusableArchive('The zip archive is larger than can be opened here.', UNPACK);
  }
  if (tail.getUint16(end + 4, true) !== 0) {
    throw new UnusableArchive('This is one part of an archive in several parts.', UNPACK);
  }
  if (start + size > file.size) {
    throw new UnusableArchive('The zip archive is damaged or breaks off.', COPY_AGAIN);
  }
  if (count > MAX_ENTRIES) {
    throw new UnusableArchive(
      `The zip archive lists ${count} files, more than the ${MAX_ENTRIES} that are opened.`,
      UNPACK,
    );
  }
  const directory = parseEntries(new DataView(await file.slice(start, start + size).arrayBuffer()));
  guardAgainstBombs(directory.entries, file.size);
  return directory;
}

function parseEntries(view: DataView): ZipDirectory {
  const entries: ZipEntry[] = [];
  const problems: ArchiveProblem[] = [];
  for (let at = 0; at + 46 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY;) {
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const compressedBytes = view.getUint32(at + 20, true);
    const bytes = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const length = Math.max(0, Math.min(nameLength, view.byteLength - at - 46));
    const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, length);
    const name = zipName(nameBytes, (flags & 0x800) !== 0);
    const path = safePath(name);
    const offset = view.getUint32(at + 42, true);
    at = next;
    if (/[\\/]$/.test(name) || path === '') continue;
    const left = (text: string, remedy: string): number => problems.push({ path, text, remedy });
    if ((flags & 1) !== 0) {
      left('The file is encrypted with a password.', 'Unpack the archive with its password first.');
    } else if (method !== 0 && method !== 8) {
      left('The file is packed by a method that cannot be opened here.', UNPACK);
    } else if (compressedBytes === 0xffffffff || bytes > MAX_ENTRY_BYTES) {
      left(`The file has more than ${MAX_ENTRY_BYTES / 1024 ** 2} MB unpacked.`, UNPACK);
    } else if (/\.zip$/i.test(path)) {
      left('This is an archive inside an archive.', 'Unpack the outer one and add the inner one.');
    } else entries.push({ path, offset, compressedBytes, bytes, method });
  }
  return { entries, problems };
}

/** Archives that are made to fill the memory: too much in all, or entries that lie over each other so that one piece counts often. */
function guardAgainstBombs(entries: readonly ZipEntry[], archiveBytes: number): void {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > MAX_TOTAL_BYTES) {
    throw new UnusableArchive(
      `The zip archive would unpack to ${Math.round(total / 1024 ** 3)} GB.`,
      'Unpack it on your computer and add the photos that you need.',
    );
  }
  const packed = entries.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
  if (packed > archiveBytes) {
    throw new UnusableArchive(
      'The zip archive lists more than it can hold: it is damaged or made to do harm.',
      COPY_AGAIN,
    );
  }
}
