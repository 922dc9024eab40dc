import { isPhotoName, photoStem } from '#domain/photo/photo.ts';

/** Finds the photos that other files speak of. */
export interface PathIndex {
  readonly paths: readonly string[];
  /**
   * Rows of the photos that a name or path, with `/` or `\`, answers to: by the end of the path,
   * whichever of the two is longer, and of several those that agree in the most folders. Case does
   * not matter, nor does an extension that is left away or is another photo's.
   */
  find(name: string): readonly number[];
}

export function pathIndex(paths: readonly string[]): PathIndex {
  const byName = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const remember = (to: Map<string, number[]>, name: string, index: number): void => {
    const known = to.get(name);
    if (known) known.push(index);
    else to.set(name, [index]);
  };
  const parts = paths.map(pathParts);
  parts.forEach((segments, index) => {
    const name = segments[0] ?? '';
    remember(byName, name, index);
    remember(byStem, photoStem(name), index);
  });
  return {
    paths,
    find(name) {
      const wanted = pathParts(name);
      const last = wanted[0] ?? '';
      const whole = byName.get(last);
      if (whole !== undefined) return nearestPaths(wanted, whole, parts);
      const stem = isPhotoName(last) ? photoStem(last) : last;
      return nearestPaths(wanted, byStem.get(stem) ?? [], parts);
    },
  };
}

/** Segments from the file's name upwards, in lower case; `.` and empty ones left out. */
export function pathParts(path: string): readonly string[] {
  return path
    .normalize('NFC')
    .toLowerCase()
    .split(/[\\/]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.')
    .toReversed();
}

/**
 * Of rows that a list may speak of, those that lie where the list does: in its folder or below it,
 * else in the folder above that, and so on. All of them where no folder tells them apart; the
 * outermost does not, as everything lies below it.
 */
export function nearestTo(
  listPath: string,
  rows: readonly number[],
  { paths }: PathIndex,
): readonly number[] {
  if (rows.length < 2) return rows;
  for (let end = listPath.lastIndexOf('/'); end > 0; end = listPath.lastIndexOf('/', end - 1)) {
    const folder = listPath.slice(0, end + 1);
    const within = rows.filter((row) => paths[row]?.startsWith(folder) === true);
    if (within.length > 0) return within;
  }
  const outermost = rows.filter((row) => paths[row]?.includes('/') === false);
  return !listPath.includes('/') && outermost.length === 1 ? outermost : rows;
}

/** Of the candidates, those that agree with most folders. */
function nearestPaths(
  wanted: readonly string[],
  candidates: readonly number[],
  parts: readonly (readonly string[])[],
): readonly number[] {
  let best = -1;
  let found: number[] = [];
  for (const index of candidates) {
    const segments = parts[index] ?? [];
    let depth = 1;
    while (depth < wanted.length && wanted[depth] === segments[depth]) depth += 1;
    if (depth > best) {
      best = depth;
      found = [index];
    } else if (depth === best) found.push(index);
  }
  return found;
}
