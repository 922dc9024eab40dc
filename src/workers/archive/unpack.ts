import { Inflate } from 'fflate';
import type { ArchiveProblem } from './limits.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** One file out of an archive. */
export interface UnpackedFile {
  readonly path: string;
  readonly blob: Blob;
}

export interface UnpackOptions {
  readonly signal: AbortSignal;
  /** `done` of `total` entries; `files` are those since the last call. */
  readonly onFiles: (files: readonly UnpackedFile[], done: number, total: number) => void;
}

const LOCAL_HEADER = 0x04034b50;
/** Files handed over together, so that thousands of thumbnails do not mean thousands of messages. */
const BATCH = 16;

/**
 * Unpacks a zip archive one file after the other: no more than one file is in memory here, and what is done belongs to the browser. A damaged
 * file is left out with a reason, and the others come through.
 *
 * @throws {UnusableArchive} where nothing of the archive can be used.
 */
export async function unpack(
  archive: Blob,
  { signal, onFiles }: UnpackOptions,
): Promise<readonly ArchiveProblem[]> {
  const directory = await readZipDirectory(archive);
  const problems: ArchiveProblem[] = [...directory.problems];
  const { entries } = directory;
  let batch: UnpackedFile[] = [];
  for (const [index, entry] of entries.entries()) {
    signal.throwIfAborted();
    try {
      batch.push({ path: entry.path, blob: await unpackEntry(archive, entry) });
    } catch {
      problems.push({
        path: entry.path,
        text: 'The file is damaged inside the archive.',
        remedy: 'Make or download the archive again, or add the photo by itself.',
      });
    }
    if (batch.length === BATCH || index === entries.length - 1) {
      onFiles(batch, index + 1, entries.length);
      batch = [];
    }
  }
  return problems;
}

async function unpackEntry(archive: Blob, entry: ZipEntry): Promise<Blob> {
  const header = new DataView(await archive.slice(entry.offset, entry.offset + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL_HEADER) {
    throw new Error('no local header');
  }
  // Its name and extra field may be longer than those in the directory.
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = archive.slice(start, start + entry.compressedBytes);
  if (packed.size !== entry.compressedBytes) throw new Error('breaks off');
  if (entry.method === 0) {
    if (packed.size !== entry.bytes) throw new Error('another size than listed');
    return packed;
  }
  return new Blob([inflated(new Uint8Array(await packed.arrayBuffer()), entry.bytes)]);
}

/** Bytes pushed at once. Deflate expands at most 1032 times, so a file that lies about its size is stopped within 66 MB. */
const STEP = 64 * 1024;

/** Inflates to exactly the listed size, and throws as soon as there is more. */
function inflated(packed: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > bytes) throw new Error('larger than listed');
    out.set(chunk, at);
    at += chunk.length;
  });
  for (let from = 0; from < packed.length; from += STEP) {
    inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  }
  if (at !== bytes) throw new Error('smaller than listed');
  return out;
}
