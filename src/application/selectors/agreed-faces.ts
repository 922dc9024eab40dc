import { createSelector } from 'reselect';
import { selectPhotoStates } from '#application/selectors/faces.ts';
import { acquisitionKeys } from '#application/state/acquisitions.ts';
import { type Candidate, type ChoiceSet, isChosen } from '#application/state/agreed-faces.ts';
import type { AppState } from '#application/state/store.ts';
import { pipelineKey } from '#domain/embedding/pipeline-settings.ts';
import type { AcquisitionOutcome } from '#domain/face/acquisition.ts';
import { selectFace } from '#domain/face/face-selection.ts';
import type { Photo } from '#domain/photo/photo.ts';
import { areStrangers } from '#domain/photo/strangers.ts';
import { subjectKey } from '#domain/photo/subject-label.ts';

const NO_SETS: readonly ChoiceSet[] = [];

/**
 * Of which faces the ones that agree are wanted: under the pipeline in force, then under every
 * other one that all photos have been processed under. None where faces are not chosen by
 * agreement.
 */
export const selectChoiceSets = createSelector(
  [
    (state: AppState) => state.study.photos,
    (state: AppState) => state.study.faceChoice,
    (state: AppState) => state.study.pipeline,
    (state: AppState) => state.session.usedPipelines,
    (state: AppState) => state.acquisitions,
  ],
  (photos, faceChoice, current, used, acquisitions): readonly ChoiceSet[] => {
    if (faceChoice !== 'agreement' || photos.length === 0) return NO_SETS;
    const inForce = pipelineKey(current);
    const others = used.filter((pipeline) => pipelineKey(pipeline) !== inForce);
    return [current, ...others].flatMap((pipeline) => {
      const keyOf = acquisitionKeys(pipeline);
      const outcomeOf = ({ id }: Photo) => acquisitions[keyOf(id)] ?? null;
      if (pipeline !== current && photos.some((photo) => outcomeOf(photo) === null)) return [];
      return [{ pipeline: pipelineKey(pipeline), people: peopleWithChoice(photos, outcomeOf) }];
    });
  },
);

/**
 * Whether the faces in force are still being chosen: until then figures would be of other faces.
 */
export const selectFacesBeingChosen = createSelector(
  [
    selectChoiceSets,
    (state: AppState) => state.session.agreed,
    (state: AppState) => state.study.pipeline,
  ],
  (sets, agreed, pipeline): boolean =>
    sets.some((set) => set.pipeline === pipelineKey(pipeline) && !isChosen(agreed, set)),
);

/**
 * Everybody who is named and has a photo with several faces. A person is looked at once all their
 * photos are processed: before, every new one could change every choice.
 */
function peopleWithChoice(
  photos: readonly Photo[],
  outcomeOf: (photo: Photo) => AcquisitionOutcome | null,
): readonly (readonly Candidate[])[] {
  const people = new Map<string, Photo[]>();
  for (const photo of photos) {
    if (photo.subject === null || areStrangers(photo.subject)) continue;
    const key = subjectKey(photo.subject);
    const known = people.get(key);
    if (known === undefined) people.set(key, [photo]);
    else known.push(photo);
  }
  return [...people.values()].flatMap((ofPerson) => {
    const outcomes = ofPerson.map(outcomeOf);
    const several = outcomes.some((each) => each?.kind === 'acquired' && each.faces.length > 1);
    if (!several || outcomes.includes(null)) return [];
    return [
      ofPerson.flatMap((photo, index) => {
        const outcome = outcomes[index];
        return outcome?.kind === 'acquired' ? [candidateOf(photo, outcome)] : [];
      }),
    ];
  });
}

function candidateOf(
  photo: Photo,
  { faces, width, height }: Extract<AcquisitionOutcome, { kind: 'acquired' }>,
): Candidate {
  const { chosenFace, otherFaces } = photo;
  if (chosenFace !== null && chosenFace < faces.length) {
    return { photo, faces, candidates: [chosenFace], likely: 0 };
  }
  const candidates = faces.flatMap((_, index) =>
    otherFaces?.[index] === undefined ? [index] : [],
  );
  return { photo, faces, candidates, likely: candidates.indexOf(selectFace(faces, width, height)) };
}

/**
 * Of the photos that take part and have several faces: how many there are, and how the face that
 * counts was chosen.
 */
export interface ChosenFaces {
  readonly several: number;
  readonly agreement: number;
  /** By size or place. */
  readonly place: number;
  readonly person: number;
}

export const selectChosenFaces = createSelector([selectPhotoStates], (states): ChosenFaces => {
  const counts = { several: 0, agreement: 0, place: 0, person: 0 };
  for (const { photo, chosenBy } of states) {
    if (chosenBy === null || !photo.included) continue;
    counts.several += 1;
    counts[chosenBy === 'largest' || chosenBy === 'centre' ? 'place' : chosenBy] += 1;
  }
  return counts;
});

/** Photos that are out because the dataset doctor said so. */
export const selectExcludedOnAdvice = createSelector(
  [(state: AppState) => state.study.photos, (state: AppState) => state.study.excludedOnAdvice],
  (photos, advised): number => {
    const ids = new Set(advised);
    return photos.filter(({ id, included }) => !included && ids.has(id)).length;
  },
);
