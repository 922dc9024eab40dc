import { type ModelFile, nameOf } from './model-files.ts';

/** A file that a model names: the one that it is, or why none can be taken for it. */
export type Companion =
  | { readonly kind: 'found'; readonly file: ModelFile }
  | { readonly kind: 'missing' | 'ambiguous' };

/**
 * The file that a model names, among those that came with it: at the place that the model says,
 * from its own folder, or else the only one of that name above or below it (a file dialog forgets
 * folders). Of two none is guessed, and what lies in another branch of folders is another model's.
 *
 * @param location As in the model, with `/` or `\`.
 */
export function companionOf(
  main: ModelFile,
  location: string,
  files: readonly ModelFile[],
): Companion {
  const others = files.filter((file) => file !== main);
  const place = placeFrom(main.path, location);
  const there = others.filter(({ path }) => path === place);
  const named = others.filter(
    ({ path }) => nameOf(path) === nameOf(place) && inOneBranch(path, main.path),
  );
  const candidates = there.length > 0 ? there : named;
  const [file] = candidates;
  if (file === undefined) return { kind: 'missing' };
  return candidates.length === 1 ? { kind: 'found', file } : { kind: 'ambiguous' };
}

/** A path relative to a file's folder, as one from the same root as that file's. */
function placeFrom(path: string, location: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of location.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function inOneBranch(p: string, q: string): boolean {
  const [above, below] = [folderOf(p), folderOf(q)].toSorted((a, b) => a.length - b.length);
  return (below ?? '').startsWith(above ?? '');
}

/** With a trailing slash; empty for the root. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
