import { createSelector } from 'reselect';
import { groupBySubject } from '#domain/photo/photo-set.ts';
import type { SubjectLabel } from '#domain/photo/photo.ts';
import { type PhotoState, selectPhotoStates } from '#application/selectors/faces.ts';

/** A person of the set with the photos that carry the name. */
export interface Person {
  readonly key: string;
  readonly label: SubjectLabel;
  readonly photos: readonly PhotoState[];
}

const selectGroups = createSelector([selectPhotoStates], (states) =>
  groupBySubject(
    states.map((state) => ({
      subject: state.photo.subject,
      included: state.photo.included,
      state,
    })),
  ),
);

/** People by name, alphabetically; each with its photos in the order of the study. */
export const selectPeople = createSelector([selectGroups], ({ people }): readonly Person[] =>
  people.map(({ key, label, photos }) => ({
    key,
    label,
    photos: photos.map(({ state }) => state),
  })),
);

/** Photos of which nobody has said yet who is in them. */
export const selectUnlabelled = createSelector(
  [selectGroups],
  ({ unlabelled }): readonly PhotoState[] => unlabelled.map(({ state }) => state),
);

export interface DatasetCounts {
  readonly photos: number;
  /** People with a name, over all photos. */
  readonly people: number;
  /** Photos whose face takes part or would, once the photo has a name. */
  readonly faces: number;
  readonly waiting: number;
}

export const selectDatasetCounts = createSelector(
  [selectPhotoStates, selectPeople],
  (states, people): DatasetCounts => ({
    photos: states.length,
    people: people.length,
    faces: states.filter((state) => state.face !== null).length,
    waiting: states.filter((state) => state.outcome === null).length,
  }),
);
