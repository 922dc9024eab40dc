/** The name of an entry: UTF-8 where it says so or reads so, else byte by byte, as old archives are written. */
export function zipName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * An entry's path without what would lead out of the archive (`..`, a leading `/`, a drive letter), `/` between. Nothing is written to a disk, yet folders name
 * people here, and `../Ann` is to mean `Ann`.
 */
export function safePath(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
}
