import { Inflate } from 'fflate';
import { type ArchiveProblem, gathered } from './archive-problem.ts';
import { crc32 } from './crc32.ts';
import type { Unpacked, UnpackedFile, UnpackOptions } from './unpack.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { message } from '#words/message.ts';

const LOCAL_HEADER = 0x04034b50;
/**
 * Files handed over together, so that thousands of thumbnails do not mean thousands of messages.
 */
export const BATCH = 16;

/** @throws {UnusableArchive} where nothing of the archive can be used. */
export async function unpackZip(
  archive: Blob,
  { signal, onFiles }: UnpackOptions,
): Promise<Unpacked> {
  const directory = await readZipDirectory(archive);
  const problems: ArchiveProblem[] = [...directory.problems];
  const { entries } = directory;
  let batch: UnpackedFile[] = [];
  for (const [index, entry] of entries.entries()) {
    signal.throwIfAborted();
    try {
      batch.push({ path: entry.path, blob: await unpackEntry(archive, entry) });
    } catch (error) {
      // The archive itself was moved or changed: every file would fail alike.
      if (error instanceof DOMException) throw error;
      problems.push({
        path: entry.path,
        text: message('archive.fileDamaged'),
        remedy: message('fix.addPhotoItself'),
      });
    }
    if (batch.length === BATCH || index === entries.length - 1) {
      onFiles(batch, index + 1, entries.length);
      batch = [];
    }
  }
  return { problems: gathered(problems), names: directory.names };
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
  if (!entry.isDeflated) {
    if (packed.size !== entry.bytes) throw new Error('another size than listed');
    if ((await crcOf(packed)) !== entry.crc) throw new Error('changed');
    return packed;
  }
  const bytes = inflated(new Uint8Array(await packed.arrayBuffer()), entry.bytes);
  if (crc32(bytes) !== entry.crc) throw new Error('changed');
  return new Blob([bytes]);
}

/** Bytes of a stored file that are looked at together. */
const PIECE = 4 * 1024 ** 2;

async function crcOf(blob: Blob): Promise<number> {
  let crc = 0;
  for (let from = 0; from < blob.size; from += PIECE) {
    crc = crc32(new Uint8Array(await blob.slice(from, from + PIECE).arrayBuffer()), crc);
  }
  return crc;
}

/**
 * Bytes pushed at once. Deflate expands at most 1032 times, so a file that lies about its size is
 * stopped within 66 MB.
 */
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
