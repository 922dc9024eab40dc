import type { PhotoId } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

/** One face that takes part in the comparisons. */
export interface FingerprintedFace {
  readonly photo: PhotoId;
  readonly faceIndex: number;
  /** The person's label, in any spelling. */
  readonly subject: string;
}

/**
 * The set of faces as canonical text, whose SHA-256 is the report's `dataset.fingerprint`: a first
 * line with a version, then one line a face of photo id, face index and subject key with tabs
 * between, sorted by code unit, each ended by `\n`. It depends neither on the order in which photos
 * were added nor on their file names.
 */
export function datasetText(faces: readonly FingerprintedFace[]): string {
  const lines = faces.map(
    ({ photo, faceIndex, subject }) => `${photo}\t${faceIndex}\t${subjectKey(subject)}\n`,
  );
  return `splitpoint-dataset 1\n${lines.toSorted(byCodeUnit).join('')}`;
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
