import {
  type ArchiveProblem,
  COPY_AGAIN,
  gathered,
  UNPACK,
  UnusableArchive,
} from './archive-problem.ts';
import { type ByteSource, DamagedStream } from './byte-source.ts';
import { isUnicodeName, readNames } from './entry-names.ts';
import { safePath } from './entry-path.ts';
import { MAX_ENTRIES, tooLarge } from './limits.ts';
import { tarEntries, type TarEntry } from './tar-entries.ts';
import type { Unpacked, UnpackedFile, UnpackOptions } from './unpack.ts';
import { BATCH } from './unpack-zip.ts';
import { message, type Message } from '#words/message.ts';

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
