import { createSelector } from 'reselect';
import type { Photo } from '#domain/photo/photo.ts';
import { readinessNotes } from '#domain/photo/photo-set.ts';
import {
  type LabelledFace,
  selectLabelledFaces,
  selectPhotoStates,
} from '#application/selectors/faces.ts';

/** Whether there is a threshold to look at, and if not, what is missing. */
export type Readiness =
  | { readonly ready: true }
  | { readonly ready: false; readonly reason: string };

export const selectReadiness = createSelector(
  [selectPhotoStates, selectLabelledFaces],
  (states, faces): Readiness => {
    const withFace = facesTaking(faces);
    const waiting = states.some((state) => state.outcome === null);
    if (withFace.length === 0 && states.length > 0) {
      return {
        ready: false,
        reason: waiting
          ? 'The faces of these photos have not been found yet.'
          : 'No photo with a usable face yet: the list of problems says why for each.',
      };
    }
    const missing = readinessNotes(withFace).find((note) => note.severity === 'warning');
    return missing === undefined ? { ready: true } : { ready: false, reason: missing.text };
  },
);

/** What the domain counts: faces that were found, each with whom it shows. */
export function facesTaking(
  faces: readonly LabelledFace[],
): readonly Pick<Photo, 'subject' | 'included'>[] {
  return faces.flatMap(({ face, subject, photo }) =>
    face === null ? [] : [{ subject, included: photo.included }],
  );
}
