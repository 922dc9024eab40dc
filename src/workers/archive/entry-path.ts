/**
 * An entry's path without what would lead out of the archive (`..`, a leading `/`, a drive letter),
 * `/` between. Nothing is written to a disk, yet folders name people here, and `../Ann` is to mean
 * `Ann`.
 */
export function safePath(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
}
