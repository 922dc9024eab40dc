import { createSelector } from 'reselect';
import { readinessNotes } from '#domain/photo/photo-set.ts';
import { selectPhotoStates } from '#application/selectors/faces.ts';

/** Whether there is a threshold to look at, and if not, what is missing. */
export type Readiness =
  | { readonly ready: true }
  | { readonly ready: false; readonly reason: string };

export const selectReadiness = createSelector([selectPhotoStates], (states): Readiness => {
  const withFace = states.filter((state) => state.face !== null).map((state) => state.photo);
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
});
