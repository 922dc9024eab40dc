import type { PairTable } from '#domain/comparison/pair-table.ts';

/**
 * Comparisons of photos with people, in the form in which everything else takes comparisons of
 * photos.
 *
 * Items 0 to n - 1 are the photos as before (the probes); item n + p stands for the references of
 * person p, and is that person's. So `left` is a probe and `right` a person, `mated` where the
 * probe is of that person, and a comparison belongs to the same people as the pairs that it was
 * made of: intervals, bootstraps and folds by people stay right. A probe of a against b and one of
 * b against a are both comparisons of the two people a and b.
 */
export interface AggregatedPairs {
  readonly pairs: PairTable;
  /** Number of photos: item `probeCount + p` is person p. */
  readonly probeCount: number;
  /** How many references each comparison was made of; 1 or more. */
  readonly references: Uint32Array;
}

/** People of all items: those of the photos, then each person's own. */
export function withReferenceItems(subject: Uint32Array, subjectCount: number): Uint32Array {
  const all = new Uint32Array(subject.length + subjectCount);
  all.set(subject);
  for (let person = 0; person < subjectCount; person++) all[subject.length + person] = person;
  return all;
}
