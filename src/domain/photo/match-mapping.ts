import type { LabelMapping } from '#domain/photo/label-mapping.ts';
import type { PathIndex } from '#domain/photo/path-index.ts';
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

/** Finds the photos that a mapping speaks of (`path-index.ts` says how). */
export function matchMapping(mapping: LabelMapping, index: PathIndex): MappingMatch {
  const labels: (SubjectLabel | null)[] = index.paths.map(() => null);
  const missing: string[] = [];
  const ambiguous: string[] = [];
  const contradicted = new Set<string>();
  for (const { file, subject } of mapping.files) {
    const found = index.find(file);
    const [row] = found;
    if (row === undefined) missing.push(file);
    else if (found.length > 1) ambiguous.push(file);
    else {
      const known = labels[row];
      if (known == null) labels[row] = subject;
      else if (subjectKey(known) !== subjectKey(subject)) {
        contradicted.add(index.paths[row] ?? file);
      }
    }
  }
  return { labels, missing, ambiguous, contradicted: [...contradicted] };
}
