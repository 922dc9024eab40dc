import type { LabelMapping } from '#domain/photo/label-mapping.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

export interface MappingMatch {
  /** Aligned with the paths; `null` where the mapping says nothing. */
  readonly labels: readonly (SubjectLabel | null)[];
  /** Files of the mapping that no path answers to. */
  readonly missing: readonly string[];
  /** Files of the mapping that several paths answer to equally well: none of them takes the name. */
  readonly ambiguous: readonly string[];
  /** Paths to which the mapping gives two people; the first one counts. */
  readonly contradicted: readonly string[];
}

/**
 * Finds the photos that a mapping speaks of. A file is found by the end of its path, whichever of the two is longer, and of several the one that
 * agrees in the most folders; case does not matter, nor does an extension that the mapping leaves away.
 */
export function matchMapping(mapping: LabelMapping, paths: readonly string[]): MappingMatch {
  const byName = new Map<string, number[]>();
  const remember = (name: string, index: number): void => {
    const known = byName.get(name);
    if (known) known.push(index);
    else byName.set(name, [index]);
  };
  const parts = paths.map((path) => partsOf(path));
  parts.forEach((segments, index) => {
    const name = segments[0] ?? '';
    remember(name, index);
    const stem = name.replace(/\.[^.]+$/u, '');
    if (stem !== name) remember(stem, index);
  });

  const labels: (SubjectLabel | null)[] = paths.map(() => null);
  const missing: string[] = [];
  const ambiguous: string[] = [];
  const contradicted = new Set<string>();
  for (const { file, subject } of mapping.files) {
    const wanted = partsOf(file);
    const found = nearestPaths(wanted, byName.get(wanted[0] ?? '') ?? [], parts);
    const [index] = found;
    if (index === undefined) missing.push(file);
    else if (found.length > 1) ambiguous.push(file);
    else {
      const known = labels[index];
      if (known == null) labels[index] = subject;
      else if (subjectKey(known) !== subjectKey(subject)) contradicted.add(paths[index] ?? file);
    }
  }
  return { labels, missing, ambiguous, contradicted: [...contradicted] };
}

/** Segments from the file's name upwards, in lower case; `.` and empty ones left out. */
function partsOf(path: string): readonly string[] {
  return path
    .normalize('NFC')
    .toLowerCase()
    .split(/[\\/]/u)
    .filter((part) => part !== '' && part !== '.')
    .toReversed();
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
