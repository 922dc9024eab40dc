/* oxlint-disable no-control-regex -- control bytes are what signatures are made of */
import { COPY_AGAIN, UnusableArchive } from './archive-problem.ts';
import { tarHeader } from './tar-header.ts';
import { message, type PlainCode } from '#words/message.ts';

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
export async function archiveKind(file: Blob): Promise<'zip' | 'tar' | 'gzip'> {
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
