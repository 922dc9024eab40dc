import { createSelector } from 'reselect';
import type { AcquiredFace, AcquisitionOutcome } from '#domain/face/acquisition.ts';
import { type FaceChoice, selectFace } from '#domain/face/face-selection.ts';
import type { Photo, SubjectLabel } from '#domain/photo/photo.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import { acquisitionKeys } from '#application/state/acquisitions.ts';
import type { AgreedFaces } from '#application/state/agreed-faces.ts';
import type { AppState } from '#application/state/store.ts';

/** A photo with what is known of it under the pipeline in force. */
export interface PhotoState {
  readonly photo: Photo;
  /** `null`: not processed yet. */
  readonly outcome: AcquisitionOutcome | null;
  /** Index of the face that counts; `null` where there is none. */
  readonly faceIndex: number | null;
  readonly face: AcquiredFace | null;
  /** How the face was chosen of several; `null` where there was no choice. */
  readonly chosenBy: ChosenBy | null;
}

/** `person`: somebody picked it. */
export type ChosenBy = 'person' | FaceChoice;

/**
 * One face with the person it is of. A photo appears once for the face that counts and once for
 * each other face that has a name.
 */
export interface LabelledFace extends PhotoState {
  readonly subject: SubjectLabel | null;
  /** False for another face of a photo. */
  readonly counts: boolean;
}

/**
 * What did not change stays the same object: a run over 500 photos writes outcomes hundreds of
 * times, and each time only the tiles of new ones are to be drawn again.
 */
const knownStates = new WeakMap<Photo, PhotoState>();
const knownFaces = new WeakMap<PhotoState, readonly LabelledFace[]>();

function stateOf(photo: Photo, outcome: AcquisitionOutcome | null, choice: Choice): PhotoState {
  const known = knownStates.get(photo);
  const state = derivedState(photo, outcome, choice);
  if (
    known?.outcome === outcome &&
    known.faceIndex === state.faceIndex &&
    known.chosenBy === state.chosenBy
  ) {
    return known;
  }
  knownStates.set(photo, state);
  return state;
}

/** How faces are chosen of several, and which ones agree. */
export interface Choice {
  readonly by: FaceChoice;
  readonly agreed: AgreedFaces;
}

function derivedState(
  photo: Photo,
  outcome: AcquisitionOutcome | null,
  { by, agreed }: Choice,
): PhotoState {
  if (outcome?.kind !== 'acquired') {
    return { photo, outcome, faceIndex: null, face: null, chosenBy: null };
  }
  const { faces, width, height } = outcome;
  const picked = photo.chosenFace !== null && photo.chosenFace < faces.length;
  const agreeing = by === 'agreement' ? agreeingFace(photo, faces, agreed) : undefined;
  const place = by === 'centre' ? 'centre' : 'largest';
  const faceIndex = picked
    ? (photo.chosenFace as number)
    : (agreeing ?? selectFace(faces, width, height, place));
  const chosenBy = picked ? 'person' : agreeing === undefined ? place : 'agreement';
  const face = faces[faceIndex] ?? null;
  return { photo, outcome, faceIndex, face, chosenBy: faces.length > 1 ? chosenBy : null };
}

/**
 * What was found out may be of names that have changed since: a face that has another name now is
 * not taken.
 */
function agreeingFace(
  { subject, otherFaces }: Photo,
  faces: readonly AcquiredFace[],
  agreed: AgreedFaces,
): number | undefined {
  if (subject === null || areStrangers(subject)) return undefined;
  const face = agreed.faces.get(faces);
  return face === undefined || otherFaces?.[face] !== undefined ? undefined : face;
}

/** Every photo with its outcome and the face that counts, in the order of the study. */
export const selectPhotoStates = createSelector(
  [
    (state: AppState) => state.study.photos,
    (state: AppState) => state.study.pipeline,
    (state: AppState) => state.acquisitions,
    (state: AppState) => state.study.faceChoice,
    (state: AppState) => state.session.agreed,
  ],
  (photos, pipeline, acquisitions, by, agreed): readonly PhotoState[] => {
    const keyOf = acquisitionKeys(pipeline);
    const outcomeOf = ({ id }: Photo) => acquisitions[keyOf(id)] ?? null;
    return photos.map((photo) => stateOf(photo, outcomeOf(photo), { by, agreed }));
  },
);

/**
 * Photos that still wait for their faces. Excluded ones wait too: including them again must not
 * need a new run.
 */
export const selectWaitingPhotos = createSelector([selectPhotoStates], (states) =>
  states.filter((state) => state.outcome === null).map((state) => state.photo),
);

/**
 * Every face that is shown or compared: of each photo the one that counts, then the others that
 * somebody named.
 */
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

/**
 * The faces of photos under a pipeline that is not in force, chosen alike, so that nothing of it is
 * kept.
 */
export function facesUnder(
  photos: readonly Photo[],
  outcomeOf: (photo: Photo) => AcquisitionOutcome | null,
  choice: Choice,
): readonly LabelledFace[] {
  return photos.flatMap((photo) => facesWithNames(derivedState(photo, outcomeOf(photo), choice)));
}

function otherFacesOf(state: PhotoState): readonly LabelledFace[] {
  const { photo, outcome, faceIndex } = state;
  if (photo.otherFaces === undefined || outcome?.kind !== 'acquired') return [];
  return Object.entries(photo.otherFaces).flatMap(([key, subject]) => {
    const index = Number(key);
    const face = outcome.faces[index];
    // Under another pipeline fewer faces may be found, or another one counts.
    if (face === undefined || index === faceIndex) return [];
    return [{ ...state, faceIndex: index, face, chosenBy: 'person', subject, counts: false }];
  });
}
