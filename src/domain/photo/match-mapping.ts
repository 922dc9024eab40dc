import type { LabelMapping } from '#domain/photo/label-mapping.ts';
import { nearestTo, type PathIndex } from '#domain/photo/path-index.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';
import { eachInSlices } from '#domain/shared/steps.ts';

export interface MappingMatch {
  /** Aligned with the paths; `null` where the mapping says nothing. */
  readonly labels: readonly (SubjectLabel | null)[];
  /** Files of the mapping that no path answers to. */
  readonly missing: readonly string[];
  /**
   * Files of the mapping that several paths answer to equally well: none of them takes the name.
   */
  readonly ambiguous: readonly string[];
  /**
   * Files of the mapping that several paths answer to, of which one lies where the list does: that
   * one takes the name.
   */
  readonly beside: readonly string[];
  /** Paths to which the mapping gives two people; the first one counts. */
  readonly contradicted: readonly string[];
}

/**
 * Finds the photos that a mapping speaks of (`path-index.ts` says how). Yields after each `SLICE`
 * of files.
 *
 * @param listPath of the list that it comes from.
 */
export function* matchMapping(
  mapping: LabelMapping,
  index: PathIndex,
  listPath: string,
): Generator<void, MappingMatch> {
  const labels: (SubjectLabel | null)[] = index.paths.map(() => null);
  const missing: string[] = [];
  const ambiguous: string[] = [];
  const beside: string[] = [];
  const contradicted = new Set<string>();
  yield* eachInSlices(mapping.files, ({ file, subject }) => {
    const found = index.find(file);
    const near = nearestTo(listPath, found, index);
    const paths = new Set(near.map((row) => index.paths[row]));
    if (near.length === 0) missing.push(file);
    else if (paths.size > 1) ambiguous.push(file);
    else if (near.length < found.length) beside.push(file);
    // The same path twice is a photo that comes again, from an archive and beside it or in another
    // drop.
    for (const row of paths.size > 1 ? [] : near) {
      const known = labels[row];
      if (known == null) labels[row] = subject;
      else if (subjectKey(known) !== subjectKey(subject)) {
        contradicted.add(index.paths[row] ?? file);
      }
    }
  });
  return { labels, missing, ambiguous, beside, contradicted: [...contradicted] };
}
