import type { PhotoId, SubjectLabel } from '#domain/photo/photo.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

/**
 * The label of photos whose people nobody needs to know: each such face is a person of its own, so
 * it is compared with everybody else as a non-mated pair and never as a mated one. Whoever uses it
 * promises that no two of them are the same person.
 */
export const STRANGERS = 'Strangers' as SubjectLabel;

const KEY = subjectKey(STRANGERS);

/** Whether a label, in any spelling, is the reserved one. */
export function areStrangers(label: string | null): boolean {
  return label !== null && subjectKey(label) === KEY;
}

/**
 * What one stranger is called in lists and files: the same for the same face, whatever else is in
 * the set.
 */
export function strangerName(photo: PhotoId, faceIndex: number): SubjectLabel {
  const face = faceIndex === 0 ? '' : `-${faceIndex + 1}`;
  return `Stranger ${photo.slice(0, 8)}${face}` as SubjectLabel;
}
