/* oxlint-disable no-control-regex -- control bytes are what signatures are made of */
import { COPY_AGAIN, UnusableArchive } from './archive-problem.ts';
import { tarHeader } from './tar-header.ts';

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

const NO_ARCHIVES: readonly (readonly [pattern: RegExp, is: string, remedy: string])[] = [
  [
    /^(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|\?xml)/i,
    'is a web page, not an archive: its download went wrong',
    'Download the archive itself; the site may want you to log in first.',
  ],
  [
    /^version https:\/\/git-lfs/,
    'is a pointer of Git LFS, not the archive itself',
    'Fetch the file that it points to: git lfs pull.',
  ],
  [
    /^(\u00ff\u00d8\u00ff|\u0089PNG|GIF8|RIFF.{4}WEBP)/s,
    'is a picture, whatever its name says',
    'Rename it to what it is and add it again.',
  ],
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
      `This is ${/^[ALx]/.test(other[1]) ? 'an' : 'a'} ${other[1]} archive, which cannot be opened here.`,
      'Unpack it on your computer and add the folder, or pack it as zip or tar.gz.',
    );
  }
  const none = NO_ARCHIVES.find(([pattern]) => pattern.test(start));
  if (none) throw new UnusableArchive(`The file ${none[1]}.`, none[2]);
  if (/^\0*$/.test(start)) {
    throw new UnusableArchive(
      'The file is empty, or begins with nothing but zeros, as a failed copy leaves it.',
      COPY_AGAIN,
    );
  }
  // A zip archive may stand behind a program that unpacks it.
  return 'zip';
}
