import { createSelector } from 'reselect';
import type { AcquiredFace, AcquisitionOutcome } from '#domain/face/acquisition.ts';
import { selectFace } from '#domain/face/face-selection.ts';
import type { Photo, SubjectLabel } from '#domain/photo/photo.ts';
import { acquisitionKeys } from '#application/state/acquisitions.ts';
import type { AppState } from '#application/state/store.ts';

/** A photo with what is known of it under the pipeline in force. */
export interface PhotoState {
  readonly photo: Photo;
  /** `null`: not processed yet. */
  readonly outcome: AcquisitionOutcome | null;
  /** Index of the face that counts; `null` where there is none. */
  readonly faceIndex: number | null;
  readonly face: AcquiredFace | null;
}

/** One face with the person it is of. A photo appears once for the face that counts and once for each other face that has a name. */
export interface LabelledFace extends PhotoState {
  readonly subject: SubjectLabel | null;
  /** False for another face of a photo. */
  readonly counts: boolean;
}

/**
 * What did not change stays the same object: a run over 500 photos writes outcomes hundreds of times, and each time only the tiles of new
 * ones are to be drawn again.
 */
const knownStates = new WeakMap<Photo, PhotoState>();
const knownFaces = new WeakMap<PhotoState, readonly LabelledFace[]>();

function stateOf(photo: Photo, outcome: AcquisitionOutcome | null): PhotoState {
  const known = knownStates.get(photo);
  if (known?.outcome === outcome) return known;
  const state = derivedState(photo, outcome);
  knownStates.set(photo, state);
  return state;
}

function derivedState(photo: Photo, outcome: AcquisitionOutcome | null): PhotoState {
  if (outcome?.kind !== 'acquired') return { photo, outcome, faceIndex: null, face: null };
  const picked = photo.chosenFace;
  const faceIndex =
    picked !== null && picked < outcome.faces.length
      ? picked
      : selectFace(outcome.faces, outcome.width, outcome.height);
  return { photo, outcome, faceIndex, face: outcome.faces[faceIndex] ?? null };
}

/** Every photo with its outcome and the face that counts, in the order of the study. */
export const selectPhotoStates = createSelector(
  [
    (state: AppState) => state.study.photos,
    (state: AppState) => state.study.pipeline,
    (state: AppState) => state.acquisitions,
  ],
  (photos, pipeline, acquisitions): readonly PhotoState[] => {
    const keyOf = acquisitionKeys(pipeline);
    return photos.map((photo) => stateOf(photo, acquisitions[keyOf(photo.id)] ?? null));
  },
);

/** Photos that still wait for their faces. Excluded ones wait too: including them again must not need a new run. */
export const selectWaitingPhotos = createSelector([selectPhotoStates], (states) =>
  states.filter((state) => state.outcome === null).map((state) => state.photo),
);

/** Every face that is shown or compared: of each photo the one that counts, then the others that somebody named. */
export const selectLabelledFaces = createSelector(
  [selectPhotoStates],
  (states): readonly LabelledFace[] => states.flatMap(labelledFacesOf),
);

function labelledFacesOf(state: PhotoState): readonly LabelledFace[] {
  const known = knownFaces.get(state);
  if (known !== undefined) return known;
  const faces = facesWithNames(state);
  knownFaces.set(state, faces);
  return faces;
}

function facesWithNames(state: PhotoState): readonly LabelledFace[] {
  return [{ ...state, subject: state.photo.subject, counts: true }, ...otherFacesOf(state)];
}

/** The faces of a photo under a pipeline that is not in force, so that nothing of it is kept. */
export function facesUnder(
  photo: Photo,
  outcome: AcquisitionOutcome | null,
): readonly LabelledFace[] {
  return facesWithNames(derivedState(photo, outcome));
}

function otherFacesOf(state: PhotoState): readonly LabelledFace[] {
  const { photo, outcome, faceIndex } = state;
  if (photo.otherFaces === undefined || outcome?.kind !== 'acquired') return [];
  return Object.entries(photo.otherFaces).flatMap(([key, subject]) => {
    const index = Number(key);
    const face = outcome.faces[index];
    // Under another pipeline fewer faces may be found, or another one counts.
    if (face === undefined || index === faceIndex) return [];
    return [{ photo, outcome, faceIndex: index, face, subject, counts: false }];
  });
}
