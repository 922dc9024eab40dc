import { message, type Message } from '#words/message.ts';
import {
  type ArchiveProblem,
  COPY_AGAIN,
  gathered,
  UNPACK,
  UnusableArchive,
} from '#workers/archive/archive-problem.ts';
import { type ByteSource, DamagedStream } from '#workers/archive/byte-source.ts';
import { isUnicodeName, readNames, safePath } from '#workers/archive/entry-names.ts';
import { MAX_ENTRIES, tooLarge } from '#workers/archive/limits.ts';
import { BLOCK, paxPath, tarHeader, untilZero } from '#workers/archive/tar-header.ts';
import { BATCH } from '#workers/archive/unpack-zip.ts';
import type { Unpacked, UnpackedFile, UnpackOptions } from '#workers/archive/unpack.ts';

/**
 * Unpacks a tar archive: ustar, GNU's and pax's longer names. Where it breaks off, what came before
 * is kept.
 *
 * @throws {UnusableArchive} where nothing of the archive can be used.
 */
export async function unpackTar(
  source: ByteSource,
  { signal, onFiles }: UnpackOptions,
): Promise<Unpacked> {
  const problems: ArchiveProblem[] = [];
  /** Files whose names are no UTF-8: how they are read shows only when all are known. */
  const held: { readonly name: Uint8Array; readonly blob: Blob }[] = [];
  let batch: UnpackedFile[] = [];
  let done = 0;
  const handOver = (): void => {
    onFiles(batch, done, Math.max(done, Math.round(done / Math.max(source.share(), 1e-6))));
    batch = [];
  };
  const stop = (text: Message, remedy: Message): void => {
    if (done === 0) throw new UnusableArchive(text, remedy);
    const taken = message('archive.takenBefore', { reason: text, files: done });
    problems.push({ path: '', text: taken, remedy });
  };
  try {
    for await (const entry of tarEntries(source)) {
      signal.throwIfAborted();
      const path = safePath(readNames([bare(entry.name)]).names[0] ?? '');
      if (entry.type === '5' || entry.name.at(-1) === 0x2f || path === '') continue;
      const reason = whyNot(entry);
      if (reason !== null) {
        problems.push({ path, text: reason, remedy: UNPACK });
        continue;
      }
      if (done === MAX_ENTRIES) {
        stop(message('archive.tarTooMany', { most: MAX_ENTRIES }), message('fix.unpackFolders'));
        break;
      }
      const blob = await entry.take();
      done += 1;
      if (isUnicodeName(entry.name)) batch.push({ path, blob });
      else held.push({ name: entry.name, blob });
      if (batch.length === BATCH) handOver();
    }
  } catch (error) {
    if (!(error instanceof DamagedStream)) throw error;
    stop(error.text, COPY_AGAIN);
  }
  const { names, open } = readNames(held.map(({ name }) => bare(name)));
  held.forEach(({ blob }, i) => batch.push({ path: safePath(names[i] ?? ''), blob }));
  handOver();
  const readings = open?.readings.map((reading) => ({
    ...reading,
    paths: reading.paths.map(safePath),
  }));
  return {
    problems: gathered(problems),
    names: open === null || readings === undefined ? null : { ...open, readings },
  };
}

/** A tar archive says nothing about its names. */
function bare(name: Uint8Array) {
  return { name, isUtf8: false, unicodeName: null };
}

function whyNot({ type, bytes }: TarEntry): Message | null {
  if (type === '0') return tooLarge(bytes);
  return type === '1' || type === '2' ? message('archive.link') : message('archive.noOrdinaryFile');
}

/** A file, folder or link of a tar archive. */
export interface TarEntry {
  readonly name: Uint8Array;
  readonly bytes: number;
  /** As in the header: `0` file, `5` folder, `1` and `2` links. */
  readonly type: string;
  /** Its contents; may be asked for until the next entry is. */
  readonly take: () => Promise<Blob>;
}

/** No path of a file is longer; what says to be is damaged or made to do harm. */
const MAX_NAME_BYTES = 1024 ** 2;
/** Types of entries that hold a longer name for the next one, or words for all. */
const ABOUT_OTHERS = new Set(['L', 'K', 'x', 'g']);

/**
 * The entries of a tar archive from front to back. @throws {DamagedStream} where it breaks off or
 * makes no sense.
 */
async function* tarEntries(source: ByteSource): AsyncGenerator<TarEntry, void, undefined> {
  let longName: Uint8Array | null = null;
  for (;;) {
    const block = await source.read(BLOCK);
    // Two blocks of zeros end an archive; some programs leave them out.
    if (longName === null && block.every((byte) => byte === 0)) return source.finish();
    const header = tarHeader(block);
    if (header === null) throw new DamagedStream(message('archive.tarDamaged'));
    const { type, bytes } = header;
    const padding = (BLOCK - (bytes % BLOCK)) % BLOCK;
    if (ABOUT_OTHERS.has(type)) {
      const text = bytes > MAX_NAME_BYTES ? null : await source.read(bytes);
      if (text?.length !== bytes) throw breaksOff();
      if (type === 'L') longName = untilZero(text);
      if (type === 'x') longName = paxPath(text) ?? longName;
    } else {
      let taken = false;
      const take = async (): Promise<Blob> => {
        taken = true;
        const blob = await source.take(bytes);
        if (blob === null) throw breaksOff();
        return blob;
      };
      yield { name: longName ?? header.name, bytes, type, take };
      longName = null;
      if (!taken && !(await source.skip(bytes))) throw breaksOff();
    }
    await source.skip(padding);
  }
}

function breaksOff(): DamagedStream {
  return new DamagedStream(message('archive.tarBreaksOff'));
}
