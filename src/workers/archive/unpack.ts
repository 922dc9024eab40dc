import { message, type PlainCode } from '#words/message.ts';
import {
  type ArchiveProblem,
  COPY_AGAIN,
  UnusableArchive,
} from '#workers/archive/archive-problem.ts';
import { blobSource } from '#workers/archive/byte-source.ts';
import type { OpenNames } from '#workers/archive/entry-names.ts';
import { tarHeader } from '#workers/archive/tar-header.ts';
import { unpackGzip } from '#workers/archive/unpack-gzip.ts';
import { unpackTar } from '#workers/archive/unpack-tar.ts';
import { unpackZip } from '#workers/archive/unpack-zip.ts';

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

/* oxlint-disable no-control-regex -- control bytes are what signatures are made of */

const OTHER_KINDS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^7z\u00bc\u00af\u0027\u001c/, '7z'],
  [/^Rar!\u001a\u0007/, 'RAR'],
  [/^BZh[1-9]/, 'bzip2'],
  [/^\u00fd7zXZ\0/, 'xz'],
  [/^\u0028\u00b5\u002f\u00fd/, 'Zstandard'],
  [/^\u0004\u0022\u004d\u0018/, 'LZ4'],
  [/^LZIP/, 'lzip'],
  [/^\u001f[\u009d\u00a0]/, 'compress'],
  [/^\u005d\0\0[\0\u0010\u0020\u0040\u0080]/, 'LZMA'],
  [/^MSCF/, 'CAB'],
  [/^StuffIt|^SIT!/, 'StuffIt'],
  [/^.{2}-lh\d-/s, 'LHA'],
  [/^\u0060\u00ea/, 'ARJ'],
  [/^.{7}\*\*ACE\*\*/s, 'ACE'],
];

const NO_ARCHIVES: readonly (readonly [pattern: RegExp, text: PlainCode, remedy: PlainCode])[] = [
  [/^(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|\?xml)/i, 'archive.webPage', 'fix.downloadArchive'],
  [/^version https:\/\/git-lfs/, 'archive.lfsPointer', 'fix.lfsPull'],
  [/^(\u00ff\u00d8\u00ff|\u0089PNG|GIF8|RIFF.{4}WEBP)/s, 'archive.picture', 'fix.rename'],
];

/**
 * What an archive is packed as, by its first bytes; names are not believed.
 *
 * @throws {UnusableArchive} where it is something that cannot be opened here.
 */
async function archiveKind(file: Blob): Promise<'zip' | 'tar' | 'gzip'> {
  const bytes = new Uint8Array(await file.slice(0, 512).arrayBuffer());
  const start = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (/^PK(\u0003\u0004|\u0005\u0006|\u0006\u0006|\u0007\u0008)/.test(start)) return 'zip';
  if (start.startsWith('\u001f\u008b')) return 'gzip';
  if (tarHeader(bytes) !== null) return 'tar';
  const other = OTHER_KINDS.find(([pattern]) => pattern.test(start));
  if (other) {
    throw new UnusableArchive(
      message('archive.otherKind', {
        article: /^[ALx]/.test(other[1]) ? 'an' : 'a',
        kind: other[1],
      }),
      message('fix.unpackOrRepack'),
    );
  }
  const none = NO_ARCHIVES.find(([pattern]) => pattern.test(start));
  if (none) throw new UnusableArchive(message(none[1]), message(none[2]));
  if (/^\0*$/.test(start)) {
    throw new UnusableArchive(message('archive.zeros'), COPY_AGAIN);
  }
  // A zip archive may stand behind a program that unpacks it.
  return 'zip';
}
