import { createSelector } from 'reselect';
import type { AcquiredFace, AcquisitionOutcome } from '#domain/face/acquisition.ts';
import { selectFace } from '#domain/face/face-selection.ts';
import type { Photo } from '#domain/photo/photo.ts';
import { acquisitionKey } from '#application/state/acquisitions.ts';
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

function stateOf(photo: Photo, outcome: AcquisitionOutcome | null): PhotoState {
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
  (photos, pipeline, acquisitions): readonly PhotoState[] =>
    photos.map((photo) => stateOf(photo, acquisitions[acquisitionKey(photo.id, pipeline)] ?? null)),
);

/** Photos that still wait for their faces. Excluded ones wait too: including them again must not need a new run. */
export const selectWaitingPhotos = createSelector([selectPhotoStates], (states) =>
  states.filter((state) => state.outcome === null).map((state) => state.photo),
);
