import { COPY_AGAIN, UnusableArchive } from './archive-problem.ts';
import { type ByteSource, DamagedStream, gunzipSource } from './byte-source.ts';
import { MAX_ENTRY_BYTES, MAX_TOTAL_BYTES, sizeText } from './limits.ts';
import { BLOCK, tarHeader } from './tar-header.ts';
import type { Unpacked, UnpackOptions } from './unpack.ts';
import { unpackTar } from './unpack-tar.ts';
import { message } from '#words/message.ts';

/**
 * Unpacks a gzip file: a tar archive inside it, or one file alone, which is called as the archive
 * without its ending.
 *
 * @throws {UnusableArchive} where nothing of it can be used.
 */
export async function unpackGzip(
  archive: Blob,
  name: string,
  options: UnpackOptions,
): Promise<Unpacked> {
  try {
    const start = await gunzipSource(archive, () => {}).read(BLOCK);
    if (tarHeader(start) !== null) {
      return await unpackTar(gunzipSource(archive, guard(MAX_TOTAL_BYTES)), options);
    }
    const source = gunzipSource(archive, guard(MAX_ENTRY_BYTES));
    const blob = await whole(source, options.signal);
    const path = name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
    options.onFiles([{ path, blob, isAlone: true }], 1, 1);
    return { problems: [], names: null };
  } catch (error) {
    if (!(error instanceof DamagedStream)) throw error;
    throw new UnusableArchive(error.text, COPY_AGAIN);
  }
}

const PIECE = 1024 ** 2;

async function whole(source: ByteSource, signal: AbortSignal): Promise<Blob> {
  const pieces: Blob[] = [];
  for (;;) {
    signal.throwIfAborted();
    const piece = await source.read(PIECE);
    if (piece.length > 0) pieces.push(new Blob([piece]));
    if (piece.length < PIECE) return new Blob(pieces);
  }
}

function guard(limit: number): (unpacked: number) => void {
  return (unpacked) => {
    if (unpacked <= limit) return;
    throw new UnusableArchive(
      message('archive.unpacksToMore', { limit: sizeText(limit) }),
      message('fix.unpackFiles'),
    );
  };
}
