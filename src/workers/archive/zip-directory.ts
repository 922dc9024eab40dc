import { type ArchiveProblem, COPY_AGAIN, UNPACK, UnusableArchive } from './archive-problem.ts';
import { safePath } from '#workers/archive/entry-names.ts';
import { type OpenNames, readNames } from './entry-names.ts';
import { MAX_DIRECTORY_BYTES, MAX_ENTRIES, MAX_TOTAL_BYTES, sizeText, tooLarge } from './limits.ts';
import { findDirectory } from './zip-end.ts';
import { recordAt, type ZipRecord } from './zip-record.ts';
import { message, type Message } from '#words/message.ts';

/** A file inside an archive, as the directory at the archive's end lists it. */
export interface ZipEntry {
  /** With `/` between, and nothing that leads out of the archive. */
  readonly path: string;
  /** Where its local header starts. */
  readonly offset: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  /** Checksum of the unpacked bytes. */
  readonly crc: number;
  readonly isDeflated: boolean;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Entries that are left out, each with its reason. */
  readonly problems: readonly ArchiveProblem[];
  /**
   * Names that were guessed; paths of folders and of files that are left out are not among them.
   */
  readonly names: OpenNames | null;
}

/** What section 4.4.5 of the APPNOTE numbers. */
const METHODS: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'xz',
  96: 'JPEG recompression',
  97: 'WavPack',
  98: 'PPMd',
};

/**
 * Reads which files a zip archive holds, without reading the files (PKWARE's APPNOTE, section
 * 4.3.12). The directory also tells what would not fit into memory, before anything is unpacked.
 *
 * @throws {UnusableArchive} where nothing of the archive can be used.
 */
export async function readZipDirectory(file: Blob): Promise<ZipDirectory> {
  const { start, size, count, before } = await findDirectory(file);
  if (count > MAX_ENTRIES) throw tooMany(count);
  if (size > MAX_DIRECTORY_BYTES) {
    throw new UnusableArchive(
      message('archive.listTooLarge', { size: sizeText(size), most: MAX_ENTRIES }),
      COPY_AGAIN,
    );
  }
  const view = new DataView(await file.slice(start, start + size).arrayBuffer());
  const records: ZipRecord[] = [];
  for (let record = recordAt(view, 0); record !== null; record = recordAt(view, record.next)) {
    records.push(record);
    if (records.length > MAX_ENTRIES) throw tooMany(records.length);
  }
  if (records.length === 0 && count > 0) {
    throw new UnusableArchive(message('archive.listDamaged'), COPY_AGAIN);
  }
  const directory = sorted(records, before);
  guardAgainstBombs(directory.entries, file.size);
  // Without zip64, programs write how many there are modulo 65536.
  if (records.length % 0x10000 === count % 0x10000) return directory;
  const unread: ArchiveProblem = {
    path: '',
    text: message('archive.listCut', { stated: count, read: records.length }),
    remedy: COPY_AGAIN,
  };
  return { ...directory, problems: [...directory.problems, unread] };
}

function sorted(records: readonly ZipRecord[], before: number): ZipDirectory {
  const { names, open, inQuestion } = readNames(records);
  const last = new Map(records.map(({ name }, index) => [name.join(), index]));
  const entries: ZipEntry[] = [];
  const problems: ArchiveProblem[] = [];
  const taken = new Set<number>();
  records.forEach((record, index) => {
    const name = names[index] as string;
    const path = safePath(name);
    if (record.kind === 'folder' || name.endsWith('\\') || path === '') return;
    const reason = whyNot(record) ?? repeated(index, last.get(record.name.join()));
    if (reason !== null) return void problems.push({ path, ...reason });
    taken.add(index);
    const { offset, compressedBytes, bytes, crc, method } = record;
    entries.push({
      path,
      offset: offset + before,
      compressedBytes,
      bytes,
      crc,
      isDeflated: method === 8,
    });
  });
  return { entries, problems, names: ofTaken(open, inQuestion, taken) };
}

type Reason = Pick<ArchiveProblem, 'text' | 'remedy'>;

function whyNot({ kind, isEncrypted, method, bytes, name }: ZipRecord): Reason | null {
  if (isEncrypted) {
    return {
      text: message('archive.encrypted'),
      remedy: message('fix.unpackWithPassword'),
    };
  }
  if (kind === 'link') {
    return {
      text: message('archive.link'),
      remedy: message('fix.addTarget'),
    };
  }
  if (method !== 0 && method !== 8) {
    return {
      text: packedWith(method),
      remedy: message('fix.packAsDeflate'),
    };
  }
  const large = tooLarge(bytes);
  if (large !== null) return { text: large, remedy: UNPACK };
  if (isZip(name)) {
    return {
      text: message('archive.nested'),
      remedy: message('fix.unpackOuter'),
    };
  }
  return null;
}

function packedWith(method: number): Message {
  const name = METHODS[method];
  return name === undefined
    ? message('archive.packedWithNumber', { method })
    : message('archive.packedWith', { method: name });
}

/** Programs that add to an archive leave the former file in it; unpacking ends with the last. */
function repeated(index: number, last: number | undefined): Reason | null {
  return last === index
    ? null
    : {
        text: message('archive.repeatedName'),
        remedy: message('fix.renameOther'),
      };
}

function isZip(name: Uint8Array): boolean {
  return /\.zip$/i.test(String.fromCharCode(...name.slice(-4)));
}

function ofTaken(
  open: OpenNames | null,
  inQuestion: readonly number[],
  taken: ReadonlySet<number>,
): OpenNames | null {
  if (open === null) return null;
  const readings = open.readings.map((reading) => ({
    ...reading,
    paths: reading.paths.filter((_, i) => taken.has(inQuestion[i] as number)).map(safePath),
  }));
  return readings[0]?.paths.length === 0 ? null : { ...open, readings };
}

function tooMany(count: number): UnusableArchive {
  return new UnusableArchive(
    message('archive.tooManyFiles', { files: count, most: MAX_ENTRIES }),
    message('fix.unpackFolders'),
  );
}

/**
 * Archives that are made to fill the memory: too much in all, or entries that lie over each other
 * so that one piece counts often.
 */
function guardAgainstBombs(entries: readonly ZipEntry[], archiveBytes: number): void {
  const packed = entries.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
  if (packed > archiveBytes) {
    throw new UnusableArchive(message('archive.overlapping'), COPY_AGAIN);
  }
  // What is stored as it is stays in the archive's own file.
  const unpacked = entries.reduce(
    (sum, { bytes, isDeflated }) => sum + (isDeflated ? bytes : 0),
    0,
  );
  if (unpacked > MAX_TOTAL_BYTES) {
    throw new UnusableArchive(
      message('archive.tooMuch', { size: sizeText(unpacked), limit: sizeText(MAX_TOTAL_BYTES) }),
      message('fix.unpackPhotos'),
    );
  }
}
