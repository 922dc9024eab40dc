import type { ArchiveProblem } from './archive-problem.ts';
import { archiveKind } from './archive-kind.ts';
import type { OpenNames } from './entry-names.ts';
import { unpackTar } from './unpack-tar.ts';
import { blobSource } from './byte-source.ts';
import { unpackGzip } from './unpack-gzip.ts';
import { unpackZip } from './unpack-zip.ts';

/** One file out of an archive. */
export interface UnpackedFile {
  readonly path: string;
  readonly blob: Blob;
  /** It was packed by itself, so the archive stands for no folder. */
  readonly isAlone?: boolean;
}

export interface UnpackOptions {
  readonly signal: AbortSignal;
  /** `done` of about `total` entries; `files` are those since the last call. */
  readonly onFiles: (files: readonly UnpackedFile[], done: number, total: number) => void;
}

/** What came of an archive beside its files. */
export interface Unpacked {
  readonly problems: readonly ArchiveProblem[];
  /** Names of which the archive does not say how they are to be read. */
  readonly names: OpenNames | null;
}

/**
 * Unpacks an archive one file after the other: no more than one file is in memory here, and what is
 * done belongs to the browser. A damaged file is left out with a reason, and the others come
 * through.
 *
 * @param name of the archive; what is packed by itself is called after it.
 * @throws {UnusableArchive} where nothing of the archive can be used.
 */
export async function unpack(
  archive: Blob,
  name: string,
  options: UnpackOptions,
): Promise<Unpacked> {
  switch (await archiveKind(archive)) {
    case 'zip':
      return unpackZip(archive, options);
    case 'tar':
      return unpackTar(blobSource(archive), options);
    case 'gzip':
      return unpackGzip(archive, name, options);
  }
}
