import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/paths.mjs';

/**
 * Paths of the files below a folder of the project, relative to its root, with `/` between; none
 * where the folder is missing.
 */
export function projectFiles(folder: string, extensions: readonly string[]): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return entries
    .map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`)
    .filter((path) => extensions.some((extension) => path.endsWith(extension)))
    .toSorted();
}
